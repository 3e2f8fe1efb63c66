internal import Numbers

/// Numbers with the groups, the point, the exponent and the dots that may follow their first digits.
extension ExpressionParser {
  /// The number whose first digits stand right before the index.
  mutating func number(_ first: String) throws(Unreadable) -> Expression {
    var number = WrittenNumber(decimalDigits: first)
    if let fraction = repeatingDecimal(number) { return fraction }
    let commas = try groups(&number)
    // `0{,}1\overline{6}`
    if commas == 0, number.hasPoint, let fraction = repeatingDecimal(number) { return fraction }
    if commas == 0 { thinGroups(&number) }
    if let scientific = exponent(of: number) { return scientific }
    try dots(&number)
    if case .number? = next?.kind {
      throw Unreadable.digitsApart
    }
    if case .scripts(let scripts)? = next?.kind, case .number? = scripts.base?.kind {
      throw Unreadable.digitsApart
    }
    guard commas == 1, !number.hasPoint, !number.isTruncated else { return .number(number) }
    var decimal = number
    decimal.lastPlace = -3
    decimal.hasPoint = true
    return .ambiguous(.thousands, [.number(number), .number(decimal)])
  }

  // MARK: Groups of digits

  /// `1,000`, `1{,}000`, and `1,00,000` as India writes; the count of commas.
  private mutating func groups(_ number: inout WrittenNumber) throws(Unreadable) -> Int {
    var groups: [String] = []
    var isBraced = true
    var end = index
    while end < nodes.count, isComma(nodes[end]), end + 1 < nodes.count,
      case .number(let digits) = nodes[end + 1].kind, touches(end)
    {
      groups.append(digits)
      if nodes[end].symbol != nil { isBraced = false }
      end += 2
    }
    guard let last = groups.last else { return 0 }
    let parts = last.split(separator: ".", omittingEmptySubsequences: false)
    let whole = groups.dropLast() + [String(parts[0])]
    let isGroupedByThree = whole.allSatisfy { $0.count == 3 } && number.digits.count <= 3
    let isIndian =
      whole.count > 1 && whole.last?.count == 3 && whole.dropLast().allSatisfy { $0.count == 2 }
      && number.digits.count <= 2
    if groups.count == 1, parts.count == 1, isBraced || groupsThousands, decimalComma(last, isBraced, &number)
    {
      index = end
      return 0
    }
    guard isGroupedByThree || isIndian, !number.hasPoint, number.digits.first != "0",
      isBraced || groupsThousands
    else {
      throw Unreadable.other("a comma that may be a decimal point or part a list", ja: "小数点とも列挙の区切りとも読めるコンマ")
    }
    number.digits += whole.joined()
    if parts.count > 1 {
      number.digits += String(parts[1])
      number.hasPoint = true
      number.lastPlace = -parts[1].count
    }
    index = end
    return groups.count
  }

  /// `0,25`, `1{,}5`, `1.234,5`: a comma before the decimals, where it cannot group thousands.
  private func decimalComma(_ decimals: String, _ isBraced: Bool, _ number: inout WrittenNumber) -> Bool {
    if number.hasPoint {
      // Points that group: `1.234,5`.
      guard number.lastPlace == -3, number.digits.count <= 6, number.digits.first != "0" else { return false }
    } else if decimals.count == 3, number.digits != "0" {
      return false
    }
    number.mayBeList = !isBraced && !number.hasPoint
    number.digits += decimals
    number.lastPlace = -decimals.count
    number.hasPoint = true
    return true
  }

  private func isComma(_ node: MathNode) -> Bool {
    if case .group(let nodes) = node.kind { return nodes.count == 1 && nodes[0].symbol == "," }
    return node.symbol == ","
  }

  /// Whether the comma at a place stands between digits without a space, or in braces.
  private func touches(_ place: Int) -> Bool {
    guard nodes[place].symbol != nil else { return true }
    return place > 0 && nodes[place - 1].range.upperBound == nodes[place].range.lowerBound
      && nodes[place].range.upperBound == nodes[place + 1].range.lowerBound
  }

  /// `10\,000`: groups of three behind a spacing command, whose two characters lie between the ranges.
  private mutating func thinGroups(_ number: inout WrittenNumber) {
    guard !number.hasPoint, number.digits.count <= 3, number.digits.first != "0" else {
      return
    }
    var end = index
    var digits = number.digits
    while end < nodes.count, end > 0, case .number(let group) = nodes[end].kind,
      nodes[end].range.lowerBound - nodes[end - 1].range.upperBound == 2,
      group.prefix(while: { $0 != "." }).count == 3, !number.hasPoint
    {
      let parts = group.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      digits += parts.joined()
      if parts.count > 1 {
        number.hasPoint = true
        number.lastPlace = -parts[1].count
      }
      end += 1
    }
    number.digits = digits
    index = end
  }

  // MARK: Exponents and repetition

  /// `1.2e3` and `1e-5`, which may also be products with e; nil where no exponent touches the number.
  private mutating func exponent(of number: WrittenNumber) -> Expression? {
    guard let mark = next, index > 0, nodes[index - 1].range.upperBound == mark.range.lowerBound,
      let first = peek(1), mark.range.upperBound == first.range.lowerBound,
      ["e", "E"].contains(mark.plainText)
    else { return nil }
    let sign = first.sign
    let place = sign == nil ? 1 : 2
    guard let last = peek(place), case .number(let digits) = last.kind,
      sign == nil || first.range.upperBound == last.range.lowerBound,
      digits.count <= 3, let exponent = Int(digits)
    else { return nil }
    index += place + 1
    var scientific = number
    scientific.lastPlace += sign == .subtract ? -exponent : exponent
    scientific.hasExponent = true
    if mark.plainText == "E" { return .number(scientific) }
    let power = Expression.number(WrittenNumber(integer: exponent))
    let product = Expression.binary(.multiply, .number(number), .name(SymbolName("e")))
    return .ambiguous(.exponentMark, [.number(scientific), .binary(sign ?? .multiply, product, power)])
  }

  /// `0.1\overline{6}`, `0.\dot{1}4285\dot{7}`: the fraction; nil where no mark of repetition follows.
  private mutating func repeatingDecimal(_ number: WrittenNumber) -> Expression? {
    var place = index
    if !number.hasPoint {
      guard let mark = next, mark.symbol == "." || isComma(mark) && (mark.symbol == nil || isJoined(0)) else {
        return nil
      }
      place += 1
    }
    guard place < nodes.count, let first = nodes[place].repeatedDigits else { return nil }
    place += 1
    var period = first.digits
    if first.isDotted {
      var end = place
      var between = ""
      while end < nodes.count, case .number(let digits) = nodes[end].kind {
        between += digits
        end += 1
      }
      if end < nodes.count, let last = nodes[end].repeatedDigits, last.isDotted {
        period += between + last.digits
        place = end + 1
      }
    }
    if place < nodes.count, case .number = nodes[place].kind { return nil }
    guard number.digits.count + period.count <= 17, let fixed = Int(number.digits),
      let all = Int(number.digits + period)
    else { return nil }
    index = place
    let nines = String(repeating: "9", count: period.count)
    var below = WrittenNumber()
    below.digits = nines + String(repeating: "0", count: -number.lastPlace)
    return .binary(.divide, .number(WrittenNumber(integer: all - fixed)), .number(below))
  }

  // MARK: Dots

  /// `0.333\ldots` and `0.333...`
  private mutating func dots(_ number: inout WrittenNumber) throws(Unreadable) {
    guard let mark = next?.coreScalar else { return }
    var length = 0
    if mark == "…" || mark == "⋯" { length = 1 }
    if mark == ".", peek(1)?.scalar == ".", peek(2)?.scalar == "." { length = 3 }
    if mark == ".", peek(1)?.scalar == ".", number.hasPoint, number.digits.isEmpty { length = 2 }
    guard length > 0 else { return }
    guard number.hasPoint, next?.symbol != nil else {
      throw Unreadable.ellipsis
    }
    index += length
    if let node = next, startsOperand(node) { throw Unreadable.ellipsis }
    number.isTruncated = true
  }
}

extension MathNode {
  /// The digits under a bar or a dot that marks them as repeated.
  fileprivate var repeatedDigits: (digits: String, isDotted: Bool)? {
    guard case .accent(let accent) = kind, ["overline", "bar", "dot", "overarc"].contains(accent.name) else {
      return nil
    }
    let digits = accent.base.plainText
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return (digits, accent.name == "dot")
  }
}
