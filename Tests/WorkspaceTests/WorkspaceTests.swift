import Checks
import Foundation
import NoteParsing
import Synchronization
import TestSupport
import Testing
import VaultIndex
import Verdicts
import Workspace

/// The workspace as a program calls it that is no command line: a server of an editor, a page.
@Suite struct WorkspaceTests {
  private let folder: TemporaryFolder
  private let workspace: Workspace
  private let messages = Messages()
  private let day = CalendarDay("2026-11-02")!

  init() throws {
    folder = try TemporaryFolder([
      "Adam.md": "# Adam\n\n[[Index]]\n\n```python\nprint(1 / 4)  # 0.25\n```\n",
      "Index.md": "# Index\n\n[[Adam]] has $1 + 1 = 3$.\n",
    ])
    let messages = messages
    workspace = try Workspace(vault: Vault(root: folder.vault), folders: folder.reader) { messages.add($0) }
    try workspace.update()
  }

  @Test func unsavedTextIsVerified() async throws {
    let text = "# Adam\n\n```python\nx = 1 / 4\nprint(x)  # 0.35\n```\n\nSo $2 + 2 = 4$.\n"
    let judged = try await workspace.verify(Array(text.utf8), as: "Adam.md")
    #expect(judged.path == "Adam.md")
    #expect(
      judged.items.map { "\($0.range.start.line) \($0.verdict.rawValue)" } == [
        "3 verified", "5 refuted", "8 verified",
      ])
    #expect(judged.items[1].actual == "0.25")
    #expect(judged.isBad())
    #expect(messages.all.contains { $0.contains("Python 3") })
    // The note that is saved is another, and its verdicts are of that one.
    let saved = try await workspace.verify(NoteSelection(["Adam"], in: workspace.index))
    #expect(saved.map { $0.isBad() } == [false])
    #expect(saved.map(\.isCached) == [false])
  }

  @Test func unsavedTextIsChecked() throws {
    let text = "# Adam\n\n[[Indx]] and $\\frac{1$\n\n[^1] [[Index#Nope]]\n"
    let findings = try workspace.check(Array(text.utf8), as: "Adam.md", on: day)
    #expect(
      findings.map { "\($0.note.text):\($0.line) \($0.rule)" } == [
        "Adam.md:3 broken-link", "Adam.md:3 unbalanced-formula", "Adam.md:5 dangling-footnote",
        "Adam.md:5 missing-anchor",
      ])
    #expect(try workspace.check(on: day) == [])
  }

  @Test func aNoteThatIsNotThereYetIsCheckedAndVerified() async throws {
    let text = Array("# New\n\n[[Adam]] and [[New]]: $1 + 1 = 3$ and [[Nowhere]]\n".utf8)
    #expect(try workspace.check(text, as: "Sub/New.md", on: day).map(\.rule) == ["broken-link"])
    let judged = try await workspace.verify(text, as: "Sub/New.md")
    #expect(judged.items.map(\.verdict) == [.refuted])
    #expect(try workspace.update().notes == 2)
  }

  @Test func eachNoteIsHandedOverAsSoonAsItIsKnownAndKept() async throws {
    let names = Messages()
    let selection = try NoteSelection([], in: workspace.index)
    var count = 0
    let judged = try await workspace.verify(selection) {
      count = $0
    } each: { note in
      names.add("\(note.name) \(note.isCached)")
      return true
    }
    #expect(count == 2)
    #expect(judged.map(\.name) == ["Adam.md", "Index.md"])
    #expect(names.all.sorted() == ["Adam.md false", "Index.md false"])
    #expect(try await workspace.verify(selection).map(\.isCached) == [true, true])
    #expect(try await workspace.verify(selection, again: true).map(\.isCached) == [false, false])
  }

  @Test func notesAreFoundAndPagesOfRulesRead() throws {
    #expect(try workspace.find("has").results.map(\.note) == ["Index.md"])
    #expect(try workspace.find("adam index").total == 2)
    #expect(Workspace.page(of: "broken-link")?.hasPrefix("# broken-link\n") == true)
    #expect(Workspace.page(of: "no-such-rule") == nil)
  }

  @Test func whoHasSeenEnoughGetsNoMore() async throws {
    let selection = try NoteSelection([], in: workspace.index)
    let judged = try await workspace.verify(selection, each: { _ in false })
    #expect(judged.count == 1)
  }

  @Test func linesOfANoteAreSelected() async throws {
    try folder.write("Two.md", "# Two\n\n$1 + 1 = 2$\n\n$1 + 1 = 3$\n")
    try workspace.update()
    let first = try await workspace.verify(NoteSelection(["Two:3"], in: workspace.index))
    #expect(first.map { $0.items.map(\.verdict) } == [[.verified]])
    let second = try await workspace.verify(NoteSelection(["Two:5"], in: workspace.index))
    #expect(second.map { $0.items.map(\.verdict) } == [[.refuted]])
  }

  @Test func theVaultsSettingsHoldForUnsavedText() async throws {
    try folder.write(".scholium/config.yaml", "macros:\n  \\half: '\\frac{#1}{2}'\nnonsense: 1\n")
    let messages = messages
    let workspace = try Workspace(vault: Vault(root: folder.vault), folders: folder.reader) {
      messages.add($0)
    }
    try workspace.update()
    let judged = try await workspace.verify(Array("$\\half{3} = 1.5$\n".utf8), as: "Adam.md")
    #expect(judged.items.map(\.verdict) == [.verified])
    #expect(messages.all.contains { $0.contains("`nonsense` is ignored") })
  }
}

/// A vault and a reader's folders, removed with the value.
final class TemporaryFolder: Sendable {
  let vault: String
  let reader: UserFolders

  init(_ files: [String: String]) throws {
    vault = FileManager.default.temporaryDirectory.appending(path: "scholium-\(UUID().uuidString)")
      .path(percentEncoded: false)
    reader = UserFolders(environment: [
      "XDG_CACHE_HOME": vault + "-reader/cache", "XDG_STATE_HOME": vault + "-reader/state",
      "XDG_CONFIG_HOME": vault + "-reader/config",
    ])
    for (path, text) in files { try write(path, text) }
  }

  deinit { for path in [vault, vault + "-reader"] { try? FileManager.default.removeItem(atPath: path) } }

  func write(_ path: String, _ text: String) throws {
    let url = URL(filePath: vault + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}

/// Lines that several tasks add.
final class Messages: Sendable {
  private let lines = Mutex<[String]>([])

  var all: [String] { lines.withLock { $0 } }

  func add(_ line: String) { lines.withLock { $0.append(line) } }
}
