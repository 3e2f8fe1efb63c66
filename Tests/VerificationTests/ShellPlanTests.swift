import NoteParsing
import Testing
import Verdicts

@testable import Verification

/// Commands that a note tells its reader to type are not run.
@Suite struct ShellPlanTests {
  @Test(arguments: [
    ("```bash\npip install numpy\n```\n", false),
    ("```bash verify=run\necho 1\n```\n", true),
    ("```bash verify=fail\nfalse\n```\n", true),
    ("```bash verify=skip\necho 1\n```\n", false),
    ("```bash\necho 1\n```\n\n```output\n1\n```\n", true),
  ])
  func shellBlocksRunWhereTheNoteHoldsThemToSomething(text: String, runs: Bool) {
    let source = SourceText(Array(text.utf8))
    let plan = planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
    #expect(plan.request(.bash)?.blocks.first?.runs == runs)
    #expect(plan.runs == runs)
    if !runs {
      #expect(judge(plan, [:]).allSatisfy { [.unchecked, .skipped, .noClaim].contains($0.verdict) })
    }
  }
}
