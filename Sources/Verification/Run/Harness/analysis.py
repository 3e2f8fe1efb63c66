# ---- What a block says, before it runs ---------------------------------------------------------------------

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
SIMPLE = (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Expr, ast.Assert, ast.Delete, ast.Raise)
KNOWN = set(dir(builtins)) | {
    "__name__", "__file__", "__doc__", "__builtins__", "__annotations__", "__package__", "__spec__", "__loader__",
    "__debug__", "__class__"}


def has_package(name, cache={}):
    if name not in cache:
        try:
            cache[name] = name in sys.modules or name in sys.builtin_module_names or any(
                finder.find_spec(name, None) is not None
                for finder in sys.meta_path if hasattr(finder, "find_spec"))
        except Exception:
            cache[name] = False
    return cache[name]


class Scope:
    """Names of a top-level statement (or of a function in it) in the order in which they are used."""

    def __init__(self):
        self.bound, self.loads, self.deferred, self.imports = {}, [], [], []
        self.globals, self.has_star, self.guard, self.changes = set(), False, 0, {}

    def bind(self, name, line):
        self.bound.setdefault(name, line)

    def load(self, name, line):
        if name not in self.bound:
            self.loads.append((name, line))

    def visit(self, node):
        if node is None:
            return
        if isinstance(node, list):
            for each in node:
                self.visit(each)
            return
        method = getattr(self, "visit_" + type(node).__name__, None)
        if method:
            method(node)
        elif isinstance(node, FUNCTIONS):
            self.function(node)
        elif isinstance(node, COMPREHENSIONS):
            self.comprehension(node)
        else:
            for each in ast.iter_child_nodes(node):
                self.visit(each)

    def change(self, node):
        """A value that is changed in place: the name at the root of `x.y[0]`."""
        while isinstance(node, (ast.Attribute, ast.Subscript, ast.Starred)):
            node = node.value
        if isinstance(node, ast.Name):
            self.changes[node.id] = True

    def visit_Call(self, node):
        for each in [node.func] * isinstance(node.func, ast.Attribute) + node.args:
            self.change(each)
        for keyword in node.keywords:
            self.change(keyword.value)
        self.visit([node.func] + node.args + node.keywords)

    def visit_Attribute(self, node):
        if not isinstance(node.ctx, ast.Load):
            self.change(node)
        self.visit(node.value)

    def visit_Subscript(self, node):
        if not isinstance(node.ctx, ast.Load):
            self.change(node)
        self.visit([node.value, node.slice])

    def visit_Name(self, node):
        if isinstance(node.ctx, ast.Load):
            self.load(node.id, node.lineno)
        else:
            self.bind(node.id, node.lineno)

    def visit_Assign(self, node):
        self.visit(node.value)
        self.visit(node.targets)

    def visit_AugAssign(self, node):
        self.visit(node.value)
        if isinstance(node.target, ast.Name):
            self.load(node.target.id, node.target.lineno)
        self.visit(node.target)

    def visit_AnnAssign(self, node):
        self.visit(node.value)
        if sys.version_info < (3, 14):
            self.visit(node.annotation)
        if node.value is not None or not isinstance(node.target, ast.Name):
            self.visit(node.target)

    def visit_NamedExpr(self, node):
        self.visit(node.value)
        self.visit(node.target)

    def visit_For(self, node):
        self.visit(node.iter)
        self.visit(node.target)
        self.visit(node.body)
        self.visit(node.orelse)

    visit_AsyncFor = visit_For

    def visit_Global(self, node):
        self.globals.update(node.names)

    visit_Nonlocal = visit_Global

    def visit_Import(self, node):
        for alias in node.names:
            self.imports.append((alias.name, node.lineno, self.guard > 0))
            self.bind(alias.asname or alias.name.split(".")[0], node.lineno)

    def visit_ImportFrom(self, node):
        self.imports.append(("." * node.level + (node.module or ""), node.lineno, self.guard > 0))
        for alias in node.names:
            if alias.name == "*":
                self.has_star = True
            else:
                self.bind(alias.asname or alias.name, node.lineno)

    def visit_Try(self, node):
        caught = [name for handler in node.handlers for name in (
            ["ImportError"] if handler.type is None else
            [each.id for each in ast.walk(handler.type) if isinstance(each, ast.Name)])]
        provides = any(name in ("ImportError", "ModuleNotFoundError", "Exception", "BaseException") for name in caught)
        self.guard += provides
        self.visit(node.body)
        self.guard -= provides
        self.visit(node.handlers)
        self.visit(node.orelse)
        self.visit(node.finalbody)

    visit_TryStar = visit_Try

    def visit_ExceptHandler(self, node):
        self.visit(node.type)
        if node.name:
            self.bind(node.name, node.lineno)
        self.guard += 1
        self.visit(node.body)
        self.guard -= 1

    def visit_MatchAs(self, node):
        self.visit(node.pattern)
        if node.name:
            self.bind(node.name, node.lineno)

    def visit_MatchStar(self, node):
        if node.name:
            self.bind(node.name, node.lineno)

    def visit_MatchMapping(self, node):
        self.visit(node.keys)
        self.visit(node.patterns)
        if node.rest:
            self.bind(node.rest, node.lineno)

    def visit_ClassDef(self, node):
        self.visit(node.decorator_list)
        inner = Scope()
        for parameter in getattr(node, "type_params", []):
            inner.bind(parameter.name, node.lineno)
        inner.visit(node.bases + [keyword.value for keyword in node.keywords])
        inner.visit(node.body)
        self.take(inner)
        self.bind(node.name, node.lineno)

    def function(self, node):
        inner = Scope()
        inner.guard = self.guard
        for parameter in getattr(node, "type_params", []):
            inner.bind(parameter.name, node.lineno)
        everything = node.args.posonlyargs + node.args.args + node.args.kwonlyargs
        everything += [each for each in (node.args.vararg, node.args.kwarg) if each]
        self.visit(node.args.defaults + [each for each in node.args.kw_defaults if each])
        if not isinstance(node, ast.Lambda):
            self.visit(node.decorator_list)
            if sys.version_info < (3, 14) and not getattr(node, "type_params", []):
                self.visit([each.annotation for each in everything] + [node.returns])
            self.bind(node.name, node.lineno)
        for each in everything:
            inner.bind(each.arg, node.lineno)
        inner.visit(node.body)
        for name in inner.globals:
            if name in inner.bound:
                self.bind(name, inner.bound[name])
        local = set(inner.bound) - inner.globals
        self.deferred += [each for each in inner.loads + inner.deferred if each[0] not in local]

    def comprehension(self, node):
        self.visit(node.generators[0].iter)
        inner = Scope()
        inner.bound = {}
        for place, generator in enumerate(node.generators):
            if place:
                inner.visit(generator.iter)
            inner.visit(generator.target)
            inner.visit(generator.ifs)
        for part in ("key", "elt", "value"):
            inner.visit(getattr(node, part, None))
        walrus = {each.target.id for each in ast.walk(node) if isinstance(each, ast.NamedExpr)}
        for name in walrus:
            self.bind(name, node.lineno)
        self.take(inner)

    def take(self, inner):
        """The names that an inner scope, executed at once, needs from this one."""
        for name, line in inner.loads:
            self.load(name, line)
        self.deferred += inner.deferred
        self.imports += inner.imports
        self.changes.update(inner.changes)
        self.has_star |= inner.has_star


class Deep:
    """Trees may be deeper than the note's own calls may: a chain of two hundred calls is no error."""

    def __enter__(self):
        self.before = sys.getrecursionlimit()
        sys.setrecursionlimit(max(self.before, 5_000))

    def __exit__(self, *_):
        sys.setrecursionlimit(self.before)


def first_uses(pairs):
    seen = {}
    for name, line in pairs:
        seen.setdefault(name, line)
    return [[name, line] for name, line in seen.items()]


def parse(block):
    """The tree of a block. In a session an example that Python cannot read stays as its text, to fail in its turn."""
    if not block["examples"]:
        return ast.parse(block["code"] + "\n", NAME, "exec")
    lines, first, tree = block["code"].split("\n"), block["examples"][0][0], ast.Module([], [])
    is_step = False
    for start, end in [[0, first - 1]] * (first > 0) + block["examples"]:
        text = "\n".join(lines[start:end + 1]) + "\n"
        try:
            # Not behind as many empty lines as are above it: each example would cost what all before it do.
            body = [ast.increment_lineno(node, start) for node in ast.parse(text, NAME, "exec").body]
            if is_step and len(body) == 1 and isinstance(getattr(body[0], "value", None), ast.Name):
                # `>>> # append to it` and `>>> x`: what is between them is for the reader to do.
                tree.body.append(ast.copy_location(ast.Pass(), body[0]))
                tree.body[-1].step = body[0].value.id
            # An empty prompt says nothing.
            is_step = start >= first and not body and "#" in text
            tree.body += body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            # Before the first prompt it is a greeting, or the command that starts the session.
            if start >= first:
                tree.body.append(ast.Pass(lineno=start + 1, col_offset=0, end_lineno=end + 1, end_col_offset=0))
                tree.body[-1].unread = text
    return tree


def lacks_colons(code, error):
    """Whether nothing but a few colons is missing, or one behind what is no signature: then it is a slip of the pen."""
    lines = code.split("\n")
    if not re.match(r"\s*(?:async\s+def|def|class)\b", lines[min(error.lineno, len(lines)) - 1]):
        return True
    for _ in range(8):
        line, place = error.lineno - 1, error.offset - 1
        if not 0 <= line < len(lines) or error.msg != "expected ':'":
            return False
        lines[line] = lines[line][:place].rstrip() + ":" + lines[line][place:]
        try:
            ast.parse("\n".join(lines) + "\n", NAME, "exec")
            return True
        except SyntaxError as other:
            error = other
        except (ValueError, RecursionError, MemoryError):
            return False
    return False


def fails_before(code, error):
    """Whether what stands above an error, or before an open string, cannot begin a program either: then it is not the one slip of the pen."""
    lines, line = code.split("\n"), max(error.lineno or 1, 1)
    before = lines[:line - 1]
    start = lines[line - 1][:max((error.offset or 1) - 1, 0)] if line <= len(lines) else "'"
    # Behind another string it may be that one's end that is missing.
    if error.msg.startswith("unterminated string") and "'" not in start and '"' not in start:
        before.append(start + "''")
    try:
        codeop.compile_command("\n".join(before) + "\n", NAME, "exec")
        return False
    except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError):
        return True


# What Python 2 wrote otherwise, and how a present Python reads it.
OLDER = [(re.compile(pattern, re.MULTILINE), text) for pattern, text in (
    (r"(^|[:;])([ \t]*)print\b(?![ \t]*(?:\(.*\)[ \t]*(?:#.*)?$|[=.,)]))[ \t]*(?:>>[^,\n]+,)?([^#\n]*?),?[ \t]*(#.*)?$", r"\1\2print(\3)"),
    (r"\bexcept[ \t]+([\w.]+|\([^()\n]*\))[ \t]*,[ \t]*(\w+)[ \t]*:", r"except \1 as \2:"),
    (r"\braise[ \t]+([\w.]+)[ \t]*,[ \t]*([^#\n]+)", r"raise \1(\2)"), (r"\bexec[ \t]+(?!\()([^#\n]+)", r"exec(\1)"),
    (r"`([^`\n]+)`", r"repr(\1)"), (r"<>", "!="), (r"\b0([0-7]+)\b(?!\.)", r"0o\1"), (r"\b(\d+)[lL]\b", r"\1"),
    (r"\b[uU][rR](?=['\"])", "r"))]


def is_older(code):
    """Whether Python 2 reads what a present Python cannot."""
    for pattern, text in OLDER:
        code = pattern.sub(text, code)
    try:
        ast.parse(code + "\n", NAME, "exec")
        return True
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False


def within(block, line):
    """A line of the block: Python counts other line ends too, and may name the line after the last."""
    return max(block["line"], min(line, block["line"] + block["code"].count("\n") + 1))


def analyse(block):
    """The tree of a block with the note's line numbers, and what it says, as JSON."""
    try:
        tree = parse(block)
    except SyntaxError as error:
        return None, {
            "statements": [], "error": [within(block, block["line"] - 1 + (error.lineno or 1)), clean(str(error.msg))],
            "follows": fails_before(block["code"], error),
            "lacksColons": error.msg == "expected ':'" and lacks_colons(block["code"], error),
            "older": is_older(block["code"])}
    except (ValueError, RecursionError, MemoryError) as error:
        return None, {"statements": [], "error": [block["line"], clean(str(error) or type(error).__name__)]}
    ast.increment_lineno(tree, block["line"] - 1)
    scopes = []
    for node in tree.body:
        scope = Scope()
        with Deep():
            scope.visit(node)
        scopes.append(scope)
    everywhere = {name for scope in scopes for name in scope.bound}
    # In a session `_` is the value before.
    bound, statements, has_star = {"_"} if block["examples"] else set(), [], False
    for node, scope in zip(tree.body, scopes):
        # Within one compound statement the order is the run's, not the text's.
        inner = set() if isinstance(node, SIMPLE) else set(scope.bound)
        free = [(name, line) for name, line in scope.loads
                if name not in KNOWN and name not in bound and name not in inner]
        deferred = [(name, line) for name, line in scope.deferred if name not in KNOWN and name not in everywhere]
        start = min([node.lineno] + [each.lineno for each in getattr(node, "decorator_list", [])])
        if hasattr(node, "unread"):
            scope.changes = dict.fromkeys(word for word in re.findall(r"[^\W\d]\w*", node.unread))
        if hasattr(node, "step"):
            scope.changes[node.step] = True
        statements.append({
            "lines": [start, node.end_lineno], "kind": "Step" if hasattr(node, "step") else type(node).__name__,
            "bound": [[name, line] for name, line in scope.bound.items()],
            "free": [] if has_star else first_uses(free), "deferred": [] if has_star else first_uses(deferred),
            "uses": list(dict.fromkeys(name for name, _ in scope.loads + scope.deferred)),
            "changes": list(scope.changes),
            "imports": [[module, line, not guarded and not has_package(module.split(".")[0] or module)]
                        for module, line, guarded in scope.imports]})
        bound |= set(scope.bound)
        has_star |= scope.has_star
    older = any(is_older(node.unread) for node in tree.body if hasattr(node, "unread"))
    return tree, {"statements": statements, "error": None, "older": older}
