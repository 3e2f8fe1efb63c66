# ---- What stands between a note and the library ------------------------------------------------------------------

class Input(io.TextIOWrapper):
    """The standard input, which is empty, and whether a statement has asked for what is in it."""

    def __init__(self):
        file = io.FileIO(0, closefd=False)
        file.name = "<stdin>"
        super().__init__(io.BufferedReader(file), "utf-8")
        self.mode, self.is_asked = "r", False

    def readline(self, *size):
        self.is_asked = True
        return super().readline(*size)

    def read(self, *size):
        self.is_asked = True
        return super().read(*size)


class Figures:
    """Figures that were saved into the private folder or shown with Matplotlib."""

    def __init__(self, results):
        self.results, self.seen, self.total, self.count, self.is_cut = results, set(), 0, 0, False

    def keep(self, name, line, kind, data):
        if self.results.is_ended:
            return
        if (len(data) > FIGURE_LIMIT or self.count == FIGURE_COUNT
                or self.total + len(data) > ALL_FIGURES_LIMIT):
            return self.leave_out()
        self.total += len(data)
        self.count += 1
        self.results.tell(figure={"name": clean(name)[:200], "line": line, "kind": kind})
        self.results.send(66, data)

    def leave_out(self):
        if not self.is_cut:
            self.is_cut = True
            self.results.tell(leftOut=True)

    def keep_shown(self, line):
        pyplot = sys.modules.get("matplotlib.pyplot")
        if pyplot is None:
            return
        for number in pyplot.get_fignums():
            data = io.BytesIO()
            pyplot.figure(number).savefig(data, format="png")
            self.keep("", line, "png", data.getvalue())
        pyplot.close("all")

    def keep_saved(self, line):
        try:
            entries = list(os.scandir(PRIVATE))
        except OSError:
            return
        for entry in entries:
            kind = entry.name.rsplit(".", 1)[-1].lower()
            if kind not in FIGURE_KINDS or not entry.is_file(follow_symlinks=False):
                continue
            status = entry.stat(follow_symlinks=False)
            mark = (entry.name, status.st_mtime_ns, status.st_size)
            if mark not in self.seen:
                self.seen.add(mark)
                if status.st_size > FIGURE_LIMIT or self.count == FIGURE_COUNT:
                    self.leave_out()
                    continue
                try:
                    with open(entry.path, "rb") as file:
                        self.keep(entry.name, line, kind, file.read(FIGURE_LIMIT))
                except OSError:
                    pass


def leave_metadata():
    """Lets the library copy and store files: what it would change of their modes and times is left as it is.

    A note that itself asks for such a change is told that it cannot, with the kernel's answer. `shutil.copy`, `tarfile` and
    `shelve` do so unasked, and the note is not to fail for that.
    """
    wrapped = {}
    for name in ("chmod", "fchmod", "lchmod", "chown", "fchown", "lchown", "utime", "setxattr", "removexattr"):
        change = getattr(os, name, None)
        if change is None:
            continue

        def replacement(*arguments, change=change, **options):
            try:
                return change(*arguments, **options)
            except PermissionError:
                caller = sys._getframe(1)
                # Methods of paths are the note's own call.
                while caller.f_back and caller.f_globals.get("__name__", "").partition(".")[0] == "pathlib":
                    caller = caller.f_back
                if caller.f_code.co_filename == NAME:
                    raise
        replacement.__name__ = replacement.__qualname__ = name
        replacement.__doc__ = change.__doc__
        wrapped[change] = replacement
        setattr(os, name, replacement)
    for supported in (os.supports_fd, os.supports_dir_fd, os.supports_follow_symlinks, os.supports_effective_ids):
        supported.update([wrapped[each] for each in supported if each in wrapped])


class Pipe:
    """One end of a pipe, with what asyncio asks of the sockets by which an event loop wakes itself."""

    def __init__(self, descriptor):
        self.descriptor = descriptor

    def fileno(self):
        return self.descriptor

    def setblocking(self, flag):
        pass

    def send(self, data):
        return os.write(self.descriptor, data)

    def recv(self, size):
        return os.read(self.descriptor, size)

    def close(self):
        if self.descriptor >= 0:
            os.close(self.descriptor)
            self.descriptor = -1


def wake_by_pipe():
    """Lets event loops run where no socket can be made: all they need of a pair is that one end wakes the other."""
    import socket

    def socketpair(*arguments, **options):
        return tuple(Pipe(each) for each in os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC))
    socket.socketpair = socketpair


class ShowFinder:
    """Matplotlib's backend for notes: drawn in memory, kept when shown."""

    def __init__(self, note):
        self.note = note
        # What another note asked for may have brought it in already.
        if "asyncio" in sys.modules and SETTINGS["level"] != "off":
            wake_by_pipe()

    def find_spec(self, name, path=None, target=None):
        if name == "asyncio" and SETTINGS["level"] != "off":
            wake_by_pipe()
        if name == "scholium_figures":
            return importlib.machinery.ModuleSpec(name, self)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        from matplotlib.backends import backend_agg
        module.FigureCanvas = backend_agg.FigureCanvasAgg
        module.FigureManager = backend_agg.FigureManagerBase
        module.show = lambda *arguments, **options: self.note.figures.keep_shown(self.note.current_line())
