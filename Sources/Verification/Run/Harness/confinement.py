"""Runs the code of notes, each note in a process of its own.

Started once in a sandbox. Reads requests from standard input and answers on standard output: a kind (one byte),
a length (four bytes, little endian) and that many bytes. The server never looks into what a note's process sends
back; it is judged outside. Settings come as JSON in the first argument.

The files of this folder are one program, in this order: confinement, analysis, origins, facts, library, elsewhere, clock,
machine, failures, loops, older, probes, marks, note, driver, cleaning, server.
"""
import _compat_pickle
import ast
import builtins
import codeop
import ctypes
import functools
import gc
import importlib.machinery
import inspect
import io
import itertools
import json
import linecache
import mmap
import opcode
import os
import random
import re
import resource
import select
import signal
import struct
import sys
import time
import traceback
import types
import unicodedata

# What is imported from here on stays: there is nothing to collect.
gc.disable()
SETTINGS = json.loads(sys.argv[1])
LIMITS = SETTINGS["limits"]
PRIVATE = SETTINGS["private"]
MAY_SPAWN = SETTINGS["profile"] == "programs"
# What runs the blocks of a language that is not Python.
DRIVER = SETTINGS.get("driver")
RESULT_LIMIT = 64 << 20
STATEMENT_LIMIT = 256 << 10
# Seconds for emptying a folder after a note.
CLEANING_TIME = 10
# The host takes no more than these either: it believes no count that a note's process keeps.
PIECE_LIMIT = 10_000
ALL_PIECES_LIMIT = 100_000
FIGURE_LIMIT = 8 << 20
ALL_FIGURES_LIMIT = 32 << 20
FIGURE_COUNT = 100
FIGURE_KINDS = ("png", "svg", "pdf", "jpg", "jpeg")

libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long


def system_call(number, *arguments):
    result = libc.syscall(ctypes.c_long(number), *[
        ctypes.c_void_p(each) if isinstance(each, int) or each is None else each for each in arguments])
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    return result


# ---- What a process may ask of the kernel ------------------------------------------------------------------

# Names with their numbers on x86-64 and on aarch64 (-1: not there); linux/include/uapi/asm-generic/unistd.h.
ALLOWED = """
read 0 63|write 1 64|open 2 -1|close 3 57|stat 4 -1|fstat 5 80|lstat 6 -1|poll 7 -1|lseek 8 62|mmap 9 222
mprotect 10 226|munmap 11 215|brk 12 214|rt_sigaction 13 134|rt_sigprocmask 14 135|rt_sigreturn 15 139
pread64 17 67|pwrite64 18 68|readv 19 65|writev 20 66|access 21 -1|pipe 22 -1|select 23 -1|sched_yield 24 124
mremap 25 216|msync 26 227|mincore 27 232|madvise 28 233|dup 32 23|dup2 33 -1|pause 34 -1|nanosleep 35 101
getitimer 36 102|alarm 37 -1|setitimer 38 103|getpid 39 172|sendfile 40 71|exit 60 93|wait4 61 260|uname 63 160
flock 73 32|fsync 74 82|fdatasync 75 83|truncate 76 45|ftruncate 77 46|getdents 78 -1|getcwd 79 17|chdir 80 49
fchdir 81 50|rename 82 -1|mkdir 83 -1|rmdir 84 -1|creat 85 -1|link 86 -1|unlink 87 -1|symlink 88 -1
readlink 89 -1|umask 95 166|gettimeofday 96 169|getrlimit 97 163|getrusage 98 165
sysinfo 99 179|times 100 153|getuid 102 174|getgid 104 176|geteuid 107 175|getegid 108 177|getppid 110 173
getpgrp 111 -1|getgroups 115 158|getresuid 118 148|getresgid 120 150|getpgid 121 155|getsid 124 156
rt_sigpending 127 136|rt_sigtimedwait 128 137|rt_sigsuspend 130 133|sigaltstack 131 132|statfs 137 43
fstatfs 138 44|getpriority 140 141|sched_getparam 143 121|sched_getscheduler 145 120
sched_get_priority_max 146 125|sched_get_priority_min 147 126|arch_prctl 158 -1|gettid 186 178|readahead 187 213
getxattr 191 8|lgetxattr 192 9|fgetxattr 193 10|listxattr 194 11|llistxattr 195 12|flistxattr 196 13|time 201 -1
futex 202 98|sched_getaffinity 204 123|epoll_create 213 -1|getdents64 217 61|set_tid_address 218 96
restart_syscall 219 128|fadvise64 221 223|timer_create 222 107|timer_settime 223 110|timer_gettime 224 108
timer_getoverrun 225 109|timer_delete 226 111|clock_gettime 228 113|clock_getres 229 114|clock_nanosleep 230 115
exit_group 231 94|epoll_wait 232 -1|epoll_ctl 233 21|waitid 247 95|openat 257 56|mkdirat 258 34
newfstatat 262 79|unlinkat 263 35|renameat 264 38|linkat 265 37|symlinkat 266 36|readlinkat 267 78
faccessat 269 48|pselect6 270 72|ppoll 271 73|set_robust_list 273 99|get_robust_list 274 100
epoll_pwait 281 22|timerfd_create 283 85|eventfd 284 -1|fallocate 285 47|timerfd_settime 286 86
timerfd_gettime 287 87|eventfd2 290 19|epoll_create1 291 20|dup3 292 24|pipe2 293 59|preadv 295 69|pwritev 296 70
getcpu 309 168|renameat2 316 276|getrandom 318 278|membarrier 324 283|copy_file_range 326 285|preadv2 327 286
pwritev2 328 287|statx 332 291|rseq 334 293|close_range 436 436|openat2 437 437|faccessat2 439 439
epoll_pwait2 441 441|futex_waitv 449 449
"""
# No note may change the mode, the owner, the times or the attributes of anything: such a change outlives it, and Landlock
# covers none of them. The answer is EPERM, so that a note that shows a mode is told that it cannot, and nothing is judged
# by a change that was not made. Only the server, which empties folders that a note has made unreadable, keeps these.
METADATA = "chmod 90 -1|fchmod 91 52|fchmodat 268 53|fchmodat2 452 452|utimensat 280 88"
ATTRIBUTES = "setxattr 188 5|lsetxattr 189 6|fsetxattr 190 7|removexattr 197 14|lremovexattr 198 15|fremovexattr 199 16"
# Old versions of Landlock do not cover it either; where Landlock alone keeps the files, notes do without.
BY_PATH = "truncate 76 45"
# What the server needs besides, and a language whose profile lets it start programs.
SPAWNING = """
fork 57 -1|vfork 58 -1|clone 56 220|kill 62 129|tkill 200 130|tgkill 234 131|prctl 157 167|seccomp 317 277
landlock_create_ruleset 444 444|landlock_add_rule 445 445|landlock_restrict_self 446 446|pidfd_open 434 434
prlimit64 302 261|setrlimit 160 164|memfd_create 319 279|fcntl 72 25|ioctl 16 29|setpriority 141 140|setpgid 109 154
"""
EXECUTING = """
fork 57 -1|vfork 58 -1|clone 56 220|execve 59 221|execveat 322 281
"""
MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
LOAD, EQUAL, AND, RETURN = 0x20, 0x15, 0x54, 0x06
ALLOW, ERRNO, KILL = 0x7FFF0000, 0x00050000, 0x80000000
EPERM, ENOTTY, ENOSYS, EOPNOTSUPP = 1, 25, 38, 95
CLONE_THREAD = 0x10000


def numbers(table):
    column = MACHINES[os.uname().machine][0] + 1
    rows = [row.split() for line in table.split("\n") for row in line.split("|") if row]
    return {row[0]: int(row[column]) for row in rows if int(row[column]) >= 0}


def argument(index):
    return (LOAD, 0, 0, 16 + 8 * index), (LOAD, 0, 0, 20 + 8 * index)


def only(number, index, values, refusal=EPERM):
    """Instructions that allow a call with one of `values` as an argument, whose upper half is not looked at."""
    code = [argument(index)[0]]
    for place, value in enumerate(values):
        code.append((EQUAL, len(values) - place, 0, value))
    code += [(RETURN, 0, 0, ERRNO | refusal), (RETURN, 0, 0, ALLOW)]
    return [(EQUAL, 0, len(code), number)] + code


def never(number, index, values):
    """Instructions that refuse a call with one of `values` as an argument, whose upper half is not looked at."""
    code = [argument(index)[0]]
    for place, value in enumerate(values):
        code.append((EQUAL, len(values) - place, 0, value & 0xFFFFFFFF))
    code += [(RETURN, 0, 0, ALLOW), (RETURN, 0, 0, ERRNO | EPERM)]
    return [(EQUAL, 0, len(code), number)] + code


def nothing(number, index):
    """Instructions that answer a call whose argument is null as if it were done, and do not do it."""
    low, high = argument(index)
    code = [low, (EQUAL, 0, 3, 0), high, (EQUAL, 0, 1, 0), (RETURN, 0, 0, ERRNO), (LOAD, 0, 0, 0)]
    return [(EQUAL, 0, len(code), number)] + code


# Stands in a prepared filter for the process that will install it.
OWN = 0x4F574E21


def seccomp_program(is_server):
    """A filter that allows what is listed and answers EPERM to all else, packed."""
    architecture = MACHINES[os.uname().machine][1]
    program = [(LOAD, 0, 0, 4), (EQUAL, 1, 0, architecture), (RETURN, 0, 0, KILL), (LOAD, 0, 0, 0)]
    simple = numbers(ALLOWED)
    special = numbers("clone 56 220|clone3 435 435|prctl 157 167|prlimit64 302 261|fcntl 72 25|ioctl 16 29"
                      "|kill 62 129|tkill 200 130|tgkill 234 131|utimensat 280 88"
                      "|fchmod 91 52|fchown 93 55")
    if is_server:
        simple.update(numbers(SPAWNING))
        simple.update(numbers(METADATA))
    elif SETTINGS["level"] == "reduced":
        for name in numbers(BY_PATH):
            del simple[name]
    if MAY_SPAWN:
        simple.update(numbers(EXECUTING))
    for number in simple.values():
        program += [(EQUAL, 0, 1, number), (RETURN, 0, 0, ALLOW)]
    program += [(EQUAL, 0, 1, special["clone3"]), (RETURN, 0, 0, ERRNO | ENOSYS)]
    if "clone" not in simple:
        program += [(EQUAL, 0, 5, special["clone"]), argument(0)[0], (AND, 0, 0, CLONE_THREAD),
                    (EQUAL, 0, 1, CLONE_THREAD), (RETURN, 0, 0, ALLOW), (RETURN, 0, 0, ERRNO | EPERM)]
    if not is_server:
        # Names of threads and of memory, the capabilities of the process: nothing that loosens it.
        program += only(special["prctl"], 0, [15, 16, 23, 0x53564D41])
        # Terminals: their size and whether there is one; never a key pushed into one.
        program += only(special["ioctl"], 1, [0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451], ENOTTY)
        # `touch` gives no times, and is content when nothing fails.
        program += nothing(special["utimensat"], 2)
        if MAY_SPAWN:
            # `gzip`, `tar` and `sed -i` give what they have written the mode, owner and times of what they read, through a
            # descriptor, and fail where that fails. Commands whose purpose it is (`chmod`, `touch -d`, which has descriptor
            # 0 for it) are told that they cannot.
            for name in ("fchmod", "fchown"):
                program += [(EQUAL, 0, 1, special[name]), (RETURN, 0, 0, ERRNO)]
            # As on a file system without attributes, which `cp -p` and `sed -i` do without.
            for number in numbers(ATTRIBUTES).values():
                program += [(EQUAL, 0, 1, number), (RETURN, 0, 0, ERRNO | EOPNOTSUPP)]
            given = nothing(special["utimensat"], 1)
            program += [(EQUAL, 0, len(given) + 3, special["utimensat"]), argument(0)[0],
                        (EQUAL, len(given) + 1, 0, 0), (LOAD, 0, 0, 0)] + given
        program += only(special["prlimit64"], 0, [0])
        # Not F_SETOWN and F_SETSIG, which send signals to others.
        program += only(special["fcntl"], 1, [0, 1, 2, 3, 4, 5, 6, 7, 36, 37, 38, 1030, 1032, 1033, 1034])
        for name in ("kill", "tgkill"):
            if MAY_SPAWN:
                # Its own processes, and neither the server nor all: kernels scope signals only from Landlock 6 on.
                own = os.getpid()
                program += never(special[name], 0, [1, -1, own, -own, os.getpgrp(), -os.getpgrp()])
            else:
                program += only(special[name], 0, [OWN])
    program.append((RETURN, 0, 0, ERRNO | EPERM))
    return b"".join(struct.pack("<HBBI", *instruction) for instruction in program)


def install_filter(program):
    program = program.replace(struct.pack("<I", OWN), struct.pack("<I", os.getpid()))
    buffer = ctypes.create_string_buffer(program, len(program))
    header = ctypes.create_string_buffer(struct.pack("<H6xQ", len(program) // 8, ctypes.addressof(buffer)))
    if libc.prctl(22, 2, ctypes.c_void_p(ctypes.addressof(header)), None, None) != 0:
        raise OSError(ctypes.get_errno(), "seccomp")


def landlock_abi():
    try:
        return min(system_call(444, None, 0, 1), SETTINGS["landlock"])
    except OSError:
        return 0


def landlock_ruleset(abi):
    """Reading where the interpreter lies, a few devices, and everything in the private folder; else nothing."""
    handled = (1 << 13) - 1
    for least, right in ((2, 1 << 13), (3, 1 << 14), (5, 1 << 15)):
        if abi >= least:
            handled |= right
    execute, write_file, read_file, read_folder = 1, 2, 4, 8
    fields = [handled] + ([3] if abi >= 4 else []) + ([3] if abi >= 6 else [])
    attributes = struct.pack("<%dQ" % len(fields), *fields)
    ruleset = system_call(444, ctypes.c_char_p(attributes), len(attributes), 0)

    def allow(path, rights):
        try:
            place = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            return
        if not os.path.isdir(path):
            rights &= execute | write_file | read_file | (1 << 14) | (1 << 15)
        rule = struct.pack("<Qi", rights & handled, place)
        system_call(445, ruleset, 1, ctypes.c_char_p(rule), 0)
        os.close(place)

    for path in SETTINGS["readable"] + [
            os.environ["MPLCONFIGDIR"], "/proc/cpuinfo", "/proc/meminfo", "/sys/devices/system/cpu"]:
        allow(path, read_file | read_folder | (execute if MAY_SPAWN else 0))
    for device in ("null", "zero", "full", "random", "urandom"):
        allow("/dev/" + device, read_file | write_file)
    allow(PRIVATE, handled)
    return ruleset


def lock_down():
    """What both the server and its children are held to: no secrets in reach, no way to gain rights."""
    if SETTINGS["level"] == "off":
        return
    for option, value in ((4, 0), (38, 1)):  # PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS
        if libc.prctl(option, value, 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "prctl")


def die_with(parent):
    libc.prctl(1, signal.SIGKILL, 0, 0, 0)  # PR_SET_PDEATHSIG
    if parent is not None and os.getppid() != parent:
        os._exit(1)


def limit(kind, value):
    hard = resource.getrlimit(kind)[1]
    value = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (value, value))
