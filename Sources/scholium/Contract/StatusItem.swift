import VaultIndex

/// One screen about a vault.
struct StatusItem: ContractItem {
  /// A folder for templates.
  struct Folder: ContractItem {
    var path: VaultPath
    var setting: String
  }

  var vault: String
  var index: String
  var notes: Int
  var attachments: Int
  var canvases: Int
  var templates: Int
  var templateFolders: [Folder]
  var excluded: Int
  var unreadable: Int
  var links: Int
  var brokenLinks: Int
  var ambiguousLinks: Int
  var missingAnchors: Int
  var tags: Int
  var formulas: Int
  var codeBlocks: Int
  var citations: Int
  var papers: Int
  var tasks: Int
  var openTasks: Int
  var findings: Int
  var verdicts: [String: Int]
  var staleVerdicts: Int

  enum CodingKeys: String, CodingKey {
    case vault, index, notes, attachments, unreadable, links, tags, formulas, citations, papers, tasks
    case findings, verdicts, canvases, templates, excluded
    case templateFolders = "template_folders"
    case staleVerdicts = "stale_verdicts"
    case brokenLinks = "broken_links"
    case ambiguousLinks = "ambiguous_links"
    case missingAnchors = "missing_anchors"
    case codeBlocks = "code_blocks"
    case openTasks = "open_tasks"
  }

  init(_ status: VaultStatus) {
    vault = status.vault
    index = status.index
    notes = status.notes
    attachments = status.attachments
    canvases = status.canvases
    templates = status.templates
    templateFolders = status.templateFolders.map { Folder(path: $0.path, setting: $0.setting) }
    excluded = status.excluded
    unreadable = status.unreadable
    links = status.links
    brokenLinks = status.brokenLinks
    ambiguousLinks = status.ambiguousLinks
    missingAnchors = status.missingAnchors
    tags = status.tags
    formulas = status.formulas
    codeBlocks = status.codeBlocks
    citations = status.citations
    papers = status.papers
    tasks = status.tasks
    openTasks = status.openTasks
    findings = status.findings
    verdicts = status.verdicts
    staleVerdicts = status.staleVerdicts
  }
}
