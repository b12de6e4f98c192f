// An SNMPv2c agent that is never the limit of a benchmark: one thread, many ports, batches of datagrams.
//
//   responder PORT COUNT ROWS DELAY_US [silent COUNT]
//
// GET: every name that is asked for has the value 42. GETNEXT and GETBULK: ROWS rows of one column, numbered as a large OLT
// numbers its ONUs (PON ports 256 apart, 128 ONUs each), and one row of the next column. Each answer leaves DELAY_US after
// its question arrived, however many are under way. The last COUNT ports never answer.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { BATCH = 64, LARGEST = 8192, QUEUE = 4096, MAX_NAMES = 64 };

typedef struct { const unsigned char *p, *end; } reader;

static int element(reader *r, int tag, reader *content) {
    if (r->end - r->p < 2 || r->p[0] != tag) return 0;
    size_t length = r->p[1];
    const unsigned char *p = r->p + 2;
    if (length & 0x80) {
        int more = length & 0x7f;
        if (more > 2 || r->end - p < more) return 0;
        for (length = 0; more--;) length = length << 8 | *p++;
    }
    if ((size_t)(r->end - p) < length) return 0;
    *content = (reader){p, p + length};
    r->p = p + length;
    return 1;
}

static size_t head(unsigned char *out, int tag, size_t length) {
    out[0] = (unsigned char)tag;
    if (length < 128) return out[1] = (unsigned char)length, 2;
    if (length < 256) return out[1] = 0x81, out[2] = (unsigned char)length, 3;
    return out[1] = 0x82, out[2] = (unsigned char)(length >> 8), out[3] = (unsigned char)length, 4;
}

static long integer(reader r) {
    long v = 0;
    while (r.p < r.end) v = v << 8 | *r.p++;
    return v;
}

// The table: rows of 1.3.6.1.4.1.2011.6.128.1.1.2.43.1.3 and one row behind them, as encoded varbinds.
static uint64_t *keys;
static unsigned char (*rows)[64];
static unsigned char *row_lengths;
static size_t row_count;
static const unsigned char column[] = {0x2b, 6, 1, 4, 1, 0x8f, 0x5b, 6, 0x81, 0, 1, 1, 2, 43, 1, 3};

static size_t sub_id(unsigned char *out, uint32_t v) {
    int bytes = v < 1u << 7 ? 1 : v < 1u << 14 ? 2 : v < 1u << 21 ? 3 : v < 1u << 28 ? 4 : 5;
    for (int i = 0; i < bytes; i++) out[i] = (unsigned char)((v >> 7 * (bytes - 1 - i) & 0x7f) | (i + 1 < bytes ? 0x80 : 0));
    return (size_t)bytes;
}

static void make_row(size_t i, int last_part, uint32_t port, uint32_t onu, const unsigned char *value, size_t length) {
    unsigned char name[32], *out = rows[i];
    size_t n = sizeof column;
    memcpy(name, column, n);
    name[n - 1] = (unsigned char)last_part;
    n += sub_id(name + n, port);
    n += sub_id(name + n, onu);
    size_t content = 2 + n + 2 + length, at = head(out, 0x30, content);
    at += head(out + at, 6, n);
    memcpy(out + at, name, n), at += n;
    at += head(out + at, 4, length);
    memcpy(out + at, value, length), at += length;
    row_lengths[i] = (unsigned char)at;
}

static void make_table(size_t count) {
    row_count = count;
    keys = calloc(count, sizeof *keys), rows = calloc(count + 1, sizeof *rows), row_lengths = calloc(count + 1, 1);
    for (size_t i = 0; i < count; i++) {
        uint32_t slot = (uint32_t)(i / 2048), port = (uint32_t)(i / 128 % 16), onu = (uint32_t)(i % 128);
        uint32_t if_index = 4194304000u + slot * 8192 + port * 256;
        unsigned char serial[8] = {'T', 'P', 'L', 'G', 0xa0, (unsigned char)(i >> 16), (unsigned char)(i >> 8), (unsigned char)i};
        keys[i] = (uint64_t)if_index << 32 | onu;
        make_row(i, 3, if_index, onu, serial, sizeof serial);
    }
    make_row(count, 4, 1, 0, (const unsigned char *)"behind", 6);
}

// Position of the first row behind a name.
static size_t after(reader name) {
    size_t shared = (size_t)(name.end - name.p), n = sizeof column;
    int order = memcmp(name.p, column, shared < n ? shared : n);
    if (order < 0 || (order == 0 && shared <= n)) return 0;
    if (order > 0) return shared > n ? row_count + 1 : row_count;
    uint64_t part[2] = {0, 0};
    int parts = 0;
    for (const unsigned char *p = name.p + n; p < name.end; p++) {
        if (parts < 2) part[parts] = part[parts] << 7 | (*p & 0x7f);
        if (!(*p & 0x80)) parts++;
    }
    uint64_t key = part[0] << 32 | part[1];
    size_t low = 0, high = row_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        // `P` alone stands before P.0; anything longer than a row stands behind it.
        if (keys[middle] < key || (keys[middle] == key && parts >= 2)) low = middle + 1; else high = middle;
    }
    return low;
}

static size_t answer(const unsigned char *in, size_t length, unsigned char *out) {
    reader all = {in, in + length}, message, version, community, pdu, id, one, two, list;
    if (!element(&all, 0x30, &message) || !element(&message, 2, &version) || !element(&message, 4, &community)) return 0;
    int kind = message.p < message.end ? *message.p : 0;
    if (!element(&message, kind, &pdu) || !element(&pdu, 2, &id) || !element(&pdu, 2, &one) || !element(&pdu, 2, &two) || !element(&pdu, 0x30, &list)) return 0;
    static unsigned char body[LARGEST];
    size_t used = 0, cursors[MAX_NAMES], count = 0;
    reader binding, name;
    for (; list.p < list.end && count < MAX_NAMES; count++) {
        if (!element(&list, 0x30, &binding)) return 0;
        const unsigned char *start = binding.p;
        if (!element(&binding, 6, &name)) return 0;
        if (kind != 0xa0) {
            cursors[count] = after(name);
            continue;
        }
        size_t whole = (size_t)(binding.p - start);
        if (used + whole + 8 > LARGEST) return 0;
        used += head(body + used, 0x30, whole + 3);
        memcpy(body + used, start, whole), used += whole;
        memcpy(body + used, "\x02\x01\x2a", 3), used += 3;
    }
    long repetitions = kind == 0xa5 ? integer(two) : 1;
    if (kind != 0xa0) {
        for (long r = 0; r < repetitions; r++) {
            for (size_t i = 0; i < count; i++) {
                size_t at = cursors[i] <= row_count ? cursors[i] : row_count;
                if (used + 64 > LARGEST - 128) goto full;
                memcpy(body + used, rows[at], row_lengths[at]);
                used += row_lengths[at];
                if (cursors[i] > row_count) {
                    // Behind the last object there is nothing: its value of 6 octets, with their head, becomes endOfMibView.
                    used -= 6;
                    body[used - 2] = 0x82, body[used - 1] = 0;
                    body[used - row_lengths[at] + 6 + 1] -= 6;
                }
                cursors[i]++;
            }
            if (count == 1 && cursors[0] > row_count) break;
        }
    }
full:;
    // Written from the inside out: the sizes of the outer heads depend on the inner ones.
    unsigned char h[8];
    size_t list_head = head(h, 0x30, used), id_length = (size_t)(id.end - id.p);
    size_t pdu_length = 2 + id_length + 6 + list_head + used, community_length = (size_t)(community.end - community.p);
    size_t message_length = 3 + 2 + community_length + head(h, 0xa2, pdu_length) + pdu_length;
    size_t at = head(out, 0x30, message_length);
    memcpy(out + at, "\x02\x01\x01", 3), at += 3;
    at += head(out + at, 4, community_length), memcpy(out + at, community.p, community_length), at += community_length;
    at += head(out + at, 0xa2, pdu_length);
    at += head(out + at, 2, id_length), memcpy(out + at, id.p, id_length), at += id_length;
    memcpy(out + at, "\x02\x01\x00\x02\x01\x00", 6), at += 6;
    at += head(out + at, 0x30, used), memcpy(out + at, body, used);
    return at + used;
}

typedef struct {
    int64_t due;
    int fd;
    struct sockaddr_in peer;
    size_t length;
    unsigned char bytes[LARGEST];
} held;

static held *queue;
static size_t queue_head, queue_tail;

static int64_t now_ns(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static unsigned char in[BATCH][2048], out[BATCH][LARGEST + 512];
static struct sockaddr_in peers[BATCH];

static void serve(int fd, int64_t delay, int is_silent) {
    struct mmsghdr headers[BATCH];
    struct iovec vectors[BATCH];
    while (1) {
        memset(headers, 0, sizeof headers);
        for (int i = 0; i < BATCH; i++) {
            vectors[i] = (struct iovec){in[i], sizeof in[i]};
            headers[i].msg_hdr = (struct msghdr){.msg_iov = &vectors[i], .msg_iovlen = 1, .msg_name = &peers[i], .msg_namelen = sizeof peers[i]};
        }
        int count = recvmmsg(fd, headers, BATCH, MSG_DONTWAIT, NULL), ready = 0;
        if (count <= 0) return;
        for (int i = 0; i < count && !is_silent; i++) {
            if (delay > 0) {
                held *h = &queue[queue_tail % QUEUE];
                if (queue_tail - queue_head >= QUEUE) continue;
                h->length = answer(in[i], headers[i].msg_len, h->bytes);
                if (!h->length) continue;
                h->due = now_ns() + delay, h->fd = fd, h->peer = peers[i];
                queue_tail++;
                continue;
            }
            size_t length = answer(in[i], headers[i].msg_len, out[ready]);
            if (!length) continue;
            vectors[ready] = (struct iovec){out[ready], length};
            peers[ready] = peers[i];
            ready++;
        }
        for (int i = 0; i < ready; i++)
            headers[i].msg_hdr = (struct msghdr){.msg_iov = &vectors[i], .msg_iovlen = 1, .msg_name = &peers[i], .msg_namelen = sizeof peers[i]};
        for (int sent = 0; sent < ready;) {
            int n = sendmmsg(fd, headers + sent, (unsigned)(ready - sent), 0);
            sent += n > 0 ? n : 1;
        }
        if (count < BATCH) return;
    }
}

int main(int argc, char **argv) {
    if (argc < 5) return fprintf(stderr, "usage: responder PORT COUNT ROWS DELAY_US [silent COUNT]\n"), 2;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    int port = atoi(argv[1]), ports = atoi(argv[2]), silent = argc > 6 ? atoi(argv[6]) : 0;
    make_table((size_t)atol(argv[3]));
    int64_t delay = atol(argv[4]) * 1000L;
    queue = delay > 0 ? malloc(QUEUE * sizeof *queue) : NULL;
    int epoll = epoll_create1(0);
    for (int i = 0; i < ports; i++) {
        int fd = socket(AF_INET, SOCK_DGRAM, 0), size = 4 << 20;
        struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)(port + i)), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
        setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
        if (bind(fd, (struct sockaddr *)&address, sizeof address) != 0) return perror("bind"), 1;
        struct epoll_event event = {.events = EPOLLIN, .data.u64 = (uint64_t)fd << 1 | (i >= ports - silent)};
        epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
    }
    puts("ready");
    fflush(stdout);
    while (1) {
        struct epoll_event events[64];
        struct timespec left = {0, 0}, *wait = NULL;
        if (queue_head < queue_tail) {
            int64_t ns = queue[queue_head % QUEUE].due - now_ns();
            left.tv_nsec = ns > 0 ? ns % 1000000000 : 0, left.tv_sec = ns > 0 ? ns / 1000000000 : 0;
            wait = &left;
        }
        int n = epoll_pwait2(epoll, events, 64, wait, NULL);
        for (int i = 0; i < n; i++) serve((int)(events[i].data.u64 >> 1), delay, (int)(events[i].data.u64 & 1));
        for (int64_t t = now_ns(); queue_head < queue_tail && queue[queue_head % QUEUE].due <= t; queue_head++) {
            held *h = &queue[queue_head % QUEUE];
            sendto(h->fd, h->bytes, h->length, 0, (struct sockaddr *)&h->peer, sizeof h->peer);
        }
    }
}
