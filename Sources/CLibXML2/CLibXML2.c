#include "CLibXML2.h"

#include <limits.h>
#include <libxml/xmlreader.h>
#include <pthread.h>
#include <string.h>

static xmlTextReaderPtr own(clx_reader *reader) { return (xmlTextReaderPtr)reader; }

static void keep_quiet(void *context, xmlErrorPtr error) {
  (void)context;
  (void)error;
}

// The library's own tables must be made before several threads need them.
static pthread_once_t prepared = PTHREAD_ONCE_INIT;

clx_reader *clx_open(const uint8_t *bytes, size_t length, int options) {
  if (bytes == NULL || length > INT_MAX) return NULL;
  pthread_once(&prepared, xmlInitParser);
  const char *encoding = (options & CLX_UTF8) != 0 ? "UTF-8" : NULL;
  int flags = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_BIG_LINES;
  if (encoding != NULL) flags |= XML_PARSE_IGNORE_ENC;
  xmlTextReaderPtr reader = xmlReaderForMemory((const char *)bytes, (int)length, NULL, encoding, flags);
  if (reader != NULL) xmlTextReaderSetStructuredErrorHandler(reader, keep_quiet, NULL);
  return (clx_reader *)reader;
}

void clx_close(clx_reader *reader) {
  if (reader != NULL) xmlFreeTextReader(own(reader));
}

int clx_read(clx_reader *reader) { return xmlTextReaderRead(own(reader)); }

int clx_kind(clx_reader *reader) { return xmlTextReaderNodeType(own(reader)); }

int clx_depth(clx_reader *reader) { return xmlTextReaderDepth(own(reader)); }

bool clx_is_empty(clx_reader *reader) { return xmlTextReaderIsEmptyElement(own(reader)) == 1; }

const char *clx_local_name(clx_reader *reader) { return (const char *)xmlTextReaderConstLocalName(own(reader)); }

const char *clx_value(clx_reader *reader) { return (const char *)xmlTextReaderConstValue(own(reader)); }

char *clx_attribute(clx_reader *reader, const char *name) { return (char *)xmlTextReaderGetAttribute(own(reader), (const xmlChar *)name); }

char *clx_any_attribute(clx_reader *reader, const char *name) {
  xmlTextReaderPtr at = own(reader);
  if (xmlTextReaderHasAttributes(at) != 1) return NULL;
  char *found = NULL;
  while (found == NULL && xmlTextReaderMoveToNextAttribute(at) == 1) {
    const char *local = (const char *)xmlTextReaderConstLocalName(at);
    if (local == NULL) continue;
    const char *colon = strrchr(local, ':');
    if (strcmp(colon != NULL ? colon + 1 : local, name) == 0) found = (char *)xmlTextReaderValue(at);
  }
  xmlTextReaderMoveToElement(at);
  return found;
}

void clx_free(char *text) {
  if (text != NULL) xmlFree(text);
}

long clx_line(clx_reader *reader) {
  xmlNodePtr node = xmlTextReaderCurrentNode(own(reader));
  return node != NULL ? xmlGetLineNo(node) : clx_parser_line(reader);
}

long clx_parser_line(clx_reader *reader) { return xmlTextReaderGetParserLineNumber(own(reader)); }
