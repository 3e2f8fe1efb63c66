/// JavaScript as Node.js runs it: one process for a note, its blocks evaluated in order in one global scope.
///
/// A block is at its end when nothing is left to wait for: what promises and timers print is its output. `let` and `const`
/// may be declared again by a later block, as in the browsers' consoles.
package struct NodeLanguage: Language {
  package init() {}

  package let id = LanguageID.node
  package let fences: Set<String> = ["js", "javascript", "node", "mjs"]
  package let commentMark = "//"
  package let whyUnasked: String? =
    "JavaScript is run where the note shows its output, or asks for it with verify=run."
  package let profile = SandboxProfile.programs
  package let driver: LanguageDriver? = LanguageDriver(
    program: "node",
    whenMissing: "There is no node on this machine (Debian, Ubuntu: apt-get install nodejs).",
    command: ["node", "--max-old-space-size=1024", "--no-warnings", "-e", source])

  /// What is not there is told as Python's exceptions tell it, with its name in quotation marks.
  private static let source = #"""
    'use strict';
    const fs = require('fs'), inspector = require('inspector');
    globalThis.require = require;
    const session = new inspector.Session();
    session.connect();
    const { parse, stringify } = JSON, exit = process.reallyExit.bind(process);
    let path = null, failure = null, files = [1, 2];

    function absent(type, name, message) { return { type, message: `${message}: '${name}'` }; }

    function told(type, message) {
      let match;
      if (match = message.match(/^Cannot find (?:module|package) '([^'\n]*)'/)) {
        return /^[./]/.test(match[1]) ? absent('FileNotFoundError', match[1], 'No such file')
          : absent('ModuleNotFoundError', match[1], 'No module');
      }
      if (match = message.match(/^ENOENT: no such file or directory, \w+ '([^'\n]*)'/)) {
        return absent('FileNotFoundError', match[1], 'No such file');
      }
      if (/^(?:\w+ )*(?:EPERM|EACCES)\b/.test(message)) return { type: 'PermissionError', message };
      if (/\b(?:ENOTFOUND|ECONNREFUSED|ENETUNREACH|EAI_AGAIN)\b|^fetch failed/.test(message)) {
        return { type: 'ConnectionError', message };
      }
      if (type === 'ReferenceError' && (match = message.match(/^([\w$]+) is not defined/))) {
        return absent('ModuleNotFoundError', match[1], 'It is not defined');
      }
      if (type === 'SyntaxError' && /import statement|import\.meta|'export'/.test(message)) {
        return absent('ModuleNotFoundError', 'ES modules', 'Blocks are scripts, not modules');
      }
      return { type, message };
    }

    function describe(text, line) {
      // Without what called the block.
      text = String(text).slice(0, 20000).replace(/\n\s+at Session\.post \(node:[^]*$/, '');
      const head = text.match(/^(?:Uncaught )?([A-Za-z_$][\w$]*)(?: \[\w+\])?(?:: ([^]*?))?(?=\n\s+at |$)/);
      const at = text.match(/\bnote:(\d+)/);
      const found = head ? told(head[1], head[2] || '') : { type: 'Error', message: text };
      return { ...found, message: found.message.slice(0, 2000), line: at ? Number(at[1]) : line || 0, trace: text };
    }

    function fail(text, line) { if (!failure) failure = describe(text, line); }

    function write(place) {
      return (chunk, encoding, done) => {
        if (typeof encoding === 'function') [encoding, done] = [undefined, encoding];
        const bytes = typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk;
        for (let start = 0; start < bytes.length;) start += fs.writeSync(files[place], bytes, start);
        if (done) process.nextTick(done);
        return true;
      };
    }
    process.stdout.write = write(0);
    process.stderr.write = write(1);

    function report() {
      if (path === null) return;
      path = null;
      fs.closeSync(files[0]);
      fs.closeSync(files[1]);
      fs.writeSync(4, (failure ? stringify(failure) : '0') + '\n');
    }

    function next() {
      report();
      const order = [], byte = Buffer.alloc(1);
      while (true) {
        if (fs.readSync(3, byte, 0, 1, null) === 0) exit(0);
        if (byte[0] === 10) break;
        order.push(byte[0]);
      }
      path = Buffer.from(order).toString();
      failure = null;
      files = [fs.openSync(path + '.out', 'w'), fs.openSync(path + '.err', 'w')];
      const expression = fs.readFileSync(path, 'utf8') + '\n//# sourceURL=note';
      // Without something to come, the process would end after this.
      setImmediate(() => {});
      session.post('Runtime.evaluate', { expression, replMode: true }, (error, result) => {
        const details = result && result.exceptionDetails;
        if (error) return fail(error.message, 0);
        if (!details) return;
        const { description, value } = details.exception || {};
        fail(description || (value === undefined ? details.text : stringify(value)), details.lineNumber + 1);
      });
    }
    process.on('uncaughtException', error => {
      let text;
      try { text = error instanceof Error ? error.stack : require('util').inspect(error); } catch { text = 'Error'; }
      fail(text, 0);
    });
    process.on('beforeExit', next);
    next();
    """#
}

extension LanguageID {
  /// ``NodeLanguage``
  package static let node = LanguageID(rawValue: "node")
}

extension Language where Self == NodeLanguage {
  /// ``NodeLanguage``
  package static var node: NodeLanguage { NodeLanguage() }
}
