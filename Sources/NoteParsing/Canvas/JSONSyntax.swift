/// Whether a text is JSON (RFC 8259) from its start to its end, behind a byte order mark or without one.
package func isJSON(_ source: SourceText) -> Bool {
  var reader = JSONReader(source.bytes, from: source.startOfLine(1))
  do throws(JSONSyntaxError) { try reader.skip() } catch { return false }
  return reader.peek() == nil
}
