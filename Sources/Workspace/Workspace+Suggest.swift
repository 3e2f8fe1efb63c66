internal import Hashing
internal import NoteParsing
package import VaultIndex
package import Verification

/// A note with the lines that would bind what nothing binds in it.
package struct OfferedNote: Sendable {
  /// The note as it was read; nil for a text that is no note of a vault.
  package var file: NoteFile?
  /// The strongest first.
  package var offers: [AgreementOffer]

  /// The path, `-` for a text without one.
  package var name: String { file?.path.text ?? "-" }

  package init(file: NoteFile?, offers: [AgreementOffer]) {
    (self.file, self.offers) = (file, offers)
  }

  /// The note's bytes with the lines of some offers, each behind the block of its formula.
  /// - Throws: `CommentEditError`.
  package func adding(_ chosen: [AgreementOffer]) throws -> [UInt8] {
    var editor = CommentEditor(file?.bytes ?? [])
    for offer in chosen.sorted(by: { $0.range.start > $1.range.start }) {
      try editor.add(offer.line, behind: offer.range.start.offset)
    }
    return editor.bytes
  }
}

extension Workspace {
  /// The lines that would bind what nothing binds in the selected notes, each pair tried; notes without any are left out.
  package func suggest(_ selection: NoteSelection, with choices: RunChoices = RunChoices()) async throws
    -> [OfferedNote]
  {
    let settings = try RunSettings(choices, index: index, folders: folders, say: say)
    let runner = NoteRunner(settings: settings, folders: folders, say: say)
    let paths = try VerdictStore(index).all().filter {
      selection.contains($0.path) && (!$0.isTemplate || selection.names($0.path))
    }.map(\.path)
    let files = try paths.sorted().map { try NoteFile($0, in: index.vault) }
    let offers = try await runner.offers(
      for: files.map { UnjudgedNote(path: $0.path, hash: ContentHash($0.bytes), bytes: $0.bytes) })
    return zip(files, offers).compactMap { file, offers in
      let wanted = offers.filter { offer in
        selection.contains(file.path, offer.range.start.line...offer.range.end.line)
          || selection.contains(file.path, offer.functionLines)
      }
      return wanted.isEmpty ? nil : OfferedNote(file: file, offers: wanted)
    }
  }
}
