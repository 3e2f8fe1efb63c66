import ArgumentParser
import VaultIndex

struct GraphCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, jsonl, dot, graphml, mermaid
  }

  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Show which notes link to which.",
    discussion: """
      Notes, canvases, the files that they link to, and the names that links have and no file does, as in Obsidian's
      graph; without what Obsidian's settings exclude, and without templates.

      Examples:
        scholium graph --format dot | dot -Tsvg > vault.svg
        scholium graph --around Attention --depth 2 --format mermaid
        scholium graph --format graphml > vault.graphml
        scholium graph --format json
      """)

  @Option(help: ArgumentHelp("Only what is near this note.", valueName: "note")) var around: String?
  @Option(help: ArgumentHelp("How many links away from it.", valueName: "number")) var depth: Int?
  @Option(help: "Text, JSON, JSON Lines, Graphviz, GraphML or Mermaid.") var format = Format.text
  @Flag(help: "Leave out what links lead to and is not there.") var existingOnly = false
  @OptionGroup var vault: VaultOptions

  func validate() throws {
    if let depth, depth < 0 { throw ValidationError("--depth takes a number, 0 or more") }
    if depth != nil, around == nil { throw ValidationError("--depth needs --around NOTE") }
  }

  func run() throws {
    let index = try vault.updatedIndex()
    let center = try around.map(index.source(named:))
    let graph = try index.graph(around: center, depth: depth ?? 1, existingOnly: existingOnly)
    let printer = vault.printer(Printer.Format(rawValue: format.rawValue) ?? .text)
    switch format {
    case .json, .jsonl: _ = try printer.encode([graph], as: GraphItem.init)
    case .dot: for line in GraphDrawing.dot(graph) { printer.print(StyledText(line)) }
    case .graphml: for line in GraphDrawing.graphML(graph) { printer.print(StyledText(line)) }
    case .mermaid: for line in GraphDrawing.mermaid(graph) { printer.print(StyledText(line)) }
    case .text:
      printer.print(
        table: graph.edges.map { edge in
          let target = graph.nodes[edge.target]
          let times = edge.count > 1 ? " ×\(edge.count)" : ""
          return [
            "\(graph.nodes[edge.source].path, .path)",
            target.kind == .unresolved
              ? "→ \(target.path, .bad)\(times) (no such file)" : "→ \(target.path, .path)\(times)",
          ]
        })
      printer.note("\(graph.nodes.count) nodes, \(graph.edges.count) edges")
    }
  }
}
