// libxml2's pull reader over bytes in memory: no network, no entities, no words on standard error.
//
// libxml2's own headers stay out of this one: they bring the system's ICU with them, which Foundation has under the same names.
#ifndef DIAG_CLIBXML2_H
#define DIAG_CLIBXML2_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct clx_reader clx_reader;

/// The kinds of a node, as libxml2 numbers them.
enum {
  CLX_ELEMENT = 1, CLX_TEXT = 3, CLX_CDATA = 4, CLX_ENTITY_REFERENCE = 5, CLX_COMMENT = 8, CLX_DOCTYPE = 10,
  CLX_WHITESPACE = 13, CLX_SIGNIFICANT_WHITESPACE = 14, CLX_END_ELEMENT = 15,
};

/// What opening may be told.
enum {
  CLX_UTF8 = 1,  // the bytes are UTF-8, whatever the document declares
};

/// A reader over bytes that must outlive it; NULL when they are too many or memory is short. Free it with clx_close.
/// libxml2's own limits of depth (256) and size (10 MB a text) hold.
clx_reader *clx_open(const uint8_t *bytes, size_t length, int options);
void clx_close(clx_reader *reader);

/// Goes to the next node: 1, or 0 at the end, or -1 when the document is not well-formed.
int clx_read(clx_reader *reader);
/// Where the reader stands: kind, depth from 0 and local name of its node, and whether it is an element written `<a/>`.
int clx_kind(clx_reader *reader);
int clx_depth(clx_reader *reader);
bool clx_is_empty(clx_reader *reader);
const char *clx_local_name(clx_reader *reader);
/// The text of a text, CDATA section or comment: UTF-8, valid until the next read; NULL when there is none.
const char *clx_value(clx_reader *reader);
/// An attribute of the element by its name without a namespace; NULL when there is none. Free it with clx_free.
char *clx_attribute(clx_reader *reader, const char *name);
/// The same whatever its namespace, and whether its prefix was ever declared or not.
char *clx_any_attribute(clx_reader *reader, const char *name);
void clx_free(char *text);
/// Line of the node, from 1, and of the place the parser has come to.
long clx_line(clx_reader *reader);
long clx_parser_line(clx_reader *reader);

#ifdef __cplusplus
}
#endif
#endif
