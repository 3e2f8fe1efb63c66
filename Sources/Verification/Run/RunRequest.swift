/// What is to be run of one note: its blocks of one language, in order, with one state.
package struct RunRequest: Sendable, Equatable {
  package var language: LanguageID
  /// What the language may do in the sandbox.
  package var profile: SandboxProfile
  package var blocks: [RunBlock]
  /// What a name means that no block defines, such as `np`.
  package var prelude: [PreludeName]
  /// What the generators of random numbers are seeded with before the first block.
  package var seed: Int
  /// How it is run; another way than the plain one is for Python alone.
  package var variant = RunVariant.plain
  /// With which seed the interpreter hashes texts, and so orders sets; 0 in the plain run.
  package var hashSeed = 0
  /// The place in `blocks` of the one that is run `alone`.
  package var only: Int?
  /// The functions that are called besides.
  package var probes: [Probe] = []
  /// When they are called: each right after its block, or all once the note has come to its end, where nothing of it can touch the note's own
  /// results. Those that do not find the state that their block left are not called then.
  package var callsLast = false
  /// Which of those that bind a name a block run `alone` finds.
  package var reading = NameReading.usual

  package init(
    language: some Language = PythonLanguage(), blocks: [RunBlock], prelude: [PreludeName] = [.numpy],
    seed: Int = 0
  ) {
    self.language = language.id
    profile = language.profile
    self.blocks = blocks
    self.prelude = prelude
    self.seed = seed
  }
}

/// How a note is run: plainly, or as a counter-experiment, by which what seems wrong may turn out right.
package enum RunVariant: String, Sendable, Equatable, Encodable {
  /// In the note's order, here and now, under some seed.
  case plain
  /// As on another machine, in another folder, at another time.
  case elsewhere
  /// One block in a state of its own: after what it needs of those before it, without what they have changed meanwhile.
  case alone
  /// The same with another reading of the names that it uses.
  case rebound
  /// Alone, under another seed.
  case reseeded
  /// With NumPy and pandas as their older versions wrote and answered.
  case older
  /// With tables of dictionaries in the order of their keys besides.
  case oldest
}

/// Whose names a block stands on that is run alone.
package enum NameReading: String, Sendable, Equatable, Encodable, CaseIterable {
  /// What was bound last where it is used.
  case usual
  /// Functions and classes as they are defined last before the block, whatever stands on them.
  case last
  /// Of what is bound several times the one before the last.
  case earlier
  /// Of what is bound three times or more the first.
  case first
  /// Names of Python's own as Python has them, whatever the note calls so.
  case builtin
}

/// A name that is supplied when it alone is missing.
package struct PreludeName: Sendable, Equatable {
  package var name: String
  /// The statement that binds it.
  package var code: String

  package init(name: String, code: String) {
    self.name = name
    self.code = code
  }

  package static let numpy = PreludeName(name: "np", code: "import numpy as np")
}

/// One block of code as it is to be run.
package struct RunBlock: Sendable, Equatable {
  /// Its position among the note's code blocks.
  package var ordinal: Int
  /// Plain code, line for line as in the note: prompts and magics are blanked before.
  package var code: String
  /// The line of the note on which the code starts.
  package var line: Int
  /// False: it is analysed, for the names it would bind, and not run.
  package var runs: Bool
  /// It starts with a state of its own, which the blocks after it share.
  package var isFresh: Bool
  /// Seeds the generators again before the block.
  package var seed: Int?
  /// The wall seconds that the author asks for; counts up to the reader's limit.
  package var timeout: Double?
  /// Packages without which it is not run.
  package var needs: [String] = []
  /// The 0-based lines of each example of an interactive session, which goes on after an exception; empty for other code.
  package var examples: [ClosedRange<Int>]

  package init(
    ordinal: Int, code: String, line: Int, runs: Bool = true, isFresh: Bool = false, seed: Int? = nil,
    timeout: Double? = nil, examples: [ClosedRange<Int>] = []
  ) {
    self.ordinal = ordinal
    self.code = code
    self.line = line
    self.runs = runs
    self.isFresh = isFresh
    self.seed = seed
    self.timeout = timeout
    self.examples = examples
  }
}
