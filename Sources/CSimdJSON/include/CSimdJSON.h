// A C face over simdjson: NBI documents to flat node arrays, and the matcher of secret names.
#ifndef DIAG_CSIMDJSON_H
#define DIAG_CSIMDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// No timestamp.
#define CSJ_NO_TIME INT64_MIN

enum {
  CSJ_FLAG_LEAF = 1,            // a parameter, read or not
  CSJ_FLAG_VALUE = 2,           // a value is present
  CSJ_FLAG_WRITABLE_KNOWN = 4,
  CSJ_FLAG_WRITABLE = 8,
  CSJ_FLAG_OBJECT = 16,         // declared an object
};

/// The declared type of a leaf, in the order of ParameterTree's ValueType.
enum {
  CSJ_TYPE_UNKNOWN = 0, CSJ_TYPE_STRING, CSJ_TYPE_INT, CSJ_TYPE_UNSIGNED_INT, CSJ_TYPE_LONG, CSJ_TYPE_UNSIGNED_LONG,
  CSJ_TYPE_BOOLEAN, CSJ_TYPE_DATE_TIME, CSJ_TYPE_BASE64, CSJ_TYPE_HEX_BINARY,
};

/// One node of a tree in document order (parents before children). The subtree of node i is i ..< end, its first child, if
/// any, is i + 1, and the sibling after node j is nodes[j].end.
typedef struct {
  uint32_t name_offset;
  uint16_t name_length;
  uint8_t type;
  uint8_t flags;
  uint32_t value_offset;
  uint32_t value_length;
  int32_t parent;      // -1 for the root
  int32_t end;
  int64_t timestamp_ms;
} csj_node;

/// Bytes of a document's arena.
typedef struct {
  uint32_t offset;
  uint32_t length;
} csj_text;

/// One NBI document: its nodes (indices relative to node_start) and bytes (offsets relative to arena_start).
typedef struct {
  size_t node_start, node_count;
  size_t arena_start, arena_size;
  size_t tag_start, tag_count;
  csj_text id, manufacturer, oui, product_class, serial_number;
  int64_t last_inform_ms, last_boot_ms, last_bootstrap_ms, registered_ms;
  uint32_t leaves, values, dropped_secrets;
  uint32_t too_deep, odd_shape, long_paths;   // what was left out, counted
  int64_t newest_ms, oldest_ms;
} csj_document;

enum { CSJ_OK = 0, CSJ_MALFORMED = 1, CSJ_NOT_DOCUMENTS = 2, CSJ_TOO_LARGE = 3, CSJ_TOO_MANY = 4, CSJ_NO_MEMORY = 5, CSJ_REPAIRABLE = 6, CSJ_TOO_DEEP = 7 };

/// What reading gave. Free it with csj_reading_free, also after a failure.
typedef struct {
  int32_t status;
  void *store;
  const csj_node *nodes;
  size_t node_count;
  const uint8_t *arena;
  size_t arena_size;
  const csj_document *documents;
  size_t document_count;
  const csj_text *tags;
  size_t tag_count;
} csj_reading;

typedef struct {
  size_t max_documents;
  size_t max_nodes;
  uint32_t max_depth;
  uint32_t max_path;   // bytes of a parameter's path
} csj_limits;

/// Reads an NBI answer: an array of documents, or one document. The bytes need no padding.
void csj_read_nbi(const uint8_t *bytes, size_t length, csj_limits limits, csj_reading *out);
void csj_reading_free(csj_reading *reading);

/// The kinds of a node of plain JSON, kept in csj_node.type.
enum { CSJ_JSON_NULL = 0, CSJ_JSON_STRING, CSJ_JSON_NUMBER, CSJ_JSON_BOOL, CSJ_JSON_OBJECT, CSJ_JSON_ARRAY };

/// Reads any JSON text into flat nodes: `name` is the key inside an object, the value is text. One document, its node 0 the top.
void csj_read_json(const uint8_t *bytes, size_t length, csj_limits limits, csj_reading *out);

/// Whether the value of a parameter of this name is a secret (case-insensitive).
bool csj_is_secret_name(const char *name, size_t length);
/// Whether everything below an object of this name is kept out.
bool csj_is_secret_object(const char *name, size_t length);
/// Whether a name is one of the two kinds: false for all that neither of them keeps out.
bool csj_may_be_kept_out(const char *name, size_t length);

/// Milliseconds since 1970 of an ISO 8601 date and time with Z, an offset or no zone (taken as UTC); CSJ_NO_TIME if it is none.
int64_t csj_parse_time(const char *text, size_t length);
/// The declared type of `xsd:…` in any case, with or without the prefix.
uint8_t csj_parse_type(const char *text, size_t length);

/// The children of a big node, sorted by name length, then bytes, then document order.
typedef struct {
  int32_t node;
  uint32_t start, count;
} csj_span;

typedef struct {
  csj_span *spans;
  size_t span_count;
  int32_t *order;
  size_t order_count;
} csj_index;

/// Indexes the nodes with more than `threshold` children. Returns false when memory is short. Free it with csj_index_free.
bool csj_index_build(const csj_node *nodes, size_t node_count, const uint8_t *arena, size_t arena_size, uint32_t threshold, csj_index *out);
void csj_index_free(csj_index *index);

/// The names of a tree, each once: an open table by the bytes of the name.
typedef struct {
  csj_text *slots;   // length 0 for a free one
  size_t slot_count;
} csj_names;

/// Gives every name one place in the arena, and moves the nodes' names there. Returns false when there are too many of them, or too
/// many that collide; some nodes may have been moved then. Free it with csj_names_free in both cases.
bool csj_names_build(csj_node *nodes, size_t node_count, const uint8_t *arena, size_t arena_size, csj_names *out);
void csj_names_free(csj_names *names);
/// The place of a name, or UINT32_MAX.
uint32_t csj_names_find(const csj_text *slots, size_t slot_count, const uint8_t *arena, const uint8_t *name, size_t length);

/// Parses alone, as a yardstick for benchmarks: true when the text is JSON.
bool csj_parse_only(const uint8_t *bytes, size_t length);
/// The same with a parser kept from one text to the next.
typedef struct csj_parser csj_parser;
csj_parser *csj_parser_new(void);
void csj_parser_free(csj_parser *parser);
bool csj_parser_parse(csj_parser *parser, const uint8_t *bytes, size_t length);

#ifdef __cplusplus
}
#endif
#endif
