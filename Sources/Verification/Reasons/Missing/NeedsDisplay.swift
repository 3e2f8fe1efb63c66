internal import Verdicts

/// A screen, which notes do not have.
enum NeedsDisplay: BlockReason {
  static let id = "needs-a-display"
  static let page = ReasonPage(
    what:
      "The code opens a window or uses the clipboard: it is Tk that fails, or a function of a library that describes itself so.",
    why: "Notes run without a screen; what a window shows is for people to see.",
    whatToDo: "Mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    // Not every Python has Tk.
    .applies("```python\nclass TclError(Exception): pass\ndef f(): raise TclError('none')\nf()\n```\n"),
    .applies("\(library)screen.show()\n```\n"), .not("\(library)screen.draw()\n```\n"),
    .not("\(library)screen.show(1)\n```\n"), .not("\(library)screen.smooth()\n```\n"),
    .not("```python\nclass Turtle: pass\nTurtle().forward(1)\n```\n"),
  ]

  private static let library = """
    ```python
    import types
    screen = types.ModuleType('screen')
    exec('def show():\\n  "Shows it in a window."\\n  raise RuntimeError("none")', screen.__dict__)
    exec('def draw():\\n  "Draws it."\\n  raise RuntimeError("none")', screen.__dict__)
    exec('def smooth():\\n  "A mean in a window."\\n  raise ValueError("none")', screen.__dict__)

    """

  /// What Tk raises: without a screen nothing of it works, so that every error of it is of that.
  private static let types: Set<String> = ["TclError"]

  /// What Python raises of a wrong argument or name.
  private static let slips: Set<String> = [
    "TypeError", "ValueError", "LookupError", "AttributeError", "NameError", "ArithmeticError",
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure, !types.isDisjoint(with: raised.kinds) || isShown(raised) else {
      return nil
    }
    return evidence(
      "needs a display", at: facts.place,
      "It needs something that is not there: \(raised.type): \(raised.message.firstLine).")
  }

  /// Whether a function that shows something failed, and not for what it was given.
  private static func isShown(_ raised: RaisedException) -> Bool {
    raised.origin != .raiseOfTheNote && slips.isDisjoint(with: raised.kinds)
      && raised.purpose.lowercased().contains(/\b(?:window|clipboard)\b/)
  }
}
