// NBI documents to flat nodes: one walk along the text itself, so that beside the nodes only simdjson's index of the text is kept; no
// allocation per leaf.
#include "CSimdJSON.h"
#include "attributes.hpp"
#include "names.hpp"
#include "support.hpp"
#include "tokens.hpp"

#include <memory>
#include <simdjson.h>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace {

class Reader {
public:
  Reader(csj::Tokens &tokens, csj::Store &into, csj_limits limits)
      : tokens(tokens), nodes(into.nodes), documents(into.documents), tags(into.tags), arena(into.arena), names(into.arena), max_depth(limits.max_depth),
        max_path(limits.max_path), max_nodes(limits.max_nodes) {}

  // The object that comes next.
  void document() {
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
    tokens.object([&](std::string_view key) { top_level(key); });
    nodes[base].flags |= CSJ_FLAG_OBJECT;
    nodes[base].end = static_cast<int32_t>(nodes.size() - base);
    found.node_count = nodes.size() - base;
    found.arena_size = arena.size() - found.arena_start;
    found.tag_count = tags.size() - found.tag_start;
    documents.push_back(found);
  }

private:
  csj::Tokens &tokens;
  std::string buffer;
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

  int64_t take_time() {
    if (tokens.peek() == '"') return times.parse(tokens.string(buffer));
    tokens.skip();
    return CSJ_NO_TIME;
  }

  csj_text take_text() {
    if (tokens.peek() == '"') return arena.add(tokens.string(buffer));
    tokens.skip();
    return csj_text{0, 0};
  }

  void top_level(std::string_view key) {
    if (key.empty() || key[0] != '_') {
      child(key, 0, 1, 0);
    } else if (key == "_id") {
      current->id = take_text();
    } else if (key == "_deviceId" && tokens.peek() == '{') {
      tokens.object([&](std::string_view part) { device_id(part); });
    } else if (key == "_lastInform") {
      current->last_inform_ms = take_time();
    } else if (key == "_lastBoot") {
      current->last_boot_ms = take_time();
    } else if (key == "_lastBootstrap") {
      current->last_bootstrap_ms = take_time();
    } else if (key == "_registered") {
      current->registered_ms = take_time();
    } else if (key == "_timestamp") {
      nodes[base].timestamp_ms = take_time();
    } else if (key == "_tags" && tokens.peek() == '[') {
      tokens.array([&] {
        if (tokens.peek() == '"') tags.push_back(take_text());
        else tokens.skip();
      });
    } else {
      tokens.skip();
    }
  }

  void device_id(std::string_view key) {
    if (key == "_Manufacturer") current->manufacturer = take_text();
    else if (key == "_OUI") current->oui = take_text();
    else if (key == "_ProductClass") current->product_class = take_text();
    else if (key == "_SerialNumber") current->serial_number = take_text();
    else tokens.skip();
  }

  // A child of the node `parent`: a parameter or an object, told apart by what it holds, since any mark can be missing.
  // `above` is the length of the parent's path with the dot after it.
  void child(std::string_view key, int32_t parent, uint32_t depth, size_t above) {
    size_t path = above + key.size();
    if (tokens.peek() != '{') {
      current->odd_shape++;
      return tokens.skip();
    }
    if (path > max_path || key.size() > UINT16_MAX) {
      current->long_paths++;
      return tokens.skip();
    }
    if (depth > max_depth) {
      current->too_deep++;
      return tokens.skip();
    }
    csj::Name named = names.intern(key);
    if (named.kept_out && drop(key, depth)) return;
    int32_t index = push(named, parent);
    csj_node node = nodes[base + static_cast<size_t>(index)];
    bool children = false, has_value = false;
    Held held;
    tokens.object([&](std::string_view name) {
      if (name.empty() || name[0] != '_') {
        children = true;
        return child(name, index, depth + 1, path + 1);
      }
      switch (csj::attribute_of(name)) {
      case csj::Attribute::value:
        hold(held);
        has_value = true;
        node.flags |= CSJ_FLAG_LEAF;
        break;
      case csj::Attribute::timestamp: node.timestamp_ms = take_time(); break;
      case csj::Attribute::object: flag(node, CSJ_FLAG_OBJECT, CSJ_FLAG_LEAF); break;
      case csj::Attribute::writable: flag(node, CSJ_FLAG_WRITABLE_KNOWN | CSJ_FLAG_WRITABLE, CSJ_FLAG_WRITABLE_KNOWN); break;
      case csj::Attribute::type:
        if (tokens.peek() == '"') {
          std::string_view text = tokens.string(buffer);
          node.type = csj_parse_type(text.data(), text.size());
        } else {
          tokens.skip();
        }
        node.flags |= CSJ_FLAG_LEAF;
        break;
      case csj::Attribute::other: tokens.skip(); break;
      }
    });
    if (has_value && !children) keep(held, node);
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

  bool is_boolean() const { return tokens.peek() == 't' || tokens.peek() == 'f'; }

  void flag(csj_node &node, int when_true, int when_false) {
    if (!is_boolean()) return tokens.skip();
    node.flags = static_cast<uint8_t>(node.flags | (tokens.boolean() ? when_true : when_false));
  }

  void count_leaf(const csj_node &node) {
    current->leaves++;
    if (!(node.flags & CSJ_FLAG_VALUE)) return;
    current->values++;
    if (node.timestamp_ms == CSJ_NO_TIME) return;
    if (current->newest_ms == CSJ_NO_TIME || node.timestamp_ms > current->newest_ms) current->newest_ms = node.timestamp_ms;
    if (current->oldest_ms == CSJ_NO_TIME || node.timestamp_ms < current->oldest_ms) current->oldest_ms = node.timestamp_ms;
  }

  // A value met before it is known whether the node is a parameter.
  struct Held {
    enum class Kind { nothing, text, odd } kind = Kind::nothing;
    std::string_view text;   // inside the document, or in one of the buffers
    char number[csj::kNumberSize];
    std::string unescaped;
  };

  void hold(Held &held) {
    held.kind = Held::Kind::text;
    switch (tokens.peek()) {
    case '"': held.text = tokens.string(held.unescaped); break;
    case 't':
    case 'f': held.text = tokens.boolean() ? "true" : "false"; break;
    case 'n':
      tokens.word("null");
      held.kind = Held::Kind::nothing;
      break;
    case '{':
    case '[':
      tokens.skip();
      held.kind = Held::Kind::odd;
      break;
    default: held.text = tokens.number(held.number);
    }
  }

  void keep(const Held &held, csj_node &node) {
    if (held.kind == Held::Kind::nothing) return;
    if (held.kind == Held::Kind::odd) {
      current->odd_shape++;
      return;
    }
    csj_text stored = arena.add(held.text);
    node.value_offset = stored.offset;
    node.value_length = stored.length;
    node.flags |= CSJ_FLAG_VALUE;
  }

  // What a node that is kept out looks like.
  struct Shape {
    uint32_t leaves = 0;
    bool is_object = false, leaf = false;
  };

  Shape take_shape(uint32_t depth) {
    Shape shape;
    tokens.object([&](std::string_view name) {
      if (name.empty() || name[0] != '_') {
        shape.is_object = true;
        if (depth >= max_depth || tokens.peek() != '{') return tokens.skip();
        Shape below = take_shape(depth + 1);
        shape.leaves += below.is_object ? below.leaves : (below.leaf ? 1 : 0);
        return;
      }
      if (name == "_object" && is_boolean()) {
        (tokens.boolean() ? shape.is_object : shape.leaf) = true;
        return;
      }
      if (name == "_value" || name == "_type") shape.leaf = true;
      tokens.skip();
    });
    return shape;
  }

  // Goes past a secret parameter, or an object with all below it; false, and nothing gone past, when the name only looks like that of
  // an object that is kept out.
  bool drop(std::string_view key, uint32_t depth) {
    bool is_secret = csj_is_secret_name(key.data(), key.size());
    size_t mark = tokens.mark();
    Shape shape = take_shape(depth);
    if (!shape.is_object && shape.leaf && !is_secret) {
      tokens.back_to(mark);
      return false;
    }
    current->dropped_secrets += shape.is_object ? shape.leaves : (shape.leaf ? 1 : 0);
    return true;
  }
};

int32_t read(const uint8_t *bytes, size_t length, csj_limits limits, csj_reading *out) {
  auto store = std::make_unique<csj::Store>();
  store->nodes.reserve(length / 128 + 16);
  store->arena.reserve(length / 8 + 64);
  csj::Tokens tokens(bytes, length);
  auto reader = std::make_unique<Reader>(tokens, *store, limits);
  if (tokens.peek() == '{') {
    reader->document();
  } else if (tokens.peek() == '[') {
    int32_t status = CSJ_OK;
    tokens.array([&] {
      if (tokens.peek() != '{') status = CSJ_NOT_DOCUMENTS;
      else if (store->documents.size() >= limits.max_documents) status = CSJ_TOO_MANY;
      if (status == CSJ_OK) reader->document();
      else tokens.skip();
    });
    if (status != CSJ_OK) return status;
  } else {
    return csj::is_json(bytes, length) ? CSJ_NOT_DOCUMENTS : CSJ_MALFORMED;
  }
  // Nothing may stand behind it.
  if (!tokens.at_end()) return CSJ_MALFORMED;
  store.release()->expose(out);
  return CSJ_OK;
}

}  // namespace

void csj_read_nbi(const uint8_t *bytes, size_t length, csj_limits limits, csj_reading *out) {
  csj::guarded(length, out, [&] { return read(bytes, length, limits, out); });
}
