/// The notes on which the transcripts run.
let sampleNotes = [
  "Adam.md": """
  ---
  tags: [optimizer/adaptive, paper]
  aliases: [Adaptive moments]
  status: read
  ---
  # Adam

  Uses the 勾配 as [[SGD]] does, see [[SGD#Noise]] and [[Adaptive moments]].

  ## Update

  The step is $\\frac{m}{\\sqrt{v}}$ (arXiv:1412.6980).

  - [ ] derive the bias
  """,
  "SGD.md": """
  # SGD

  Back to [[Adam]]. Noise has an ｴﾝﾄﾛﾋﾟｰ, a distribution (分布) and a 距離 to a goal. #optimizer
  """,
  "Entropy.md": """
  # エントロピー

  情報のエントロピー: $H = -\\sum p \\log p$, and [[Missing]].
  """,
]
