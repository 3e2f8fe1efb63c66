package import VaultIndex

/// A symbolic link that is not followed.
package enum SymbolicLink: CheckRule {
  package static let id = "symlink"
  package static let summary = "a symbolic link is not followed"
  package static let page = """
    # symlink

    **What.** A symbolic link leads out of the vault, round in a circle, or nowhere.

    **Why.** Links inside the vault are followed once, out of it never: what it points to is not
    part of the vault.

    **Example.** `Papers -> /mnt/papers`.

    **How to mend it.** Move the files into the vault, or remove the link.
    """

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    try fileFindings(in: index, advice: "move what it points to into the vault, or remove the link")
  }
}
