import Foundation

/// The reader's own editor, for answers of more than a line.
enum TextEditor {
  /// Opens a file with `text` and the question below it, and gives back what the reader made of it.
  /// - Parameter name: Of the file, without `.md`.
  static func edit(_ text: String, question: String, name: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "scholium-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name + ".md")
    // Obsidian's comment, which would do no harm if it stayed.
    let hint = "%% \(question) This line is not kept. %%"
    try Data((text + "\n\n" + hint + "\n").utf8).write(to: file)
    let environment = ProcessInfo.processInfo.environment
    let command =
      [environment["VISUAL"], environment["EDITOR"]].lazy.compactMap { $0 }.first { !$0.isEmpty } ?? "vi"
    let status = try run(["/bin/sh", "-c", command + " \"$1\"", "sh", file.path(percentEncoded: false)])
    guard status == 0 else {
      throw CommandError(
        message: "the editor '\(command)' ended with \(status); set $EDITOR to the one that you use")
    }
    let edited = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return edited.replacing(hint, with: "")
  }

  /// Runs a command in the foreground of the terminal: Foundation's `Process` would put it into the background.
  private static func run(_ command: [String]) throws -> Int32 {
    let arguments = command.map { strdup($0) } + [nil]
    let variables = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, command[0], nil, nil, arguments, variables)
    guard failure == 0 else {
      throw CommandError(message: "cannot run \(command[0]): \(String(cString: strerror(failure)))")
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }
}
