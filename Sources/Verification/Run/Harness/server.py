# ---- The server --------------------------------------------------------------------------------------------

def read_exactly(descriptor, count):
    data = b""
    while len(data) < count:
        more = os.read(descriptor, count - len(data))
        if not more:
            os._exit(0)
        data += more
    return data


def write_all(descriptor, data):
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view):]


def frame(kind, data):
    return struct.pack("<BI", kind, len(data)) + data


def is_crowd(child):
    """Whether a note has more processes, or threads, than it may. Limits of the kernel do not hold for root."""
    if MAY_SPAWN:
        return sum(name.isdigit() for name in os.listdir("/proc")) > LIMITS["processes"]
    try:
        # As bytes: a note may call itself anything.
        with open("/proc/%d/stat" % child, "rb") as file:
            return int(file.read().rpartition(b")")[2].split()[17]) > LIMITS["threads"]
    except OSError:
        return False


def end_all():
    """Ends whatever a note has left behind: everything in the sandbox but its first process and this one."""
    for _ in range(1000):
        try:
            os.kill(-1, signal.SIGKILL)
        except ProcessLookupError:
            return
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            pass
        time.sleep(0.001)


def run_note(request, descriptor, ruleset, program, server):
    """What the child does; it never returns."""
    try:
        nothing = os.open("/dev/null", os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(nothing, standard)
        keep = sorted([descriptor] + ([ruleset] if ruleset is not None else []))
        start = 3
        for each in keep + [4096]:
            os.closerange(start, each)
            start = each + 1
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)
        if SETTINGS["level"] != "off":
            die_with(server)
        os.chdir(PRIVATE)
        if MAY_SPAWN:
            # A signal to its own group is not one to the server's.
            os.setpgid(0, 0)
        limit(resource.RLIMIT_CORE, 0)
        limit(resource.RLIMIT_CPU, int(request["timeout"]) + 1)
        limit(resource.RLIMIT_AS, LIMITS["memory"])
        limit(resource.RLIMIT_FSIZE, LIMITS["file"])
        limit(resource.RLIMIT_NOFILE, LIMITS["files"])
        if MAY_SPAWN:
            # Ahead of what the note starts, the server can still count and end it.
            os.nice(10)
        if tuple(int(part) for part in os.uname().release.split(".")[:2]) >= (5, 14):
            # Counted by user namespace from there on.
            limit(resource.RLIMIT_NPROC, LIMITS["processes" if MAY_SPAWN else "threads"])
        lock_down()
        if ruleset is not None:
            system_call(446, ruleset, 0)
            os.close(ruleset)
        if SETTINGS["level"] != "off":
            install_filter(program)
        results = Results(descriptor)
        (DriverNote if DRIVER else Note)(request, results).run()
    except BaseException as error:
        try:
            Results(descriptor).tell(broken=clean(traceback.format_exc())[-2000:])
        finally:
            # Where nothing can be told any more, the code is what remains.
            os._exit(70)
    os._exit(0)


class OwnTime:
    """The seconds of a process that are its own doing: in which it computed or slept, not in which it waited for a processor."""

    TICK = 1 / os.sysconf("SC_CLK_TCK")

    def __init__(self, child):
        self.child, self.last, self.computed = child, time.monotonic(), 0
        self.used = self.slept = 0

    def look(self):
        try:
            with open("/proc/%d/stat" % self.child, "rb") as file:
                fields = file.read().rpartition(b")")[2].split()
            is_ready, computed = fields[0] in (b"R", b"D"), (int(fields[11]) + int(fields[12])) * self.TICK
        except (OSError, IndexError, ValueError):
            is_ready, computed = False, self.computed
        now = time.monotonic()
        passed = now - self.last
        # Several threads compute more than one second in a second.
        self.used += min(passed, computed - self.computed) if is_ready else passed
        self.slept += 0 if is_ready else passed
        self.last, self.computed = now, computed


def serve_one(request, source, ruleset, program, most):
    """Runs one note in a child; returns what is known of its end, and the bytes that it left."""
    descriptor = os.memfd_create("result", os.MFD_CLOEXEC)
    server = os.getpid()
    start = time.monotonic()
    child = os.fork()
    if child == 0:
        run_note(request, descriptor, ruleset, program, server)
    handle = os.pidfd_open(child)
    poll = select.poll()
    poll.register(handle, select.POLLIN)
    poll.register(source, 0)
    latest = start + LIMITS["waiting"] * request["timeout"]
    own = OwnTime(child)
    is_late = crowded = full = False
    # Counting is one call where the folder is a file system of its own, and a walk where it is not.
    pause = 0 if SETTINGS["level"] == "full" else 0.25
    counted = start
    while True:
        rest = request["timeout"] - own.used
        events = dict(poll.poll(max(0.001, min(rest, 0.005 if MAY_SPAWN else 0.05)) * 1000))
        if handle in events:
            break
        if source in events:
            os.kill(child, signal.SIGKILL)
            os._exit(0)
        own.look()
        is_late = own.used >= request["timeout"] or latest <= time.monotonic()
        crowded = is_crowd(child)
        if time.monotonic() - counted >= pause:
            full = held() > most
            counted = time.monotonic()
        if is_late or crowded or full:
            os.kill(child, signal.SIGKILL)
            break
    _, status, usage = os.wait4(child, 0)
    seconds = time.monotonic() - start
    os.close(handle)
    if MAY_SPAWN and SETTINGS["level"] == "full":
        end_all()
    full = full or not is_late and held() > most
    size = os.fstat(descriptor).st_size
    data = os.pread(descriptor, size, 0) if size <= RESULT_LIMIT else b""
    os.close(descriptor)
    code = os.waitstatus_to_exitcode(status)
    cpu = usage.ru_utime + usage.ru_stime
    # Several threads come to the limit of processor time before the time is over.
    is_late |= code == -signal.SIGKILL and not (crowded or full) and cpu >= request["timeout"]
    return {"code": code, "late": is_late, "crowd": crowded, "full": full, "huge": size > RESULT_LIMIT, "seconds": seconds,
            "waits": 2 * own.slept > own.used, "cpu": cpu, "memory": usage.ru_maxrss * 1024}, data


def warm(modules):
    """Imports large packages here, once, when notes ask for them; a child then has them for nothing."""
    for name in modules:
        if name not in sys.modules:
            try:
                __import__(name)
            except BaseException:
                pass
    gc.collect()
    gc.freeze()


REHEARSAL = """
import numpy as np
def softmax(z):
    e = np.exp(z - np.max(z, axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
x = np.arange(6.0).reshape(2, 3)
print(softmax(x), x @ x.T, np.linalg.inv(np.eye(2)).round(2), f"{x.mean():.4f}")
assert np.allclose(softmax(x).sum(axis=1), 1)
[n for n in range(3) if n]
x[0]
"""


def rehearse():
    """Goes through a note of our own, so that children find the interpreter warm and share what that touches."""
    standard, finders, main_module = (sys.stdout, sys.stderr), list(sys.meta_path), sys.modules["__main__"]
    nowhere = os.open("/dev/null", os.O_WRONLY)
    block = {"code": REHEARSAL, "line": 1, "runs": True, "fresh": False, "seed": None, "examples": []}
    # Its function is called as one beside a formula is.
    calls = {"block": 0, "function": "softmax", "calls": [{"z": ["0.5", str(turn)]} for turn in range(30)]}
    request = {"blocks": [block], "prelude": [], "seed": 0, "probes": [calls], "probesLast": True}
    Note(request, Results(nowhere), is_rehearsal=True).run()
    os.close(nowhere)
    sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__ = standard
    sys.meta_path[:] = finders
    sys.modules["__main__"] = main_module


def main():
    source, sink = os.dup(0), os.dup(1)
    nothing = os.open("/dev/null", os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    for descriptor in (source, sink):
        os.set_inheritable(descriptor, False)
    is_open = SETTINGS["level"] == "off"
    die_with(None)
    lock_down()
    facts = {"python": sys.version, "numpy": None, "landlock": 0, "executable": sys.executable}
    # What a sandbox without a file system of its own has left that was thrown away.
    for folder in (PRIVATE, os.environ["MPLCONFIGDIR"]):
        if os.path.lexists(folder):
            os.rename(folder, LEFT + os.urandom(8).hex())
        os.makedirs(folder, mode=0o700)
    ruleset = program = None
    if not is_open:
        program = seccomp_program(is_server=False)
        facts["landlock"] = landlock_abi()
        if facts["landlock"] > 0:
            ruleset = landlock_ruleset(facts["landlock"])
        elif SETTINGS["level"] == "reduced":
            facts["problem"] = "this kernel has no Landlock"
        limit(resource.RLIMIT_CORE, 0)
        install_filter(seccomp_program(is_server=True))
    if not DRIVER:
        try:
            import numpy
            import numpy.random
            facts["numpy"] = numpy.__version__
            rehearse()
        except ImportError:
            pass
    gc.collect()
    gc.freeze()
    gc.enable()
    before = {"held": held(), "state": state()}
    write_all(sink, frame(82, json.dumps(facts).encode()))
    while "problem" not in facts:
        (size,) = struct.unpack("<I", read_exactly(source, 4))
        request = json.loads(read_exactly(source, size))
        fresh = [name for name in request["warm"] if name not in sys.modules]
        if fresh:
            warm(fresh)
            before = {"held": held(), "state": state()}
        end, data = serve_one(request, source, ruleset, program, before["held"] + LIMITS["entries"])
        try:
            restore(before)
        except (OSError, RecursionError, Spent):
            # It goes away with all that is in it.
            end["spent"] = True
        write_all(sink, frame(69, json.dumps(end).encode()) + frame(68, data))
        if "spent" in end:
            break


main()
