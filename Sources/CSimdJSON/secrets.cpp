// The names whose values never enter a tree.
#include "CSimdJSON.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

// What a word makes of a name that holds it: a secret parameter, or an object that is kept out whole (secrets are both).
enum Kind : uint8_t { kSecret, kObject };

// `key` is where the three letters stand that give the word away: rare ones, so that few names are looked at twice.
struct Word {
  const char *text;
  uint8_t length;
  uint8_t key;
  Kind kind;
};

constexpr Word kWords[] = {
    {"pass", 4, 0, kSecret},      {"pwd", 3, 0, kSecret},         {"psk", 3, 0, kSecret},            {"secret", 6, 2, kSecret},
    {"wepkey", 6, 1, kSecret},    {"sharedkey", 9, 4, kSecret},   {"privatekey", 10, 2, kSecret},    {"private?key", 11, 2, kSecret},
    {"token", 5, 1, kSecret},     {"loid", 4, 0, kSecret},        {"authkey", 7, 2, kSecret},        {"authusername", 12, 2, kSecret},
    {"keyphrase", 9, 2, kSecret}, {"keyvalue", 8, 1, kSecret},    {"communit", 8, 1, kSecret},       {"option", 6, 1, kObject},
    {"devicelog", 9, 5, kObject}, {"vendorlogfile", 13, 5, kObject}, {"calllog", 7, 2, kObject},     {"callhistory", 11, 2, kObject},
    {"parental", 8, 2, kObject},  {"storageservice", 14, 6, kObject},
};

// Words that give a name away at its end alone, before the number that a name may carry: `PIN`, `EncryptionKey`, `WEPKey1`.
constexpr std::string_view kEndings[] = {
    "pin", "key", "keys", "pincode", "puk", "pmk", "authcode", "authenticationcode", "credential", "credentials",
};

// Names that look like secrets and are none, whole: flags and counts of the standards, and keys that only number the rows of a table.
constexpr std::string_view kHarmless[] = {
    "hexadecimalpassword", "passwordrequired", "passwordreset", "passworduserselectable", "allowpasswordlogin", "allowrootpasswordlogin",
    "totalpskfailures", "wepkeyindex", "x_tp_wepkeyindex", "passthroughenable", "passthroughlease", "passthroughmacaddress",
    "passthroughdhcppool", "passthroughclient", "ipv6passthroughicmpechorequest", "faxpassthrough", "modempassthrough",
    "parameterkey", "commandkey", "publickey", "availableinterfacekey", "interfacekey", "bridgekey", "filterkey", "markingkey",
    "classificationkey", "flowkey", "policerkey", "queuekey",
};

// Names of the standards that say nothing by themselves: command flags that TR-098 hides, and the answer to a challenge of a controller.
constexpr std::string_view kHidden[] = {"reset", "forcesample"};
constexpr std::string_view kHiddenObject = "challenge";

// Five bits of a byte are its letter whatever its case; other bytes share them, which costs a second look and no more.
constexpr uint32_t letter(char c) { return static_cast<unsigned char>(c) & 31u; }

constexpr uint32_t triple(const char *text) { return letter(text[0]) << 10 | letter(text[1]) << 5 | letter(text[2]); }

constexpr std::array<uint64_t, 512> triples() {
  std::array<uint64_t, 512> table{};
  for (const Word &word : kWords) {
    uint32_t code = triple(word.text + word.key);
    table[code >> 6] |= uint64_t{1} << (code & 63);
  }
  return table;
}

constexpr std::array<uint64_t, 512> kTriples = triples();

constexpr std::array<uint64_t, 512> last_triples() {
  std::array<uint64_t, 512> table{};
  for (std::string_view word : kEndings) {
    uint32_t code = triple(word.data() + word.size() - 3);
    table[code >> 6] |= uint64_t{1} << (code & 63);
  }
  return table;
}

constexpr std::array<uint64_t, 512> kLastTriples = last_triples();

constexpr bool is_in(const std::array<uint64_t, 512> &table, uint32_t code) { return (table[code >> 6] >> (code & 63) & 1) != 0; }

constexpr char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

// Whether the word stands at `at`; '?' is any one byte.
bool stands(const Word &word, const char *name, size_t length, size_t at) {
  if (length - at < word.length) return false;
  for (size_t i = 0; i < word.length; i++) {
    if (word.text[i] != '?' && lowered(name[at + i]) != word.text[i]) return false;
  }
  return true;
}

// Looks for the words of a name whose giveaway letters end at `last`.
bool found(const char *name, size_t length, size_t last, bool objects) {
  size_t first = last - 2;
  for (const Word &word : kWords) {
    if ((word.kind == kObject && !objects) || first < word.key) continue;
    if (stands(word, name, length, first - word.key)) return true;
  }
  return false;
}

bool equals(std::string_view name, std::string_view word) {
  if (name.size() != word.size()) return false;
  for (size_t i = 0; i < word.size(); i++) {
    if (lowered(name[i]) != word[i]) return false;
  }
  return true;
}

template <size_t Count>
bool is_among(std::string_view name, const std::string_view (&words)[Count]) {
  for (std::string_view word : words) {
    if (equals(name, word)) return true;
  }
  return false;
}

bool ends_secretly(std::string_view name) {
  while (!name.empty() && name.back() >= '0' && name.back() <= '9') name.remove_suffix(1);
  if (name.size() < 3 || !is_in(kLastTriples, triple(name.data() + name.size() - 3))) return false;
  for (std::string_view word : kEndings) {
    if (name.size() >= word.size() && equals(name.substr(name.size() - word.size()), word)) return true;
  }
  return false;
}

bool looks_secret(const char *name, size_t length, bool objects) {
  if (length < 3) return false;
  uint32_t code = letter(name[0]) << 5 | letter(name[1]);
  for (size_t i = 2; i < length; i++) {
    code = (code << 5 | letter(name[i])) & 0x7FFF;
    if (is_in(kTriples, code) && found(name, length, i, objects)) return true;
  }
  return ends_secretly({name, length});
}

bool holds(const char *name, size_t length, bool objects) {
  return looks_secret(name, length, objects) && !is_among({name, length}, kHarmless);
}

}  // namespace

bool csj_is_secret_name(const char *name, size_t length) {
  // Option blobs by number (Option60), and the log that older models keep in one parameter.
  constexpr Word kOption{"option", 6, 0, kObject}, kLog{"devicelog", 9, 0, kObject};
  if (length > 6 && name[6] >= '0' && name[6] <= '9' && stands(kOption, name, length, 0)) return true;
  if (length == 9 && stands(kLog, name, length, 0)) return true;
  if (is_among({name, length}, kHidden)) return true;
  return holds(name, length, false);
}

bool csj_may_be_kept_out(const char *name, size_t length) { return is_among({name, length}, kHidden) || csj_is_secret_object(name, length); }

bool csj_is_secret_object(const char *name, size_t length) { return equals({name, length}, kHiddenObject) || holds(name, length, true); }
