/* A disk that fails, preloaded into the command: cc -shared -fPIC -o faults.so faults.c -ldl

   Counts the calls that change what begins with FAULT_FILES (write, pwrite, fsync, fdatasync,
   ftruncate, rename, unlink; not SQLite's shared memory, which no crash survives), and at call
   FAULT_AT does what FAULT_MODE says:

     keep   the process is killed before the call; what was written is there
     tear   the process is killed when half of the bytes are written
     drop   the process is killed, and what was not synced is as it was before
     mix    as drop, but each write that was not synced is lost or kept by FAULT_SEED
     full   from this call on, no byte more is taken: ENOSPC
     error  this call fails: EIO

   FAULT_COUNT names a file that gets the number of calls at the end. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What a write or truncation that is not synced has replaced, the latest first. */
struct change {
  struct change *before;
  dev_t device;
  ino_t number;
  int fd; /* a descriptor of the file that stays open, as closing one would give up its locks */
  off_t offset, size; /* where the bytes were, and how long the file was */
  size_t count, lost; /* how many bytes were there, and how many more were added */
  char bytes[];
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct change *changes;
static struct { dev_t device; ino_t number; int fd; } kept[64];
static int kept_count;
static long calls;

static int is_mode(const char *mode) {
  const char *wanted = getenv("FAULT_MODE");
  return wanted != NULL && strcmp(wanted, mode) == 0;
}

static long at(void) {
  const char *text = getenv("FAULT_AT");
  return text == NULL ? 0 : atol(text);
}

static int watches_path(const char *path) {
  const char *prefix = getenv("FAULT_FILES");
  size_t length = strlen(path);
  return prefix != NULL && strncmp(path, prefix, strlen(prefix)) == 0
      && !(length > 4 && strcmp(path + length - 4, "-shm") == 0);
}

static int watches(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0 || path[0] != '/') return 0;
  path[length] = 0;
  return watches_path(path);
}

static int keep(int fd, const struct stat *status) {
  for (int i = 0; i < kept_count; i++)
    if (kept[i].device == status->st_dev && kept[i].number == status->st_ino) return kept[i].fd;
  if (kept_count == 64) abort();
  kept[kept_count].device = status->st_dev;
  kept[kept_count].number = status->st_ino;
  kept[kept_count].fd = fcntl(fd, F_DUPFD_CLOEXEC, 200);
  return kept[kept_count++].fd;
}

/* Notes what a change of so many bytes from an offset will replace. */
static void note(int fd, off_t offset, size_t count) {
  struct stat status;
  if (fstat(fd, &status) != 0) abort();
  off_t end = offset + (off_t)count;
  size_t old = offset < status.st_size
      ? (size_t)((end < status.st_size ? end : status.st_size) - offset) : 0;
  struct change *change = malloc(sizeof *change + old);
  if (change == NULL) abort();
  change->before = changes;
  change->device = status.st_dev;
  change->number = status.st_ino;
  change->fd = keep(fd, &status);
  change->offset = offset;
  change->size = status.st_size;
  change->count = old;
  change->lost = count - old;
  if (old > 0 && syscall(SYS_pread64, fd, change->bytes, old, offset) != (ssize_t)old) abort();
  changes = change;
}

/* What was synced is safe. */
static void forget(int fd) {
  struct stat status;
  if (fstat(fd, &status) != 0) return;
  for (struct change **link = &changes; *link != NULL;) {
    struct change *change = *link;
    if (change->device == status.st_dev && change->number == status.st_ino) {
      *link = change->before;
      free(change);
    } else {
      link = &change->before;
    }
  }
}

static void stop(void) {
  unsigned seed = (unsigned)(getenv("FAULT_SEED") ? atol(getenv("FAULT_SEED")) : 1);
  int all = is_mode("drop");
  if (all || is_mode("mix"))
    for (struct change *change = changes; change != NULL; change = change->before) {
      if (!all && rand_r(&seed) % 2 == 0) continue;
      syscall(SYS_pwrite64, change->fd, change->bytes, change->count, change->offset);
      if (all) {
        syscall(SYS_ftruncate, change->fd, change->size);
      } else {
        for (size_t i = 0; i < change->lost; i++)
          syscall(SYS_pwrite64, change->fd, "", 1, change->offset + change->count + i);
      }
    }
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

/* Counts a call; whether it fails, with errno set. A half of what it writes may go out first. */
static int fails(int takes_room, int fd, const void *bytes, size_t count, off_t offset) {
  calls++;
  long wanted = at();
  if (wanted == 0 || calls < wanted) return 0;
  if (is_mode("full")) {
    errno = ENOSPC;
    return takes_room;
  }
  if (calls > wanted) return 0;
  if (is_mode("error")) {
    errno = EIO;
    return 1;
  }
  if (is_mode("tear") && bytes != NULL) syscall(SYS_pwrite64, fd, bytes, count / 2, offset);
  stop();
  return 1;
}

#define NEXT(type, name) \
  static type next; \
  if (next == NULL) next = (type)dlsym(RTLD_NEXT, name)

typedef ssize_t (*write_call)(int, const void *, size_t);
typedef ssize_t (*pwrite_call)(int, const void *, size_t, off_t);
typedef int (*sync_call)(int);
typedef int (*truncate_call)(int, off_t);
typedef int (*rename_call)(const char *, const char *);
typedef int (*unlink_call)(const char *);

ssize_t write(int fd, const void *bytes, size_t count) {
  NEXT(write_call, "write");
  if (!watches(fd)) return next(fd, bytes, count);
  pthread_mutex_lock(&lock);
  off_t offset = lseek(fd, 0, SEEK_CUR);
  ssize_t result = -1;
  if (!fails(1, fd, bytes, count, offset)) {
    note(fd, offset, count);
    result = next(fd, bytes, count);
  }
  pthread_mutex_unlock(&lock);
  return result;
}

static ssize_t write_at(pwrite_call next, int fd, const void *bytes, size_t count, off_t offset) {
  if (!watches(fd)) return next(fd, bytes, count, offset);
  pthread_mutex_lock(&lock);
  ssize_t result = -1;
  if (!fails(1, fd, bytes, count, offset)) {
    note(fd, offset, count);
    result = next(fd, bytes, count, offset);
  }
  pthread_mutex_unlock(&lock);
  return result;
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
  NEXT(pwrite_call, "pwrite");
  return write_at(next, fd, bytes, count, offset);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off_t offset) {
  NEXT(pwrite_call, "pwrite64");
  return write_at(next, fd, bytes, count, offset);
}

static int sync_with(sync_call next, int fd) {
  if (!watches(fd)) return next(fd);
  pthread_mutex_lock(&lock);
  int result = -1;
  if (!fails(0, fd, NULL, 0, 0)) {
    result = next(fd);
    if (result == 0) forget(fd);
  }
  pthread_mutex_unlock(&lock);
  return result;
}

int fsync(int fd) {
  NEXT(sync_call, "fsync");
  return sync_with(next, fd);
}

int fdatasync(int fd) {
  NEXT(sync_call, "fdatasync");
  return sync_with(next, fd);
}

static int truncate_with(truncate_call next, int fd, off_t size) {
  if (!watches(fd)) return next(fd, size);
  pthread_mutex_lock(&lock);
  int result = -1;
  if (!fails(0, fd, NULL, 0, 0)) {
    struct stat status;
    if (fstat(fd, &status) != 0) abort();
    if (size < status.st_size) note(fd, size, (size_t)(status.st_size - size));
    else note(fd, status.st_size, (size_t)(size - status.st_size));
    result = next(fd, size);
  }
  pthread_mutex_unlock(&lock);
  return result;
}

int ftruncate(int fd, off_t size) {
  NEXT(truncate_call, "ftruncate");
  return truncate_with(next, fd, size);
}

int ftruncate64(int fd, off_t size) {
  NEXT(truncate_call, "ftruncate64");
  return truncate_with(next, fd, size);
}

int rename(const char *from, const char *to) {
  NEXT(rename_call, "rename");
  if (!watches_path(from) && !watches_path(to)) return next(from, to);
  pthread_mutex_lock(&lock);
  int result = fails(0, -1, NULL, 0, 0) ? -1 : next(from, to);
  pthread_mutex_unlock(&lock);
  return result;
}

int unlink(const char *path) {
  NEXT(unlink_call, "unlink");
  if (!watches_path(path)) return next(path);
  pthread_mutex_lock(&lock);
  int result = fails(0, -1, NULL, 0, 0) ? -1 : next(path);
  pthread_mutex_unlock(&lock);
  return result;
}

__attribute__((destructor)) static void tell(void) {
  const char *path = getenv("FAULT_COUNT");
  if (path == NULL) return;
  FILE *file = fopen(path, "w");
  if (file == NULL) return;
  fprintf(file, "%ld", calls);
  fclose(file);
}
