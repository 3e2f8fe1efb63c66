# ---- Functions that a formula defines ------------------------------------------------------------------------

PROBE_SECONDS = 0.25
MOST_NUMBERS = 64
GUARDS = {"eps", "epsilon", "tiny", "EPS"}


class Unguarded(ast.NodeTransformer):
    """Code without its tiny constants."""

    def visit_Constant(self, node):
        tiny = isinstance(node.value, float) and 0 < abs(node.value) <= 1e-6
        return ast.copy_location(ast.Constant(0.0), node) if tiny else node

    def visit_arguments(self, node):
        """A guard by its name may be larger."""
        for name, value in zip(reversed(node.args), reversed(node.defaults)):
            if name.arg in GUARDS and isinstance(value, ast.Constant) and 0 < abs(value.value) <= 1e-3:
                value.value = 0.0
        return self.generic_visit(node)


def is_guard(node):
    """Whether a part of code may be a tiny constant, or a parameter that is called so."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, float) and 0 < abs(node.value) <= 1e-6
    return isinstance(node, ast.arg) and node.arg in GUARDS


def value_told(value, depth=0):
    """What a call gave: its shape and its numbers, or several of these."""
    if isinstance(value, tuple) and depth == 0:
        return {"items": [value_told(each, 1) for each in value[:8]]}
    if hasattr(value, "detach"):
        value = value.detach().cpu()
    if type(value).__module__.split(".")[0] not in ("builtins", "numpy") and hasattr(value, "tolist"):
        is_single = "64" not in str(getattr(value, "dtype", "64"))
        return {**value_told(value.tolist(), 1), "single": is_single}
    if isinstance(value, (bool, int, float)) and "float32" not in type(value).__name__:
        return {"shape": [], "numbers": repr(float(value))}
    numpy = sys.modules.get("numpy")
    array = numpy.asarray(value) if numpy else None
    if numpy is None or array.dtype.kind not in "biuf" or array.size > MOST_NUMBERS:
        return {"other": type(value).__name__[:100]}
    return {"shape": list(array.shape), "numbers": " ".join(repr(each) for each in array.astype(float).ravel().tolist()),
            "single": array.dtype.kind == "f" and array.dtype.itemsize < 8}


def given(value, as_list):
    """An argument: a number, a text for a float, a list for an array."""
    if isinstance(value, dict):
        # Highest power last.
        terms = [float(each) for each in value["polynomial"]]
        return lambda x: functools.reduce(lambda sum, term: sum * x + term, reversed(terms[:-1]), terms[-1] + 0 * x)
    if isinstance(value, list):
        value = [given(each, True) for each in value]
    elif isinstance(value, str):
        value = float(value)
    if as_list or isinstance(value, int) or "numpy" not in sys.modules:
        return value
    return sys.modules["numpy"].asarray(value, dtype=float)[()]


def attempt(function, arguments):
    raised = None
    for as_list in (False, True):
        try:
            return value_told(function(**{name: given(value, as_list) for name, value in arguments.items()}))
        except BaseException as error:
            # Lists are a second try: what arrays came to is told.
            raised = raised or clean(type(error).__name__ + ": " + str(error))[:300]
    return {"raised": raised}


JITS = {"jit", "njit", "jitclass", "vectorize", "guvectorize", "cache", "lru_cache"}


def is_jit(node):
    node = node.func if isinstance(node, ast.Call) else node
    return getattr(node, "attr", getattr(node, "id", "")) in JITS


def defined(note, number, wanted):
    """The names of the note with those that a block defines and did not come to: by their definitions alone, and what these use."""
    names, nodes, waiting = dict(note.names), [], [(number, each) for each in wanted if note.binding.get(each) != number]
    seen = set(waiting)
    while waiting:
        last, name = waiting.pop()
        for place in range(last, -1, -1):
            tree, parts = note.trees[place], note.analyses[place]["statements"]
            found = [each for each in zip(tree.body, parts) if name in [bound[0] for bound in each[1]["bound"]]] if tree else []
            if not found:
                continue
            node, part = found[-1]
            if not isinstance(node, DEFINING) and not (isinstance(node, ast.Assign) and (
                    isinstance(node.value, ast.Lambda) or is_plain_argument(node.value))):
                break
            nodes.append((place, node.lineno, node))
            uses = {(place, each) for each in [each[0] for each in part["free"] + part["deferred"]] + list(part["uses"])
                    if each not in note.names or note.binding.get(each, place) < place} - seen
            seen |= uses
            waiting += uses
            break
    for _, _, node in sorted(nodes, key=lambda each: each[:2]):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            node.decorator_list = [each for each in node.decorator_list if not is_jit(each)]
        try:
            exec(compile(ast.Module([node], []), NAME, "exec", 0, True), names)
        except ImportError:
            continue
    prelude = {each["name"]: each["code"] for each in note.request["prelude"]}
    for name in {each for _, each in seen} & set(prelude) - set(names):
        exec(prelude[name], names)
    return names


def as_python_names(wanted):
    """With names as Python looks them up: `ϕ` of code is `φ`."""
    def name(text):
        return unicodedata.normalize("NFKC", text)
    calls = wanted["calls"]
    if calls and not all(each.isascii() for each in calls[0]):
        calls = [{name(key): value for key, value in call.items()} for call in calls]
    return {**wanted, "function": name(wanted["function"]), "calls": calls}


def names_used(wanted, tree):
    """The names that a call looks up."""
    names = [each for each in ast.walk(tree) if isinstance(each, ast.Name)] if tree else []
    made = {each.id for each in names if isinstance(each.ctx, ast.Store)}
    used = {each.id for each in names} - made if tree else {wanted["function"]}
    return used - ({each for call in wanted["calls"][:1] for each in call} | ({wanted["function"]} if tree else set()))


def lost(note, number, used):
    """Those of the names that a block did not come to, or that nothing binds."""
    own = {bound[0] for part in note.analyses[number]["statements"] for bound in part["bound"]}
    return [each for each in sorted(used) if each in own and note.binding.get(each) != number
            or each not in own and each not in note.names and not hasattr(builtins, each)]


def names_for(note, number, used):
    """The names with which a call is made: those of the note where it came to its definitions."""
    missing = lost(note, number, used)
    try:
        return defined(note, number, missing) if missing else note.names
    except Exception:
        return {}


def assignment(note, wanted, tree, names):
    """A function that carries out an assignment and gives what it assigns."""
    code = compile(tree, NAME, "exec")

    def run(**arguments):
        own = {"np": sys.modules.get("numpy"), **names, **arguments}
        exec(code, own)
        return own[wanted["function"]]
    return run


def unguarded(note, number, wanted, given):
    """The function without its tiny constants; nothing where it has none."""
    names = {key: 0.0 if type(each) is float and 0 < abs(each) <= 1e-6 else each for key, each in given.items()}
    name = wanted["function"]
    if wanted.get("statement"):
        tree = ast.parse(wanted["statement"])
        bare = Unguarded().visit(ast.parse(wanted["statement"]))
        return None if ast.dump(bare) == ast.dump(tree) else assignment(note, wanted, bare, names)
    is_other = any(names[each] is not given[each] for each in names if type(names[each]) is float)
    for node in note.trees[number].body:
        if getattr(node, "name", "") == name:
            if not is_other and not any(map(is_guard, ast.walk(node))):
                return None
            bare = Unguarded().visit(ast.parse(ast.unparse(node)))
            if not is_other and ast.dump(bare) == ast.dump(ast.parse(ast.unparse(node))):
                return None
            exec(compile(ast.fix_missing_locations(bare), NAME, "exec"), names)
            return names[name]


PLAIN = (ast.Constant, ast.Name, ast.List, ast.Tuple, ast.UnaryOp, ast.BinOp, ast.operator, ast.unaryop, ast.expr_context)
MAKERS = {"array", "asarray", "arange", "linspace", "ones", "zeros", "eye", "full"}


def is_plain_argument(node):
    if isinstance(node, ast.Call):
        maker = node.func
        return (isinstance(maker, ast.Attribute) and maker.attr in MAKERS and getattr(maker.value, "id", "") in ("np", "numpy")
                and all(is_plain_argument(each) for each in node.args) and all(each.arg == "dtype" for each in node.keywords))
    return isinstance(node, PLAIN) and all(is_plain_argument(each) for each in ast.iter_child_nodes(node))


def own_calls(note, function, wanted, state):
    """The arguments of the note's own calls, where they are plain values; of an assignment the values that its names have."""
    if wanted.get("statement"):
        names = {each for call in wanted["calls"] for each in call}
        return [{each: state[each] for each in names}] if names and names <= set(state) else []
    found = []
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):
        return found
    for node in (each for tree in note.trees if tree for each in ast.walk(tree)):
        if len(found) == 4:
            break
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == wanted["function"]:
            values = node.args + [each.value for each in node.keywords]
            if not all(is_plain_argument(each) for each in values):
                continue
            try:
                values = [eval(compile(ast.Expression(each), NAME, "eval"), dict(state)) for each in values]
                count = len(node.args)
                bound = signature.bind(*values[:count], **{key.arg: each for key, each in zip(node.keywords, values[count:])})
                bound.apply_defaults()
                found.append(dict(bound.arguments))
            except BaseException:
                continue
    return found


def is_random(note, function, arguments):
    results = []
    for seed in (0, 1):
        note.seed(seed, again=True)
        results.append(attempt(function, arguments))
    return results[0] != results[1]


def table(outcomes):
    """Outcomes that are all numbers as one text, a line each: an encoder takes long for thousands of objects."""
    if not all("numbers" in each for each in outcomes):
        return outcomes
    return "\n".join("%s%s:%s" % ("s" if each.get("single") else "", ",".join(map(str, each["shape"])), each["numbers"])
                     for each in outcomes)


def probe(note, number, index, wanted, state, names=None):
    """Calls one function on the note's own inputs and on those of the server's.

    `state` is what its block left behind, `names` what a call looks up; without it what the block did not come to is defined.
    """
    results, bare, own, draws = [], [], [], []
    tree = ast.parse(wanted["statement"]) if wanted.get("statement") else None
    if names is None:
        names = names_for(note, number, names_used(wanted, tree))
    function = assignment(note, wanted, tree, names) if tree else names.get(wanted["function"])
    start = time.perf_counter()

    def is_late(share=1):
        return time.perf_counter() - start > share * PROBE_SECONDS

    if callable(function):
        try:
            other = unguarded(note, number, wanted, names)
        except BaseException:
            other = None
        for arguments in own_calls(note, function, wanted, state):
            try:
                own.append({name: value_told(value, 1) for name, value in arguments.items()})
                results.append(value_told(function(**arguments)))
                if other is not None:
                    bare.append(value_told(other(**arguments)))
            except BaseException:
                del own[len(results):]
                del bare[len(results):]
        calls = wanted["calls"]
        if calls and is_random(note, function, calls[0]):
            for arguments in calls[:2]:
                draws.append([])
                for seed in range(48):
                    note.seed(seed, again=True)
                    draws[-1].append(attempt(function, arguments))
                    if is_late(0.5 * len(draws)):
                        break
        note.seed(0, again=True)
        for arguments in calls:
            results.append(attempt(function, arguments))
            if other is not None:
                bare.append(attempt(other, arguments))
            if is_late():
                break
    for stream in (note.output, note.error):
        stream.take()
    if note.results.is_ended and any(each.get("raised", "").startswith("MemoryError") for each in results):
        # What the note holds by now may be in its way.
        return note.results.tell(probe=index, left=True)
    note.results.tell(probe=index, own=own, results=table(results), bare=table(bare), draws=draws)
