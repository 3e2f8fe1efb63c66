internal import NoteParsing

/// Options of a cell by their names, as Quarto, knitr, MyST, Jupytext, Sphinx and pytest-examples write them.
struct MarkOptions {
  private var values: [String: String] = [:]

  init(_ pairs: [(key: String, value: String)] = []) {
    for (key, value) in pairs { self[key] = value }
  }

  private subscript(key: String) -> String? {
    get { values[key] }
    set { values[Self.plain(key)] = newValue.map(Self.plain) }
  }

  /// Takes the options that stand nearer to the code, which win.
  func merging(_ nearer: MarkOptions) -> MarkOptions {
    var merged = self
    merged.values.merge(nearer.values) { $1 }
    return merged
  }

  /// What they ask for; to be skipped wins.
  var directives: Directives {
    var directives = Directives()
    // In an order, so that of two marks always the same is told.
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      var mark = Self.directives(key, value)
      if mark != Directives() { mark.mark = value.isEmpty ? key : "\(key): \(value)" }
      directives.obey(mark)
    }
    return directives
  }

  private static func directives(_ key: String, _ value: String) -> Directives {
    switch key {
    // Anything but yes is no, or a condition on a machine that we cannot ask.
    case "eval": isTrue(value) || value.isEmpty ? Directives() : Directives(.skip)
    case "skipif", "no-execute": Directives(.skip)
    case "execute", "exec": isFalse(value) ? Directives(.skip) : Directives()
    case "error": isTrue(value) ? Directives(.mayRaise) : Directives()
    case "raises", "okexcept": Directives(.mayRaise)
    case "options": value.contains("+skip") ? Directives(.skip) : Directives()
    case "active": isActive(value) ? Directives() : Directives(.skip)
    case "test" where value.hasPrefix("skip") || isFalse(value): Directives(.skip)
    case "test" where value.hasPrefix("xfail"): Directives(.mayRaise)
    case "tags", "tag": tags(value)
    default: Directives()
    }
  }

  private static func tags(_ text: String) -> Directives {
    let tags = text.split { "[],".contains($0) || $0.isWhitespace }
    var directives = Directives()
    for tag in tags {
      let name = tag.drop { $0 == "-" }
      if name == "skip-execution" || name == "nbval-skip" { directives.obey(Directives(.skip)) }
      if name == "raises-exception" || name == "nbval-raises-exception" {
        directives.obey(Directives(.mayRaise))
      }
      if name == "nbval-ignore-output" { directives.ignoresOutput = true }
      if name.hasPrefix("active-"), !isActive(String(name)) { directives.obey(Directives(.skip)) }
    }
    return directives
  }

  /// Whether a notebook runs a cell that is active in these formats.
  private static func isActive(_ formats: String) -> Bool {
    formats.contains("ipynb") || formats.contains("md")
  }

  /// In lower case, with hyphens, without quotes.
  private static func plain(_ text: String) -> String {
    text.lowercased().replacing("_", with: "-").filter { !"\"'".contains($0) }.trimmingSpace
  }

  private static func isTrue(_ value: String) -> Bool {
    ["true", "t", "yes", "on", "!expr true"].contains(value)
  }
  private static func isFalse(_ value: String) -> Bool { ["false", "f", "no", "off"].contains(value) }
}

// MARK: For all cells of a note

extension MarkOptions {
  /// What a note sets for all its cells, and where.
  struct Defaults {
    var options: MarkOptions
    var range: SourceRange
  }

  /// Those of the front matter at whatever depth: Quarto's `execute`, also below `format`, knitr's `opts_chunk`, MyST-NB's `mystnb`.
  static func defaults(_ properties: [Property]) -> [Defaults] {
    properties.compactMap { property in
      var pairs: [(key: String, value: String)] = []
      collect(property.key, property.value, isInside: false, &pairs)
      return pairs.isEmpty ? nil : Defaults(options: MarkOptions(pairs), range: property.range)
    }
  }

  private static func collect(
    _ key: String, _ value: PropertyValue, isInside: Bool, _ pairs: inout [(key: String, value: String)]
  ) {
    switch value {
    case .object(let entries):
      let isSection = isInside || ["execute", "opts_chunk", "mystnb"].contains(key)
      for (key, value) in entries { collect(key, value, isInside: isSection, &pairs) }
    case .bool(let isOn) where isInside || key == "execute" || key == "skip_execution":
      switch key {
      case "enabled": pairs.append(("execute", "\(isOn)"))
      case "skip", "skip_execution": pairs.append(("execute", "\(!isOn)"))
      case "execution_allow_errors": pairs.append(("error", "\(isOn)"))
      default: pairs.append((key, "\(isOn)"))
      }
    case .string(let text) where isInside:
      pairs.append((key == "execution_mode" ? "execute" : key, text))
    default: break
    }
  }

  /// Those that code of R sets for the chunks after it: `knitr::opts_chunk$set(eval = FALSE)`.
  static func defaults(_ block: CodeBlock) -> Defaults? {
    guard block.language == "r", let call = block.code.firstRange(of: "opts_chunk$set(") else { return nil }
    var depth = 1
    let arguments = block.code[call.upperBound...].prefix { character in
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      return depth > 0
    }
    return Defaults(options: MarkOptions(FenceWords(arguments).pairs), range: block.range)
  }
}
