# ---- What an exception comes of --------------------------------------------------------------------------------
#
# Facts by which a failure is told from a slip of the pen: who raised it, and which name of a library's it did without.

RAISES, IMPORTS_FROM = opcode.opmap["RAISE_VARARGS"], opcode.opmap["IMPORT_FROM"]
ATTRIBUTE_HOOKS = {"__getattr__", "__getattribute__"}
# What is given a text to take it apart or to search with it, and not to find a thing by it.
TEXT_MODULES = {"builtins", "re", "os", "pathlib", "posixpath", "ntpath", "genericpath"}
FILE = re.compile(r"(?:[A-Za-z]:)?[\w./\\*~-]*\.[A-Za-z]\w{1,7}|(?:\.{1,2}|~|[A-Za-z]:)[/\\]\S*")
CUT = re.compile(r"(?=.*\w)\S*(?:\.\.\.|…)\S*", re.DOTALL)
VAIN_LIMIT = 50
ANY_KEYWORD, BY_KEYWORD = inspect.Parameter.VAR_KEYWORD, (
    inspect.Parameter.KEYWORD_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)


def trace_of(error):
    """The steps of a traceback from the first of the note's own on."""
    steps, step = [], error.__traceback__
    while step is not None:
        if steps or step.tb_frame.f_code.co_filename == NAME:
            steps.append(step)
        step = step.tb_next
    return steps


def origin(error, trees):
    """Whether a `raise` of the note's own raised it, the module that did otherwise, and what of a library's is not there."""
    steps = trace_of(error)
    if not steps:
        return {}
    last = steps[-1]
    if last.tb_frame.f_code.co_filename != NAME:
        found = {"module": clean(str(last.tb_frame.f_globals.get("__name__", "")))[:200]}
    else:
        place = instruction(last)
        # A failing `assert` raises too.
        found = {"raises": place[0] == RAISES and place[1] > 0 and type(error) is not AssertionError
                 or is_raised_again(error, last, trees)}
    own = max(place for place, step in enumerate(steps) if step.tb_frame.f_code.co_filename == NAME)
    lacks = (lacking_attribute(error, steps[own + 1:]) or lacking_import(error, last)
             or lacking_keyword(error, steps[own], trees) or lacking_place(error, steps[own], trees) or lacking_name(error))
    call, beyond = next(calls_at(steps[own], trees), None), steps[own + 1:]
    found["vain"] = given_in_vain(steps[own], trees, call if beyond and is_for_things(
        beyond[0].tb_frame.f_globals.get("__name__")) else None)
    function = resolved(call.func, steps[own].tb_frame) if call else None
    if function is not None and not is_own(function):
        found["purpose"] = clean(str(getattr(function, "__doc__", None) or ""))[:300]
    if lacks:
        owner, name, known = lacks
        # What a library hides is not what one meant to write.
        near = next((each for each in sorted(known, key=lambda each: each.lower() != name.lower())
                     if is_near(name, each) and (each[:1] != "_" or name[:1] == "_")), None)
        found["lacks"] = {"owner": clean(str(owner))[:200], "name": clean(name)[:200], "near": near and clean(near)[:200]}
    return found


def is_raised_again(error, step, trees):
    """Whether a handler of the note's catches the very exception by its name, and raises it again."""
    return any(
        isinstance(node, ast.Try) and node.body[0].lineno <= step.tb_lineno <= node.body[-1].end_lineno and any(
            getattr(handler.type, "id", "") == type(error).__name__
            and any(isinstance(each, ast.Raise) and each.exc is None for each in handler.body)
            for handler in node.handlers)
        for tree in trees if tree is not None for node in ast.walk(tree))


def given_in_vain(step, trees, failing):
    """What calls of libraries, of which one may have failed, are given that stands for something else, with their lines: files that are not there, texts cut short."""
    frame, found = step.tb_frame, {}
    for tree in trees:
        for call in ast.walk(tree) if tree is not None else ():
            if len(found) == VAIN_LIMIT:
                return list(found)
            if isinstance(call, ast.Call) and (call is failing or takes_things(resolved(call.func, frame))):
                for text in texts_given(call, frame):
                    if stands_for_another(text):
                        found[clean(text)[:200], call.lineno] = True
    return list(found)


def takes_things(function):
    if function is None or is_own(function):
        return False
    module = getattr(function, "__module__", None) or getattr(getattr(function, "__objclass__", None), "__module__", None)
    # Functions of some extensions do not know their module; a method of a builtin value has that value.
    is_of_extension = isinstance(function, types.BuiltinFunctionType) and function.__self__ is None
    return is_of_extension if module is None else is_for_things(module)


def is_for_things(module):
    return isinstance(module, str) and module.partition(".")[0] not in TEXT_MODULES


def texts_given(node, frame):
    """The short texts in what a call is given, spelt out or by a name, or given to what makes a path of them."""
    for each in [node.left, node.right] if isinstance(node, ast.BinOp) else node.args + [key.value for key in node.keywords]:
        if isinstance(each, (ast.Call, ast.BinOp)):
            yield from texts_given(each, frame)
            continue
        value = resolved(each, frame) if isinstance(each, (ast.Constant, ast.Name)) else None
        if type(value).__module__.startswith("pathlib"):
            value = str(value)
        if type(value) in (str, bytes) and len(value) < 1000:
            yield value.decode("ascii", "backslashreplace") if type(value) is bytes else value


def stands_for_another(text):
    """Whether a text is cut short, or names a file that is not there or with nothing in it, and no module."""
    return bool(CUT.fullmatch(text)) or bool(FILE.fullmatch(text)) and not (
        os.path.lexists(text) and os.path.getsize(text) or text.partition(".")[0] in sys.modules)


def is_roomy():
    """Whether much of the memory that the note may have is free: then what failed is one large request."""
    try:
        mmap.mmap(-1, LIMITS["memory"] // 3, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS).close()
        return True
    except OSError:
        return False


def instruction(step):
    """The instruction at which a frame stood, and its argument."""
    code = step.tb_frame.f_code.co_code
    return code[step.tb_lasti], code[step.tb_lasti + 1]


def is_own(value):
    """Whether something was made by the note: a class or function of it, or an instance of one."""
    return "__main__" in (getattr(value, "__module__", None), type(value).__module__)


def lacking_attribute(error, beyond):
    """The attribute that an object of a library has not got: asked for by the note, or of a module by whomever."""
    # A library may refuse a name that it has dropped in words of its own, whether it is read or imported.
    is_import = isinstance(error, ImportError)
    if not is_import and not isinstance(error, AttributeError):
        return None
    value, name = (None, None) if is_import else (getattr(error, "obj", None), getattr(error, "name", None))
    hook = beyond[-1 if is_import else 0].tb_frame if beyond else None
    if name is None and hook and hook.f_code.co_name in ATTRIBUTE_HOOKS:
        value, name = asked_for(hook)
    if not isinstance(name, str) or is_own(value):
        return None
    # A part of a package is not what one meant to write.
    kind, known = type(value), [each for each in dir(value) if isinstance(each, str) and not isinstance(
        inspect.getattr_static(value, each, None), types.ModuleType)]
    if isinstance(value, types.ModuleType):
        if value is not sys.modules.get(value.__name__):
            return None
        owner, usual = value.__name__, "module %r has no attribute %r" % (value.__name__, name)
    elif not {step.tb_frame.f_code.co_name for step in beyond} <= ATTRIBUTE_HOOKS:
        return None
    elif isinstance(value, type):
        owner = value.__module__ + "." + value.__qualname__
        usual = "type object %r has no attribute %r" % (name_in_message(value, error), name)
    else:
        # All that some objects have is what the note gave them.
        if all(each.startswith("_") for each in dir(kind)) and hasattr(value, "__dict__"):
            return None
        owner = kind.__module__ + "." + kind.__qualname__
        usual = "%r object has no attribute %r" % (name_in_message(kind, error), name)
    # A library that has a message of its own for a name has known it.
    return owner, name, known if str(error).startswith(usual) else []


def name_in_message(kind, error):
    """A type's name as a message has it: of one that is not written in Python often with its module, `numpy.ndarray`."""
    whole = "%s.%s" % (kind.__module__, kind.__name__)
    return whole if repr(whole) in str(error) else kind.__name__


def asked_for(hook):
    """What a library's own `__getattr__` was asked for: of a module it knows the name alone."""
    given = [hook.f_locals.get(name) for name in hook.f_code.co_varnames[:hook.f_code.co_argcount]]
    return given if len(given) == 2 else (sys.modules.get(hook.f_globals.get("__name__")), given[-1] if given else None)


def lacking_import(error, last):
    """The name that `from library import name` does not find."""
    module, (kind, place) = sys.modules.get(getattr(error, "name", None) or ""), instruction(last)
    names = last.tb_frame.f_code.co_names
    if not isinstance(error, ImportError) or kind != IMPORTS_FROM or module is None or place >= len(names):
        return None
    return module.__name__, names[place], dir(module)


def lacking_name(error):
    """A name that Python 2 had built in, as a present Python knows it for reading what Python 2 wrote."""
    name = getattr(error, "name", None)
    if type(error) is not NameError or not isinstance(name, str) or ("__builtin__", name) not in _compat_pickle.NAME_MAPPING:
        return None
    return "builtins", name, []


def lacking_keyword(error, step, trees):
    """The keyword in a call of the note's that the function of a library does not take."""
    if not isinstance(error, (TypeError, AttributeError)):
        return None
    for call in calls_at(step, trees):
        # A function that takes any keyword hands it on to one that does not, which the message names.
        function = resolved(call.func, step.tb_frame)
        if function is not None and is_own(function):
            continue
        for taker in (function, method_named_by(error, call)):
            known, is_open = keywords_of(taker)
            written = [each.arg for each in call.keywords if each.arg and each.arg not in known]
            if written and not is_open:
                return getattr(taker, "__qualname__", "") or type(taker).__name__, written[0], known
    return None


def lacking_place(error, step, trees):
    """The keyword of a library's function for which a call gives a value by its place, as another version may take it."""
    for call in calls_at(step, trees) if isinstance(error, TypeError) and "positional argument" in str(error) else ():
        function = resolved(call.func, step.tb_frame)
        if function is None or is_own(function) or any(isinstance(each, ast.Starred) for each in call.args):
            continue
        try:
            kinds = [(each.kind, each.name) for each in inspect.signature(function).parameters.values()]
        except (TypeError, ValueError):
            continue
        named = [name for kind, name in kinds if kind == inspect.Parameter.KEYWORD_ONLY]
        if 0 < len(call.args) - sum(kind < inspect.Parameter.VAR_POSITIONAL for kind, _ in kinds) <= len(named):
            return getattr(function, "__qualname__", ""), named[0], []
    return None


def keywords_of(function):
    """The keywords that a function takes, and whether it takes any other or that is not known."""
    try:
        parameters = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        return [], True
    return ([each.name for each in parameters if each.kind in BY_KEYWORD],
            any(each.kind == ANY_KEYWORD for each in parameters))


def calls_at(step, trees):
    """The calls that a frame may have stood at: the one, where Python tells the place."""
    frame, span = step.tb_frame, None
    if hasattr(frame.f_code, "co_positions"):
        span = next(itertools.islice(frame.f_code.co_positions(), step.tb_lasti // 2, None), None)
    for tree in trees:
        for node in ast.walk(tree) if tree is not None else ():
            if isinstance(node, ast.Call) and node.lineno <= step.tb_lineno <= node.end_lineno:
                if span is None or span == (node.lineno, node.end_lineno, node.col_offset, node.end_col_offset):
                    yield node


def resolved(node, frame):
    """What an expression of names and attributes stands for, found without calling anything; None where that cannot be told."""
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Name):
        for names in (frame.f_locals, frame.f_globals, builtins.__dict__):
            if node.id in names:
                return names[node.id]
        return None
    if not isinstance(node, ast.Attribute):
        return None
    owner = resolved(node.value, frame)
    if owner is None or is_own(owner):
        return None
    value = inspect.getattr_static(owner, node.attr, None)
    if isinstance(value, (staticmethod, classmethod)):
        return value.__func__
    return None if hasattr(type(value), "__get__") and not callable(value) else value


def method_named_by(error, call):
    """The method of a library's class that a message names with a keyword of the call: `DataFrame.fillna() got …`."""
    match = re.match(r"(\w+)\.(\w+)\(\) ", str(error))
    if match is None or not any(repr(each.arg) in str(error) for each in call.keywords):
        return None
    for module in list(sys.modules.values()):
        owner = getattr(module, "__dict__", {}).get(match[1])
        if isinstance(owner, type) and match[2] in dir(owner) and not is_own(owner):
            return inspect.getattr_static(owner, match[2], None)
    return None


def is_near(name, other):
    """Whether a name is another in other capitals, or one of some length with one letter more, less, changed or two in the wrong order."""
    if name.lower() == other.lower():
        return name != other
    if min(len(name), len(other)) < 4 or abs(len(name) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(name), len(other)) and name[start] == other[start]:
        start += 1
    first, second = name[start:], other[start:]
    return (first[1:] == second[1:] or first[1:] == second or first == second[1:]
            or first[:2] == second[1::-1] and first[2:] == second[2:])
