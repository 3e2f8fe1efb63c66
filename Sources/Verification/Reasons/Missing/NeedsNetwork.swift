internal import Verdicts

/// The network, which notes do not have.
enum NeedsNetwork: BlockReason {
  static let id = "needs-network"
  static let page = ReasonPage(
    what: "The code wants to reach another machine.",
    why:
      "Notes run without a network, so that nothing of the reader's can leave and verdicts do not depend on others.",
    whatToDo: "Put the data into the note, or mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("```python\nimport urllib.request\nurllib.request.urlopen('http://127.0.0.1:1')\n```\n"),
    .applies(
      "```python\nclass ConnectTimeout(Exception): pass\ndef f(): raise ConnectTimeout('x')\nf()\n```\n"),
    .not("```python\nimport urllib.request\nurllib.request.urlopen(3)\n```\n"),
  ]

  /// The exceptions of Python, urllib, requests, httpx, huggingface_hub that say so.
  private static let types: Set<String> = [
    "URLError", "HTTPError", "ConnectionError", "ConnectionRefusedError", "gaierror", "SSLError",
    "ProxyError",
    "MaxRetryError", "ConnectTimeout", "ConnectError", "NewConnectionError", "NameResolutionError",
    "LocalEntryNotFoundError", "OfflineModeIsEnabled",
  ]

  /// ENETUNREACH, ETIMEDOUT, ECONNREFUSED, EHOSTUNREACH.
  private static let unreachable: Set = [101, 110, 111, 113]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure, !facts.isRaisedByNote,
      !types.isDisjoint(with: raised.kinds.union([raised.type]))
        || raised.errno.map(unreachable.contains) == true
    else { return nil }
    return evidence(
      "needs the network", at: facts.place,
      "It needs something that is not there: \(raised.type): \(raised.message.firstLine).")
  }
}
