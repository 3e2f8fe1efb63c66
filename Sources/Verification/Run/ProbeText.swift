internal import Foundation

/// The calls of functions as JSON.
///
/// They have thousands of numbers, for which an encoder takes longer than the functions take to be called.
struct ProbeText {
  private(set) var bytes: [UInt8] = []
  /// Names as JSON has them.
  private var names: [String: [UInt8]] = [:]

  init(_ probes: [Probe]) throws {
    try addList(probes) { text, probe in
      text.add("{\"block\":\(probe.block),\"function\":")
      text.bytes += try text.quoted(probe.function)
      if let statement = probe.statement {
        text.add(",\"statement\":")
        text.bytes += try text.quoted(statement)
      }
      text.add(",\"calls\":")
      try text.addList(probe.calls) { text, call in try text.add(call) }
      text.add("}")
    }
  }

  private mutating func add(_ text: String) { bytes += Array(text.utf8) }

  private mutating func quoted(_ name: String) throws -> [UInt8] {
    if let known = names[name] { return known }
    let text = Array(try JSONEncoder().encode(name))
    names[name] = text
    return text
  }

  private mutating func addList<Element>(
    _ elements: [Element], _ add: (inout Self, Element) throws -> Void
  ) rethrows {
    bytes.append(UInt8(ascii: "["))
    for (place, element) in elements.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      try add(&self, element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func add(_ call: [String: InputValue]) throws {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for (name, value) in call {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      bytes += try quoted(name)
      bytes.append(UInt8(ascii: ":"))
      add(value)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// A float is sent as text, so that 2.0 stays one.
  private mutating func add(_ value: InputValue) {
    switch value {
    case .whole(let number): add(String(number))
    case .number(let number): add(number)
    case .vector(let numbers): addList(numbers) { $0.add($1) }
    case .matrix(let rows): addList(rows) { text, row in text.addList(row) { $0.add($1) } }
    case .stack(let matrices):
      addList(matrices) { text, rows in text.addList(rows) { text, row in text.addList(row) { $0.add($1) } } }
    case .polynomial(let numbers):
      add("{\"polynomial\":")
      addList(numbers) { $0.add($1) }
      add("}")
    }
  }

  private mutating func add(_ number: ShortDecimal) {
    bytes.append(UInt8(ascii: "\""))
    add(number.text)
    bytes.append(UInt8(ascii: "\""))
  }
}
