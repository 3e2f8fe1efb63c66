# ---- Between two notes -----------------------------------------------------------------------------------------

class Spent(Exception):
    """The sandbox holds more than it is worth emptying, or is not what it was."""


def empty(folder, keep=()):
    """Removes all that a note left in a folder, however deep: folders within are brought up before they are removed."""
    latest = time.monotonic() + CLEANING_TIME
    while True:
        if time.monotonic() > latest:
            raise Spent
        entries = [entry for entry in os.scandir(folder)
                   if not any((path + "/").startswith(entry.path + "/") for path in keep)]
        if not entries:
            return
        for entry in entries:
            if not entry.is_dir(follow_symlinks=False):
                os.unlink(entry.path)
                continue
            os.chmod(entry.path, 0o700)
            if time.monotonic() > latest:
                raise Spent
            for inner in os.scandir(entry.path):
                if inner.is_dir(follow_symlinks=False):
                    os.chmod(inner.path, 0o700)
                    os.rename(inner.path, folder + "/" + os.urandom(16).hex())
                else:
                    os.unlink(inner.path)
            os.rmdir(entry.path)


# What sandboxes left that were thrown away, where they have no file system of their own.
LEFT = PRIVATE + "-left-"


def held():
    """How many files and folders notes have made, counted no further than is needed."""
    if SETTINGS["level"] == "full":
        systems = [os.statvfs(folder) for folder in ("/tmp", "/dev/shm")]
        return sum(system.f_files - system.f_ffree for system in systems)
    count, folders = 0, [PRIVATE]
    while folders and count <= LIMITS["entries"]:
        try:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    count += 1
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)
                    if count > LIMITS["entries"]:
                        break
        except OSError:
            # Unreadable, gone, or deeper than a path is long: what is above it counts.
            pass
    return count


def facts_of(path, with_times):
    status = os.lstat(path)
    facts = (status.st_mode, status.st_uid, status.st_gid, status.st_ino)
    return facts + (status.st_mtime_ns, status.st_ctime_ns) if with_times else facts


def state():
    """What no note may change: all of the sandbox but what lies in the folders that are emptied."""
    emptied = {PRIVATE, "/dev/shm"}
    facts = {path: facts_of(path, False) for path in emptied if os.path.lexists(path)}
    full = SETTINGS["level"] == "full"
    folders = ["/", "/dev", "/tmp"] if full else [os.path.dirname(PRIVATE)]
    # Times tell of a change in the sandbox's own file systems; outside of it `/dev` and `/tmp` are everyone's.
    while folders:
        folder = folders.pop()
        facts[folder] = facts_of(folder, True)
        device = os.lstat(folder).st_dev
        for entry in os.scandir(folder):
            # Other devices are the interpreter's folders, read-only, and the kernel's.
            if entry.path in facts or entry.path.startswith(LEFT) or entry.stat(follow_symlinks=False).st_dev != device:
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.path)
            else:
                facts[entry.path] = facts_of(entry.path, True)
    return facts


def restore(before):
    """Empties what a note may write to; the sandbox is spent when anything else is not as it was."""
    if held() > before["held"] + LIMITS["entries"]:
        raise Spent
    empty(PRIVATE)
    if SETTINGS["level"] == "full":
        empty("/dev/shm")
    if state() != before["state"]:
        raise Spent
