# ---- A note's blocks of Bash --------------------------------------------------------------------------------


class ShellNote:
    """The run of one note's blocks of Bash: one shell, a file a block, its output in files beside it."""

    DRIVER = 'while IFS= read -r -u 3 f; do source "$f" >"$f.out" 2>"$f.err" </dev/null; echo $? >&4; done'

    def __init__(self, request, results):
        self.request, self.results = request, results

    def run(self):
        blocks = self.request["blocks"]
        spans = [[block["line"], block["line"] + block["code"].rstrip("\n").count("\n")] for block in blocks]
        self.results.tell(analysis=[{"statements": [
            {"lines": span, "kind": "Shell", "bound": [], "free": [], "deferred": [], "uses": [], "changes": [], "imports": []}], "error": None}
            for span in spans])
        folder = PRIVATE + "/.blocks"
        os.mkdir(folder)
        orders, to_shell = os.pipe()
        from_shell, statuses = os.pipe()
        shell = os.fork()
        if shell == 0:
            try:
                os.dup2(orders, 10), os.dup2(statuses, 11)
                os.dup2(10, 3), os.dup2(11, 4)
                os.closerange(5, 4096)
                os.execv("/bin/bash", ["bash", "--noprofile", "--norc", "-c", self.DRIVER])
            finally:
                os._exit(127)
        os.close(orders), os.close(statuses)
        for number, (block, span) in enumerate(zip(blocks, spans)):
            state = "run" if block["runs"] else "skipped"
            self.results.tell(block=number, state=state, missing=[], supplied=[])
            if state == "skipped":
                continue
            path = "%s/%d" % (folder, number)
            with open(path, "w", encoding="utf-8", errors="surrogatepass") as file:
                file.write("\n" * (block["line"] - 1) + block["code"])
            start = time.perf_counter()
            try:
                os.write(to_shell, path.encode() + b"\n")
            except BrokenPipeError:
                break
            status = b""
            while not status.endswith(b"\n"):
                more = os.read(from_shell, 100)
                if not more:
                    break
                status += more
            seconds = time.perf_counter() - start
            output, is_cut = self.take(path + ".out")
            errors, errors_cut = self.take(path + ".err")
            raised = None
            if status.strip() == b"0" and "Operation not permitted" in errors:
                # A command in the middle that the sandbox refused: what was printed after it is not the note's doing.
                raised = {"type": "PermissionError", "message": "Operation not permitted", "line": span[1],
                          "traceback": errors[-20000:], "name": ""}
            elif status.strip() != b"0":
                code = status.strip().decode() if status else str(os.waitstatus_to_exitcode(os.waitpid(shell, 0)[1]))
                raised = {"type": "ExitStatus", "message": code, "line": span[1], "traceback": errors[-20000:],
                          "name": ""}
            self.results.tell(statement={
                "lines": span, "output": [[span[0], output]] if output else [], "errors": errors,
                "cut": is_cut or errors_cut, "value": None, "raised": raised, "seconds": seconds, "memory": 0})
            self.results.tell(done=number, seconds=seconds)
            if not status:
                break
        self.results.tell(end=True)

    def take(self, path):
        try:
            with open(path.replace("\n", ""), "rb") as file:
                data = file.read(STATEMENT_LIMIT + 1)
        except OSError:
            return "", False
        return data[:STATEMENT_LIMIT].decode("utf-8", "backslashreplace"), len(data) > STATEMENT_LIMIT
