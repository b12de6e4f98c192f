// Parsing and nothing else: what the readers are measured against.
#include "CSimdJSON.h"

#include <new>
#include <simdjson.h>

struct csj_parser {
  simdjson::dom::parser parser;
};

csj_parser *csj_parser_new(void) { return new (std::nothrow) csj_parser(); }

void csj_parser_free(csj_parser *parser) { delete parser; }

bool csj_parser_parse(csj_parser *parser, const uint8_t *bytes, size_t length) {
  return parser != nullptr && parser->parser.parse(bytes, length, true).error() == simdjson::SUCCESS;
}

bool csj_parse_only(const uint8_t *bytes, size_t length) {
  csj_parser parser;
  return csj_parser_parse(&parser, bytes, length);
}
