// The names of a document, each kept once and looked at once.
#pragma once

#include "CSimdJSON.h"
#include "support.hpp"

#include <array>
#include <random>

namespace csj {

// Another in every process, so that no document can be made to collide.
inline uint64_t seed() {
  static const uint64_t value = static_cast<uint64_t>(std::random_device{}()) << 32 | std::random_device{}();
  return value;
}

inline uint64_t word(const char *bytes, size_t count) {
  uint64_t value = 0;
  std::memcpy(&value, bytes, count);
  return value;
}

// Of a name; so many bits that a table of any size can take the lowest.
inline size_t hash_of(std::string_view text) {
  constexpr uint64_t kMix = 0x9E3779B97F4A7C15;
  uint64_t state = seed() ^ text.size() * kMix;
  const char *at = text.data();
  size_t left = text.size();
  while (left >= 8) {
    state = (state ^ word(at, 8)) * kMix;
    state ^= state >> 29;
    at += 8;
    left -= 8;
  }
  if (left >= 4) {
    state = (state ^ (word(at, 4) << 32 | word(at + left - 4, 4))) * kMix;
  } else if (left > 0) {
    uint64_t tail = static_cast<uint64_t>(static_cast<unsigned char>(at[0])) << 16 | static_cast<uint64_t>(static_cast<unsigned char>(at[left / 2])) << 8 |
                    static_cast<unsigned char>(at[left - 1]);
    state = (state ^ tail) * kMix;
  }
  state ^= state >> 32;
  return static_cast<size_t>((state * kMix) >> 32);
}

struct Name {
  uint32_t offset = 0;
  uint16_t length = 0;
  bool filled = false;
  bool kept_out = false;   // a secret, or an object kept out whole
};

// A small table beside the arena. What does not fit is simply stored again, so names made to collide cost time once, not ever more.
class Names {
public:
  explicit Names(Arena &arena) : arena_(arena) {}

  void clear() { table_.fill(Name{}); }

  // The entry of a name of at most 65,535 bytes.
  Name intern(std::string_view text) {
    size_t slot = hash_of(text) & (kSlots - 1);
    for (size_t probe = 0; probe < kProbes; probe++) {
      Name &name = table_[(slot + probe) & (kSlots - 1)];
      if (!name.filled) return name = add(text);
      if (name.length == text.size() && std::memcmp(arena_.at(name.offset), text.data(), text.size()) == 0) return name;
    }
    return add(text);
  }

private:
  static constexpr size_t kSlots = 4096;
  static constexpr size_t kProbes = 8;

  Name add(std::string_view text) {
    Name name;
    name.filled = true;
    name.kept_out = csj_may_be_kept_out(text.data(), text.size());
    name.offset = arena_.add(text).offset;
    name.length = static_cast<uint16_t>(text.size());
    return name;
  }

  Arena &arena_;
  std::array<Name, kSlots> table_{};
};

}  // namespace csj
