#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <sys/stat.h>
