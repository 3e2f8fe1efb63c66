/// How the types and variables of CSL 1.0.2 are called in biblatex.
enum CSLNames {
  /// The first pair of a type is the one that is written.
  static let types: [(csl: String, entry: String)] = [
    ("document", "misc"), ("map", "misc"),
    ("article-journal", "article"), ("article-magazine", "article"), ("article-newspaper", "article"),
    ("paper-conference", "inproceedings"), ("paper-conference", "conference"), ("chapter", "incollection"),
    ("chapter", "inbook"), ("entry-encyclopedia", "inreference"), ("entry-dictionary", "inreference"),
    ("entry", "inreference"), ("book", "book"), ("book", "mvbook"), ("book", "proceedings"),
    ("book", "mvproceedings"), ("book", "collection"), ("book", "mvcollection"), ("book", "reference"),
    ("thesis", "thesis"), ("thesis", "phdthesis"), ("thesis", "mastersthesis"), ("report", "report"),
    ("report", "techreport"), ("webpage", "online"), ("webpage", "electronic"), ("webpage", "www"),
    ("post", "online"), ("post-weblog", "online"), ("article", "unpublished"), ("manuscript", "unpublished"),
    ("software", "software"), ("dataset", "dataset"), ("patent", "patent"), ("pamphlet", "booklet"),
    ("standard", "standard"), ("speech", "unpublished"), ("motion_picture", "movie"), ("song", "audio"),
    ("broadcast", "video"), ("graphic", "image"), ("periodical", "periodical"),
    ("legal_case", "jurisdiction"), ("legislation", "legislation"), ("review", "review"),
    ("review-book", "review"), ("book", "manual"), ("personal_communication", "letter"),
    ("interview", "misc"), ("figure", "image"), ("bill", "legislation"), ("treaty", "legal"),
    ("regulation", "legislation"), ("hearing", "jurisdiction"), ("musical_score", "music"),
    ("performance", "performance"), ("classic", "book"), ("collection", "misc"), ("event", "misc"),
  ]

  static func entryType(_ csl: String) -> String { types.first { $0.csl == csl }?.entry ?? "misc" }

  static func cslType(_ entry: String) -> String { types.first { $0.entry == entry }?.csl ?? "document" }

  /// Variables of names.
  static let people: [(csl: String, field: String)] = [
    ("author", "author"), ("editor", "editor"), ("translator", "translator"),
    ("container-author", "bookauthor"),
    ("collection-editor", "serieseditor"), ("composer", "composer"), ("director", "director"),
    ("interviewer", "interviewer"), ("recipient", "recipient"), ("reviewed-author", "reviewedauthor"),
    ("original-author", "origauthor"), ("illustrator", "illustrator"),
    ("editorial-director", "editoraldirector"),
    ("contributor", "contributor"),
  ]

  /// Variables of dates.
  static let dates: [(csl: String, field: String)] = [
    ("issued", "date"), ("accessed", "urldate"), ("event-date", "eventdate"), ("original-date", "origdate"),
    ("submitted", "submitted"), ("available-date", "available-date"),
  ]

  /// Variables of texts and numbers whose name does not depend on the type; the first pair of a variable is the one that is read.
  static let texts: [(csl: String, field: String)] = [
    ("title", "title"), ("title-short", "shorttitle"), ("shortTitle", "shorttitle"), ("volume", "volume"),
    ("number-of-volumes", "volumes"), ("edition", "edition"), ("page", "pages"),
    ("number-of-pages", "pagetotal"),
    ("chapter-number", "chapter"), ("version", "version"), ("publisher-place", "location"),
    ("publisher-place", "address"), ("collection-title", "series"), ("event-title", "eventtitle"),
    ("event", "eventtitle"), ("event-place", "venue"), ("DOI", "doi"), ("URL", "url"), ("ISBN", "isbn"),
    ("ISSN", "issn"), ("PMID", "pmid"), ("PMCID", "pmcid"), ("abstract", "abstract"), ("note", "note"),
    ("annote", "annotation"), ("annote", "annote"), ("keyword", "keywords"), ("language", "langid"),
    ("language", "language"), ("genre", "type"), ("status", "pubstate"), ("medium", "howpublished"),
    ("container-title-short", "shortjournal"), ("journalAbbreviation", "shortjournal"),
    ("archive", "archive"), ("archive_location", "archive_location"), ("call-number", "library"),
    ("license", "license"), ("original-title", "origtitle"), ("original-publisher", "origpublisher"),
    ("original-publisher-place", "origlocation"), ("reviewed-title", "reviewedtitle"), ("source", "source"),
    ("scale", "scale"), ("section", "section"), ("supplement", "supplement"), ("dimensions", "dimensions"),
    ("authority", "authority"), ("jurisdiction", "jurisdiction"), ("references", "references"),
    ("volume-title", "volumetitle"), ("part", "part"), ("part-title", "parttitle"), ("printing", "printing"),
    ("division", "division"), ("citation-label", "citation-label"), ("year-suffix", "extradate"),
  ]

  /// The field that holds the container's title, by the entry's type.
  static func container(_ type: String) -> String {
    switch type {
    case "article", "review", "periodical": "journaltitle"
    case "inproceedings", "conference", "incollection", "inbook", "inreference": "booktitle"
    case "online", "misc", "software", "dataset", "report", "thesis", "unpublished", "video", "movie",
      "audio",
      "image":
      "maintitle"
    default: "maintitle"
    }
  }

  /// Fields that hold the container's title, of which the first that an entry has is written.
  static let containers = ["journaltitle", "journal", "booktitle", "maintitle"]

  static func publisher(_ type: String) -> String {
    ["thesis", "phdthesis", "mastersthesis", "report", "techreport"].contains(type)
      ? "institution" : "publisher"
  }

  static let publishers = ["publisher", "institution", "school", "organization"]
}
