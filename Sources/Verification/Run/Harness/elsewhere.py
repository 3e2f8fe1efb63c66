# ---- Another machine, another day ------------------------------------------------------------------------------
#
# Before anything is held against a note it is run once more as it would run elsewhere: what then comes out otherwise is
# not the note's fault.

# Ten months and a half and some odd hours: another year, month, day of the week, hour and minute.
CLOCK_SHIFT = 318 * 86400 + 20 * 3600 + 23 * 60 + 47


def elsewhere():
    """Moves the note's process: its clock, zone, folder, home, user, width, arguments, and the objects on its heap."""
    os.environ.update(TZ="XXX-05:30", HOME="/elsewhere", USER="somebody", LOGNAME="somebody", COLUMNS="61", LINES="19")
    time.tzset()
    place = os.path.join(PRIVATE, "elsewhere")
    os.mkdir(place, 0o700)
    os.chdir(place)
    sys.argv[:] = [os.path.join(place, "elsewhere.py")]
    # Addresses, and with them the order of objects that are hashed by theirs.
    elsewhere.junk = [bytearray(size) for size in range(16, 1024, 8) for _ in range(1 + size % 7)]
    elsewhere.junk += [type("Junk", (), {})() for _ in range(97)]
    move_clock()


def move_clock():
    """Shifts what tells the time; durations stay what they are."""
    import datetime
    for name, unit in (("time", 1), ("time_ns", 10**9)):
        original = getattr(time, name)
        setattr(time, name, lambda original=original, unit=unit: original() + CLOCK_SHIFT * unit)
    for name in ("localtime", "gmtime", "ctime"):
        original = getattr(time, name)
        setattr(time, name, lambda seconds=None, original=original: original(
            time.time() if seconds is None else seconds))
    for name, place in (("strftime", 1), ("asctime", 0)):
        original = getattr(time, name)
        setattr(time, name, lambda *given, original=original, place=place: original(
            *given, *([time.localtime()] if len(given) == place else [])))
    shift = datetime.timedelta(seconds=CLOCK_SHIFT)
    real_date, real_datetime = datetime.date, datetime.datetime

    class Kind(type):
        def __instancecheck__(self, value):
            return isinstance(value, real_datetime if self.__name__ == "datetime" else real_date)

        def __subclasscheck__(self, kind):
            return issubclass(kind, real_datetime if self.__name__ == "datetime" else real_date)

    class date(real_date, metaclass=Kind):
        @classmethod
        def today(cls):
            now = real_datetime.now() + shift
            return cls(now.year, now.month, now.day)

        # The library's own are called by their module.
        def __repr__(self):
            return "datetime." + super().__repr__()

    class moved(real_datetime, metaclass=Kind):
        @classmethod
        def now(cls, tz=None):
            return cls.fromtimestamp(time.time(), tz)

        @classmethod
        def today(cls):
            return cls.fromtimestamp(time.time())

        @classmethod
        def utcnow(cls):
            return cls.fromtimestamp(time.time(), datetime.timezone.utc).replace(tzinfo=None)

        def __repr__(self):
            return "datetime." + super().__repr__()

    moved.__name__ = moved.__qualname__ = "datetime"
    for kind in (date, moved):
        kind.__module__ = "datetime"
    datetime.date, datetime.datetime = date, moved
