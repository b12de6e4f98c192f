// A walk along a JSON text by simdjson's index of it: where every bracket, colon, comma, string and other scalar begins. Beside the
// index nothing is kept, and what is not asked for is only counted past.
#pragma once

#include "support.hpp"

#include <memory>
#include <simdjson.h>
#include <string>

namespace csj {

[[noreturn]] inline void refuse(simdjson::error_code error) { throw simdjson::simdjson_error(error); }

class Tokens {
public:
  // Indexes a text, which must stay where it is. Its strings are closed, without bare control characters, and valid UTF-8 after that.
  Tokens(const uint8_t *bytes, size_t length) : start_(reinterpret_cast<const char *>(bytes)), end_(start_ + length) {
    if (auto error = simdjson::get_active_implementation()->create_dom_parser_implementation(length, simdjson::DEFAULT_MAX_DEPTH, index_)) refuse(error);
    if (auto error = index_->stage1(bytes, length, simdjson::stage1_mode::regular)) refuse(error);
    places_ = index_->structural_indexes.get();
    count_ = index_->n_structural_indexes;
  }

  bool at_end() const { return at_ == count_; }
  // The first byte of the next token.
  char peek() const {
    if (at_ >= count_) refuse(simdjson::TAPE_ERROR);
    return start_[places_[at_]];
  }
  void expect(char token) {
    if (peek() != token) refuse(simdjson::TAPE_ERROR);
    at_++;
  }

  size_t mark() const { return at_; }
  void back_to(size_t mark) { at_ = mark; }

  // Calls `member` with every key of the object that comes next; it must take the value. The key's text lives until the next key.
  template <typename Member> void object(Member member) {
    expect('{');
    if (take('}')) return;
    do {
      std::string_view key = string(key_);
      expect(':');
      member(key);
    } while (take(','));
    expect('}');
  }

  template <typename Item> void array(Item item) {
    expect('[');
    if (take(']')) return;
    do item();
    while (take(','));
    expect(']');
  }

  // The string that comes next: where it stands, or in `buffer` when there is something to unescape. It ends right before the next token,
  // so its bytes need not be looked at.
  std::string_view string(std::string &buffer) {
    if (peek() != '"') refuse(simdjson::TAPE_ERROR);
    const char *text = start_ + places_[at_++] + 1;
    const char *stop = (at_ < count_ ? start_ + places_[at_] : end_) - 1;
    while (stop > text && is_space(*stop)) stop--;
    if (stop < text || *stop != '"') refuse(simdjson::UNCLOSED_STRING);
    std::string_view plain(text, static_cast<size_t>(stop - text));
    return has_backslash(text, stop) ? unescaped(plain, buffer) : plain;
  }

  // The text of a number that comes next; what is no number, or none that fits, is refused.
  std::string_view number(char (&buffer)[kNumberSize]) {
    const char *text = scalar();
    const char *at = text;
    if (at < end_ && *at == '-') at++;
    const char *digits = at;
    while (at < end_ && is_digit(*at)) at++;
    size_t count = static_cast<size_t>(at - digits);
    if (count == 0 || (count > 1 && *digits == '0')) refuse(simdjson::NUMBER_ERROR);
    if (is_over(at) && count <= 18) return count == 1 && *digits == '0' ? std::string_view("0") : std::string_view(text, static_cast<size_t>(at - text));
    bool is_whole = is_over(at);
    if (at < end_ && *at == '.') {
      const char *fraction = ++at;
      while (at < end_ && is_digit(*at)) at++;
      if (at == fraction) refuse(simdjson::NUMBER_ERROR);
    }
    if (at < end_ && (*at == 'e' || *at == 'E')) {
      at++;
      if (at < end_ && (*at == '-' || *at == '+')) at++;
      const char *exponent = at;
      while (at < end_ && is_digit(*at)) at++;
      if (at == exponent) refuse(simdjson::NUMBER_ERROR);
    }
    if (!is_over(at)) refuse(simdjson::NUMBER_ERROR);
    return is_whole ? big<uint64_t, int64_t>(text, at, buffer) : parsed<double>(text, at, buffer);
  }

  // A word of JSON that comes next.
  void word(std::string_view expected) {
    const char *text = scalar();
    if (static_cast<size_t>(end_ - text) < expected.size() || std::memcmp(text, expected.data(), expected.size()) != 0 || !is_over(text + expected.size()))
      refuse(simdjson::TAPE_ERROR);
  }

  bool boolean() {
    bool value = peek() == 't';
    word(value ? "true" : "false");
    return value;
  }

  // Goes past the value that comes next. Of what is inside only the brackets are looked at; what is deeper than simdjson itself would
  // go is refused.
  void skip() {
    size_t depth = 0;
    do {
      switch (peek()) {
      case '{':
      case '[':
        if (++depth > simdjson::DEFAULT_MAX_DEPTH) refuse(simdjson::DEPTH_ERROR);
        break;
      case '}':
      case ']':
        if (depth == 0) refuse(simdjson::TAPE_ERROR);
        depth--;
        break;
      case ',':
      case ':':
        if (depth == 0) refuse(simdjson::TAPE_ERROR);
        break;
      default: break;
      }
      at_++;
    } while (depth > 0);
  }

private:
  const char *start_;
  const char *end_;
  std::unique_ptr<simdjson::internal::dom_parser_implementation> index_;
  const uint32_t *places_ = nullptr;
  size_t count_ = 0;
  size_t at_ = 0;
  std::string key_;
  // The first backslash at or behind `searched_`.
  const char *searched_ = nullptr;
  const char *backslash_ = nullptr;

  bool take(char token) {
    if (peek() != token) return false;
    at_++;
    return true;
  }

  const char *scalar() {
    peek();
    return start_ + places_[at_++];
  }

  static bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

  // Whether a scalar ends here.
  bool is_over(const char *at) const {
    return at >= end_ || *at == ',' || *at == '}' || *at == ']' || is_space(*at);
  }

  template <typename Number> static std::string_view parsed(const char *text, const char *stop, char (&buffer)[kNumberSize]) {
    Number number{};
    auto read = std::from_chars(text, stop, number);
    if (read.ec != std::errc() || read.ptr != stop) refuse(simdjson::NUMBER_OUT_OF_RANGE);
    return number_text(number, buffer);
  }

  template <typename Unsigned, typename Signed> static std::string_view big(const char *text, const char *stop, char (&buffer)[kNumberSize]) {
    return *text == '-' ? parsed<Signed>(text, stop, buffer) : parsed<Unsigned>(text, stop, buffer);
  }

  static bool is_space(char byte) { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }

  // Strings are asked for in their order but for a few, so that the document is searched once.
  bool has_backslash(const char *text, const char *stop) {
    if (text < searched_) {
      return std::memchr(text, '\\', static_cast<size_t>(stop - text)) != nullptr;
    }
    if (backslash_ < text) {
      auto *found = static_cast<const char *>(std::memchr(text, '\\', static_cast<size_t>(end_ - text)));
      backslash_ = found == nullptr ? end_ : found;
      searched_ = text;
    }
    return backslash_ < stop;
  }

  std::string_view unescaped(std::string_view text, std::string &buffer) const {
    // simdjson reads and writes in blocks, and up to the quote.
    std::string padded(text);
    padded.push_back('"');
    padded.resize(padded.size() + simdjson::SIMDJSON_PADDING);
    buffer.resize(padded.size());
    auto *out = reinterpret_cast<uint8_t *>(buffer.data());
    const uint8_t *stop = index_->parse_string(reinterpret_cast<const uint8_t *>(padded.data()), out);
    if (stop == nullptr) refuse(simdjson::STRING_ERROR);
    buffer.resize(static_cast<size_t>(stop - out));
    return buffer;
  }
};

}  // namespace csj
