# ---- In a note's own process -------------------------------------------------------------------------------

NAME = "note"


def clean(text):
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def renew_loop():
    """Gives the thread an event loop that is open, where one example has closed its own: the next is a program that starts with another."""
    policy = getattr(sys.modules.get("asyncio.events"), "_event_loop_policy", None)
    loop = getattr(getattr(policy, "_local", None), "_loop", None)
    if loop is not None and loop.is_closed():
        policy.set_event_loop(policy.new_event_loop())


class NoteModule(types.ModuleType):
    """The module that a note's code runs in; packages that ask for its file are told that there is none, as in a notebook."""

    @property
    def __file__(self):
        asking = sys._getframe(1).f_globals.get("__name__", "__main__").partition(".")[0]
        if asking == "__main__" or asking in getattr(sys, "stdlib_module_names", (asking,)):
            return self.__dict__["__file__"]
        raise AttributeError("__file__")


NoteModule.__name__ = NoteModule.__qualname__ = "module"
NoteModule.__module__ = "builtins"


class Results:
    """The way back: messages into a file that the server reads once the process has ended."""

    def __init__(self, descriptor):
        self.descriptor = descriptor
        self.dumps, self.write, self.pack = json.dumps, os.write, struct.pack
        # All is told of the note's own doing.
        self.is_ended = False

    def send(self, kind, data):
        data = self.pack("<BI", kind, len(data)) + data
        while data:
            data = data[self.write(self.descriptor, data):]

    def tell(self, **message):
        if not self.is_ended or "probe" in message:
            self.send(74, self.dumps(message).encode())


class Output(io.TextIOBase):
    """What a note prints, in pieces by the line of the note that printed it."""

    def __init__(self, note):
        self.note, self.pieces, self.size, self.is_cut = note, [], 0, False
        self.all_pieces = 0

    encoding = "utf-8"
    errors = "backslashreplace"

    def writable(self):
        return True

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError("write() argument must be str, not " + type(text).__name__)
        size = len(text)
        self.note.count(size)
        self.size += size
        if self.size > STATEMENT_LIMIT:
            self.is_cut = True
            text = text[:max(0, STATEMENT_LIMIT - self.size + size)]
        if text:
            frame = sys._getframe(1)
            while frame is not None and frame.f_code.co_filename != NAME:
                frame = frame.f_back
            line = frame.f_lineno if frame else self.note.line
            if self.pieces and self.pieces[-1][0] == line:
                self.pieces[-1][1].append(text)
            elif len(self.pieces) < PIECE_LIMIT and self.all_pieces < ALL_PIECES_LIMIT:
                self.pieces.append((line, [text]))
                self.all_pieces += 1
            else:
                # Nothing after it is kept either: what is kept is a beginning.
                self.is_cut, self.size = True, STATEMENT_LIMIT + 1
        return size

    @property
    def buffer(self):
        return Bytes(self)

    def take(self):
        pieces = [[line, clean("".join(texts))] for line, texts in self.pieces]
        is_cut, self.pieces, self.size, self.is_cut = self.is_cut, [], 0, False
        return pieces, is_cut


class Bytes(io.RawIOBase):
    def __init__(self, output):
        self.output = output

    def writable(self):
        return True

    def write(self, data):
        self.output.write(bytes(data).decode("utf-8", "backslashreplace"))
        return len(data)


COROUTINE = 0x80


def awaits(tree):
    """Whether code awaits outside of every function."""
    stack = list(tree.body)
    while stack:
        node = stack.pop()
        if isinstance(node, (ast.Await, ast.AsyncFor, ast.AsyncWith)) or getattr(node, "is_async", 0):
            return True
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            stack.extend(ast.iter_child_nodes(node))
    return False


DEFINING = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


class Note:
    """The run of one note's blocks, in order, with one state."""

    def __init__(self, request, results, is_rehearsal=False):
        self.request, self.results, self.is_rehearsal = request, results, is_rehearsal
        self.figures = Figures(results)
        self.line, self.written, self.flags = 1, 0, 0
        self.seeded = set()
        self.loop = None
        self.binders = {}
        # The block that bound each name last.
        self.binding = {}
        self.variant = request.get("variant", "plain")

    def count(self, size):
        self.written += size
        if self.written > LIMITS["output"]:
            self.results.tell(limit=LIMITS["output"])
            os._exit(0)

    def current_line(self):
        frame = sys._getframe(1)
        while frame is not None and frame.f_code.co_filename != NAME:
            frame = frame.f_back
        return frame.f_lineno if frame else self.line

    def seed(self, value, again=False):
        """Seeds the generators that are there, each once: a note may import one later."""
        if again:
            self.seeded.clear()
        if "random" not in self.seeded:
            self.seeded.add("random")
            random.seed(value)
        if "numpy" not in self.seeded and "numpy.random" in sys.modules:
            self.seeded.add("numpy")
            numpy_random = sys.modules["numpy.random"]
            numpy_random.seed(value)
            entropy = random.Random(value)
            # `default_rng()` takes its entropy here; two runs with one seed are to be the same.
            numpy_random.bit_generator.randbits = entropy.getrandbits
        if "torch" not in self.seeded and getattr(sys.modules.get("torch"), "manual_seed", None):
            self.seeded.add("torch")
            sys.modules["torch"].manual_seed(value)

    def start_state(self):
        module = NoteModule("__main__")
        sys.modules["__main__"] = module
        self.names = module.__dict__
        self.names["__file__"] = NAME
        self.names["__builtins__"] = builtins
        if self.variant == "elsewhere":
            self.names["__elsewhere__"] = True

    def run(self):
        blocks = self.request["blocks"]
        lines = []
        for block in blocks:
            code = block["code"].split("\n")
            lines += [""] * (block["line"] - 1 + len(code) - len(lines))
            lines[block["line"] - 1:block["line"] - 1 + len(code)] = code
        linecache.cache[NAME] = (0, None, [line + "\n" for line in lines], NAME)
        trees, analyses = zip(*[analyse(block) for block in blocks]) if blocks else ((), ())
        add_facts(blocks, trees, analyses, self.request["prelude"])
        self.trees, self.analyses = trees, analyses
        self.results.tell(analysis=analyses)
        sys.meta_path.insert(0, ShowFinder(self))
        if SETTINGS["level"] != "off" and not self.is_rehearsal:
            leave_metadata()
        self.output, self.error = Output(self), Output(self)
        sys.stdout = sys.__stdout__ = self.output
        sys.stderr = sys.__stderr__ = self.error
        self.input = sys.stdin = sys.__stdin__ = Input()
        sys.argv[:] = [NAME]
        if self.variant == "elsewhere":
            elsewhere(self.request["seed"])
        elif self.variant in ("older", "oldest"):
            be_older(self.variant == "oldest")
        self.start_state()
        self.seed(self.request["seed"])
        self.watch = None if self.is_rehearsal else Loops(self, self.request["timeout"])
        waiting = []
        for number, (block, tree, analysis) in enumerate(zip(blocks, trees, analyses)):
            self.number = number
            self.run_block(number, block, tree, analysis)
            for index, wanted in enumerate(self.request.get("probes", ())):
                if wanted["block"] != number:
                    continue
                wanted = as_python_names(wanted)
                if self.request["probesLast"]:
                    waiting.append(Waiting(self, number, index, wanted))
                else:
                    probe(self, number, index, wanted, self.names)
        self.results.tell(end=True)
        self.results.is_ended = True
        for each in waiting:
            each.call()

    def run_block(self, number, block, tree, analysis):
        if block["fresh"]:
            self.start_state()
            self.binders.clear()
        is_asked = block["runs"]
        if not block["examples"]:
            renew_loop()
        if self.variant in ("alone", "rebound", "reseeded") and is_asked:
            is_asked = number == self.request["only"] and self.supply_needs(number, self.request["reading"])
            self.keep_bindings(number)
        state, missing, supplied = "run", [], []
        packages = {each[0].split(".")[0] for part in analysis["statements"] for each in part["imports"] if each[2]}
        packages |= {each for each in block.get("needs", []) if each.isidentifier() and not has_package(each)}
        wanted = list(dict.fromkeys(
            each[0] for part in analysis["statements"] for each in part["free"] if each[0] not in self.names))
        prelude = {each["name"]: each["code"] for each in self.request["prelude"]}
        if not is_asked:
            state = "skipped"
        elif tree is None:
            state = "syntax"
        elif packages:
            state, missing = "packages", sorted(packages)
        elif not set(wanted) <= set(prelude) and not block["examples"]:
            state, missing = "names", [name for name in wanted if name not in prelude]
        else:
            later = {each[0] for part in analysis["statements"] for each in part["deferred"]}
            wanted = [name for name in wanted if name in prelude]
            for name in wanted + sorted(later & set(prelude) - set(wanted) - set(self.names)):
                try:
                    exec(prelude[name], self.names)
                    supplied.append(name)
                except ImportError as error:
                    state, missing = "packages", [error.name or name]
        self.results.tell(block=number, state=state, missing=missing, supplied=supplied)
        if state != "run":
            return
        if ast.get_docstring(tree) is not None:
            # As of a file, whose text may be how it is called.
            self.names["__doc__"] = ast.get_docstring(tree, clean=False)
        if block["seed"] is not None:
            self.seed(block["seed"], again=True)
        start = time.perf_counter()
        statements = self.run_statements(block, tree, analysis)
        if awaits(tree):
            self.run_in_loop(statements)
        else:
            try:
                statements.send(None)
            except StopIteration:
                pass
        if "matplotlib" in sys.modules:
            try:
                self.figures.keep_shown(self.line)
            except Exception:
                pass
        self.results.tell(done=number, seconds=time.perf_counter() - start)

    def supply_needs(self, number, reading):
        """Runs what a block needs of those before it: an import or definition by itself, of other code the block that bound it.

        What the blocks between have changed without binding it anew is left out. Under another reading than the usual
        functions and classes are those of the last block, or what is bound several times is that of earlier ones.

        Returns whether anything is read otherwise than usual.
        """
        waiting = [((number, 0), part["free"] + part["deferred"]) for part in self.analyses[number]["statements"]]
        found, is_other = {}, reading == "usual"
        while waiting:
            before, names = waiting.pop()
            for name in {each[0] for each in names}:
                places = [each for each in self.binders.get(name, ()) if each < before]
                if reading == "last" and self.binders.get(name, places) != places:
                    places, is_other = self.binders[name], True
                elif reading == "earlier" and len(places) > 1:
                    places, is_other = places[:-1], True
                elif reading == "first" and len(places) > 2:
                    places, is_other = places[:1], True
                elif reading == "builtin" and places and hasattr(builtins, name):
                    places, is_other = [], True
                of, at = places[-1] if places else (None, None)
                if of is None or (of, at) in found:
                    continue
                nodes, parts = self.trees[of].body, self.analyses[of]["statements"]
                if isinstance(nodes[at], DEFINING):
                    # It may use what its block defines after it.
                    found[of, at] = nodes[at]
                    waiting.append(((of + 1, 0), [[each] for each in parts[at]["uses"]]))
                else:
                    found.update({(of, index): node for index, node in enumerate(nodes)
                                  if reading != "last" or not isinstance(node, DEFINING)})
                    waiting += [((of, 0), part["uses"] and [[each] for each in part["uses"]] if reading == "last"
                                 else part["free"] + part["deferred"]) for part in parts]
        broken = set()
        # What is used as of a later block comes before what uses it.
        order = sorted(found.items(), key=lambda each: (reading == "last" and not isinstance(each[1], DEFINING), each[0]))
        for (of, _), node in order if is_other else ():
            try:
                if of not in broken:
                    exec(compile(ast.Module([node], []), NAME, "exec", 0, True), self.names)
            except BaseException:
                # A session goes on after an exception.
                broken |= set() if self.request["blocks"][of]["examples"] else {of}
        for stream in (self.output, self.error):
            stream.take()
        return is_other

    def keep_bindings(self, number):
        for index, part in enumerate(self.analyses[number]["statements"]):
            for name, _ in part["bound"]:
                self.binders.setdefault(name, []).append((number, index))

    async def run_statements(self, block, tree, analysis):
        for node, part in zip(tree.body, analysis["statements"]):
            # A session goes on after an exception.
            is_done = await self.run_statement(node, part["lines"], bool(block["examples"]))
            if not is_done and not block["examples"]:
                break
            self.binding.update((each[0], self.number) for each in part["bound"] if is_done)
            self.seed(self.request["seed"] if block["seed"] is None else block["seed"])

    def run_in_loop(self, statements):
        """Runs a block that awaits at its top level, as in a notebook: all of it within the note's one loop."""
        import asyncio
        if self.loop is None or self.loop.is_closed():
            self.loop = asyncio.new_event_loop()
        flags = self.flags
        self.flags |= ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        try:
            self.loop.run_until_complete(statements)
        finally:
            self.flags &= flags | ~ast.PyCF_ALLOW_TOP_LEVEL_AWAIT

    async def run_statement(self, node, lines, is_interactive):
        self.line = lines[0]
        if self.watch:
            self.watch.is_told = False
        self.renew_input()
        value = raised = None
        start = time.perf_counter()
        try:
            # Compiled here, so that an error of the compiler is the statement's.
            if isinstance(node, ast.Expr):
                code = compile(ast.Expression(node.value), NAME, "eval", self.flags, True)
                result = eval(code, self.names)
                if code.co_flags & COROUTINE:
                    result = await result
                if result is not None:
                    value = clean(repr(result))[:STATEMENT_LIMIT]
                    if is_interactive:
                        builtins._ = result
            else:
                code = self.compiled(node, lines[0])
                # `from __future__ import …` holds for what follows.
                self.flags |= code.co_flags & 0x1FE0000
                if code.co_flags & COROUTINE:
                    await eval(code, self.names)
                else:
                    exec(code, self.names)
        except BaseException as error:
            raised = self.describe(error)
        seconds = time.perf_counter() - start
        self.figures.keep_saved(self.line)
        output, output_cut = self.output.take()
        errors, errors_cut = self.error.take()
        self.results.tell(statement={
            "lines": lines, "output": output, "errors": "".join(text for _, text in errors),
            "cut": output_cut or errors_cut, "value": value, "raised": raised, "seconds": seconds,
            "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024})
        return raised is None

    def renew_input(self):
        """Opens the standard input again, which `exit()` closes."""
        if getattr(sys.stdin, "closed", True):
            self.input = sys.stdin = sys.__stdin__ = Input()
        self.input.is_asked = False

    def compiled(self, node, line):
        if not hasattr(node, "unread"):
            return compile(ast.Module([node], []), NAME, "exec", self.flags, True)
        try:
            return compile(node.unread, NAME, "exec", self.flags, True)
        except SyntaxError as error:
            # Its text begins in the first line.
            for name in ("lineno", "end_lineno"):
                if getattr(error, name, None):
                    setattr(error, name, getattr(error, name) + line - 1)
            raise

    def describe(self, error):
        kind = type(error)
        line = self.line
        try:
            frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.name != "run_statement"]
            for frame in frames:
                if frame.filename == NAME:
                    line = frame.lineno
            if isinstance(error, SyntaxError) and error.filename == NAME and error.lineno:
                line = error.lineno
            if isinstance(error, RecursionError) and len(frames) > 20:
                frames = frames[:10] + frames[-5:]
            text = "Traceback (most recent call last):\n" + "".join(traceback.format_list(frames))
            text += "".join(traceback.format_exception_only(kind, error))
            message = str(error)
        except BaseException:
            message, text = "", ""
        kinds, each, number = [], error, None
        try:
            # What it is a kind of, and what it came of.
            for _ in range(8):
                if each is None:
                    break
                kinds += [base.__name__[:100] for base in type(each).__mro__[:20]]
                each = each.__cause__ or each.__context__
            if isinstance(error, OSError) and type(error.errno) is int and 0 < error.errno < 4096:
                number = error.errno
        except BaseException:
            kinds = []
        try:
            comes = origin(error, self.trees)
            comes["isLarge"] = isinstance(error, MemoryError) and is_roomy()
        except BaseException:
            comes = {}
        return {**comes, "asks": self.input.is_asked, "type": kind.__name__, "message": clean(message)[:10000], "line": line,
                "kinds": [clean(str(each)) for each in dict.fromkeys(kinds)][:50], "errno": number,
                "traceback": clean(text)[-20000:], "name": clean(str(getattr(error, "name", None) or ""))}
