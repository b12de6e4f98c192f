// ISO 8601 dates and declared types, read without allocation.
#include "CSimdJSON.h"

namespace {

bool digits(const char *p, int count, int &value) {
  value = 0;
  for (int i = 0; i < count; i++) {
    unsigned d = static_cast<unsigned char>(p[i]) - '0';
    if (d > 9) return false;
    value = value * 10 + static_cast<int>(d);
  }
  return true;
}

// Days since 1970-01-01 of a proleptic Gregorian date.
int64_t days_from_civil(int year, int month, int day) {
  int64_t y = month <= 2 ? year - 1 : year;
  int64_t era = (y >= 0 ? y : y - 399) / 400;
  int64_t yoe = y - era * 400;
  int64_t doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  int64_t doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
  return era * 146097 + doe - 719468;
}

bool zone(const char *p, size_t left, int64_t &offset_ms) {
  offset_ms = 0;
  if (left == 0 || (left == 1 && (*p == 'Z' || *p == 'z'))) return true;
  if (*p != '+' && *p != '-') return false;
  int hours = 0, minutes = 0;
  if (left == 6 && p[3] == ':') {
    if (!digits(p + 1, 2, hours) || !digits(p + 4, 2, minutes)) return false;
  } else if (left == 5) {
    if (!digits(p + 1, 2, hours) || !digits(p + 3, 2, minutes)) return false;
  } else {
    return false;
  }
  if (hours > 23 || minutes > 59) return false;
  offset_ms = (hours * 60 + minutes) * 60000LL * (*p == '-' ? -1 : 1);
  return true;
}

}  // namespace

int64_t csj_parse_time(const char *p, size_t length) {
  int year, month, day, hour, minute, second;
  if (length < 19 || p[4] != '-' || p[7] != '-' || (p[10] != 'T' && p[10] != ' ') || p[13] != ':' || p[16] != ':') return CSJ_NO_TIME;
  if (!digits(p, 4, year) || !digits(p + 5, 2, month) || !digits(p + 8, 2, day)) return CSJ_NO_TIME;
  if (!digits(p + 11, 2, hour) || !digits(p + 14, 2, minute) || !digits(p + 17, 2, second)) return CSJ_NO_TIME;
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60) return CSJ_NO_TIME;
  size_t at = 19;
  int64_t ms = 0;
  if (at < length && p[at] == '.') {
    at++;
    int64_t weight = 100;
    size_t first = at;
    while (at < length && p[at] >= '0' && p[at] <= '9') {
      ms += (p[at] - '0') * weight;
      weight /= 10;
      at++;
    }
    if (at == first) return CSJ_NO_TIME;
  }
  int64_t offset = 0;
  if (!zone(p + at, length - at, offset)) return CSJ_NO_TIME;
  return days_from_civil(year, month, day) * 86400000LL + hour * 3600000LL + minute * 60000LL + second * 1000LL + ms - offset;
}

namespace {

// Letters of these words only differ from their upper case in one bit, which is taken away before comparing.
template <size_t N> bool same(const char *p, size_t length, const char (&word)[N]) {
  if (length != N - 1) return false;
  unsigned difference = 0;
  for (size_t i = 0; i < N - 1; i++) {
    unsigned fold = word[i] >= 'a' ? 0x20u : 0u;
    difference |= (static_cast<unsigned char>(p[i]) | fold) ^ static_cast<unsigned char>(word[i]);
  }
  return difference == 0;
}

}  // namespace

uint8_t csj_parse_type(const char *p, size_t length) {
  if (length > 4 && p[3] == ':') {
    p += 4;
    length -= 4;
  }
  switch (length) {
  case 3: return same(p, length, "int") ? CSJ_TYPE_INT : CSJ_TYPE_UNKNOWN;
  case 4: return same(p, length, "long") ? CSJ_TYPE_LONG : CSJ_TYPE_UNKNOWN;
  case 6:
    if (same(p, length, "string")) return CSJ_TYPE_STRING;
    return same(p, length, "base64") ? CSJ_TYPE_BASE64 : CSJ_TYPE_UNKNOWN;
  case 7: return same(p, length, "boolean") ? CSJ_TYPE_BOOLEAN : CSJ_TYPE_UNKNOWN;
  case 8: return same(p, length, "datetime") ? CSJ_TYPE_DATE_TIME : CSJ_TYPE_UNKNOWN;
  case 9: return same(p, length, "hexbinary") ? CSJ_TYPE_HEX_BINARY : CSJ_TYPE_UNKNOWN;
  case 11: return same(p, length, "unsignedint") ? CSJ_TYPE_UNSIGNED_INT : CSJ_TYPE_UNKNOWN;
  case 12:
    if (same(p, length, "unsignedlong")) return CSJ_TYPE_UNSIGNED_LONG;
    return same(p, length, "base64binary") ? CSJ_TYPE_BASE64 : CSJ_TYPE_UNKNOWN;
  default: return CSJ_TYPE_UNKNOWN;
  }
}
