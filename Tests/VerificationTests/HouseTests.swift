import Foundation
import Testing

@testable import Verification

/// The house is as its documents say.
@Suite struct HouseTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  private static func swiftFiles(in folder: String) -> [String] {
    let path = root.appendingPathComponent(folder).path
    return (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }.sorted()
  }

  @Test(arguments: ["CONTRIBUTING.md", "ARCHITECTURE.md"])
  func everyPathThatADocumentNamesIsThere(document: String) throws {
    let paths = try Self.text(document).matches(
      of: /`((?:Sources|Tests|Documentation|Fuzzing|Benchmarks|Scripts)\/[^`*…]+)`/
    ).map { String($0.1) }
    #expect(!paths.isEmpty)
    for path in paths {
      #expect(FileManager.default.fileExists(atPath: Self.root.appendingPathComponent(path).path), "\(path)")
    }
  }

  @Test func everyReasonIsAFileOfItsOwnInAFamily() {
    let files = Self.swiftFiles(in: "Sources/Verification/Reasons").filter {
      $0.split(separator: "/").count == 5
    }
    let names = files.map { String($0.split(separator: "/")[4].dropLast(".swift".count)) }
    for reason in Reasons.all {
      #expect(names.filter { $0 == "\(reason)" }.count == 1, "\(reason)")
    }
  }

  /// Claims, facts, verdicts and reasons are values in and values out.
  @Test(arguments: ["Claims", "Facts", "Judge", "Reasons"])
  func whatJudgesTouchesNothing(folder: String) throws {
    let files = Self.swiftFiles(in: "Sources/Verification/" + folder)
    #expect(!files.isEmpty)
    for file in files {
      let text = try Self.text(file)
      for module in ["Foundation", "Programs", "Subprocess", "VaultIndex"] {
        #expect(!text.contains("import \(module)\n"), "\(file) imports \(module)")
      }
    }
  }

  /// The harness is one argument of the command that starts it, and Linux takes 128 KB in one.
  @Test func theHarnessIsOneArgument() { #expect(Harness.source.utf8.count < 125_000) }

  /// Its files are one program: what a later one calls as an earlier one does takes its place.
  @Test func theHarnessHasEachNameOnce() {
    let names = Harness.source.matches(of: /(?m)^(?:def|class) (\w+)/).map { String($0.1) }
    #expect(
      names.count > 50 && Set(names).count == names.count,
      "\(names.filter { name in names.count { $0 == name } > 1 })")
  }
}
