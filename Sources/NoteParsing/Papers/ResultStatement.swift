/// What the sentence of a main result holds: a number, a benchmark, a place in the paper.
///
/// It is lenient: what is not there for sure counts as there, so that nobody is sent to mend what is right.
package struct ResultStatement: Sendable, Equatable {
  package private(set) var hasNumber = false
  package private(set) var hasBenchmark = false
  package private(set) var hasPlace = false

  package init(_ text: String) {
    let tokens = Token.split(text)
    for (index, token) in tokens.enumerated() {
      let previous = index > 0 ? tokens[index - 1] : nil
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      switch token.kind {
      case .number:
        if isPlace(previous) || next?.beginsWithUnitOfPlace == true {
          hasPlace = true
        } else if !token.isYear {
          hasNumber = true
        }
      case .word:
        let word = token.text.lowercased()
        if placesAlone.contains(word) {
          hasPlace = true
        } else if let kind = placeWords[word] {
          guard next?.kind == .number || next?.isRoman == true else { continue }
          hasPlace = true
          // The result of a theory is a theorem: its number is the number.
          if kind == .statement { (hasNumber, hasBenchmark) = (true, true) }
        } else if numberWords.contains(word) {
          hasNumber = true
        } else if !token.isRoman, word.utf8.count > 1, !measures.contains(word) {
          hasBenchmark = true
        }
      case .japanese:
        if next?.kind == .number, let kind = japanesePlace(token.text) {
          hasPlace = true
          if kind == .statement { (hasNumber, hasBenchmark) = (true, true) }
        } else if ["要旨", "概要"].contains(where: token.text.contains) {
          hasPlace = true
        } else if !token.beginsWithUnitOfPlace, japaneseMeasures.allSatisfy({ token.text != $0 }) {
          hasBenchmark = true
        }
        if ["倍", "半分", "半減"].contains(where: token.text.contains) { hasNumber = true }
      }
    }
  }

  private func isPlace(_ token: Token?) -> Bool {
    guard let token else { return false }
    if token.text == "§" { return true }
    switch token.kind {
    case .word: return placeWords[token.text.lowercased()] != nil
    case .japanese: return japanesePlace(token.text) != nil
    case .number: return false
    }
  }

  private func japanesePlace(_ text: String) -> Place? {
    japanesePlaces.first { text.hasSuffix($0.key) }?.value
  }
}

private enum Place { case position, statement }

private let placeWords: [String: Place] = [
  "table": .position, "tables": .position, "tab": .position, "figure": .position, "figures": .position,
  "fig": .position, "figs": .position, "page": .position, "pages": .position, "p": .position, "pp": .position,
  "section": .position, "sections": .position, "sec": .position, "appendix": .position, "chapter": .position,
  "equation": .position, "equations": .position, "eq": .position, "eqs": .position, "algorithm": .position,
  "theorem": .statement, "lemma": .statement, "proposition": .statement, "corollary": .statement,
]
private let placesAlone: Set<String> = ["abstract", "conclusion", "conclusions"]
private let japanesePlaces: [String: Place] = [
  "表": .position, "図": .position, "式": .position, "付録": .position, "第": .position, "アルゴリズム": .position,
  "定理": .statement, "補題": .statement, "命題": .statement, "系": .statement,
]
private let numberWords: Set<String> = [
  "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "hundred", "thousand",
  "million", "billion", "half", "twice", "double", "doubles", "halves", "third", "quarter", "zero", "no",
]
/// What a number measures, and words that say nothing of where it was measured.
private let measures: Set<String> = [
  "bleu", "fid", "is", "inception", "score", "scores", "accuracy", "acc", "error", "errors", "rate", "loss",
  "perplexity", "ppl", "rouge", "psnr", "ssim", "map", "auc", "f1", "iou", "wer", "cer", "rmse", "mse", "mae",
  "sota", "state", "art", "the", "of", "an", "by", "at", "to", "with", "is", "it", "best", "result",
  "results",
  "percent", "points", "point", "about", "and", "top-1", "top-5", "precision", "recall", "test",
  "improvement",
  "better", "faster", "higher", "lower", "than", "before", "new", "sigma", "in", "on", "for", "from", "get",
  "gets", "reaches", "achieves", "up", "down", "over", "only", "we",
]
private let japaneseMeasures: Set<String> = [
  "精度", "誤差", "正解率", "損失", "スコア", "を", "が", "は", "で", "の", "を達成", "を達成した", "達成", "向上", "改善", "に",
  "約", "と", "まで", "以上", "以下", "当時", "最高",
]

/// A word, a number or a run of Japanese.
private struct Token {
  enum Kind { case word, number, japanese }
  var kind: Kind
  var text: String

  /// Four digits of a year between 1900 and 2099.
  var isYear: Bool {
    text.utf8.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20")) && text.utf8.allSatisfy(\.isDigit)
  }

  var isRoman: Bool { kind == .word && text.utf8.allSatisfy { "IVXivxABC".utf8.contains($0) } }

  /// `節` of 第3節, `ページ` of 5ページ.
  var beginsWithUnitOfPlace: Bool {
    kind == .japanese && ["節", "章", "ページ", "頁", "式"].contains(where: text.hasPrefix)
  }

  /// - Complexity: O(scalars)
  static func split(_ text: String) -> [Token] {
    let scalars = Array(text.unicodeScalars)
    let places = Array(text.unicodeScalars.indices) + [text.endIndex]
    var tokens: [Token] = []
    var index = 0
    func take(_ kind: Kind, while isPart: (Int) -> Bool) {
      let start = index
      repeat { index += 1 } while index < scalars.count && isPart(index)
      tokens.append(Token(kind: kind, text: String(text[places[start]..<places[index]])))
    }
    while index < scalars.count {
      let scalar = scalars[index]
      if isDigit(scalar) {
        take(.number) { position in
          isDigit(scalars[position])
            || (scalars[position] == "." || scalars[position] == ",") && position + 1 < scalars.count
              && isDigit(scalars[position + 1])
        }
        // 152-layer and 3D name a thing; 10x, 1e-8 and 4GB are numbers.
        if index < scalars.count,
          scalars[index] == "-" && index + 1 < scalars.count && isLetter(scalars[index + 1])
        {
          tokens[tokens.count - 1].kind = .word
          take(.word) { isLetter(scalars[$0]) || isDigit(scalars[$0]) || scalars[$0] == "-" }
          tokens.removeLast()
        } else if index < scalars.count, isLetter(scalars[index]) {
          take(.word) { isLetter(scalars[$0]) || isDigit(scalars[$0]) }
          if ["D", "d", "st", "nd", "rd", "th"].contains(tokens.removeLast().text) {
            tokens[tokens.count - 1].kind = .word
          }
        }
      } else if isLetter(scalar) {
        take(.word) { position in
          isLetter(scalars[position]) || isDigit(scalars[position])
            || scalars[position] == "-" && position + 1 < scalars.count
              && (isLetter(scalars[position + 1]) || isDigit(scalars[position + 1]))
        }
      } else if isJapanese(scalar) {
        take(.japanese) { isJapanese(scalars[$0]) }
      } else if scalar == "§" {
        take(.word) { _ in false }
      } else {
        index += 1
      }
    }
    return tokens
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return UInt8(ascii: scalar).isLetter }
    return !isJapanese(scalar) && scalar.properties.isAlphabetic
  }

  private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: true
    default: false
    }
  }
}
