# ---- Whether a loop comes to an end ----------------------------------------------------------------------------
#
# Code that takes long is told from code that never ends by what its loops do: nothing leads out of them, or nothing
# changes in them.

EXITS = (ast.Break, ast.Return, ast.Raise, ast.Yield, ast.YieldFrom, ast.Await)
PLAIN = (ast.Name, ast.Constant, ast.Compare, ast.BoolOp, ast.UnaryOp, ast.BinOp, ast.expr_context, ast.operator,
         ast.unaryop, ast.boolop, ast.cmpop)
UNCHANGING = (int, float, complex, str, bytes, bool, type(None))
# So often in a row the same values are seen in a loop that makes no headway.
STANDSTILL = 3


class Loops:
    """Looks into the note's loops from time to time, once it has used a good part of its time, and tells of an endless one."""

    def __init__(self, note, seconds):
        self.note, self.loops, self.before, self.is_told = note, None, {}, False
        signal.signal(signal.SIGPROF, self.look)
        signal.siginterrupt(signal.SIGPROF, False)
        signal.setitimer(signal.ITIMER_PROF, seconds / 3, seconds / 12)

    def look(self, _, frame):
        try:
            if self.loops is None:
                self.loops = [each for tree in self.note.trees if tree for each in ast.walk(tree) if isinstance(each, ast.While)]
                self.names = {name for tree in self.note.trees if tree for each in ast.walk(tree)
                              if isinstance(each, (ast.Global, ast.Nonlocal)) for name in each.names}
            while frame is not None and not self.is_told:
                if frame.f_code.co_filename == NAME:
                    for loop in self.loops:
                        if loop.lineno <= frame.f_lineno <= loop.end_lineno and self.is_endless(loop, frame):
                            self.is_told = True
                            self.note.results.tell(endless=loop.lineno)
                            break
                frame = frame.f_back
        except Exception:
            pass

    def is_endless(self, loop, frame):
        parts = [each for node in [loop.test] + loop.body for each in ast.walk(node)]
        calls = [each.func for each in parts if isinstance(each, ast.Call)]
        is_left = any(isinstance(each, EXITS) for each in parts) or any(
            getattr(each, "id", getattr(each, "attr", "")) in ("exit", "quit", "_exit") for each in calls)
        if isinstance(loop.test, ast.Constant) and not is_left:
            return True
        names = {each.id for each in ast.walk(loop.test) if isinstance(each, ast.Name)}
        bound = {each.id for each in parts if isinstance(each, ast.Name) and not isinstance(each.ctx, ast.Load)}
        values = {name: frame.f_locals.get(name, frame.f_globals.get(name)) for name in names | bound | {
            each.id for each in parts if isinstance(each, ast.Name) and not callable(frame.f_globals.get(each.id))}}
        if (names and not is_left and all(isinstance(each, PLAIN) for each in ast.walk(loop.test))
                and names.isdisjoint(bound | self.names) and all(isinstance(values[name], UNCHANGING) for name in names)):
            return True
        # All that may change has a name.
        if any(isinstance(each, (ast.For, ast.AsyncFor, ast.AsyncWith)) for each in parts) or not all(
                isinstance(each, ast.Name) and "builtins." + each.id in KEEPING and each.id not in frame.f_globals
                for each in calls):
            return False
        seen = [(name, repr(value)) for name, value in sorted(values.items())
                if isinstance(value, UNCHANGING + (list, tuple, dict, set))]
        if len(seen) < len(values):
            return False
        last, count = self.before.get((loop.lineno, id(frame)), (None, 0))
        self.before[loop.lineno, id(frame)] = seen, count + 1 if seen == last else 1
        return seen == last and count + 1 >= STANDSTILL
