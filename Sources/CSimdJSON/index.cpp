// Sorted children of the nodes that have many, so that a lookup among 10^5 siblings stays logarithmic.
#include "CSimdJSON.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <vector>

namespace {

bool build(const csj_node *nodes, size_t count, const uint8_t *arena, size_t arena_size, uint32_t threshold, csj_index *out) {
  std::vector<uint32_t> children(count, 0);
  size_t total = 0, spans = 0;
  for (size_t i = 1; i < count; i++) {
    int32_t parent = nodes[i].parent;
    if (parent < 0 || static_cast<size_t>(parent) >= i) return false;
    if (static_cast<size_t>(nodes[i].name_offset) + nodes[i].name_length > arena_size) return false;
    uint32_t now = ++children[static_cast<size_t>(parent)];
    if (now == threshold + 1) {
      spans++;
      total += now;
    } else if (now > threshold) {
      total++;
    }
  }
  if (spans == 0) return true;
  out->spans = static_cast<csj_span *>(std::malloc(spans * sizeof(csj_span)));
  out->order = static_cast<int32_t *>(std::malloc(total * sizeof(int32_t)));
  if (out->spans == nullptr || out->order == nullptr) return false;
  for (size_t i = 0; i < count; i++) {
    if (children[i] <= threshold) continue;
    csj_span span{static_cast<int32_t>(i), static_cast<uint32_t>(out->order_count), children[i]};
    for (int32_t c = static_cast<int32_t>(i) + 1; c < nodes[i].end && out->order_count < total; c = nodes[c].end) out->order[out->order_count++] = c;
    std::sort(out->order + span.start, out->order + out->order_count, [&](int32_t a, int32_t b) {
      const csj_node &x = nodes[a], &y = nodes[b];
      if (x.name_length != y.name_length) return x.name_length < y.name_length;
      int by_bytes = std::memcmp(arena + x.name_offset, arena + y.name_offset, x.name_length);
      return by_bytes != 0 ? by_bytes < 0 : a < b;
    });
    out->spans[out->span_count++] = span;
  }
  return true;
}

}  // namespace

bool csj_index_build(const csj_node *nodes, size_t count, const uint8_t *arena, size_t arena_size, uint32_t threshold, csj_index *out) {
  *out = csj_index{};
  try {
    if (build(nodes, count, arena, arena_size, threshold, out)) return true;
  } catch (const std::bad_alloc &) {
  }
  csj_index_free(out);
  return false;
}

void csj_index_free(csj_index *index) {
  std::free(index->spans);
  std::free(index->order);
  *index = csj_index{};
}
