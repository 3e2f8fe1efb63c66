internal import LaTeXMath

/// What units are called behind a number.
enum UnitNames {
  /// One, several, in Japanese; no single capitals, which may be matrices.
  static let table: [String: (one: String, several: String, japanese: String)] = [
    "kg": ("kilogram", "kilograms", "キログラム"), "g": ("gram", "grams", "グラム"),
    "mg": ("milligram", "milligrams", "ミリグラム"), "m": ("metre", "metres", "メートル"),
    "km": ("kilometre", "kilometres", "キロメートル"), "cm": ("centimetre", "centimetres", "センチメートル"),
    "mm": ("millimetre", "millimetres", "ミリメートル"), "nm": ("nanometre", "nanometres", "ナノメートル"),
    "s": ("second", "seconds", "秒"), "ms": ("millisecond", "milliseconds", "ミリ秒"),
    "min": ("minute", "minutes", "分"),
    "h": ("hour", "hours", "時間"), "Hz": ("hertz", "hertz", "ヘルツ"), "kHz": ("kilohertz", "kilohertz", "キロヘルツ"),
    "MHz": ("megahertz", "megahertz", "メガヘルツ"), "GHz": ("gigahertz", "gigahertz", "ギガヘルツ"),
    "kJ": ("kilojoule", "kilojoules", "キロジュール"), "kW": ("kilowatt", "kilowatts", "キロワット"),
    "Pa": ("pascal", "pascals", "パスカル"),
    "kPa": ("kilopascal", "kilopascals", "キロパスカル"), "mol": ("mole", "moles", "モル"),
    "mL": ("millilitre", "millilitres", "ミリリットル"), "eV": ("electronvolt", "electronvolts", "電子ボルト"),
  ]
}

extension FormulaPart {
  /// The upright letters that may be a unit.
  var unitText: String? {
    switch core {
    case .letter(let text, .roman), .word(let text): text
    // `3\text{ kg}`
    case .text(let text): text.trimmedOfSpaces
    default: nil
    }
  }

  /// Whether behind a number it is a unit, or several with signs between them.
  var isUnit: Bool {
    switch self {
    case .group(let parts): parts.first?.isUnit ?? false
    default: unitText.map { UnitNames.table[$0] != nil } ?? false
    }
  }
}

extension Speaker {
  /// `5\,\mathrm{kg}`, `\mathrm{m/s^2}`
  mutating func unit(_ part: FormulaPart, of number: FormulaPart) {
    var isOne = number == .number("1")
    let parts = if case .group(let parts) = part { parts } else { [part] }
    for (place, one) in parts.enumerated() {
      if one.sign == "/" {
        say("per", "パー")
        isOne = true
      } else if let text = one.unitText, let names = UnitNames.table[text] {
        say(
          isOne || place + 1 < parts.count && parts[place + 1].sign != "/" ? names.one : names.several,
          names.japanese)
        if let scripted = one.scripts, !scripted.sup.isEmpty {
          self.scripted(FormulaPart.Scripted(base: nil, sup: scripted.sup), isLast: true)
        }
      } else {
        say(one, isLast: true)
      }
    }
  }
}
