import Testing
import Verdicts

@testable import Verification

/// Which comments are expectations: each form is recognised where it is one, and left alone where it is not.
@Suite struct ExpectationTests {
  @Test(arguments: [
    // comment, what the line prints, verdict
    ("# 0.2231", "0.2231", Verdict.verified),
    ("# 0.2231", "0.2232", .refuted),
    ("# 0.2231", "L = 0.2231", .verified),
    ("# L = 0.2231", "L = 0.2231", .verified),
    ("# L=0.2231", "L = 0.2231", .verified),
    ("# L = 0.2331", "L = 0.2231", .refuted),
    ("# -log(0.8) ≈ 0.2231", "L_CE = 0.2231", .verified),
    ("# -log(0.8) ≈ 0.2331", "L_CE = 0.2231", .refuted),
    ("# 内積: 28.00  ← 大きさも反映される", "内積: 28.00", .verified),
    ("# 内積: 29.00  ← 大きさも反映される", "内積: 28.00", .refuted),
    ("# -> 1.3068... (2 - ln 2 = 1.3069)", "1.306852819440055", .verified),
    ("# -> 1.3168... (2 - ln 2 = 1.3069)", "1.306852819440055", .refuted),
    ("# → 1.3069", "1.306852819440055", .verified),
    ("#=> 4", "4", .verified),
    ("# => 4", "5", .refuted),
    ("# = 4", "4", .verified),
    ("# Output: 4", "4", .verified),
    ("# Out[3]: 4", "4", .verified),
    ("# prints 4", "5", .refuted),
    ("# Output shape: torch.Size([1, 7, 768])", "Output shape: torch.Size([1, 7, 768])", .verified),
    ("# Output shape: torch.Size([1, 8, 768])", "Output shape: torch.Size([1, 7, 768])", .refuted),
    ("# should be 1.0", "After:  ||g||=1.0", .verified),
    ("# should be 1.0", "After:  ||g||=0.9", .refuted),
    ("# 1.0 (same direction)", "cos(a, b) = 1.0000", .verified),
    ("# 1.0 （同方向）", "cos(a, b) = 1.0000", .verified),
    ("# -1.0 (逆方向)", "cos(a, c) = 1.0000", .refuted),
    ("# ≈ 0", "I(X;Y) independent: 0.00000000", .verified),
    ("# ≈ 0", "I(X;Y) independent: 0.93", .refuted),
    ("# H ≈ 0", "p=[1. 0. 0. 0.], H=0.000000", .verified),
    ("# H ≈ 0", "p=[1. 0. 0. 0.], H=1.386294", .refuted),
    ("# 約0.69", "0.6931471805599453", .verified),
    ("# およそ 0.69", "0.6931471805599453", .verified),
    ("# 約０．７９", "0.6931471805599453", .refuted),
    ("# 0.69 になる", "0.6931", .verified),
    ("# 出力: 0.69", "0.6931", .verified),
    ("# 期待値: 0.79", "0.6931", .refuted),
    ("# < 0.05", "0.012", .verified),
    ("# < 0.05", "0.12", .refuted),
    ("# at least 3", "2", .refuted),
    ("# 0.05 以下", "0.012", .verified),
    ("# 3-10", "4.2", .verified),
    ("# 3〜10", "42", .refuted),
    ("# (2, 3)", "(2, 3)", .verified),
    ("# (2, 3)", "(3, 2)", .refuted),
    ("# shape: (2, 3)", "(2, 3)", .verified),
    ("# [0.67 0.24 0.09]", "[0.665 0.245 0.09 ]", .verified),
    ("# [0.67, 0.24, 0.09]", "[0.665 0.245 0.09 ]", .verified),
    ("# array([1, 2])", "[1 2]", .verified),
    ("# [1 2 3]", "[1 2]", .refuted),
    ("# [1 2 ... 9]", "[1 2 3 4 5 6 7 8 9]", .verified),
    ("# np.float64(1.0)", "1.0", .verified),
    ("# {2, 3, 1}", "{1, 2, 3}", .verified), ("# {2, 3, 4}", "{1, 2, 3}", .refuted),
    ("# 97.3%", "97.3", .verified), ("# about 97%", "0.973", .verified),
    ("# 输出: 1024", "1024", .verified), ("# 输出：1025", "1024", .refuted),
    ("# 1 ms", "0.001", .unchecked), ("# 12 ms", "11", .refuted),
    ("# 1.0", "np.float64(1.0)", .verified),
    ("# [np.float64(1.0), np.float64(2.5)]", "[1.0, 2.5]", .verified),
    ("# {'a': 1, 'b': 2.5}", "{'b': 2.5, 'a': 1}", .verified),
    ("# {'a': 1, 'b': 2.5}", "{'a': 1, 'b': 3.5}", .refuted),
    ("# inf", "inf", .verified),
    ("# inf", "709.78", .refuted),
    ("# 1.0", "nan", .refuted),
    ("# [nan nan]", "[nan nan]", .verified),
    ("# 1+2j", "(1+2j)", .verified),
    ("# (1+2j)", "(1+3j)", .refuted),
    ("# True", "False", .refuted),
    ("# None", "None", .verified),
    ("# queen", "queen", .verified),
    ("# int", "<class 'int'>", .verified),
    ("# <class 'int'>", "<class 'int'>", .verified),
    ("# 1,474,560,000", "1474560000", .verified),
    ("# 1,474,560,000", "1,474,560,001", .refuted),
    ("# 12%", "12%", .verified),
    ("# 12%", "0.12", .verified),
    ("# 1.2158 = 1.0297 + 0.1861", "1.2158 = 1.0297 + 0.1861", .verified),
    ("# 1.2158 = 1.0297 + 0.1871", "1.2158 = 1.0297 + 0.1861", .refuted),
    ("# 26.7 h", "26.7 h", .verified),
    ("# 0.33 bits", "0.33", .verified),
    ("# 0.1234567", "0.12", .unchecked),
  ])
  func trailingComment(comment: String, output: String, verdict: Verdict) {
    let note = JudgedNote.snippet("print(f\"{x.shape:.4f}\")  \(comment)", ["print": output])
    #expect(note.verdicts == [verdict], "\(comment) over \(output): \(note.outputs)")
  }

  @Test(arguments: [
    // comment, what the line prints
    ("# 2 decimals", "0.33"),
    ("# must match", "1.0"),
    ("# element-wise", "[1 2]"),
    ("# x ~ p", "0.5"),
    ("# uの2倍", "[2. 4. 6.]"),
    ("# p(x)p(y)", "0.5"),
    ("# (1)", "0.5"),
    ("# [1]", "0.5"),
    ("# row 3", "0.5"),
    ("# one of 4 rows", "0.5"),
    ("# prince", "queen"),
    ("# 3.11 or later", "0.5"),
    ("# see section 3.2", "0.5"),
    ("# TODO: 3", "0.5"),
    ("# loss = 0.3", "accuracy = 0.9"),
    ("# H(p) ≈ 1.0297", "L = 1.2158"),
    ("# = np.sum(x) / len(x)", "3.0"),
    ("# must be < 1/kappa = 0.01", "0.009"),
    ("# 2024-01-05", "0.5"),
    ("# v1.2.3", "0.5"),
    ("# 10000 samples", "0.5"),
    ("# lr_max", "0.1"),
    ("# 10回", "[1 2]"),
    ("# 典型的な出力: 0.3", "0.5"),
    ("# typically 0.3", "0.5"),
    ("# 0.3 on my machine", "0.5"),
    ("# 乱数なので毎回変わる: 0.3", "0.5"),
  ])
  func leftAlone(comment: String, output: String) {
    let note = JudgedNote.snippet("print(f(x))  \(comment)", ["print": output])
    #expect(note.outputs == [], "\(comment) over \(output)")
  }

  @Test(arguments: [
    "lr = 0.009  # 0.01", "theta = f(x)  # 3", "for i in range(3):  # 3", "import numpy as np  # 1.26",
    "plot(x,  # 3\n     y)",
    "def f(x):  # 4", "x += 1  # 4", "assert x == 3  # 3", "return_value = 3  # 4",
  ])
  func commentsOnCodeThatShowsNothing(code: String) {
    #expect(JudgedNote.snippet(code, ["lr": "1", "for": "5", "plot": "7"]).outputs == [])
  }

  @Test(arguments: [
    ("# t=0 -> lr_max", true), ("# 検証: t=0 → lr_max, t=T → lr_min", true), ("# check: n=1 → start", true),
    ("# x -> y", false), ("# step 1 -> step 2", false), ("# t=0 -> the start", false), ("# t=0", false),
  ])
  func aRelationBetweenNamesIsCountedAndNotJudged(comment: String, isOne: Bool) {
    let note = JudgedNote.snippet("def f(t): return t\n\n\(comment)", [:])
    #expect(note.verdicts == (isOne ? [.unchecked] : []))
  }

  @Test func aCommentBlockUnderAHeader() {
    for header in ["# 出力例:", "# Output:", "# Expected:", "# 実行結果", "# --- Output ---", "# Expected output:"] {
      let note = JudgedNote.snippet(
        """
        print(f"KL(P||Q): {a:.4f}")
        print(f"KL(Q||P): {b:.4f}")

        \(header)
        # KL(P||Q): 0.2773
        # KL(Q||P): 0.1596
        """, ["print(f\"KL(P": "KL(P||Q): 0.2773", "print(f\"KL(Q": "KL(Q||P): 0.3466"])
      #expect(note.outputs == ["6: verified KL(P||Q): 0.2773", "7: refuted KL(Q||P): 0.1596"], "\(header)")
    }
  }

  @Test func aCommentBlockUnderNothing() {
    let note = JudgedNote.snippet(
      """
      print(f"内積: {a:.2f}")
      print(f"類似度: {b:.4f}")
      # 内積: 28.00  ← 大きさも反映される
      # 類似度: 0.9000  ← 同じ方向（大きさは無視）
      """, ["print(f\"内積": "内積: 28.00", "print(f\"類似度": "類似度: 1.0000"])
    #expect(note.outputs == ["4: verified 内積: 28.00", "5: refuted 類似度: 0.9000"])
    #expect(note.items.last?.suggestion == "類似度: 1.0000")
  }

  @Test func aLoopAndItsCommentBlock() {
    let note = JudgedNote.snippet(
      """
      for sigma in [0.5, 1.0]:
          print(f"σ={sigma}:")
      # 出力例:
      # σ=0.5:
      #   F_μμ = 4.0000 (平均への感度)  ← 小さいほど高い
      #
      # σ=1.0:
      #   F_μμ = 1.1000
      """, ["print": "σ=0.5:\n  F_μμ = 4.0000 (平均への感度)\n\nσ=1.0:\n  F_μμ = 1.0000 (平均への感度)\n"])
    #expect(
      note.outputs == [
        "5: verified σ=0.5:", "6: verified F_μμ = 4.0000 (平均への感度)", "8: verified σ=1.0:",
        "9: refuted F_μμ = 1.1000",
      ])
  }

  @Test func aTypicalOutputIsNoClaim() {
    let note = JudgedNote.snippet(
      """
      print(f"loop: {t:.3f}s")
      # 典型的な出力: loop = 3-10s
      """, ["print": "loop: 0.512s"])
    #expect(note.outputs == [])
  }

  @Test func timingsAreNotJudged() {
    let note = JudgedNote.snippet(
      """
      import time
      start = time.perf_counter()
      a, b = time.perf_counter() - start, time.perf_counter()
      print(f"loop: {time.perf_counter() - start:.3f}s")  # loop: 3.200s
      print(f"speedup: {a / b:.0f}x")  # speedup: 120x
      """, ["print(f\"loop": "loop: 0.512s", "print(f\"speed": "speedup: 90x"])
    #expect(note.outputs == ["5: unchecked loop: 3.200s", "6: unchecked speedup: 120x"])
    #expect(note.items.filter { $0.kind == .output }.map(\.reason) == ["a measurement", "a measurement"])
  }

  @Test func proseUnderAPrintIsLeftAlone() {
    let note = JudgedNote.snippet(
      """
      print(f"T={T}: H={H:.4f}")
      # T=0.1: almost deterministic, H ≈ 0
      # T=10:  almost uniform, H ≈ log(4) ≈ 1.386
      # assert Adam converges faster
      """, ["print": "T=0.1: H=0.0005"])
    #expect(note.outputs == [])
  }

  @Test func anArrayOverLines() {
    let note = JudgedNote.snippet(
      """
      print(np.round(A, 4))
      # Output:
      # [[0.7071 0.7071]
      #  [0.7071 0.8071]]
      """, ["print": "[[0.7071 0.7071]\n [0.7071 0.7071]]"])
    #expect(note.verdicts == [.refuted])
    #expect(note.items.last?.suggestion == "[[0.7071 0.7071]\n  [0.7071 0.7071]]")
  }

  @Test func anOutputFence() {
    let note = JudgedNote(
      """
      ```python
      print(low_rank(A))
      print(f"error = {e:.4f}")
      ```

      ```output
      [[1.5 1.5]
       [1.5 1.5]]
      error = 2.3361
      ```
      """, ["print(low": "[[1.5 1.5]\n [1.5 1.5]]", "print(f": "error = 2.2361"])
    #expect(note.verdicts == [.verified, .refuted])
    #expect(note.outputs.last == "9: refuted error = 2.3361")
  }

  @Test func aTextFenceThatMirrorsTheOutput() {
    let code = "```python\nfor t in ts:\n    print(f\"{t}: {f(t):.2f}\")\n```\n\n"
    let output = ["print": "0.5: 4.00\n0.2: 6.25"]
    #expect(
      JudgedNote(code + "```text\n0.5: 4.00\n0.2: 6.35\n```\n", output).verdicts == [.verified, .refuted])
    #expect(JudgedNote(code + "```\nx -> [layer] -> y\n```\n", output).verdicts == [])
    #expect(JudgedNote(code + "Some other text.\n\n```text\n0.5: 4.10\n```\n", output).verdicts == [])
  }

  @Test(arguments: [
    ("Engine started", "Engin started", Verdict.refuted), ("Engine started", "Motor started", .unchecked),
    ("b'Hello'", "b'Hello'", .verified), ("b'Hello'", "b'eHllo'", .refuted),
    ("'Hello'", "b'Hello'", .refuted),
    ("None", "0", .refuted), ("0", "None", .refuted), ("True", "1", .imprecise), ("True", "0", .refuted),
  ])
  func wordsUnderAHeader(output: String, stated: String, verdict: Verdict) {
    let code = "```python\nprint(x)\n```\n\nOutput:\n\n```text\n\(stated)\n```\n"
    #expect(JudgedNote(code, ["print": output]).verdicts == [verdict])
  }

  @Test func anAnnouncedLineAmongOthersThatAgree() {
    let code = "```python\nfor x in y: print(x)\n```\n\nOutput:\n\n```text\na 1\nexhausted\n```\n"
    #expect(JudgedNote(code, ["for x in y: print": "a 1\nstopped"]).verdicts == [.verified, .refuted])
    #expect(JudgedNote(code, ["for x in y: print": "a 1\nb\nstopped"]).verdicts == [.verified, .unchecked])
  }

  @Test(arguments: [
    ("float64", "float64", [Verdict.verified]), ("float64", "int64", [.refuted]),
    ("float64", "float", []),
    ("<class 'numpy.ndarray'>", "ndarray", []), ("<class 'int'>", "<class 'float'>", [.refuted]),
    ("float64", "the usual type", []), ("lists", "int", []),
  ])
  func namesOfTypes(output: String, stated: String, verdicts: [Verdict]) {
    #expect(JudgedNote.snippet("print(x)  # \(stated)", ["print": output]).verdicts == verdicts)
  }

  @Test func aTracebackOfCodeThatRaisesNothing() {
    let fence =
      "```python\nx = 1\n```\n\n```output\nTraceback (most recent call last):\nValueError: no\n```\n"
    #expect(JudgedNote(fence).verdicts == [.refuted])
    let wrong = RaisedException(type: "TypeError", message: "no", line: 2)
    #expect(JudgedNote(fence, raising: ("x", wrong)).runs[0].verdict == .failed)
    let right = RaisedException(type: "ValueError", message: "no", line: 2)
    #expect(JudgedNote(fence, raising: ("x", right)).runs[0].verdict == .verified)
  }

  @Test func anOutputInAFenceOfPython() {
    let code = "```python\nfor x in y:\n    print(x, ': in')\n```\n\n**Output:**\n\n"
    let output = ["print": "5 : in\n6 : in"]
    #expect(JudgedNote(code + "```py\n5 : in\n7 : in\n```\n", output).verdicts == [.verified, .refuted])
    let program = JudgedNote(code + "```py\nx = 1\n```\n", output)
    #expect(program.verdicts == [] && program.runs.count == 2)
  }

  @Test func cellsOfOtherTools() {
    let note = JudgedNote(
      "```{code-cell} ipython3\nprint(1)  # 2\n```\n\n```{note}\nText.\n```\n\n```python\n%%bash\nls -l\n```\n\n```python\npip install x\n```\n",
      ["print": "1"])
    #expect(note.verdicts == [.refuted])
    #expect(
      note.runs.map { $0.reason ?? $0.verdict.rawValue } == [
        "verified", "no runner for bash", "no code",
      ])
  }

  @Test func aDoctest() {
    let note = JudgedNote(
      """
      ```python
      >>> x = [1, 2]
      >>> sum(x)
      3
      >>> for i in x:
      ...     print(i)
      1
      3

      An explanation.
      ```
      """, ["print": "1\n2"], values: ["sum": "3"])
    #expect(note.outputs == ["4: verified 3", "7: verified 1", "8: refuted 3"])
  }

  @Test func aValueOfAnExpression() {
    let note = JudgedNote.snippet(
      "np.sum(x)  # 10.0\n(A @ B).shape  # (2, 5)", [:], values: ["np.sum": "10.0", "(A": "(2, 4)"])
    #expect(note.verdicts == [.verified, .refuted])
  }

  @Test func oneOfSeveralLinesOfALoop() {
    let code = "for i in range(3):\n    print(f\"step {i}: {x:.1f}\")  # step 1: 0.5"
    #expect(
      JudgedNote.snippet(code, ["print": "step 0: 1.0\nstep 1: 0.5\nstep 2: 0.2"]).verdicts == [.verified])
    #expect(
      JudgedNote.snippet(code, ["print": "step 0: 1.0\nstep 1: 0.7\nstep 2: 0.2"]).verdicts == [.refuted])
    let bare = "for i in range(3):\n    print(x)  # 0.5"
    #expect(JudgedNote.snippet(bare, ["print": "1.0\n0.7\n0.2"]).verdicts == [])
  }

  @Test func damagedText() {
    let damaged = "å†…ç©: 28.00  â†’ å¤§ãã•ã‚‚åæ˜ "
    let note = JudgedNote(
      "å†…ç© å†…ç© å¤§ã‚‚åæ˜ ã‚‚åæ˜\n\n```python\nprint(x)  # â‰ˆ 0.5\nprint(y)\n# å‡ºåŠ›ä¾‹:\n# å†…ç©: 28.00\n```\n",
      ["print(x)": "0.5", "print(y)": damaged.split(separator: "  ")[0].description])
    #expect(note.plan.isDamaged)
    #expect(note.verdicts == [.verified, .verified])
  }
}
