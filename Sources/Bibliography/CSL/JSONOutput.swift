/// JSON to be written, with its members in the order given.
indirect enum JSONOutput {
  case text(String)
  case number(Int)
  case bool(Bool)
  case list([JSONOutput])
  case object([(String, JSONOutput)])

  func write(to output: inout [UInt8], indent: Int = 0) {
    switch self {
    case .text(let text): Self.write(text, &output)
    case .number(let number): output += "\(number)".utf8
    case .bool(let isOn): output += (isOn ? "true" : "false").utf8
    case .list(let items):
      let isFlat = indent > 0
      output += "[".utf8
      for (index, item) in items.enumerated() {
        if index > 0 { output += (isFlat ? ", " : ",").utf8 }
        if !isFlat { Self.breakLine(indent + 1, &output) }
        item.write(to: &output, indent: indent + 1)
      }
      if !isFlat, !items.isEmpty { Self.breakLine(indent, &output) }
      output += "]".utf8
    case .object(let members):
      // Objects within an entry stand in a line.
      let isFlat = indent > 1
      output += "{".utf8
      for (index, member) in members.enumerated() {
        if index > 0 { output += (isFlat ? ", " : ",").utf8 }
        if !isFlat { Self.breakLine(indent + 1, &output) }
        Self.write(member.0, &output)
        output += ": ".utf8
        member.1.write(to: &output, indent: indent + 1)
      }
      if !isFlat, !members.isEmpty { Self.breakLine(indent, &output) }
      output += "}".utf8
    }
  }

  private static func breakLine(_ indent: Int, _ output: inout [UInt8]) {
    output.append(0x0A)
    output += [UInt8](repeating: 0x20, count: 2 * indent)
  }

  private static func write(_ text: String, _ output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
      case 0x0A: output += "\\n".utf8
      case 0x0D: output += "\\r".utf8
      case 0x09: output += "\\t".utf8
      case 0..<0x20:
        let hex = String(byte, radix: 16)
        output += ("\\u00" + (hex.utf8.count < 2 ? "0" : "") + hex).utf8
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
