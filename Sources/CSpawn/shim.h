#include <spawn.h>
#include <unistd.h>

/* What glibc declares only where its own extensions are asked for. */
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
int memfd_create(const char *name, unsigned int flags);

extern char **environ;

/* This process's own environment. */
static inline char **own_environment(void) { return environ; }
