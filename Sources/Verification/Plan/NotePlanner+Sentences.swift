internal import NoteParsing

extension NotePlanner {
  mutating func addSentences() {}
}
