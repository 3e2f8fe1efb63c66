# ---- Another time ----------------------------------------------------------------------------------------------

# Ten months and a half and some odd hours: another year, month, day of the week, hour and minute.
CLOCK_SHIFT = 318 * 86400 + 20 * 3600 + 23 * 60 + 47
# By how many nanoseconds more each look of the note at a clock is later, or 61 times as many, or again: its code takes
# longer on another machine, and its reader waits.
CLOCK_STEP = 1_373_205_081


def move_clock(seed):
    """Shifts what tells the time, and stretches what measures it; under each seed otherwise, since one of two minutes in sixty is the same."""
    late, step = [0], CLOCK_STEP * 61 ** (seed % 3)

    def stretched(original, unit, shift):
        start = original()

        def clock():
            if asks() or sys._getframe(1).f_globals.get("__name__") == "timeit":
                late[0] += step
            # Whatever is measured took a third longer, too.
            now, added = original(), shift * 10**9 + late[0]
            return now + (now - start) // 3 + added if unit else now + (now - start) / 3 + added / 10**9
        return clock

    for name in ("time", "perf_counter", "monotonic", "process_time", "thread_time"):
        shift = CLOCK_SHIFT + 7919 * seed if name == "time" else 0
        replace(time, name, lambda original: stretched(original, 0, shift))
        replace(time, name + "_ns", lambda original: stretched(original, 1, shift))
    if "timeit" in sys.modules:
        sys.modules["timeit"].default_timer = time.perf_counter
    for name in ("localtime", "gmtime", "ctime"):
        original = getattr(time, name)
        setattr(time, name, lambda seconds=None, original=original: original(
            time.time() if seconds is None else seconds))
    for name, place in (("strftime", 1), ("asctime", 0)):
        original = getattr(time, name)
        setattr(time, name, lambda *given, original=original, place=place: original(
            *given, *([time.localtime()] if len(given) == place else [])))
    move_dates(late, step)


def move_dates(late, step):
    """Shifts `datetime.now` where it is, in the methods of its type: subclasses and the library see it as the note does.

    `today` asks `time.time`.
    """
    import ctypes
    import datetime

    def now(cls, tz=None):
        late[0] += step * asks()
        return cls.fromtimestamp(time.time(), tz)

    def utcnow(cls):
        late[0] += step * asks()
        return cls.fromtimestamp(time.time(), datetime.timezone.utc).replace(tzinfo=None)

    (methods,) = gc.get_referents(datetime.datetime.__dict__)
    methods.update(now=classmethod(now), utcnow=classmethod(utcnow))
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(datetime.datetime))
