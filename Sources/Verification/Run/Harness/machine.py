# ---- Another machine -------------------------------------------------------------------------------------------

def move_machine():
    """Changes what the interpreter, the system and the packages say of themselves to the code of the note."""
    replace(builtins, "id", lambda original: lambda value: original(value) ^ 0x5A5A5A00000 * asks())
    replace(builtins, "hash", lambda original: lambda value: (
        original(value) ^ 0x5A5A5A if asks() and type(value) in HASHED_BY_VERSION else original(value)))
    replace(builtins, "dir", lambda original: lambda *given: (
        sorted(sys._getframe(1).f_locals) if not given
        else sorted(original(*given) + names_elsewhere(*given)) if asks() else original(*given)))
    delay_threads()
    sys.setrecursionlimit(sys.getrecursionlimit() + 37)
    sys.path.insert(0, os.getcwd())
    sys.modules.setdefault("__elsewhere__", types.ModuleType("__elsewhere__"))
    move_system()
    move_files()
    original = builtins.__import__
    import ntpath
    path = Moved(ntpath, **{name: getattr(os.path, name) for name in (
        "exists", "lexists", "isfile", "isdir", "getmtime", "getctime", "getatime", "getsize", "samefile")})
    as_noted = {
        sys: moved_interpreter(), os.path: path,
        os: Moved(os, __file__="/elsewhere/os.py", name=ELSEWHERE, linesep="\r\n", sep="\\", path=path, system=lambda command: 37)}

    def imported(name, *given, **options):
        module = original(name, *given, **options)
        if asks():
            if module in as_noted:
                return as_noted[module]
            for each in {name, name.partition(".")[0]}:
                move_module(sys.modules.get(each))
        return module
    builtins.__import__ = imported


# Numbers alone have the hashes that the language gives them.
HASHED_BY_VERSION = {str, bytes, tuple, range, frozenset, type(None), type(len), types.FunctionType, type}


def names_elsewhere(value):
    """Names that another version has: private ones of all, others of what is not the note's own."""
    owner = value if isinstance(value, type) else type(value)
    is_own = owner.__module__ == "__main__" and not isinstance(value, types.ModuleType)
    return ["__elsewhere__"] + ([] if is_own else [each + "_elsewhere" for each in ("_", "a", *dir(owner))])


class Moved(types.ModuleType):
    """A module as the note has it, with some parts of its own; the library goes on with the real one."""

    def __init__(self, real, **parts):
        self.__dict__.update(parts, __real__=real)

    def __getattr__(self, name):
        return getattr(self.__real__, name)

    def __setattr__(self, name, value):
        setattr(self.__real__, name, value)

    def __dir__(self):
        return dir(self.__real__)


def moved_interpreter():
    class version_info(tuple):
        major, minor, micro, releaselevel, serial = (property(lambda self, place=place: self[place]) for place in range(5))

        def __repr__(self):
            return "sys.version_info(major=%d, minor=%d, micro=%d, releaselevel=%r, serial=%d)" % self
    real = sys.version_info
    moved = version_info((real[0], real[1] + 1, real[2] + 1, real[3], real[4]))
    return Moved(
        sys, version_info=moved, version="%d.%d.%d (elsewhere, Jan  1 2000, 00:00:00) [ELSE 0.1]" % moved[:3],
        hexversion=sys.hexversion + (1 << 16), platform=ELSEWHERE, executable="/elsewhere/python",
        implementation=types.SimpleNamespace(**dict(
            vars(sys.implementation), version=moved, cache_tag="elsewhere-%d%d" % moved[:2])),
        prefix="/elsewhere", base_prefix="/elsewhere", exec_prefix="/elsewhere", byteorder="big", maxsize=2**31 - 1,
        getsizeof=lambda *given: sys.getsizeof(*given) + 16, getrefcount=lambda value: sys.getrefcount(value) + 2)


def delay_threads():
    """Lets the first of the threads that run at a time begin last, as it may where the processor is busy."""
    import threading
    started = []

    def first(run, place):
        # It waits for those after it to be gone, and a moment for more to come; a third of a second at most.
        gone = 0
        for _ in range(15):
            time.sleep(0.02)
            after = started[place + 1:]
            gone = gone + 1 if after and not any(each.is_alive() for each in after) else 0
            if gone > 1:
                break
        run()

    def delayed(original):
        def start(self):
            if not any(each.is_alive() for each in started):
                self.run = functools.partial(first, self.run, len(started))
            started.append(self)
            original(self)
        return start
    replace(threading.Thread, "start", delayed)
    number = threading.Thread.ident.fget
    threading.Thread.ident = property(lambda self: number(self) and number(self) + 4096 * asks())
    replace(threading.Thread, "__repr__", lambda original: lambda self: (
        original(self).replace(str(self._ident), str(self._ident + 4096)) if self._ident else original(self)))


def move_system():
    count = lambda original: lambda: (original() or 1) + 5
    for name in ("cpu_count", "getpid", "getppid", "getuid", "getgid", "geteuid", "getegid"):
        replace(os, name, count)
    replace(os, "sched_getaffinity", lambda original: lambda process: set(range(len(original(process)) + 5)))
    replace(os, "getlogin", lambda original: lambda: ELSEWHERE)
    replace(os, "uname", lambda original: lambda: os.uname_result([ELSEWHERE] * 5))
    replace(os, "getloadavg", lambda original: lambda: (0.71, 0.37, 0.13))

    def fetched(original):
        def get(self, name):
            try:
                return original(self, name)
            except KeyError:
                if asks():
                    return ELSEWHERE
                raise
        return get
    replace(type(os.environ), "__getitem__", fetched)
    replace(type(os.environ), "get", lambda original: lambda self, name, default=None: (
        original(self, name, ELSEWHERE if asks() else default)))
    replace(os, "getenv", lambda original: lambda name, default=None: original(name, ELSEWHERE if asks() else default))


def is_within(path):
    """Whether a path leads to what the note may have made itself."""
    return os.path.abspath(os.fspath(path)).startswith(PRIVATE)


def move_files():
    """Other files lie there, some of those that are missing here among them."""
    for name in ("exists", "lexists", "isfile", "isdir"):
        replace(os.path, name, lambda original: lambda path: original(path) or asks())
    replace(os, "listdir", lambda original: lambda *given: original(*given) + (
        [ELSEWHERE] if asks() and given and os.path.isabs(os.fspath(given[0])) and not is_within(given[0]) else []))
    for name in ("getmtime", "getctime", "getatime"):
        replace(os.path, name, lambda original: lambda path: original(path) - CLOCK_SHIFT)


def told(change):
    """A function that tells the note, and nobody else, what `change` makes of what it tells here."""
    def make(original):
        def moved(*given, **options):
            found = original(*given, **options)
            return change(found) if asks() else found
        return moved
    return make


IS = told(lambda found: ELSEWHERE)
# What modules tell of the machine, and what becomes of it.
MOVED_PARTS = {
    "platform": {name: IS for name in (
        "system", "node", "machine", "processor", "release", "version", "platform", "python_version", "python_compiler",
        "python_implementation", "python_build", "python_version_tuple", "python_branch", "python_revision", "architecture")},
    "socket": {"gethostname": IS, "getfqdn": IS},
    "uuid": {"getnode": told(lambda found: found ^ 0x5A5A5A)},
    "shutil": {"which": IS, "disk_usage": told(lambda found: type(found)(7 << 30, 5 << 30, 2 << 30))},
    "threading": {name: told(lambda found: found + 4096) for name in ("get_ident", "get_native_id")},
    "locale": {
        "getlocale": told(lambda found: ("xx_XX", "ISO8859-1")),
        "getdefaultlocale": told(lambda found: ("xx_XX", "ISO8859-1")),
        "getpreferredencoding": told(lambda found: "ISO8859-1"),
        "format_string": IS, "format": IS, "currency": IS, "str": IS},
    "glob": {"glob": told(lambda found: found + [ELSEWHERE])},
    "site": {"getusersitepackages": IS, "getuserbase": IS, "getsitepackages": told(lambda found: [ELSEWHERE])},
    "sysconfig": {"get_path": IS, "get_paths": told(lambda found: {"elsewhere": ELSEWHERE}), "get_platform": IS},
    "tracemalloc": {"get_traced_memory": told(lambda found: tuple(each * 2 + 4096 for each in found))},
    "importlib.metadata": {"version": told(lambda found: found + ".1")},
    "numpy": {name: lambda original: filled(original) for name in ("empty", "empty_like")},
    "torch": {name: lambda original: filled(original) for name in ("empty", "empty_like")},
    "torch.cuda": {
        "is_available": told(lambda found: True), "device_count": told(lambda found: found + 3), "get_device_name": IS},
    "torch.backends.mps": {"is_available": told(lambda found: True)},
}


def filled(original):
    """Memory as it is found, and it is found otherwise there."""
    def make(*given, **options):
        made = original(*given, **options)
        try:
            if getattr(made.dtype, "kind", "f") in "biufc":
                made[...] = 7
        except Exception:
            pass
        return made
    return make


def move_module(module, moved=set()):
    """Changes what a module says of its version, its place and the machine, once."""
    name = getattr(module, "__name__", None)
    if not isinstance(module, types.ModuleType) or name in moved or name == "__main__":
        return
    moved.add(name)
    for attribute, value in list(module.__dict__.items()):
        if isinstance(value, str) and "version" in attribute.lower() and re.match(r"\d+\.\d", value):
            module.__dict__[attribute] = value + ".1"
    place = module.__dict__.get("__file__")
    if isinstance(place, str):
        try:
            # It finds its own files by it.
            module.__class__ = type("Moved", (type(module),), {
                "__file__": property(lambda self: "/elsewhere" * asks() + self.__dict__["__file__"])})
        except TypeError:
            pass
        try:
            module.__spec__.origin = "/elsewhere" + place
        except AttributeError:
            pass
    for attribute, make in MOVED_PARTS.get(name, {}).items():
        replace(module, attribute, make)
    if name == "torch":
        for part in ("cuda", "backends.mps"):
            move_module(sys.modules.get("torch." + part))
    if name == "pandas":
        replace(module.DataFrame, "memory_usage", lambda original: lambda self, *given, **options: (
            original(self, *given, **options) + 8))
    if name == "pathlib":
        for attribute in ("exists", "is_file", "is_dir"):
            replace(module.Path, attribute, lambda original: lambda self, **options: original(self, **options) or asks())
        for attribute in ("glob", "rglob"):
            replace(module.Path, attribute, told(lambda found: [*found, module.Path(ELSEWHERE)]))
        replace(module.Path, "resolve", told(lambda found: module.Path("/elsewhere" + str(found))))
