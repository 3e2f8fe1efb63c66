package import VaultIndex

/// Bytes that are not UTF-8.
package enum InvalidUTF8: CheckRule {
  package static let id = "invalid-utf8"
  package static let summary = "a note holds bytes that are not UTF-8"
  package static let page = """
    # invalid-utf8

    **What.** The file holds bytes that are not UTF-8.

    **Why.** Programs show such bytes as � or refuse the file. The note is indexed with � in their
    place.

    **Example.** A note saved as Shift_JIS or Latin-1, or one that a crash cut in the middle of a
    character.

    **How to mend it.** Convert it: `iconv -f SHIFT_JIS -t UTF-8 old.md > new.md`.
    """

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    try fileFindings(in: index)
  }
}
