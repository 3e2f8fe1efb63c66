internal import LaTeXMath
internal import Numbers
internal import Words

/// Arrays at indices, some of which run.
extension NumPyWriter {
  /// An array at indices, some of which run.
  mutating func array(_ base: String, _ places: [Expression]) throws(Untranslatable) -> ArrayPiece {
    var parameter = self.parameter(base)
    while parameter.axes.count < places.count {
      let axis = axes.fresh()
      axes.own(axis, by: parameter.name, at: parameter.axes.count)
      parameter.axes.append(axis)
    }
    parameter.isOpen = false
    if let place = parameters.firstIndex(where: { $0.key == base && $0.role == .value }) {
      parameters[place] = parameter
    }
    var whole = ArrayPiece(parameter.name)
    whole.own = parameter.axes
    return try subscripted(whole, places, base)
  }

  /// A piece with own axes at indices.
  mutating func subscripted(_ whole: ArrayPiece, _ places: [Expression], _ base: String)
    throws(Untranslatable) -> ArrayPiece
  {
    guard places.count <= whole.own.count else {
      throw Untranslatable(base, "\(base) has more indices than axes", ja: "\(base) の添字が軸より多い。")
    }
    var labels: [ArrayPiece.Label] = []
    var marks: [String] = []
    for (place, axis) in zip(places, whole.own) {
      let (mark, label) = try self.mark(place, axis, base)
      marks.append(mark)
      if let label {
        if places.count == 2, whole.own.count == 2, labels == [label], marks == [":", ":"] {
          // `a_{ii}`
          var piece = whole.with(.call("np.diagonal", [whole.text.code]))
          (piece.labels, piece.own) = ([label], [])
          return piece
        }
        guard !labels.contains(where: { $0.index == label.index }) else {
          throw Untranslatable(
            base, "the index \(label.index) stands twice on \(base)",
            ja: "\(base) に添字 \(label.index) が 2 回付いている。", isForAxes: true)
        }
        labels.append(label)
      }
    }
    while marks.last == ":" { marks.removeLast() }
    var piece = whole
    piece.text = marks.isEmpty ? whole.text : whole.text.followed(by: "[\(marks.joined(separator: ", "))]")
    piece.labels = whole.labels + labels
    piece.own = Array(whole.own.dropFirst(places.count))
    piece.isOpen = false
    return piece
  }

  private mutating func mark(_ place: Expression, _ axis: AxisTable.Axis, _ base: String)
    throws(Untranslatable)
    -> (String, ArrayPiece.Label?)
  {
    let origin = sums.fromZero.contains(base) ? 0 : 1
    if case .number(let number) = place, let value = number.value?.integer {
      return (String(value - origin), nil)
    }
    if let (variable, shift) = place.shifted, let index = bound[variable] {
      switch index {
      case .axis(let run, let lowest, let highest, let skip):
        guard shift >= lowest, shift <= highest else {
          throw Untranslatable(
            base, "the neighbours of \(base) leave the range of \(variable)",
            ja: "\(base) の隣の要素が \(variable) の範囲を外れる。", isForAxes: true)
        }
        let start = skip + shift - lowest
        let end = shift - highest
        if start == 0, end == 0 {
          if !axes.join(run, axis) { conflict(variable, run, axis) }
          return (":", .init(index: variable, axis: run))
        }
        return (
          "\(start == 0 ? "" : String(start)):\(end == 0 ? "" : String(end))",
          .init(index: variable, axis: run)
        )
      case .loop(let name, let offset):
        // The first index that the loop has; Python would count a negative one from the end.
        let first = sums.plan(variable)?.first ?? 1
        if first + shift < origin {
          throw Untranslatable(
            base, "\(base) at \(first + shift) stands before its first element: say from where it counts",
            ja: "\(base) の \(first + shift) 番は最初の要素より前にある。どこから数えるかを書くとよい。")
        }
        if origin == 1, sums.plan(variable)?.first == nil, sums.plan(variable)?.lower != nil {
          assume(
            base,
            base.isEmpty
              ? Wording("elements are counted from 1", ja: "要素は 1 から数える。")
              : Wording("the elements of \(base) are counted from 1", ja: "\(base) の要素は 1 から数える。"))
        }
        return (Self.plus(name, offset + shift - origin), nil)
      }
    }
    // `x_{2i}`, `x_{n-i}`
    if origin == 1, place.nameKeys.contains(where: { sums.plan($0)?.first == 0 }) {
      throw Untranslatable(
        base, "whether the elements of \(base) are counted from 0 or from 1 is not said",
        ja: "\(base) の要素を 0 から数えるか 1 から数えるかが書かれていない。")
    }
    if place.nameKeys.contains(where: { bound[$0] != nil }),
      place.contains({
        switch $0 {
        case .binary(.subtract, _, _), .negate: true
        default: false
        }
      })
    {
      throw Untranslatable(
        base, "the index \(place.latex) of \(base) may fall before the first element: say what stands there",
        ja: "\(base) の添字 \(place.latex) は最初の要素より前を指しうる。そこに何があるかを書くとよい。",
        isForAxes: true)
    }
    let piece = try piece(place)
    guard piece.isNumber else {
      throw Untranslatable(
        base, "the index of \(base) is no plain one", ja: "\(base) の添字が単純でない。", isForAxes: true)
    }
    if origin == 1 {
      assume(
        base,
        base.isEmpty
          ? Wording("elements are counted from 1", ja: "要素は 1 から数える。")
          : Wording("the elements of \(base) are counted from 1", ja: "\(base) の要素は 1 から数える。"))
    }
    return (origin == 0 ? piece.text.code : PythonText.sum(piece.text, "-", PythonText("1")).code, nil)
  }

  static func plus(_ name: String, _ number: Int) -> String {
    number == 0 ? name : number > 0 ? "\(name) + \(number)" : "\(name) - \(-number)"
  }

  mutating func conflict(_ place: String, _ a: AxisTable.Axis, _ b: AxisTable.Axis) {
    guard let left = axes.declaredName(a), let right = axes.declaredName(b) else { return }
    conflicts.append(
      Wording(
        "along \(place) the lengths \(left) and \(right) meet: they need \(left) = \(right)",
        ja: "\(place) に沿って長さ \(left) と \(right) が合わさる。\(left) = \(right) でなければならない。"))
  }
}
