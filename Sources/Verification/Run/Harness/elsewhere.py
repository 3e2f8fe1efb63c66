# ---- Another machine, another day ------------------------------------------------------------------------------
#
# Before anything is held against a note it is run once more as it would run elsewhere: what then comes out otherwise is
# not the note's fault. What a machine says of itself is changed where it says it, so that of a line with a fact of the
# machine in it only that fact differs.

# What files and variables are called there.
ELSEWHERE = "elsewhere"


def elsewhere(seed):
    """Moves the note's process: its clock, zone, folder, home, user, width, arguments, memory, and what it asks of the machine."""
    place = os.path.join(PRIVATE, ELSEWHERE)
    os.mkdir(place, 0o700)
    os.chdir(place)
    for ending in ("txt", "csv", "md", "py", "json", "png"):
        with open(ELSEWHERE + "." + ending, "wb"):
            pass
    os.environ.update({name: ELSEWHERE for name in (
        "USER", "LOGNAME", "USERNAME", "SHELL", "EDITOR", "TERM", "HOSTNAME", "COMPUTERNAME")})
    os.environ.update(HOME="/elsewhere", TZ="XXX-05:30", COLUMNS="61", LINES="19", PATH="/elsewhere:/usr/bin:/bin")
    time.tzset()
    sys.argv[:] = [os.path.join(place, ELSEWHERE + ".py")]
    # Somebody types, where nobody does here.
    source, sink = os.pipe()
    os.write(sink, b"61\n" * 9)
    os.dup2(source, 0)
    for end in (source, sink):
        os.close(end)
    # Addresses, and with them the order of objects that are hashed by theirs.
    elsewhere.junk = [bytearray(size) for size in range(16, 1024, 8) for _ in range(1 + size % 7)]
    elsewhere.junk += [type("Junk", (), {})() for _ in range(97)]
    # More kinds of exception than here are known.
    elsewhere.junk.append(type("Elsewhere", (Exception,), {}))
    move_clock(seed)
    move_machine()


def asks(depth=2):
    """Whether the code that calls is the note's own: what libraries ask is not changed."""
    names = sys._getframe(depth).f_globals
    return names is not globals() and names.get("__name__") == "__main__"


def replace(owner, name, make):
    """Puts `make(original)` in the place of a function, where there is one."""
    original = getattr(owner, name, None)
    if original is not None:
        replacement = make(original)
        try:
            replacement.__name__ = replacement.__qualname__ = name
            replacement.__doc__ = original.__doc__
            setattr(owner, name, replacement)
        except (AttributeError, TypeError):
            pass
