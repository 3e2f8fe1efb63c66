package import VaultIndex

/// A canvas, or a card of one, that is not read.
package enum BrokenCanvas: CheckRule {
  package static let id = "broken-canvas"
  package static let summary = "a canvas or a card of it is not read"
  package static let page = """
    # broken-canvas

    **What.** A `.canvas` file is no JSON, or a card in it has no type, a type that JSON Canvas 1.0
    does not have, or not what a card of its type shows.

    **Why.** What is not read has no links: a note may look like an orphan that a card shows.
    Obsidian does not open a canvas that is no JSON, and does not show such a card.

    **Example.** `{"nodes": [{"id": "a", "text": "[[Plan]]"}]}`, whose card has no `type`.

    **How to mend it.** Put a copy of the canvas from before in its place, or mend the text of the
    file at the line and column of the finding: <https://jsoncanvas.org/spec/1.0/>.
    """

  package static func findings(in index: VaultIndex) throws -> [Finding] { try fileFindings(in: index) }
}
