// The `_` members of a node in an NBI document, and their times.
#pragma once

#include "CSimdJSON.h"

#include <cstring>
#include <string_view>

namespace csj {

// One attribute of a node, told apart by length first: there are only a few.
enum class Attribute { value, type, timestamp, object, writable, other };

inline Attribute attribute_of(std::string_view name) {
  switch (name.size()) {
  case 5: return name == "_type" ? Attribute::type : Attribute::other;
  case 6: return name == "_value" ? Attribute::value : Attribute::other;
  case 7: return name == "_object" ? Attribute::object : Attribute::other;
  case 9: return name == "_writable" ? Attribute::writable : Attribute::other;
  case 10: return name == "_timestamp" ? Attribute::timestamp : Attribute::other;
  default: return Attribute::other;
  }
}

// Most parameters of a session carry one and the same time.
class Times {
public:
  int64_t parse(std::string_view text) {
    if (text.size() != sizeof last_) return csj_parse_time(text.data(), text.size());
    if (std::memcmp(text.data(), last_, sizeof last_) != 0) {
      std::memcpy(last_, text.data(), sizeof last_);
      value_ = csj_parse_time(last_, sizeof last_);
    }
    return value_;
  }

private:
  char last_[24] = {};
  int64_t value_ = CSJ_NO_TIME;
};

}  // namespace csj
