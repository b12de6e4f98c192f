// Any JSON to flat nodes, for the small answers whose shape is decided in Swift.
#include "CSimdJSON.h"
#include "support.hpp"

#include <memory>

namespace {

using simdjson::dom::element;

class Flattener {
public:
  csj::Store &store;
  std::vector<csj_node> &nodes;
  csj::Arena &arena;
  csj_document document{};
  csj_limits limits;

  Flattener(csj::Store &into, csj_limits bounds) : store(into), nodes(into.nodes), arena(into.arena), limits(bounds) {}

  void add(std::string_view key, element value, int32_t parent, uint32_t depth) {
    if (nodes.size() >= limits.max_nodes) throw std::length_error("nodes");
    if (key.size() > UINT16_MAX) {
      document.long_paths++;
      return;
    }
    if (depth > limits.max_depth) {
      document.too_deep++;
      return;
    }
    csj_text name = arena.add(key);
    size_t at = nodes.size();
    csj_node fresh{};
    fresh.name_offset = name.offset;
    fresh.name_length = static_cast<uint16_t>(name.length);
    fresh.parent = parent;
    fresh.timestamp_ms = CSJ_NO_TIME;
    nodes.push_back(fresh);
    uint8_t type = CSJ_JSON_NULL;
    simdjson::dom::object object;
    simdjson::dom::array array;
    if (value.get(object) == simdjson::SUCCESS) {
      type = CSJ_JSON_OBJECT;
      for (auto field : object) add(field.key, field.value, static_cast<int32_t>(at), depth + 1);
    } else if (value.get(array) == simdjson::SUCCESS) {
      type = CSJ_JSON_ARRAY;
      for (element item : array) add({}, item, static_cast<int32_t>(at), depth + 1);
    } else {
      type = scalar(value, nodes[at]);
    }
    nodes[at].type = type;
    nodes[at].end = static_cast<int32_t>(nodes.size());
  }

private:
  uint8_t scalar(element value, csj_node &node) {
    char buffer[csj::kNumberSize];
    std::string_view text;
    if (!csj::scalar_text(value, buffer, text)) return CSJ_JSON_NULL;
    csj_text stored = arena.add(text);
    node.value_offset = stored.offset;
    node.value_length = stored.length;
    if (value.is_string()) return CSJ_JSON_STRING;
    return value.is_bool() ? CSJ_JSON_BOOL : CSJ_JSON_NUMBER;
  }
};

int32_t read(const uint8_t *bytes, size_t length, csj_limits limits, csj_reading *out) {
  simdjson::dom::parser parser;
  element root;
  if (auto error = parser.parse(bytes, length, true).get(root)) return csj::status_of(error);
  auto store = std::make_unique<csj::Store>();
  Flattener flattener(*store, limits);
  flattener.add({}, root, -1, 0);
  flattener.document.node_count = store->nodes.size();
  flattener.document.arena_size = store->arena.size();
  store->documents.push_back(flattener.document);
  store.release()->expose(out);
  return CSJ_OK;
}

}  // namespace

void csj_read_json(const uint8_t *bytes, size_t length, csj_limits limits, csj_reading *out) {
  csj::guarded(length, out, [&] { return read(bytes, length, limits, out); });
}

void csj_reading_free(csj_reading *reading) {
  delete static_cast<csj::Store *>(reading->store);
  *reading = csj_reading{};
}
