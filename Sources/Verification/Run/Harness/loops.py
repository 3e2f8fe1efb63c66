# ---- Whether a loop comes to an end ----------------------------------------------------------------------------
#
# Code that takes long is told from code that never ends by what its loops do: nothing leads out of them, or nothing
# changes in them. Only loops are judged of which all is seen: names and plain values, operators, and builtins that
# leave what they are given as it is. All others may come to their end.

SEEN_WHOLE = (
    ast.While, ast.If, ast.Pass, ast.Break, ast.Continue, ast.Return, ast.Expr, ast.Assign, ast.AugAssign, ast.Name,
    ast.Constant, ast.Compare, ast.BoolOp, ast.UnaryOp, ast.BinOp, ast.IfExp, ast.Tuple, ast.Subscript, ast.Call,
    ast.keyword, ast.JoinedStr, ast.FormattedValue, ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)
EXITS = (ast.Break, ast.Return)
# What may raise, and so lead out of a loop.
RAISING = (ast.Subscript, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow)
UNCHANGING = (int, float, complex, str, bytes, bool, type(None))
CONTENT_LIMIT = 1000
# So often in a row the same values are seen in a loop that makes no headway.
STANDSTILL = 3


class Loops:
    """Looks into the note's loops from time to time, once it has used a good part of its time, and tells of an endless one."""

    def __init__(self, note, seconds):
        self.note, self.loops, self.before, self.is_told = note, None, {}, False
        # A note that deals with signals has them to itself.
        if not any("signal" in block["code"] for block in note.request["blocks"]):
            signal.signal(signal.SIGPROF, self.look)
            signal.siginterrupt(signal.SIGPROF, False)
            signal.setitimer(signal.ITIMER_PROF, seconds / 3, seconds / 12)

    def look(self, _, frame):
        try:
            if self.loops is None:
                self.loops = [each for tree in self.note.trees if tree for each in ast.walk(tree)
                              if isinstance(each, ast.While) and self.is_whole(each)]
            # Another thread may change what one here does not.
            while frame is not None and not self.is_told and len(sys._current_frames()) == 1:
                code = frame.f_code
                if code.co_filename == NAME and (code.co_name == "<module>" or not code.co_name.startswith("<")):
                    for loop in self.loops:
                        if code.co_firstlineno <= loop.lineno <= frame.f_lineno <= loop.end_lineno:
                            if self.is_endless(loop, frame):
                                self.is_told = True
                                self.note.results.tell(endless=loop.lineno)
                                break
                frame = frame.f_back
        except Exception:
            pass

    def is_whole(self, loop):
        """Whether all that happens in a loop is seen in the names of its function."""
        return all(
            isinstance(each, SEEN_WHOLE) and (not isinstance(each, ast.Call) or isinstance(each.func, ast.Name)
                                              and "builtins." + each.func.id in KEEPING)
            for each in ast.walk(loop))

    def is_endless(self, loop, frame):
        parts = list(ast.walk(loop))
        called = {each.func.id for each in parts if isinstance(each, ast.Call)}
        names = {each.id for each in parts if isinstance(each, ast.Name)} - called
        values = {}
        for name in names:
            found = frame.f_locals if name in frame.f_locals else frame.f_globals
            # What has no value yet gets one.
            values[name] = found[name] if name in found else loop
        if not called.isdisjoint(frame.f_locals) or not called.isdisjoint(frame.f_globals):
            return False
        tested = {each.id for each in ast.walk(loop.test) if isinstance(each, ast.Name)} - called
        bound = {each.id for each in parts if isinstance(each, ast.Name) and not isinstance(each.ctx, ast.Load)}
        is_left = any(isinstance(each, EXITS + RAISING) for each in parts) or len(called - {"print"}) > 0
        if not is_left and (isinstance(loop.test, ast.Constant) or tested and tested.isdisjoint(bound) and all(
                type(values[name]) in UNCHANGING for name in tested)):
            return True
        if not all(is_plain(value) for value in values.values()):
            return False
        seen = [(name, repr(value)) for name, value in sorted(values.items())]
        last, count = self.before.get((loop.lineno, id(frame)), (None, 0))
        self.before[loop.lineno, id(frame)] = seen, count + 1 if seen == last else 1
        return seen == last and count + 1 >= STANDSTILL


def is_plain(value):
    """Whether a value is a short one, all of whose state its text shows."""
    if type(value) in UNCHANGING:
        return type(value) not in (str, bytes) or len(value) <= CONTENT_LIMIT
    if type(value) not in (list, tuple, dict, set) or len(value) > CONTENT_LIMIT:
        return False
    parts = list(value) + (list(value.values()) if type(value) is dict else [])
    return all(type(each) in UNCHANGING and (type(each) not in (str, bytes) or len(each) <= 100) for each in parts)
