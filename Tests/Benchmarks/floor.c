/* The floor of the benchmark: opens each package with libzip, inflates the text and the styles,
   and runs libxml2's SAX2 parser over both with handlers that count elements and characters. It
   recognises, types and prints nothing. Usage: floor FILE... */
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

static size_t elements, characters;

static void start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                  int namespace_count, const xmlChar **namespaces, int attribute_count,
                  int defaulted, const xmlChar **attributes) {
  (void)context, (void)name, (void)prefix, (void)uri, (void)namespace_count, (void)namespaces;
  (void)attribute_count, (void)defaulted, (void)attributes;
  elements++;
}

static void end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)context, (void)name, (void)prefix, (void)uri;
}

static void text(void *context, const xmlChar *bytes, int count) {
  (void)context, (void)bytes;
  characters += (size_t)count;
}

static int parse(zip_t *package, const char *part, xmlSAXHandler *handler) {
  zip_stat_t status;
  if (zip_stat(package, part, 0, &status) != 0) return -1;
  char *bytes = malloc(status.size);
  zip_file_t *file = zip_fopen(package, part, 0);
  if (!bytes || !file || zip_fread(file, bytes, status.size) != (zip_int64_t)status.size) return -1;
  zip_fclose(file);
  int result = xmlSAXUserParseMemory(handler, NULL, bytes, (int)status.size);
  free(bytes);
  return result;
}

int main(int count, char **paths) {
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start;
  handler.endElementNs = end;
  handler.characters = text;
  xmlInitParser();
  for (int index = 1; index < count; index++) {
    int error;
    zip_t *package = zip_open(paths[index], ZIP_RDONLY, &error);
    if (!package || parse(package, "word/styles.xml", &handler) != 0 ||
        parse(package, "word/document.xml", &handler) != 0) {
      fprintf(stderr, "%s: cannot be read\n", paths[index]);
      return 1;
    }
    zip_discard(package);
  }
  printf("%zu elements, %zu bytes of text\n", elements, characters);
  return 0;
}
