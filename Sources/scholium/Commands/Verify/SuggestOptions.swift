import ArgumentParser

/// The options by which a reader binds formulas and functions, or has functions written.
struct SuggestOptions: ParsableArguments {
  @Flag(
    help:
      "Offer lines that bind formulas to functions that nothing binds, each tried first; nothing is judged.")
  var suggest = false
  @Option(
    help: ArgumentHelp(
      "With --suggest: add the lines with these numbers, 'all' of them, or 'ask' for each at the terminal.",
      valueName: "1,3"))
  var write: Choice?
  @Option(
    help: ArgumentHelp(
      "Put the NumPy function of a formula under it, with the line that binds the two; nothing is judged.",
      valueName: "note:line"))
  var scaffold: [String] = []
  @Flag(help: "With --write or --scaffold: show the change, and make none.") var dryRun = false

  /// Which lines are added.
  enum Choice: ExpressibleByArgument, Equatable {
    case all, ask
    case numbers([Int])

    init?(argument: String) {
      switch argument {
      case "all": self = .all
      case "ask": self = .ask
      default:
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0.filter { $0 != " " }) }
        guard numbers.count == parts.count, numbers.allSatisfy({ $0 > 0 }) else { return nil }
        self = .numbers(numbers)
      }
    }
  }

  func validate() throws {
    if write != nil, !suggest { throw ValidationError("--write goes with --suggest") }
    if dryRun, write == nil, scaffold.isEmpty {
      throw ValidationError("--dry-run goes with --write or --scaffold")
    }
    if scaffold.count > 1 {
      throw ValidationError("--scaffold takes one line at a time, since it moves the lines below it")
    }
    if !scaffold.isEmpty, suggest { throw ValidationError("--scaffold and --suggest are two things to do") }
  }
}
