#pragma once
// What Glibc declares for _GNU_SOURCE alone.
#ifdef __linux__
int syncfs(int descriptor);
#endif
