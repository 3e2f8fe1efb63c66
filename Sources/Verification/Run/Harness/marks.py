# ---- Whether what a function stands on is still the same --------------------------------------------------------
#
# Functions are called once the note has come to its end, so that nothing of it touches the note's own results. They
# are to be called in the state in which their block left them: what they use is marked there, by values that show any
# change. What has no such mark, or another one at the end, is called in a run of its own.

MARKED_LENGTH = 1000
MARKED_DEPTH = 8
# What reaches names that its code does not show.
REACHING = {"globals", "locals", "vars", "eval", "exec", "compile", "__import__", "getattr", "setattr", "open", "input"}
PLAIN_TYPES = (bool, int, float, complex, str, bytes, type(None), type(...), range)


class Unmarkable(Exception):
    """A change of it could not be seen."""


class Marker:
    """Marks what some names stand for, and all that this stands on."""

    def __init__(self, names):
        self.names, self.found, self.waiting = names, {}, []

    def marks(self, wanted):
        """A mark for each name; raises where one has none."""
        self.waiting = list(wanted)
        while self.waiting:
            name = self.waiting.pop()
            if name not in self.found:
                self.found[name] = self.mark(self.names[name]) if name in self.names else "builtin"
        return self.found

    def mark(self, value, depth=0):
        kind = type(value)
        if depth > MARKED_DEPTH:
            raise Unmarkable
        if kind in PLAIN_TYPES:
            return kind.__name__, repr(value)
        if kind is types.FunctionType:
            return self.mark_function(value, depth)
        if kind is types.ModuleType:
            return id(value)
        if isinstance(value, type):
            return self.mark_class(value, depth)
        if kind in (tuple, list, set, frozenset) and len(value) <= MARKED_LENGTH:
            return kind.__name__, [self.mark(each, depth + 1) for each in value]
        if kind is dict and len(value) <= MARKED_LENGTH:
            return "dict", [[self.mark(part, depth + 1) for part in each] for each in value.items()]
        if kind in (staticmethod, classmethod):
            return kind.__name__, self.mark(value.__func__, depth + 1)
        if kind is property:
            return "property", [self.mark(each, depth + 1) for each in (value.fget, value.fset, value.fdel)]
        if kind in (types.BuiltinFunctionType, types.MethodDescriptorType, types.WrapperDescriptorType,
                    types.GetSetDescriptorType, types.MemberDescriptorType):
            return id(value)
        return self.mark_of_numpy(value, kind)

    def mark_of_numpy(self, value, kind):
        numpy = sys.modules.get("numpy")
        if numpy is None:
            raise Unmarkable
        if kind is numpy.ndarray and value.dtype.kind in "biufc" and value.size <= MARKED_LENGTH:
            return "array", str(value.dtype), value.shape, value.tobytes()
        if kind.__module__ == "numpy" and issubclass(kind, (numpy.generic, numpy.dtype)):
            return kind.__name__, repr(value)
        if kind is numpy.ufunc or kind.__module__ == "numpy" and callable(value) and not hasattr(value, "pyfunc"):
            return id(value)
        if kind is numpy.random.Generator:
            return "generator", repr(value.bit_generator.state)
        raise Unmarkable

    def mark_function(self, value, depth):
        if value.__globals__ is not self.names:
            # Of a library, whose state is not the note's.
            if value.__globals__.get("__name__") in (None, "__main__") or value.__closure__:
                raise Unmarkable
            return id(value)
        uses = names_in(value.__code__)
        if uses & REACHING:
            raise Unmarkable
        self.waiting += uses
        closure = [each.cell_contents for each in value.__closure__ or ()]
        parts = [value.__defaults__, value.__kwdefaults__, vars(value), closure]
        # One that holds itself is as deep as may be.
        return id(value), id(value.__code__), [self.mark(each, depth + 1) for each in parts]

    def mark_class(self, value, depth):
        if value.__module__ != "__main__":
            return id(value)
        parts = {name: each for name, each in vars(value).items() if name not in ("__dict__", "__weakref__")}
        bases = [self.mark(each, depth + 1) for each in value.__mro__[1:]]
        return id(value), bases, self.mark(parts, depth + 1)


def names_in(code):
    """The names that code, and what is defined in it, may look up outside of itself."""
    found = set(code.co_names)
    for each in code.co_consts:
        if isinstance(each, types.CodeType):
            found |= names_in(each)
    return found


def surroundings():
    """What functions stand on beside names: how the library answers, and who else is running."""
    numpy, warnings = sys.modules.get("numpy"), sys.modules.get("warnings")
    return (sorted(numpy.geterr().items()) if numpy else None, len(warnings.filters) if warnings else 0,
            sys.getrecursionlimit(), len(sys._current_frames()), sorted(vars(builtins)) )


class Waiting:
    """A function that is called when the note has come to its end."""

    def __init__(self, note, number, index, wanted):
        self.note, self.number, self.index, self.wanted = note, number, index, wanted
        self.names, self.then = note.names, dict(note.names)
        tree = ast.parse(wanted["statement"]) if wanted.get("statement") else None
        self.used = names_used(wanted, tree)
        self.marks = None if lost(note, number, self.used) else self.marked()

    def marked(self):
        try:
            return Marker(self.names).marks(self.used), surroundings()
        except Exception:
            return None

    def call(self):
        """Calls it, if all that it stands on is as it was."""
        if self.marks is not None and self.marks == self.marked():
            probe(self.note, self.number, self.index, self.wanted, self.then, self.names)
        else:
            self.note.results.tell(probe=self.index, left=True)
