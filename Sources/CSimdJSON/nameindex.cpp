// The names of a tree, each kept once.
#include "CSimdJSON.h"
#include "names.hpp"

#include <cstdlib>
#include <cstring>

namespace {

// More than any device has names; 786 kB of slots at most.
constexpr size_t kMaxNames = 1 << 15;
constexpr size_t kMaxProbes = 64;

// Slots of length 0 are free: the nameless root is not kept.
bool grow(csj_names *names, const uint8_t *arena) {
  size_t count = names->slot_count == 0 ? 1024 : names->slot_count * 2;
  auto *slots = static_cast<csj_text *>(std::calloc(count, sizeof(csj_text)));
  if (slots == nullptr) return false;
  for (size_t i = 0; i < names->slot_count; i++) {
    csj_text name = names->slots[i];
    if (name.length == 0) continue;
    size_t slot = csj::hash_of({reinterpret_cast<const char *>(arena) + name.offset, name.length}) & (count - 1);
    while (slots[slot].length != 0) slot = (slot + 1) & (count - 1);
    slots[slot] = name;
  }
  std::free(names->slots);
  names->slots = slots;
  names->slot_count = count;
  return true;
}

}  // namespace

bool csj_names_build(csj_node *nodes, size_t node_count, const uint8_t *arena, size_t arena_size, csj_names *out) {
  *out = csj_names{};
  if (!grow(out, arena)) return false;
  // Most nodes have their name from a place that another had it from: those are told by the place alone.
  constexpr size_t kRecent = 2048;
  uint32_t recent[kRecent];
  std::memset(recent, 0xff, sizeof recent);
  size_t used = 0;
  for (size_t i = 1; i < node_count; i++) {
    csj_node &node = nodes[i];
    if (node.name_length == 0) continue;
    if (static_cast<size_t>(node.name_offset) + node.name_length > arena_size) return false;
    uint32_t &last = recent[(node.name_offset * 2654435761u) >> 21];
    if (last == node.name_offset) continue;
    std::string_view text{reinterpret_cast<const char *>(arena) + node.name_offset, node.name_length};
    size_t slot = csj::hash_of(text) & (out->slot_count - 1);
    size_t probes = 0;
    while (out->slots[slot].length != 0) {
      const csj_text &known = out->slots[slot];
      if (known.length == text.size() && std::memcmp(arena + known.offset, text.data(), text.size()) == 0) break;
      if (++probes > kMaxProbes) return false;
      slot = (slot + 1) & (out->slot_count - 1);
    }
    if (out->slots[slot].length != 0) {
      node.name_offset = out->slots[slot].offset;
    } else {
      if (used >= kMaxNames) return false;
      out->slots[slot] = csj_text{node.name_offset, node.name_length};
      if (++used * 2 > out->slot_count && !grow(out, arena)) return false;
    }
    recent[(node.name_offset * 2654435761u) >> 21] = node.name_offset;
  }
  return true;
}

void csj_names_free(csj_names *names) {
  std::free(names->slots);
  *names = csj_names{};
}

uint32_t csj_names_find(const csj_text *slots, size_t slot_count, const uint8_t *arena, const uint8_t *name, size_t length) {
  if (slot_count == 0 || length == 0) return UINT32_MAX;
  size_t slot = csj::hash_of({reinterpret_cast<const char *>(name), length}) & (slot_count - 1);
  for (size_t probes = 0; probes < slot_count && slots[slot].length != 0; probes++) {
    if (slots[slot].length == length && std::memcmp(arena + slots[slot].offset, name, length) == 0) return slots[slot].offset;
    slot = (slot + 1) & (slot_count - 1);
  }
  return UINT32_MAX;
}
