package import NoteParsing

/// Something that a note's mathematics may claim about numbers, before it is judged.
package struct FormulaClaim: Sendable, Equatable {
  /// What the claim is about.
  package enum Subject: Sendable, Equatable {
    /// A formula, by its position among the note's.
    case formula(Int)
    /// The arithmetic of a comment in code.
    case comment(CommentArithmetic)
    /// The cells of a table, by its position among the note's.
    case table(Int)
    /// A gate that an exercise asks for, and the part of the note that solves it.
    case exercise(Gate, solution: Range<Int>)
  }

  /// What it is about.
  package var subject: Subject
  /// Where it stands in the note.
  package var range: SourceRange
  /// As the note has it.
  package var text: String
  /// The position of its code block among the note's, for a comment.
  package var block: Int?
}

/// `-log(0.8) ≈ 0.2231` in a comment.
package struct CommentArithmetic: Sendable, Equatable {
  /// The chain as LaTeX.
  package var latex: String
  /// The comment as it is written, without its mark.
  package var text: String
}
