extension WordList {
  /// Words by which a text says in what its numbers are given, with the factor of each: "in thousands", 単位：千円.
  package static let statedScales: [(factor: Int, words: WordList)] = [
    (
      12,
      WordList(
        .english(["in dozens"]), .german(["in dutzend"]), .french(["en douzaines"]), .spanish(["en docenas"]))
    ),
    (100, WordList(.english(["in hundreds"]), .german(["in hundert"]), .french(["en centaines"]))),
    (
      1_000,
      WordList(
        .english(["in thousands", "in thousand"]), .german(["in tausend", "in tsd"]),
        .french(["en milliers"]),
        .spanish(["en miles"]), .italian(["in migliaia"]), .russian(["в тысячах", "тыс"]),
        .japanese(["単位:千", "単位：千", "単位は千", "千円単位"]), .chinese(["单位:千", "单位：千", "单位为千"]))
    ),
    (
      10_000,
      WordList(
        .japanese(["単位:万", "単位：万", "単位は万", "万円単位"]),
        .chinese(["单位:万", "单位：万", "单位为万", "以万元为单位", "以万为单位"]))
    ),
    (
      1_000_000,
      WordList(
        .english(["in millions", "in million"]), .german(["in millionen", "in mio"]),
        .french(["en millions"]),
        .spanish(["en millones"]), .italian(["in milioni"]), .russian(["в миллионах", "млн"]),
        .japanese(["単位:百万", "単位：百万", "百万円単位"]), .chinese(["单位:百万", "单位：百万"]))
    ),
    (
      100_000_000,
      WordList(
        .japanese(["単位:億", "単位：億", "単位は億", "億円単位"]), .chinese(["单位:亿", "单位：亿", "单位为亿", "以亿元为单位"]))
    ),
    (
      1_000_000_000,
      WordList(
        .english(["in billions", "in billion"]), .german(["in milliarden", "in mrd"]),
        .french(["en milliards"]),
        .russian(["в миллиардах", "млрд"]))
    ),
  ]
}
