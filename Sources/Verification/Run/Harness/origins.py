# ---- Where values come from ------------------------------------------------------------------------------------
#
# An origin is where a value comes from: `numpy.linalg.eigh`, `numpy.random.default_rng()` for what a call gives,
# `f` for a function of the note's own, and nothing where it is not known. A value may have several.

FACT_LIMIT = 50_000
QUALIFIED_LIMIT = 200
ORIGIN_LIMIT = 8
UNKNOWN = ("",)
BRANCHES = {"If", "For", "AsyncFor", "While", "Try", "TryStar", "Match"}
LITERALS = {"builtins.%s()" % each for each in ("int", "float", "complex", "str", "bytes")}
CONTAINERS = tuple("builtins.%s()" % each for each in ("list", "tuple", "dict", "set", "str", "bytes", "range"))
BUILTIN_FUNCTIONS = {name for name in dir(builtins) if not isinstance(getattr(builtins, name), type)}
IMPORTERS = {"__import__", "importlib.import_module"}

# Calls that leave what they are given as it is.
KEEPING = {"builtins." + name for name in (
    "print len abs round repr str int float bool complex isinstance issubclass type id hash format divmod pow "
    "range chr ord hex bin oct ascii callable hasattr").split()}
# The same, of anything but an iterator, which they use up.
KEEPING_CONTAINERS = {"builtins." + name for name in "sum min max sorted list tuple set frozenset any all".split()}
KEEPING_MODULES = ("math.", "cmath.", "numpy.", "statistics.", "operator.")
CHANGING = {"numpy." + name for name in (
    "put place copyto putmask fill_diagonal put_along_axis apply_along_axis fromfunction piecewise fromiter").split()}
KEEPING_METHODS = set((
    "mean sum std var min max argmin argmax argsort cumsum prod any all dot trace reshape astype copy transpose "
    "flatten ravel tolist item round upper lower title capitalize strip lstrip rstrip split join replace format "
    "startswith endswith encode decode count index keys values items is_integer numpy detach cpu size dim "
    "head tail describe").split())


def united(*several):
    found = tuple(dict.fromkeys(each for origins in several for each in origins))
    return found if len(found) <= ORIGIN_LIMIT else found[:ORIGIN_LIMIT - 1] + UNKNOWN


def is_elision(node):
    return isinstance(node, ast.Constant) and node.value is ...


class Names(dict):
    """The names of a function, a class or a comprehension."""

    def __init__(self, kind):
        super().__init__()
        self.kind, self.globals = kind, set()


class Origins:
    """Goes through expressions, with what the note's names are bound to so far."""

    def __init__(self, prelude):
        self.prelude, self.names, self.ever, self.trial = prelude, {}, {}, None
        self.scopes, self.path, self.stars, self.roots = [], [], [], {"builtins"}
        self.attributes, self.waiting, self.count = {}, [], 0
        self.is_branch = self.is_late = False
        self.found, self.span = {}, None

    def tell(self, kind, line, name=None):
        table = self.found.setdefault(kind, {})
        fact = (name, max(self.span[0], min(line, self.span[1])))
        if fact in table:
            return
        if self.count == FACT_LIMIT:
            self.found["cut"] = True
        else:
            self.count += 1
            table[fact] = True

    # Names

    def lookup(self, name):
        for scope in reversed(self.scopes):
            if name in scope.globals:
                break
            if name in scope:
                return scope[name]
        found = self.trial.get(name) if self.trial else None
        found = found or (self.ever if self.is_late else self.names).get(name)
        if found:
            return found
        if name.startswith("__") and name.endswith("__"):
            return (name,)
        own = ("builtins." + name,) if name in KNOWN else UNKNOWN
        return united([module + "." + name for module in self.stars], own if name in KNOWN else ()) if self.stars else own

    def bind(self, name, origins, scope=None):
        if scope is None and self.scopes:
            scope = self.scopes[-1]
        if scope is not None and name not in scope.globals:
            scope[name] = united(scope.get(name, ()), origins)
            return
        table = self.names if self.trial is None else self.trial
        if self.is_branch or self.is_late:
            table[name] = united(table.get(name) or self.names.get(name, ()), origins)
        else:
            table[name] = origins
        self.ever[name] = united(self.ever.get(name, ()), origins)

    def member(self, origins, name):
        found = []
        for each in origins:
            whole = each and each + "." + name
            found += self.attributes.get(whole, (whole if len(whole) <= QUALIFIED_LIMIT else "",))
        return united(found)

    def base(self, node):
        """What an expression leads to that is the way to something else."""
        if isinstance(node, ast.Name):
            return self.lookup(node.id)
        if isinstance(node, ast.Attribute):
            return self.member(self.base(node.value), node.attr)
        return self.visit(node)

    def read(self, origins, line):
        for each in origins:
            root, _, rest = each.partition(".")
            is_function = root != "builtins" or "." in rest or rest in BUILTIN_FUNCTIONS
            if rest and root in self.roots and "(" not in rest and is_function or root.startswith("__") and not rest:
                self.tell("reads", line, each)

    def touch(self, node):
        while isinstance(node, (ast.Attribute, ast.Subscript, ast.Starred)):
            node = node.value
        if isinstance(node, ast.Name):
            self.found.setdefault("touched", {})[node.id] = True

    def assign(self, target, origins, parts=None):
        if isinstance(target, ast.Name):
            self.bind(target.id, origins)
        elif isinstance(target, (ast.Tuple, ast.List)):
            fits = parts and len(parts) == len(target.elts) and not any(
                isinstance(each, ast.Starred) for each in target.elts)
            for each, part in zip(target.elts, parts if fits else [UNKNOWN] * len(target.elts)):
                self.assign(each, part)
        elif isinstance(target, ast.Starred):
            self.assign(target.value, UNKNOWN)
        elif isinstance(target, ast.Attribute):
            self.touch(target)
            for each in self.base(target.value):
                whole = each and each + "." + target.attr
                if whole and len(whole) <= QUALIFIED_LIMIT:
                    self.attributes[whole] = united(self.attributes.get(whole, ()), origins)
        elif isinstance(target, ast.Subscript):
            self.touch(target)
            self.visit(target)

    # Expressions: what is visited says what it leads to

    def visit(self, node):
        if isinstance(node, list):
            for each in node:
                self.visit(each)
            return UNKNOWN
        if node is None:
            return UNKNOWN
        kind, before = type(node).__name__, self.is_branch
        self.is_branch |= kind in BRANCHES
        method = getattr(self, "visit_" + kind, None)
        if is_elision(getattr(node, "test", None)):
            self.tell("elisions", node.lineno)
        if method:
            found = method(node)
        else:
            found = None
            for each in ast.iter_child_nodes(node):
                self.visit(each)
        self.is_branch = before
        return found or UNKNOWN

    def visit_Name(self, node):
        found = self.lookup(node.id)
        if isinstance(node.ctx, ast.Load):
            self.read(found, node.lineno)
        return found

    def visit_Attribute(self, node):
        found = self.base(node)
        self.read(found, node.end_lineno)
        return found

    def visit_Constant(self, node):
        return ("builtins.%s()" % type(node.value).__name__,) if isinstance(
            node.value, (int, float, complex, str, bytes)) and not isinstance(node.value, bool) else None

    def visit_JoinedStr(self, node):
        self.visit(node.values)
        return ("builtins.str()",)

    def elements(self, nodes):
        for each in nodes:
            if is_elision(each):
                self.tell("elisions", each.lineno)
        return [self.visit(each) for each in nodes]

    def visit_List(self, node):
        self.elements(node.elts)
        return ("builtins.%s()" % type(node).__name__.lower(),)

    visit_Tuple = visit_List

    def visit_Set(self, node):
        # What is written with braces is made as by a call.
        self.tell("calls", node.lineno, "builtins.set")
        return self.visit_List(node)

    def visit_Dict(self, node):
        self.elements([each for each in node.keys if each] + node.values)
        return ("builtins.dict()",)

    def visit_Subscript(self, node):
        self.visit(node.value)
        # `x[..., 0]` and `tuple[int, ...]` leave nothing out.
        self.visit(node.slice.elts if isinstance(node.slice, ast.Tuple) else node.slice)

    def visit_UnaryOp(self, node):
        found = self.visit(node.operand)
        return found if isinstance(node.op, (ast.USub, ast.UAdd)) else None

    def visit_BinOp(self, node):
        # Of constants the compiler makes a constant.
        sides = united(*self.elements([node.left, node.right]))
        return sides if LITERALS.issuperset(sides) else None

    def visit_BoolOp(self, node):
        return united(*self.elements(node.values))

    def visit_IfExp(self, node):
        self.visit(node.test)
        return united(self.visit(node.body), self.visit(node.orelse))

    def visit_Await(self, node):
        return self.visit(node.value)

    def visit_NamedExpr(self, node):
        found = self.visit(node.value)
        scopes = [each for each in self.scopes if each.kind != "comprehension"]
        before, self.scopes = self.scopes, scopes
        self.bind(node.target.id, found)
        self.scopes = before
        return found

    def visit_Compare(self, node):
        nodes = [node.left] + node.comparators
        sides = self.elements(nodes)
        for place, operator in enumerate(node.ops):
            if isinstance(operator, (ast.Is, ast.IsNot)) and not any(
                isinstance(each, ast.Constant) and (each.value is None or each.value is ... or type(each.value) is bool)
                for each in nodes[place:place + 2]
            ) and not LITERALS.isdisjoint(sides[place] + sides[place + 1]):
                self.tell("identities", node.lineno)

    def visit_Call(self, node):
        function, owner = node.func, None
        if isinstance(function, ast.Attribute):
            owner = function.value
            callees, unknown = self.member(self.base(owner), function.attr), "." + function.attr[:QUALIFIED_LIMIT]
        elif isinstance(function, ast.Name):
            callees, unknown = self.lookup(function.id), function.id[:QUALIFIED_LIMIT]
        else:
            callees, unknown = self.visit(function), ""
        names = [each or unknown for each in callees]
        for each in names:
            if each:
                self.tell("calls", function.end_lineno, each)
        values = node.args + [keyword.value for keyword in node.keywords]
        given = self.elements(values)
        for each, origins in zip(values, given):
            if isinstance(each, ast.Starred) or not self.keeps(names, origins, node.keywords):
                self.touch(each)
        if owner is not None and not self.keeps(names, CONTAINERS, node.keywords):
            self.touch(owner)
        if not IMPORTERS.isdisjoint(callees) and values and isinstance(values[0], ast.Constant):
            module = str(values[0].value)[:QUALIFIED_LIMIT]
            self.roots.add(module.partition(".")[0])
            return (module,)
        return united([each + "()" if each and len(each) < QUALIFIED_LIMIT else "" for each in callees])

    def keeps(self, names, origins, keywords):
        """Whether a call that is given a value leaves it as it is."""
        if any(keyword.arg in (None, "out", "inplace", "key", "file") for keyword in keywords):
            return False
        is_container = all(each.startswith(CONTAINERS + ("numpy.",)) for each in origins)
        return bool(names) and all(
            each in KEEPING or is_container and each in KEEPING_CONTAINERS
            or (each.rpartition(".")[2] in KEEPING_METHODS if each.startswith(".") or "(" in each else
                each.startswith(KEEPING_MODULES) and not each.startswith("numpy.random.") and each not in CHANGING)
            for each in names)

    def visit_Lambda(self, node):
        self.visit(node.args.defaults + [each for each in node.args.kw_defaults if each])
        self.within_scope(self.parameters(node), lambda: self.visit(node.body))

    def within_scope(self, scope, action):
        self.scopes = self.scopes + [scope]
        found = action()
        self.scopes = self.scopes[:-1]
        return found

    def comprehension(self, node):
        self.visit(node.generators[0].iter)

        def inside():
            for place, generator in enumerate(node.generators):
                if place:
                    self.visit(generator.iter)
                self.assign(generator.target, UNKNOWN)
                self.visit(generator.ifs)
            for part in ("key", "elt", "value"):
                self.visit(getattr(node, part, None))
        self.within_scope(Names("comprehension"), inside)
        kind = type(node).__name__
        if kind == "SetComp":
            self.tell("calls", node.lineno, "builtins.set")
        return None if kind == "GeneratorExp" else ("builtins.%s()" % kind[:-4].lower(),)

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = comprehension
