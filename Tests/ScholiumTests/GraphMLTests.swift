import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct GraphMLTests {
  /// Collects what a program that reads GraphML would see.
  private final class Reader: NSObject, XMLParserDelegate {
    var titles: [String: String] = [:]
    var edges: [String] = []
    private var node: String?
    private var key = ""
    private var text = ""

    func parser(
      _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String] = [:]
    ) {
      switch element {
      case "node": node = attributes["id"]
      case "edge": edges.append("\(attributes["source"] ?? "?") > \(attributes["target"] ?? "?")")
      case "data": (key, text) = (attributes["key"] ?? "", "")
      default: break
      }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
      _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
    ) {
      if element == "data", key == "title", let node { titles[node] = text }
    }
  }

  @Test func namesAreEscaped() throws {
    let vault = try TestVault([
      "A & \"B\" <c>.md": "# 1 < 2 & \"]]>\" ｅ́\n\n[[エントロピー]]\n", "エントロピー.md": "", "bell\u{7}.md": "",
    ])
    let answer = try vault.run("graph", "--format", "graphml")
    #expect(answer.status == 0)
    let reader = Reader()
    let parser = XMLParser(data: Data(answer.output.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(
      reader.titles == [
        "A & \"B\" <c>.md": "1 < 2 & \"]]>\" ｅ́", "エントロピー.md": "エントロピー", "bell\\u{7}.md": "bell\\u{7}",
      ])
    #expect(reader.edges == ["A & \"B\" <c>.md > エントロピー.md"])
  }

  @Test func oneEdgeInFull() throws {
    let vault = try TestVault(["A.md": "[[B]] [[B]]", "B.md": ""])
    #expect(
      try vault.run("graph", "--format", "graphml").output == """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
          <key id="title" for="node" attr.name="title" attr.type="string"/>
          <key id="kind" for="node" attr.name="kind" attr.type="string"/>
          <key id="distance" for="node" attr.name="distance" attr.type="int"/>
          <key id="count" for="edge" attr.name="count" attr.type="int"/>
          <graph id="vault" edgedefault="directed">
            <node id="A.md"><data key="title">A</data><data key="kind">note</data><data key="distance">0</data></node>
            <node id="B.md"><data key="title">B</data><data key="kind">note</data><data key="distance">0</data></node>
            <edge source="A.md" target="B.md"><data key="count">2</data></edge>
          </graph>
        </graphml>

        """)
  }
}
