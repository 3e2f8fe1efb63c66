internal import Verdicts

/// The network, which notes do not have.
enum NeedsNetwork: BlockReason {
  static let id = "needs-network"
  static let page = ReasonPage(
    what:
      "The code wants to reach another machine, or a library that does takes no address or key for one that stands for the reader's own.",
    why:
      "Notes run without a network, so that nothing of the reader's can leave and verdicts do not depend on others.",
    whatToDo: "Put the data into the note, or mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("```python\nimport urllib.request\nurllib.request.urlopen('http://127.0.0.1:1')\n```\n"),
    .applies(
      "```python\nclass ConnectTimeout(Exception): pass\ndef f(): raise ConnectTimeout('x')\nf()\n```\n"),
    .applies("```python\nimport urllib.request\nurllib.request.urlopen('your address')\n```\n"),
    .not("```python\nimport urllib.request\nurllib.request.urlopen(3)\n```\n"),
    .not("```python\nimport json\njson.loads('your text')\n```\n"),
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

  private static let calls = KnownCalls(
    """
    requests.* urllib.request.* urllib3.* httpx.* aiohttp.* smtplib.* ftplib.* imaplib.* poplib.* http.client.*
    websockets.* websocket.* openai.* paramiko.* xmlrpc.client.*
    """)

  /// Whether a library that was to reach another machine refuses a value that it is given: one that stands for the reader's own.
  private static func isRefused(_ raised: RaisedException, _ facts: BlockFacts) -> Bool {
    guard case .module = raised.origin, raised.kinds.contains("ValueError") else { return false }
    return calls.first(in: facts.run.facts.calls(on: raised.line...raised.line, inBlock: facts.block.ordinal))
      != nil
  }

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure, !facts.isRaisedByNote,
      !types.isDisjoint(with: raised.kinds.union([raised.type]))
        || raised.errno.map(unreachable.contains) == true || isRefused(raised, facts)
    else { return nil }
    return evidence(
      "needs the network", at: facts.place,
      "It needs something that is not there: \(raised.type): \(raised.message.firstLine).")
  }
}
