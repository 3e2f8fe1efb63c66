package import VaultIndex

/// A file or folder that cannot be read.
package enum Unreadable: CheckRule {
  package static let id = "unreadable"
  package static let summary = "a file or folder cannot be read"
  package static let page = """
    # unreadable

    **What.** A file or folder of the vault is not read: the system does not let this user, it is
    a FIFO, a socket or a device, it has more than 64 MB or would take more than 1 GB
    of memory, or it changes while it is read.

    **Why.** What is in it is missing from every answer. The rest of the vault is indexed.

    **Example.** A note that belongs to another user, with the mode `600`.

    **How to mend it.** `chmod u+r FILE` (`u+rx` for a folder), split a note that is too large, or
    ignore it in `.scholium/config.yaml`.
    """

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    try fileFindings(in: index, advice: "mend that, or ignore it in .scholium/config.yaml")
  }
}
