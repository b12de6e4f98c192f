// NBI documents to flat nodes: one walk over simdjson's tape, no allocation per leaf.
#include "CSimdJSON.h"
#include "attributes.hpp"
#include "names.hpp"
#include "support.hpp"

#include <memory>
#include <simdjson.h>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

class Reader {
public:
  Reader(csj::Store &into, csj_limits limits)
      : nodes(into.nodes), documents(into.documents), tags(into.tags), arena(into.arena), names(into.arena), max_depth(limits.max_depth),
        max_path(limits.max_path), max_nodes(limits.max_nodes) {}

  void document(object json) {
    csj_document found{};
    found.node_start = nodes.size();
    found.arena_start = arena.document_start = arena.size();
    if (!documents.empty()) names.clear();
    found.tag_start = tags.size();
    found.last_inform_ms = found.last_boot_ms = found.last_bootstrap_ms = found.registered_ms = CSJ_NO_TIME;
    found.newest_ms = found.oldest_ms = CSJ_NO_TIME;
    current = &found;
    base = nodes.size();
    push(csj::Name{}, -1);
    for (auto field : json) top_level(field.key, field.value);
    nodes[base].flags |= CSJ_FLAG_OBJECT;
    nodes[base].end = static_cast<int32_t>(nodes.size() - base);
    found.node_count = nodes.size() - base;
    found.arena_size = arena.size() - found.arena_start;
    found.tag_count = tags.size() - found.tag_start;
    documents.push_back(found);
  }

private:
  std::vector<csj_node> &nodes;
  std::vector<csj_document> &documents;
  std::vector<csj_text> &tags;
  csj::Arena &arena;
  csj::Names names;
  csj::Times times;
  uint32_t max_depth;
  size_t max_path;
  size_t max_nodes;
  csj_document *current = nullptr;
  size_t base = 0;

  int32_t push(csj::Name name, int32_t parent) {
    if (nodes.size() >= max_nodes) throw std::length_error("nodes");
    nodes.push_back(csj_node{name.offset, name.length, CSJ_TYPE_UNKNOWN, 0, 0, 0, parent, 0, CSJ_NO_TIME});
    return static_cast<int32_t>(nodes.size() - base - 1);
  }

  int64_t time_of(element value) {
    std::string_view text;
    return value.get(text) == simdjson::SUCCESS ? times.parse(text) : CSJ_NO_TIME;
  }

  csj_text text_of(element value) {
    std::string_view text;
    return value.get(text) == simdjson::SUCCESS ? arena.add(text) : csj_text{0, 0};
  }

  void top_level(std::string_view key, element value) {
    if (key.empty() || key[0] != '_') {
      child(key, value, 0, 1, 0);
    } else if (key == "_id") {
      current->id = text_of(value);
    } else if (key == "_deviceId") {
      device_id(value);
    } else if (key == "_lastInform") {
      current->last_inform_ms = time_of(value);
    } else if (key == "_lastBoot") {
      current->last_boot_ms = time_of(value);
    } else if (key == "_lastBootstrap") {
      current->last_bootstrap_ms = time_of(value);
    } else if (key == "_registered") {
      current->registered_ms = time_of(value);
    } else if (key == "_timestamp") {
      nodes[base].timestamp_ms = time_of(value);
    } else if (key == "_tags") {
      simdjson::dom::array list;
      if (value.get(list) != simdjson::SUCCESS) return;
      for (element tag : list) {
        if (tag.is_string()) tags.push_back(text_of(tag));
      }
    }
  }

  void device_id(element value) {
    object parts;
    if (value.get(parts) != simdjson::SUCCESS) return;
    for (auto field : parts) {
      if (field.key == "_Manufacturer") current->manufacturer = text_of(field.value);
      else if (field.key == "_OUI") current->oui = text_of(field.value);
      else if (field.key == "_ProductClass") current->product_class = text_of(field.value);
      else if (field.key == "_SerialNumber") current->serial_number = text_of(field.value);
    }
  }

  // A child of the node `parent`: a parameter or an object, told apart by what it holds, since any mark can be missing.
  // `above` is the length of the parent's path with the dot after it.
  void child(std::string_view key, element value, int32_t parent, uint32_t depth, size_t above) {
    object json;
    if (value.get(json) != simdjson::SUCCESS) {
      current->odd_shape++;
      return;
    }
    size_t path = above + key.size();
    if (path > max_path || key.size() > UINT16_MAX) {
      current->long_paths++;
      return;
    }
    if (depth > max_depth) {
      current->too_deep++;
      return;
    }
    csj::Name named = names.intern(key);
    if (named.kept_out && drop(key, json, depth)) return;
    int32_t index = push(named, parent);
    csj_node node = nodes[base + static_cast<size_t>(index)];
    bool children = false, has_value = false;
    element held;
    for (auto field : json) {
      std::string_view name = field.key;
      if (name.empty() || name[0] != '_') {
        children = true;
        child(name, field.value, index, depth + 1, path + 1);
        continue;
      }
      switch (csj::attribute_of(name)) {
      case csj::Attribute::value:
        held = field.value;
        has_value = true;
        node.flags |= CSJ_FLAG_LEAF;
        break;
      case csj::Attribute::timestamp: node.timestamp_ms = time_of(field.value); break;
      case csj::Attribute::object: flag(field.value, node, CSJ_FLAG_OBJECT, CSJ_FLAG_LEAF); break;
      case csj::Attribute::writable: flag(field.value, node, CSJ_FLAG_WRITABLE_KNOWN | CSJ_FLAG_WRITABLE, CSJ_FLAG_WRITABLE_KNOWN); break;
      case csj::Attribute::type: {
        std::string_view text;
        if (field.value.get(text) == simdjson::SUCCESS) node.type = csj_parse_type(text.data(), text.size());
        node.flags |= CSJ_FLAG_LEAF;
        break;
      }
      case csj::Attribute::other: break;
      }
    }
    if (has_value && !children) value_of(held, node);
    if ((node.flags & CSJ_FLAG_OBJECT) || children) {
      node.flags = static_cast<uint8_t>((node.flags | CSJ_FLAG_OBJECT) & ~(CSJ_FLAG_LEAF | CSJ_FLAG_VALUE));
      if (has_value) current->odd_shape++;
    } else if (node.flags & CSJ_FLAG_LEAF) {
      count_leaf(node);
    } else {
      node.flags |= CSJ_FLAG_OBJECT;
    }
    node.end = static_cast<int32_t>(nodes.size() - base);
    nodes[base + static_cast<size_t>(index)] = node;
  }

  static void flag(element value, csj_node &node, int when_true, int when_false) {
    bool set = false;
    if (value.get(set) == simdjson::SUCCESS) node.flags = static_cast<uint8_t>(node.flags | (set ? when_true : when_false));
  }

  void count_leaf(const csj_node &node) {
    current->leaves++;
    if (!(node.flags & CSJ_FLAG_VALUE)) return;
    current->values++;
    if (node.timestamp_ms == CSJ_NO_TIME) return;
    if (current->newest_ms == CSJ_NO_TIME || node.timestamp_ms > current->newest_ms) current->newest_ms = node.timestamp_ms;
    if (current->oldest_ms == CSJ_NO_TIME || node.timestamp_ms < current->oldest_ms) current->oldest_ms = node.timestamp_ms;
  }

  void value_of(element value, csj_node &node) {
    char buffer[csj::kNumberSize];
    std::string_view text;
    if (value.is_null()) return;
    if (!csj::scalar_text(value, buffer, text)) {
      current->odd_shape++;
      return;
    }
    csj_text stored = arena.add(text);
    node.value_offset = stored.offset;
    node.value_length = stored.length;
    node.flags |= CSJ_FLAG_VALUE;
  }

  // Leaves out a secret parameter, or an object with all below it; false when the name only looks like an object that is kept out.
  bool drop(std::string_view key, object json, uint32_t depth) {
    uint32_t leaves = 0;
    bool is_object = false, children = false, leaf = false;
    for (auto field : json) {
      std::string_view name = field.key;
      if (name.empty() || name[0] != '_') {
        children = true;
        object below;
        if (depth < max_depth && field.value.get(below) == simdjson::SUCCESS) leaves += leaves_below(below, depth + 1);
      } else if (name == "_value" || name == "_type") {
        leaf = true;
      } else if (name == "_object") {
        bool flag = false;
        if (field.value.get(flag) == simdjson::SUCCESS) (flag ? is_object : leaf) = true;
      }
    }
    if (is_object || children) {
      current->dropped_secrets += leaves;
      return true;
    }
    if (!leaf) return true;
    if (!csj_is_secret_name(key.data(), key.size())) return false;
    current->dropped_secrets++;
    return true;
  }

  uint32_t leaves_below(object json, uint32_t depth) {
    uint32_t leaves = 0;
    bool is_object = false, leaf = false;
    for (auto field : json) {
      std::string_view name = field.key;
      if (name.empty() || name[0] != '_') {
        is_object = true;
        object below;
        if (depth < max_depth && field.value.get(below) == simdjson::SUCCESS) leaves += leaves_below(below, depth + 1);
      } else if (name == "_value" || name == "_type") {
        leaf = true;
      } else if (name == "_object") {
        bool flag = false;
        if (field.value.get(flag) == simdjson::SUCCESS) (flag ? is_object : leaf) = true;
      }
    }
    return is_object ? leaves : (leaf ? 1 : 0);
  }
};

int32_t read(const uint8_t *bytes, size_t length, csj_limits limits, csj_reading *out) {
  simdjson::dom::parser parser;
  element root;
  if (auto error = parser.parse(bytes, length, true).get(root)) return csj::status_of(error);
  auto store = std::make_unique<csj::Store>();
  store->nodes.reserve(length / 128 + 16);
  store->arena.reserve(length / 8 + 64);
  auto reader = std::make_unique<Reader>(*store, limits);
  object single;
  simdjson::dom::array list;
  if (root.get(single) == simdjson::SUCCESS) {
    reader->document(single);
  } else if (root.get(list) == simdjson::SUCCESS) {
    for (element item : list) {
      object one;
      if (item.get(one) != simdjson::SUCCESS) return CSJ_NOT_DOCUMENTS;
      if (store->documents.size() >= limits.max_documents) return CSJ_TOO_MANY;
      reader->document(one);
    }
  } else {
    return CSJ_NOT_DOCUMENTS;
  }
  store.release()->expose(out);
  return CSJ_OK;
}

}  // namespace

void csj_read_nbi(const uint8_t *bytes, size_t length, csj_limits limits, csj_reading *out) {
  csj::guarded(length, out, [&] { return read(bytes, length, limits, out); });
}
