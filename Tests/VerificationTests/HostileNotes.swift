/// Notes that try to get out. Each prints BREACH when it has got somewhere; the sandbox has held when none is printed.
enum HostileNotes {
  /// What every note begins with.
  static let prelude = """
    import ctypes, os, sys
    libc = ctypes.CDLL(None, use_errno=True)
    libc.syscall.restype = ctypes.c_long
    x86 = os.uname().machine == "x86_64"
    def call(x86_64, aarch64, *arguments):
        return libc.syscall(ctypes.c_long(x86_64 if x86 else aarch64), *[ctypes.c_void_p(a) for a in arguments])
    def attempt(what, action):
        try:
            result = action()
        except (OSError, RuntimeError, MemoryError, ImportError, ValueError, ctypes.ArgumentError):
            return
        if result is not None and result is not False and result != b"" and result != "":
            print("BREACH", what, repr(result)[:200])
    def read(path):
        with open(path, "rb") as file:
            return file.read(1000)
    def write(path):
        with open(path, "wb") as file:
            file.write(b"x")
        return path

    """

  /// Notes by what they try. `SECRET` stands for a file with a secret in it.
  static let all: [(name: String, code: String)] = [
    (
      "read the home and the vault",
      """
      for path in ["SECRET", "~/.ssh/id_rsa", "~/.bashrc", "/etc/passwd", "/etc/shadow", "/root/.bashrc"]:
          attempt("read " + path, lambda: read(os.path.expanduser(path)))
      for path in ["/root", "/home", "/etc", "/var", "/mnt", "/srv", "/run", "/work", os.path.dirname("SECRET")]:
          attempt("list " + path, lambda: [name for name in os.listdir(path) if name not in ("alternatives", "matplotlibrc")] or None)
      """
    ),
    (
      "read the environment",
      """
      if "SCHOLIUM_TEST_SECRET" in os.environ:
          print("BREACH environ")
      for process in [1, 2, os.getppid(), os.getpid(), "self", "thread-self"]:
          for name in ["environ", "mem", "maps", "cmdline"]:
              attempt(f"{process}/{name}", lambda: b"SCHOLIUM_TEST_SECRET" in read(f"/proc/{process}/{name}") or None)
      """
    ),
    (
      "read and write the server's memory",
      """
      for process in [1, 2, 3, os.getppid()]:
          attempt(f"mem of {process}", lambda: os.open(f"/proc/{process}/mem", os.O_RDWR))
          attempt(f"fds of {process}", lambda: os.listdir(f"/proc/{process}/fd"))
          for descriptor in range(16):
              attempt(f"fd {descriptor} of {process}", lambda: os.open(f"/proc/{process}/fd/{descriptor}", os.O_WRONLY))
          buffer = ctypes.create_string_buffer(16)
          vector = (ctypes.c_uint64 * 2)(ctypes.addressof(buffer), 16)
          for number in [(310, 270), (311, 271)]:
              attempt("process_vm", lambda: call(*number, process, ctypes.addressof(vector), 1, ctypes.addressof(vector), 1, 0) >= 0 or None)
          attempt("ptrace", lambda: call(101, 117, 16, process, 0, 0) == 0 or None)
      """
    ),
    (
      "write outside the folder",
      """
      for path in ["/tmp/x", "/dev/shm/x", "/x", "/usr/x", "/etc/x", "/home/x", "/var/tmp/x", "/proc/sys/kernel/core_pattern",
                   "/proc/sys/kernel/hostname", "/proc/self/oom_score_adj", "/proc/self/comm", "/sys/kernel/mm/ksm/run",
                   sys.prefix + "/x", os.path.dirname(os.__file__) + "/x.py", "/dev/x", "/dev/tty", "../x",
                   os.path.dirname("SECRET") + "/x"]:
          attempt("write " + path, lambda: write(path))
      os.symlink("/tmp/x", "link")
      attempt("write through a link", lambda: write("link"))
      attempt("mkdir", lambda: os.mkdir("/tmp/folder") or "made")
      attempt("rename", lambda: open("mine", "w") and (os.rename("mine", "/tmp/mine") or "renamed"))
      attempt("hard link", lambda: os.link("/usr/bin/env", "env") or "linked")
      attempt("remove", lambda: os.rmdir(os.environ["MPLCONFIGDIR"]) or "removed")
      """
    ),
    (
      "open sockets",
      """
      for family in range(46):
          for kind in (1, 2, 3, 5):
              if call(41, 198, family, kind, 0) >= 0:
                  print("BREACH socket", family, kind)
      pair = (ctypes.c_int * 2)()
      if call(53, 199, 1, 1, 0, ctypes.addressof(pair)) >= 0:
          print("BREACH socketpair")
      import socket
      attempt("connect", lambda: socket.create_connection(("127.0.0.1", 80), 1))
      """
    ),
    (
      "start processes",
      """
      import subprocess, multiprocessing
      def child(pid):
          if pid == 0:
              os._exit(0)
          return pid
      attempt("fork", lambda: child(os.fork()))
      attempt("spawn", lambda: os.posix_spawn("/usr/bin/env", ["env"], {}))
      attempt("execute", lambda: os.execv("/usr/bin/env", ["env"]))
      attempt("run", lambda: subprocess.run(["/usr/bin/env"], capture_output=True).stdout)
      attempt("system", lambda: os.system("echo BREACH > /tmp/x") == 0)
      attempt("multiprocessing", lambda: multiprocessing.Process(target=print).start() or "started")
      for flags in (17, 0x10000000, 0x00020000, 0x7e020011):
          if (pid := call(56, 220, flags, 0, 0, 0, 0)) >= 0:
              child(pid)
              print("BREACH clone", hex(flags))
      arguments = (ctypes.c_uint64 * 11)()
      if (pid := call(435, 435, ctypes.addressof(arguments), 88)) >= 0:
          child(pid)
          print("BREACH clone3")
      if call(322, 281, -100 & 0xffffffff, 0, 0, 0, 0) == 0:
          print("BREACH execveat")
      """
    ),
    (
      "ask the kernel for more",
      """
      EPERM, ENOSYS = 1, 38
      for name, x, a in [("mount", 165, 40), ("umount2", 166, 39), ("pivot_root", 155, 41), ("chroot", 161, 51),
                         ("unshare", 272, 97), ("setns", 308, 268), ("keyctl", 250, 219), ("add_key", 248, 217),
                         ("bpf", 321, 280), ("perf_event_open", 298, 241), ("io_uring_setup", 425, 425),
                         ("userfaultfd", 323, 282), ("init_module", 175, 105), ("kexec_load", 246, 104),
                         ("open_by_handle_at", 304, 265), ("ptrace", 101, 117), ("personality", 135, 92),
                         ("memfd_create", 319, 279), ("shmget", 29, 194), ("msgget", 68, 186), ("mq_open", 180, 180),
                         ("seccomp", 317, 277), ("landlock_create_ruleset", 444, 444), ("setuid", 105, 146),
                         ("capset", 126, 91), ("sethostname", 170, 161), ("reboot", 169, 142), ("quotactl", 179, 60),
                         ("syslog", 103, 116), ("mknodat", 259, 33), ("fsopen", 430, 430), ("move_mount", 429, 429),
                         ("mount_setattr", 442, 442), ("pidfd_open", 434, 434), ("pidfd_getfd", 438, 438),
                         ("process_madvise", 440, 440), ("kcmp", 312, 272), ("inotify_init1", 294, 26),
                         ("fanotify_init", 300, 262), ("name_to_handle_at", 303, 264), ("mlockall", 151, 230),
                         ("setpriority", 141, 140), ("sched_setaffinity", 203, 122), ("setsid", 112, 157)]:
          result = call(x, a, 0, 0, 0, 0, 0)
          if result >= 0 or ctypes.get_errno() not in (EPERM, ENOSYS):
              print("BREACH", name, result, ctypes.get_errno())
      if x86 and libc.syscall(ctypes.c_long(0x40000000 + 39)) >= 0:
          print("BREACH x32")
      if libc.prctl(4, 1, 0, 0, 0) == 0:
          print("BREACH dumpable")
      """
    ),
    (
      "push keys to the terminal",
      """
      import fcntl, termios
      for path in ["/dev/tty", "/dev/console", "/dev/pts/0", "/dev/ptmx", "/dev/stdin"]:
          attempt("open " + path, lambda: path != "/dev/stdin" and os.open(path, os.O_RDWR))
      for descriptor in range(16):
          for request in (termios.TIOCSTI, 0x541C, termios.TIOCSCTTY, 0x8901, 0x5452):
              attempt("ioctl", lambda: fcntl.ioctl(descriptor, request, b"x" * 8))
      """
    ),
    (
      "signal the server",
      """
      import signal, fcntl
      for process in (os.getppid(), 1, 2, 0, -1):
          for number in (0, signal.SIGTERM, signal.SIGKILL, signal.SIGSTOP):
              attempt(f"kill {process}", lambda: os.kill(process, number) or "sent")
          if process > 0:
              for numbers in [(234, 131), (297, 240)]:
                  attempt("tgkill", lambda: call(*numbers, process, process, 15) == 0 or None)
              attempt("queue", lambda: call(129, 138, process, 15, 0) == 0 or None)
              limit = (ctypes.c_uint64 * 2)(1, 1)
              attempt("prlimit", lambda: call(302, 261, process, 0, ctypes.addressof(limit), 0) == 0 or None)
      reading, writing = os.pipe()
      attempt("own", lambda: fcntl.fcntl(reading, fcntl.F_SETOWN, os.getppid()) == 0)
      attempt("signal of", lambda: fcntl.fcntl(reading, fcntl.F_SETSIG, 9) == 0)
      """
    ),
    (
      "outlive the run",
      """
      import threading, time
      def stay():
          while True:
              time.sleep(0.001)
      threading.Thread(target=stay).start()
      import atexit
      atexit.register(stay)
      """
    ),
    (
      "poison NumPy and Python for the next",
      """
      import builtins, json, numpy as np
      np.exp = np.log = np.array = None
      json.loads = os.read = os.fork = sys.modules["numpy"] = None
      builtins.len = builtins.print = builtins.open = lambda *a: 0
      """
    ),
    ("exit", "os._exit(0)"),
    ("exit in the middle", "import sys\nsys.exit(3)"),
    ("fall over", "ctypes.string_at(1)"),
    ("abort", "os.abort()"),
    ("kill itself", "import signal\nos.kill(os.getpid(), signal.SIGKILL)"),
    ("recur", "def f():\n    f()\nf()"),
    ("recur in C", "a = []\nfor _ in range(10**6):\n    a = [a]\nrepr(a)"),
    ("allocate", "import numpy as np\na = [np.ones(10**9) for _ in range(100)]"),
    ("allocate at once", "x = bytearray(1 << 45)"),
    (
      "start threads",
      "import threading, time\nfor _ in range(10**5):\n    threading.Thread(target=time.sleep, args=(9,), daemon=True).start()"
    ),
    (
      "fill the folder",
      "for n in range(10**6):\n    with open(str(n), 'wb') as file:\n        file.write(bytes(1 << 20))"
    ),
    (
      "write one large file",
      "with open('x', 'wb') as file:\n    while True:\n        file.write(bytes(1 << 20))"
    ),
    ("nest folders", "for _ in range(5000):\n    os.mkdir('d')\n    os.chdir('d')"),
    ("lock the folder", "os.mkdir('d')\nopen('d/f', 'w').close()\nos.chmod('d', 0)\nos.chmod('.', 0)"),
    (
      "lock the sandbox's folders",
      """
      for path in ("/", "/root", "/home", "/etc", "/tmp", "/dev", "/dev/shm", os.environ["MPLCONFIGDIR"]):
          attempt("chmod " + path, lambda: os.chmod(path, 0) or "done")
      for path in ("/dev/null", "/dev/full", "/dev/zero"):
          attempt("chmod " + path, lambda: os.chmod(path, 0o666) or "done")
      """
    ),
    (
      "make folders that nobody may enter",
      "for n in range(100):\n    os.mkdir(str(n))\n    os.mkdir(f'{n}/in', 0)\nos.mkdir('out', 0)"
    ),
    (
      "fill shared memory with files",
      "for n in range(1000):\n    attempt('shared memory', lambda: write(f'/dev/shm/{n}') and None)"
    ),
    ("close everything", "os.closerange(0, 4096)"),
    ("print terminal escapes", #"print("\x1b]0;owned\x07\x1b[2J\x1b[31m")"#),
    ("print what is no text", #"sys.stdout.buffer.write(bytes(range(256)))\#nprint("\ud800")"#),
    ("have a hostile repr", "class A:\n    def __repr__(self):\n        raise BaseException\nA()"),
    (
      "raise what cannot be shown",
      "class E(Exception):\n    def __str__(self):\n        raise SystemExit\nraise E()"
    ),
    ("be no Python", "\u{0}"),
    ("nest brackets", "x = " + String(repeating: "(", count: 5000) + String(repeating: ")", count: 5000)),
    ("nest blocks", (0..<200).map { String(repeating: " ", count: $0) + "if 1:\n" }.joined()),
  ]

  /// What Landlock leaves open and namespaces close.
  static let changesOfMetadata = """
    for name, action in [("chmod", lambda: os.chmod("SECRET", 0o777)), ("utime", lambda: os.utime("SECRET", (0, 0))),
                         ("truncate", lambda: os.truncate("SECRET", 0)), ("chown", lambda: os.chown("SECRET", 0, 0))]:
        attempt(name, lambda: action() or "done")
    """

  /// Notes that write into every descriptor they have, where their results go among them.
  static let forgeries: [(name: String, code: String)] = [
    (
      "a statement that did not run",
      """
      import json, struct
      data = json.dumps({"statement": {"lines": [1, 1], "output": [[1, "forged\\n"]], "errors": "", "cut": False,
                         "value": None, "raised": None, "seconds": 0}}).encode()
      for descriptor in range(3, 64):
          try: os.write(descriptor, struct.pack("<BI", 74, len(data)) + data)
          except OSError: pass
      """
    ),
    (
      "an end",
      """
      import struct
      for descriptor in range(3, 64):
          try: os.write(descriptor, struct.pack("<BI", 74, 12) + b'{"end":true}')
          except OSError: pass
      os._exit(0)
      """
    ),
    (
      "noise",
      """
      for descriptor in range(3, 64):
          try: os.write(descriptor, bytes(range(256)) * 100)
          except OSError: pass
      """
    ),
    (
      "nothing, with an assertion that does not hold",
      """
      os.closerange(3, 64)
      assert 1 == 2
      """
    ),
    (
      "a length of 4 GB",
      """
      for descriptor in range(3, 64):
          try: os.write(descriptor, bytes([74, 255, 255, 255, 255]))
          except OSError: pass
      """
    ),
    (
      "a result of 1 GB",
      """
      import resource
      for descriptor in range(3, 64):
          try: os.ftruncate(descriptor, 1 << 30)
          except OSError: pass
          try:
              while True: os.write(descriptor, bytes(1 << 20))
          except OSError: pass
      """
    ),
    (
      "nothing at all",
      """
      for descriptor in range(3, 64):
          try: os.ftruncate(descriptor, 0)
          except OSError: pass
      """
    ),
    (
      "lines far outside of the note",
      """
      import json, struct
      for descriptor in range(3, 64):
          try:
              os.ftruncate(descriptor, 0)
              os.lseek(descriptor, 0, 0)
              for message in ({"analysis": [{"statements": [], "error": [-2**63, "x"]}]},
                              {"block": 0, "state": "syntax", "missing": [], "supplied": []}, {"end": True}):
                  data = json.dumps(message).encode()
                  os.write(descriptor, struct.pack("<BI", 74, len(data)) + data)
          except OSError: pass
      os._exit(0)
      """
    ),
    (
      "millions of pieces of output",
      """
      import struct
      data = b'{"statement":{"lines":[1,1],"output":[' + b'[1,""],' * 5_000_000 + b'[1,""]],"errors":"","cut":false,"value":null,"raised":null,"seconds":0}}'
      for descriptor in range(3, 64):
          try: os.write(descriptor, struct.pack("<BI", 74, len(data)) + data)
          except OSError: pass
      os._exit(0)
      """
    ),
    (
      "very many figures",
      """
      import struct
      figure = b'{"figure":{"name":"","line":1,"kind":"png"}}'
      one = struct.pack("<BI", 74, len(figure)) + figure + struct.pack("<BI", 66, 4) + bytes([0x89]) + b'PNG'
      for descriptor in range(3, 64):
          try: os.write(descriptor, one * 200_000)
          except OSError: pass
      os._exit(0)
      """
    ),
    (
      "an analysis of its own",
      """
      for descriptor in range(3, 64):
          try:
              os.ftruncate(descriptor, 0)
              os.lseek(descriptor, 0, 0)
              os.write(descriptor, b'J' + bytes([15, 0, 0, 0]) + b'{"analysis":[]}')
          except OSError: pass
      os._exit(0)
      """
    ),
  ]
}
