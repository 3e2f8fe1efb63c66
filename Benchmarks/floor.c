// The floor of the benchmark: reads every byte of every note below a folder and parses it with plain
// cmark-gfm, on one thread, keeping nothing. Prints the notes and bytes it read.

#define _XOPEN_SOURCE 700
#include <cmark-gfm.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *buffer;
static size_t capacity;
static size_t notes;
static size_t bytes;

static int read_note(const char *path, const struct stat *status, int type, struct FTW *walk) {
  (void)walk;
  size_t length = strlen(path);
  if (type != FTW_F || length < 3 || strcmp(path + length - 3, ".md") != 0) return 0;

  size_t size = (size_t)status->st_size;
  if (size > capacity) {
    capacity = size * 2;
    buffer = realloc(buffer, capacity);
    if (buffer == NULL) return -1;
  }
  int file = open(path, O_RDONLY);
  if (file < 0) return -1;
  size_t count = 0;
  while (count < size) {
    ssize_t part = read(file, buffer + count, size - count);
    if (part <= 0) break;
    count += (size_t)part;
  }
  close(file);

  cmark_node *document = cmark_parse_document(buffer, count, CMARK_OPT_DEFAULT);
  if (document == NULL) return -1;
  cmark_node_free(document);
  notes += 1;
  bytes += count;
  return 0;
}

int main(int argc, char **argv) {
  if (argc != 2) {
    fprintf(stderr, "usage: floor FOLDER\n");
    return 64;
  }
  if (nftw(argv[1], read_note, 64, FTW_PHYS) != 0) {
    perror(argv[1]);
    return 2;
  }
  printf("%zu notes, %zu bytes\n", notes, bytes);
  free(buffer);
  return 0;
}
