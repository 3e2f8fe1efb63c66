import ArgumentParser
import NoteParsing

private let waysToAnswer = """
  In a terminal it asks; each answer is saved at once, and Control-C keeps what there is:
  go on later with the same command. An empty line leaves a question for another time,
  ':e' opens $EDITOR for a longer answer, ':q' stops. With options, or with JSON on
  standard input (an object, or a list for many papers), it asks nothing.

  Only empty fields are filled; what you wrote stays, unless --replace FIELD.
  """

struct Pass1: PassCommand {
  static let pass = ReadingPass.first
  static let configuration = CommandConfiguration(
    abstract: "Read a paper for ten minutes, and answer five questions.",
    discussion: """
      \(waysToAnswer)

      Examples:
        scholium pass1 1706.03762
        scholium pass1 vaswani2017attention --problem 'Translation without recurrence' --dry-run
        scholium pass1 --print-template json > answers.json
        scholium pass1 1706.03762 < answers.json
      """)
  @OptionGroup var common: PassOptions
  @OptionGroup(title: "Answers") var given: FirstPassAnswers
}

struct Pass2: PassCommand {
  static let pass = ReadingPass.second
  static let configuration = CommandConfiguration(
    abstract: "Read a paper for an hour: a summary, and what it rests on.",
    discussion: """
      \(waysToAnswer)

      Examples:
        scholium pass2 vaswani2017attention
        scholium pass2 1706.03762 --pass2-summary 'Attention alone' --pass2-evidence 'Table 2, Table 3'
      """)
  @OptionGroup var common: PassOptions
  @OptionGroup(title: "Answers") var given: SecondPassAnswers
}

struct Pass3: PassCommand {
  static let pass = ReadingPass.third
  static let configuration = CommandConfiguration(
    abstract: "Rebuild a paper: what came of it, and what did not hold.",
    discussion: """
      \(waysToAnswer)

      Examples:
        scholium pass3 vaswani2017attention
        scholium pass3 1706.03762 --pass3-reimplemented 'The base model, BLEU 26.9' --pass3-minutes 600
      """)
  @OptionGroup var common: PassOptions
  @OptionGroup(title: "Answers") var given: ThirdPassAnswers
}
