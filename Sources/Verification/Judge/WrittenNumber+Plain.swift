internal import Numbers

extension WrittenNumber {
  /// The number in plain ASCII, without its mark of approximation.
  var plain: String {
    var text = digits
    var place = lastPlace + (isPercent ? 2 : 0)
    var exponent = ""
    if hasExponent {
      exponent = "e\(place)"
      place = 0
    } else if place < 0 {
      if text.count <= -place { text = String(repeating: "0", count: -place + 1 - text.count) + text }
      text.insert(".", at: text.index(text.endIndex, offsetBy: place))
    }
    return (isNegative ? "-" : "") + text + exponent + (isTruncated ? "..." : "") + (isPercent ? "%" : "")
  }
}
