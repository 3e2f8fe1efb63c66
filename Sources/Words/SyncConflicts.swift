extension WordList {
  /// What programs that synchronise files call two changes of one file.
  package static let conflicts = WordList(
    .english(["conflict", "conflicts", "conflicted", "conflicting", seafile]),
    .german(["konflikt", "konflikte"]), .french(["conflit", "conflits"]),
    .spanish(["conflicto", "conflictiva"]),
    .russian(["конфликт", "конфликтующая"]), .japanese(["競合"]), .chinese(["冲突", "衝突"]), .korean(["충돌"]))

  /// A program's own word, behind which it puts who has made the change.
  package static let seafile = "sfconflict"

  /// What they call two files whose names other systems take for one; without a date.
  package static let nameConflicts = WordList(
    .english([
      "case conflict", "unicode encoding conflict", "selective sync conflict", "white space conflict",
      "whitespace conflict",
    ]))

  /// What they call the file that they make then.
  package static let copies = WordList(
    .english(["copy"]), .german(["kopie"]), .french(["copie"]), .spanish(["copia"]), .russian(["копия"]),
    .japanese(["コピー"]), .chinese(["副本"]), .korean(["사본"]))
}
