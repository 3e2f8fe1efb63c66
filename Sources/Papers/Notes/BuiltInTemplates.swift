extension NoteTemplate {
  /// The templates that every vault has, under these names; one of the vault's own with the same name wins.
  package static let builtIn = [paper, lecture]

  package static let paper = NoteTemplate(
    name: "paper",
    bytes: Array(
      """
      ---
      title: {{title}}
      authors: {{authors}}
      year: {{year}}
      arxiv_id: {{arxiv_id}}
      doi: {{doi}}
      citekey: {{citekey}}
      problem:
      limitation:
      proposal:
      key_equation:
      main_result:
      relevance:
      pass2_needed:
      tags: [paper]
      ---

      # {{name}}

      """.utf8))

  package static let lecture = NoteTemplate(
    name: "lecture",
    bytes: Array(
      """
      ---
      title: {{title}}
      date: {{date}}
      tags: [lecture]
      ---

      # {{name}}

      ## Key concepts

      - **Term**: in your own words, with the smallest example

      ## Links

      - Builds on:
      - Is used by:
      - Paper, with its arXiv ID or DOI:

      ## Questions

      - [ ] What did I not follow?

      ## Code

      ```python
      ```

      """.utf8))
}
