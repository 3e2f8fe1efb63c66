import ArgumentParser
import Verification
import Workspace

/// The options that say what runs the notes, and within what limits.
struct RunOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The Python that runs the notes.", valueName: "path or name")) var python:
    String?
  @Option(help: "full: bubblewrap; reduced: Landlock and seccomp alone; off: nothing, for notes of your own.")
  var sandbox: SandboxLevel?
  @Option(help: ArgumentHelp("Seconds for one note.", valueName: "seconds")) var timeout: Double?
  @Option(help: ArgumentHelp("Megabytes for one note.", valueName: "megabytes")) var memory: Int?
  @Option(help: ArgumentHelp("How many notes are run at a time.", valueName: "count")) var jobs: Int?
  @Option(help: ArgumentHelp("Where the figures go that the notes draw.", valueName: "dir")) var figures:
    String?

  func validate() throws {
    if let timeout, !(timeout > 0 && timeout <= 86_400) {
      throw ValidationError("--timeout takes seconds, such as --timeout 30")
    }
    if let memory, !(64...1 << 24).contains(memory) {
      throw ValidationError("--memory takes megabytes, 64 or more, such as --memory 2048")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a count, 1 or more") }
  }

  /// The same for the workspace.
  var choices: RunChoices {
    var choices = RunChoices()
    choices.python = python
    choices.sandbox = sandbox
    choices.timeout = timeout
    choices.memory = memory
    choices.jobs = jobs
    choices.figures = figures
    return choices
  }
}
