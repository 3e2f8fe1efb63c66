/// Bash: one shell for all blocks of a note.
package struct BashLanguage: Language {
  package init() {}

  package let id = LanguageID.bash
  package let fences: Set<String> = ["bash", "sh"]
  package let commentMark = "#"
  package let whyUnasked: String? =
    "Shell commands are run where the note shows their output, or asks for it with verify=run."
  package let profile = SandboxProfile.programs
  package let driver: LanguageDriver? = LanguageDriver(
    program: "bash", whenMissing: "There is no bash on this machine.",
    command: [
      "bash", "--noprofile", "--norc", "-c",
      #"while IFS= read -r -u 3 f; do source "$f" >"$f.out" 2>"$f.err" </dev/null; echo $? >&4; done"#,
    ])
}

extension LanguageID {
  /// ``BashLanguage``
  package static let bash = LanguageID(rawValue: "bash")
}

extension Language where Self == BashLanguage {
  /// ``BashLanguage``
  package static var bash: BashLanguage { BashLanguage() }
}
