# ---- A note's blocks of a language that is not Python ------------------------------------------------------------


class DriverNote:
    """The run of one note's blocks by the driver of their language: a file a block, its output in files beside it."""

    def __init__(self, request, results):
        self.request, self.results = request, results

    def run(self):
        blocks = self.request["blocks"]
        spans = [[block["line"], block["line"] + block["code"].rstrip("\n").count("\n")] for block in blocks]
        self.results.tell(analysis=[{"statements": [
            {"lines": span, "kind": "Driven", "bound": [], "free": [], "deferred": [], "uses": [], "changes": [], "imports": []}], "error": None}
            for span in spans])
        folder = PRIVATE + "/.blocks"
        os.mkdir(folder)
        is_missing = not has_program(DRIVER["program"])
        runs = [block["runs"] and not is_missing for block in blocks]
        driver = Driver() if any(runs) else None
        for number, (block, span) in enumerate(zip(blocks, spans)):
            if not runs[number]:
                state, missing = ("packages", [DRIVER["program"]]) if block["runs"] else ("skipped", [])
                self.results.tell(block=number, state=state, missing=missing, supplied=[])
                continue
            if driver.status is not None:
                # The code has ended the driver: what is left is not reached.
                return
            self.results.tell(block=number, state="run", missing=[], supplied=[])
            path = "%s/%d" % (folder, number)
            with open(path, "w", encoding="utf-8", errors="surrogatepass") as file:
                file.write("\n" * (block["line"] - 1) + block["code"])
            start = time.perf_counter()
            raised = driver.run(path, span)
            seconds = time.perf_counter() - start
            output, is_cut = self.take(path + ".out")
            errors, errors_cut = self.take(path + ".err")
            if raised is None and "Operation not permitted" in errors:
                # A command in the middle that the sandbox refused: what was printed after it is not the note's doing.
                raised = {"type": "PermissionError", "message": "Operation not permitted", "line": span[1]}
            if raised is not None:
                raised = {"traceback": errors[-20000:], "name": "", **raised}
            self.results.tell(statement={
                "lines": span, "output": [[span[0], output]] if output else [], "errors": errors,
                "cut": is_cut or errors_cut, "value": None, "raised": raised, "seconds": seconds, "memory": 0})
            self.results.tell(done=number, seconds=seconds)
        self.results.tell(end=True)

    def take(self, path):
        try:
            with open(path.replace("\n", ""), "rb") as file:
                data = file.read(STATEMENT_LIMIT + 1)
        except OSError:
            return "", False
        return data[:STATEMENT_LIMIT].decode("utf-8", "backslashreplace"), len(data) > STATEMENT_LIMIT


def has_program(name):
    return any(os.access(os.path.join(folder, name), os.X_OK) for folder in os.environ["PATH"].split(":"))


class Driver:
    """The process that runs blocks; its code may do with it what it likes."""

    def __init__(self):
        # The exit code, once it has ended.
        self.status = None
        orders, self.orders = os.pipe()
        self.answers, answers = os.pipe()
        self.process = os.fork()
        if self.process == 0:
            try:
                os.dup2(orders, 10), os.dup2(answers, 11)
                os.dup2(10, 3), os.dup2(11, 4)
                os.closerange(5, 4096)
                os.execvp(DRIVER["command"][0], DRIVER["command"])
            finally:
                os._exit(127)
        os.close(orders), os.close(answers)

    def run(self, path, lines):
        """Runs a block; what it raised, or nothing."""
        answer = b""
        try:
            os.write(self.orders, path.encode() + b"\n")
            while not answer.endswith(b"\n") and len(answer) < STATEMENT_LIMIT:
                more = os.read(self.answers, 4096)
                if not more:
                    break
                answer += more
        except BrokenPipeError:
            pass
        if not answer.endswith(b"\n"):
            self.status = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
            return {"type": "ExitStatus", "message": str(self.status), "line": lines[1]} if self.status else None
        text = clean(answer.decode("utf-8", "backslashreplace")).strip()
        if text == "0":
            return None
        try:
            told = json.loads(text)
            return {"type": str(told["type"])[:100], "message": str(told["message"])[:10000],
                    "line": max(lines[0], min(int(told["line"]) or lines[1], lines[1])),
                    "traceback": str(told["trace"])[:20000]}
        except (ValueError, TypeError, KeyError, RecursionError, OverflowError):
            return {"type": "ExitStatus", "message": text[:100], "line": lines[1]}
