// libxml2's pull reader over bytes in memory: no network, no entities, no words on standard error.
#ifndef DIAG_CLIBXML2_H
#define DIAG_CLIBXML2_H

#include <limits.h>
#include <libxml/xmlreader.h>
#include <stddef.h>
#include <stdint.h>

static void clx_keep_quiet(void *context, xmlErrorPtr error) {
  (void)context;
  (void)error;
}

static inline xmlTextReaderPtr clx_open_as(const uint8_t *bytes, size_t length, const char *encoding, int options) {
  if (length > INT_MAX) return NULL;
  xmlTextReaderPtr reader = xmlReaderForMemory(
      (const char *)bytes, (int)length, NULL, encoding, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | options);
  if (reader != NULL) xmlTextReaderSetStructuredErrorHandler(reader, clx_keep_quiet, NULL);
  return reader;
}

/// A reader over bytes that must outlive it; NULL when they are too many or memory is short. Free it with xmlFreeTextReader.
/// XML_PARSE_HUGE is left out, so that libxml2's own limits of depth and size hold.
static inline xmlTextReaderPtr clx_open(const uint8_t *bytes, size_t length) { return clx_open_as(bytes, length, NULL, 0); }

/// The same for a text that is known to be UTF-8, whatever it declares itself to be.
static inline xmlTextReaderPtr clx_open_utf8(const uint8_t *bytes, size_t length) {
  return clx_open_as(bytes, length, "UTF-8", XML_PARSE_IGNORE_ENC);
}

/// A text that libxml2 allocated.
static inline void clx_free(xmlChar *text) {
  if (text != NULL) xmlFree(text);
}

#endif
