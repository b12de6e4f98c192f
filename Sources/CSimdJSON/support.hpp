// What the readers share: the arena, the text of scalars, and the way back through the C boundary.
#pragma once

#include "CSimdJSON.h"

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <new>
#include <simdjson.h>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace csj {

// The bytes of all documents of a reading; offsets are relative to the document begun last.
class Arena {
public:
  size_t document_start = 0;

  Arena() = default;
  Arena(const Arena &) = delete;
  Arena &operator=(const Arena &) = delete;
  ~Arena() { std::free(start_); }

  uint8_t *data() { return start_; }
  size_t size() const { return size_; }
  const uint8_t *at(uint32_t offset) const { return start_ + document_start + offset; }

  void reserve(size_t capacity) {
    if (capacity <= capacity_) return;
    auto *grown = static_cast<uint8_t *>(std::realloc(start_, capacity));
    if (grown == nullptr) throw std::bad_alloc();
    start_ = grown;
    capacity_ = capacity;
  }

  csj_text add(std::string_view text) {
    csj_text where{static_cast<uint32_t>(size_ - document_start), static_cast<uint32_t>(text.size())};
    if (text.empty()) return where;
    if (text.size() > capacity_ - size_) reserve((size_ + text.size()) * 2);
    std::memcpy(start_ + size_, text.data(), text.size());
    size_ += text.size();
    return where;
  }

private:
  uint8_t *start_ = nullptr;
  size_t size_ = 0;
  size_t capacity_ = 0;
};

constexpr size_t kNumberSize = 32;

template <typename Number> std::string_view number_text(Number value, char (&buffer)[kNumberSize]) {
  auto written = std::to_chars(buffer, buffer + kNumberSize, value);
  return {buffer, static_cast<size_t>(written.ptr - buffer)};
}

// The text of a string, number or boolean; false for anything else. Doubles get the shortest text that reads back the same.
inline bool scalar_text(simdjson::dom::element value, char (&buffer)[kNumberSize], std::string_view &text) {
  using simdjson::dom::element_type;
  switch (value.type()) {
  case element_type::STRING: text = value.get_string().value_unsafe(); return true;
  case element_type::BOOL: text = value.get_bool().value_unsafe() ? "true" : "false"; return true;
  case element_type::INT64: text = number_text(value.get_int64().value_unsafe(), buffer); return true;
  case element_type::UINT64: text = number_text(value.get_uint64().value_unsafe(), buffer); return true;
  case element_type::DOUBLE: text = number_text(value.get_double().value_unsafe(), buffer); return true;
  default: return false;
  }
}

inline int32_t status_of(simdjson::error_code error) {
  switch (error) {
  case simdjson::SUCCESS: return CSJ_OK;
  case simdjson::CAPACITY: return CSJ_TOO_LARGE;
  case simdjson::MEMALLOC: return CSJ_NO_MEMORY;
  case simdjson::DEPTH_ERROR: return CSJ_TOO_DEEP;
  case simdjson::UTF8_ERROR:
  case simdjson::STRING_ERROR:
  case simdjson::UNESCAPED_CHARS:
  case simdjson::NUMBER_ERROR:
  case simdjson::NUMBER_OUT_OF_RANGE: return CSJ_REPAIRABLE;
  default: return CSJ_MALFORMED;
  }
}

inline bool is_json(const uint8_t *bytes, size_t length) {
  simdjson::dom::parser parser;
  return parser.parse(bytes, length, true).error() == simdjson::SUCCESS;
}

// What a csj_reading points into.
class Store {
public:
  std::vector<csj_node> nodes;
  std::vector<csj_document> documents;
  std::vector<csj_text> tags;
  Arena arena;

  void expose(csj_reading *out) {
    out->store = this;
    out->nodes = nodes.data();
    out->node_count = nodes.size();
    out->arena = arena.data();
    out->arena_size = arena.size();
    out->documents = documents.data();
    out->document_count = documents.size();
    out->tags = tags.data();
    out->tag_count = tags.size();
  }
};

// Runs a reader; no exception crosses the C boundary.
template <typename Body> void guarded(size_t length, csj_reading *out, Body body) {
  *out = csj_reading{};
  if (length == 0 || length > 0x40000000) {
    out->status = length == 0 ? CSJ_MALFORMED : CSJ_TOO_LARGE;
    return;
  }
  try {
    out->status = body();
  } catch (const std::bad_alloc &) {
    out->status = CSJ_NO_MEMORY;
  } catch (const std::length_error &) {
    out->status = CSJ_TOO_MANY;
  } catch (const simdjson::simdjson_error &error) {
    out->status = status_of(error.error());
  } catch (...) {
    out->status = CSJ_MALFORMED;
  }
}

}  // namespace csj
