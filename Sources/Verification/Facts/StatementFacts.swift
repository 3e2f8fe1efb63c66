/// What a top-level statement does by the look of its syntax tree, the bodies of its functions included.
///
/// Names are qualified through what the note's names are bound to where they stand: `np.linalg.eigh(a)` calls
/// `numpy.linalg.eigh`, `rng.normal()` calls `numpy.random.default_rng().normal`, and a method of something unknown is
/// `.normal`. A function of the note's own has its plain name. A value that may come from several places has them all.
package struct StatementFacts: Sendable, Equatable {
  /// Every function that is called, with the line of its name.
  package var calls: [NameUse]
  /// What is read of modules without being called, such as `sys.argv`, and names such as `__file__`.
  package var reads: [NameUse]
  /// The lines on which `is` compares a number or a string that the code spells out.
  package var identities: [Int]
  /// Functions, methods (`C.m`) and classes with nothing in them, with the line of the header.
  package var stubs: [NameUse]
  /// The lines on which `...` stands for code or values that are left out.
  package var elisions: [Int]
  /// The lines of `except … as name`.
  package var catches: [Int]
  /// An expression that gives its functions no values but names, as one that shows how something is written.
  package var isForm = false
  /// Nothing was left out for being too much or too deep.
  package var isComplete: Bool

  package init(
    calls: [NameUse] = [], reads: [NameUse] = [], identities: [Int] = [], stubs: [NameUse] = [],
    elisions: [Int] = [], catches: [Int] = [], isComplete: Bool = true
  ) {
    self.calls = calls
    self.reads = reads
    self.identities = identities
    self.stubs = stubs
    self.elisions = elisions
    self.catches = catches
    self.isComplete = isComplete
  }
}
