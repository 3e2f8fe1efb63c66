extension WordList {
  /// Units whose parts some write behind a point, by how many parts they have: hours and minutes, 9.30.
  package static let partsBehindPoint: [(count: Int, words: WordList)] = [
    (
      60,
      WordList(
        .english([
          "hours", "minutes", "o'clock", "h.mm", "hh.mm", "times are written", "time is written",
          "quarter past",
          "half past", "timetable",
        ]),
        .german(["stunden", "minuten", "uhr", "uhrzeit", "uhrzeiten"]), .french(["heures", "minutes"]),
        .spanish(["horas", "minutos"]), .italian(["ore", "minuti"]),
        .japanese(["時刻", "時間", "分間", "分後", "分前"]),
        .chinese(["时刻", "小时", "分钟", "点钟"]))
    ),
    (3, WordList(.english(["innings", "inning", "thirds"]), .japanese(["投球回", "イニング"]))),
    (12, WordList(.english(["feet", "inches", "dozens", "dozen"]), .german(["fuß", "dutzend"]))),
  ]
}
