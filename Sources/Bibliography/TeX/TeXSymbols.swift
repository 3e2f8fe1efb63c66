/// The commands of TeX, LaTeX and textcomp that stand for characters in bibliographies.
enum TeXSymbols {
  /// Accents of one letter: `\c{c}`.
  static let letterAccents: [String: Unicode.Scalar] = [
    "c": "\u{327}", "v": "\u{30C}", "H": "\u{30B}", "u": "\u{306}", "d": "\u{323}", "b": "\u{331}",
    "k": "\u{328}", "r": "\u{30A}", "t": "\u{361}", "G": "\u{30F}", "U": "\u{30E}", "h": "\u{309}",
    "textcommabelow": "\u{326}", "textogonekcentered": "\u{328}",
  ]

  /// Accents of one sign: `\'e`.
  static let signAccents: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "`"): "\u{300}", UInt8(ascii: "'"): "\u{301}", UInt8(ascii: "^"): "\u{302}",
    UInt8(ascii: "~"): "\u{303}", UInt8(ascii: "="): "\u{304}", UInt8(ascii: "."): "\u{307}",
    UInt8(ascii: "\""): "\u{308}",
  ]

  /// Fonts and the like, which a text without fonts does without.
  static let dropped: Set<String> = [
    "textit", "textbf", "textsc", "texttt", "textrm", "textsf", "textsl", "textup", "textmd", "textnormal",
    "textlf", "emph", "mkbibemph", "mkbibitalic", "mkbibbold", "text", "mbox", "hbox", "url", "path",
    "nolinkurl", "it", "bf", "sc", "tt", "rm", "sf", "sl", "em", "itshape", "bfseries", "scshape",
    "ttfamily", "rmfamily", "sffamily", "slshape", "upshape", "mdseries", "normalfont", "protect",
    "relax", "textlatin", "nocase", "allowbreak", "unskip",
  ]

  /// Fonts that CSL has tags for.
  static let tags = [
    "textit": "i", "emph": "i", "mkbibemph": "i", "mkbibitalic": "i", "textbf": "b", "mkbibbold": "b",
    "textsc": "sc", "textsubscript": "sub", "textsuperscript": "sup",
  ]

  static let words: [String: String] = [
    "ss": "ß", "SS": "ẞ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å", "AA": "Å", "ae": "æ",
    "AE": "Æ", "oe": "œ", "OE": "Œ", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "dj": "đ", "DJ": "Đ",
    "th": "þ", "TH": "Þ", "ng": "ŋ", "NG": "Ŋ", "ij": "ĳ", "IJ": "Ĳ",
    "textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…", "textellipsis": "…",
    "textquoteleft": "‘", "textquoteright": "’", "lq": "‘", "rq": "’", "textquotedblleft": "“",
    "textquotedblright": "”", "quotedblbase": "„", "glqq": "„", "grqq": "“", "quotesinglbase": "‚",
    "textquotesingle": "'", "textquotedbl": "\"", "textasciigrave": "`", "textasciiacute": "´",
    "guillemotleft": "«", "guillemotright": "»", "flqq": "«", "frqq": "»", "guilsinglleft": "‹",
    "guilsinglright": "›", "copyright": "©", "textcopyright": "©", "textregistered": "®",
    "texttrademark": "™", "S": "§", "textsection": "§", "P": "¶", "textparagraph": "¶", "pounds": "£",
    "textsterling": "£", "euro": "€", "texteuro": "€", "EUR": "€", "textyen": "¥", "textcent": "¢",
    "textdegree": "°", "textordfeminine": "ª", "textordmasculine": "º", "textmu": "µ",
    "textpm": "±", "texttimes": "×", "textdiv": "÷", "textonehalf": "½", "textonequarter": "¼",
    "textthreequarters": "¾", "textbullet": "•", "textperiodcentered": "·", "textdagger": "†",
    "textdaggerdbl": "‡", "dag": "†", "ddag": "‡", "textnumero": "№", "textonesuperior": "¹",
    "texttwosuperior": "²", "textthreesuperior": "³", "textexclamdown": "¡", "textquestiondown": "¿",
    "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textunderscore": "_",
    "textless": "<", "textgreater": ">", "textbar": "|", "textbraceleft": "{", "textbraceright": "}",
    "textdollar": "$", "textnonbreakinghyphen": "‑", "slash": "/", "lbrace": "{", "rbrace": "}",
    "TeX": "TeX", "LaTeX": "LaTeX", "LaTeXe": "LaTeX2e", "BibTeX": "BibTeX", "textvisiblespace": "␣",
    "space": " ", "quad": " ", "qquad": " ", "thinspace": " ", "enspace": " ", "nobreakspace": " ",
  ]
}
