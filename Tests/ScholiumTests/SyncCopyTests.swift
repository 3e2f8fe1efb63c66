import Testing

/// `check --rule sync-copy`.
@Suite struct SyncCopyTests {
  @Test(arguments: [
    "Plan (conflicted copy 2024-01-01).md", "Plan (Ana's conflicted copy 2024-01-01).md",
    "Plan (conflicted copy).md",
    "Plan (conflicted copy 2024-01-01) (1).md", "Plan (conflicted copy 2024-01-01 120000).md",
    "Plan.sync-conflict-20240101-120000-ABCDEFG.md", "Plan (Conflict 2024-01-01 12-00).md",
    "Plan (Conflicted copy phone 202401011200).md", "Plan (SFConflict ana@x.org 2024-01-01-12-00-00).md",
    "Plan_conflict-20240101-120000.md", "Plan (Anaの競合コピー 2024-01-01).md",
    "Plan (Case Conflict).md", "Plan (Case Conflict 1).md", "Plan (Unicode Encoding Conflict).md",
    "Plan (Copie en conflit de Ana 2024-01-01).md",
    "plan (Ana (home)'s conflicted copy 2024-01-01).md",
  ]) func copiesBesideTheOriginalAreFound(_ name: String) throws {
    let vault = try TestVault(["a/\(name)": "", "a/Plan.md": ""])
    #expect(
      try vault.run("check", "--rule", "sync-copy").output
        == "a/\(name):1:1: sync-copy: a sync program made this copy of 'a/Plan.md' when both had changed; "
        + "bring what differs into one of them and delete the copy\n")
    // Elsewhere it may be a note about them.
    let other = try TestVault(["a/\(name)": "", "Plan.md": ""])
    #expect(try other.run("check", "--rule", "sync-copy").status == 0)
  }

  @Test(arguments: [
    "Plan 2.md", "Plan (2024-01-01).md", "Plan (conflict).md", "Plan copy.md", "Plan (copy).md",
    "Plan conflict 2024-01-01.md",
    "Plan.conflict-of-interest-2026-01-31.md", "Plan.conflict-of-interest-copy.md",
    "Plan_my-conflict-2026-01-31.md", "Plan (conflict resolution 2026-01-31).md", "Plan.case-conflict.md",
    "Plan (a case conflict).md", "Plan (Conflict of laws).md", "Plan (conflict resolution 20245678).md",
    "Plan-conflict-2024-01-01.md",
    "(conflicted copy 2024-01-01).md",
  ]) func otherNamesAreNone(_ name: String) throws {
    let vault = try TestVault([name: "", "Plan.md": "", ".md": ""])
    #expect(try vault.run("check", "--rule", "sync-copy").output == "")
  }

  @Test func attachmentsHaveCopiesToo() throws {
    let vault = try TestVault([
      "p.tar.gz": "", "p.tar (conflicted copy 2024-01-01).gz": "", "B.canvas": "",
      "B (Conflict 2024-01-01).canvas": "",
    ])
    #expect(try vault.run("check", "--rule", "sync-copy").output.split(separator: "\n").count == 2)
  }
}
