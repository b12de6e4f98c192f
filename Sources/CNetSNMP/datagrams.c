#define _GNU_SOURCE
#include "shim.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/udp.h>
#include <string.h>
#include <sys/socket.h>

// The library makes three system calls for each request. On a socket that is connected to its peer these functions, put
// in place of the transport's own, send and receive many datagrams with one.

enum { BATCH = 32, DATAGRAM = 65536, OUT_ARENA = 131072, LARGEST_SEGMENT = 1200 };

// Not a power of two apart: the beginnings, which are all that is used of most, would share a few lines of the cache.
static unsigned char in_bytes[BATCH][DATAGRAM + 2112];
static size_t in_lengths[BATCH];
static int in_count, in_next, in_drained;
static const cnetsnmp_session *in_owner;

static unsigned char out_bytes[OUT_ARENA];
static struct iovec out_vectors[BATCH];
static uint64_t out_tokens[BATCH];
static int out_count;
static size_t out_used;
static cnetsnmp_session *out_owner;
static uint64_t token_in_hand;
// The session of a transport in use: the library hands the functions below the transport only.
static cnetsnmp_session *session_in_hand;

void cnetsnmp_datagrams_enter(cnetsnmp_session *session, uint64_t token) {
    session_in_hand = session;
    token_in_hand = token;
}

static int receive(netsnmp_transport *transport, void *buffer, int size, void **opaque, int *opaque_length) {
    *opaque = NULL;
    *opaque_length = 0;
    if (in_owner == session_in_hand && in_next < in_count) {
        size_t length = in_lengths[in_next];
        if (length > (size_t)size) length = (size_t)size;
        memcpy(buffer, in_bytes[in_next++], length);
        return (int)length;
    }
    if (in_owner == session_in_hand && in_drained) {
        in_drained = 0;
        errno = EAGAIN;
        return -1;
    }
    // Another session's datagrams still lie here: it goes on with them at its next turn.
    if (in_next < in_count) return (int)recv(transport->sock, buffer, (size_t)size, MSG_DONTWAIT);
    static struct mmsghdr headers[BATCH];
    static struct iovec vectors[BATCH];
    for (int i = 0; i < BATCH; i++) {
        vectors[i] = (struct iovec){in_bytes[i], DATAGRAM};
        headers[i].msg_hdr.msg_iov = &vectors[i];
        headers[i].msg_hdr.msg_iovlen = 1;
    }
    int count = recvmmsg(transport->sock, headers, BATCH, MSG_DONTWAIT, NULL);
    if (count <= 0) return -1;
    for (int i = 0; i < count; i++) in_lengths[i] = headers[i].msg_len;
    in_owner = session_in_hand;
    in_count = count;
    in_next = 0;
    in_drained = count < BATCH;
    return receive(transport, buffer, size, opaque, opaque_length);
}

// Datagrams of one length go down the system's stack as one, and are cut apart at its end (UDP_SEGMENT). Not those that the
// path would have to fragment; and where the system knows nothing of it each goes by itself.
static int segments = 1;

// How many from `first` on may go together: all but the last of one length.
static int run_length(int first, int count) {
    size_t length = out_vectors[first].iov_len;
    if (!segments || length > LARGEST_SEGMENT) return 1;
    int end = first + 1;
    while (end < count && out_vectors[end].iov_len == length) end++;
    if (end < count && end > first + 1 && out_vectors[end].iov_len < length) end++;
    return end - first;
}

typedef union {
    char bytes[CMSG_SPACE(sizeof(uint16_t))];
    struct cmsghdr aligned;
} segment_control;

static void put_run(struct msghdr *header, segment_control *control, int first, int length) {
    *header = (struct msghdr){.msg_iov = &out_vectors[first], .msg_iovlen = (size_t)length};
    if (length == 1) return;
    header->msg_control = control->bytes;
    header->msg_controllen = sizeof control->bytes;
    struct cmsghdr *segment = CMSG_FIRSTHDR(header);
    segment->cmsg_level = SOL_UDP;
    segment->cmsg_type = UDP_SEGMENT;
    segment->cmsg_len = CMSG_LEN(sizeof(uint16_t));
    uint16_t size = (uint16_t)out_vectors[first].iov_len;
    memcpy(CMSG_DATA(segment), &size, sizeof size);
}

void cnetsnmp_flush(cnetsnmp_session *session) {
    if (out_owner != session || out_count == 0) return;
    static struct mmsghdr headers[BATCH];
    static segment_control controls[BATCH];
    int sent = 0, count = out_count, refusals = 0;
    out_count = 0;
    out_used = 0;
    while (sent < count) {
        int runs = 0;
        for (int first = sent; first < count; runs++) {
            int length = run_length(first, count);
            put_run(&headers[runs].msg_hdr, &controls[runs], first, length);
            first += length;
        }
        int now = sendmmsg(session->fd, headers, (unsigned)runs, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (now > 0) {
            for (int i = 0; i < now; i++) sent += (int)headers[i].msg_hdr.msg_iovlen;
            continue;
        }
        if (errno == EINTR) continue;
        // A closed port is reported once, on whatever is sent next: that deserves a second try.
        if (errno == ECONNREFUSED && refusals++ == 0) continue;
        int length = (int)headers[0].msg_hdr.msg_iovlen;
        if (length > 1 && (errno == EINVAL || errno == EIO || errno == EMSGSIZE || errno == EOPNOTSUPP)) {
            segments = 0;
            continue;
        }
        // A full buffer loses the datagrams as a network would: their attempts are over in time.
        if (errno != EAGAIN && errno != EWOULDBLOCK && errno != ENOBUFS && errno != ENOMEM) {
            cnetsnmp_answer answer = {.outcome = CNETSNMP_SEND_FAILED};
            for (int i = sent; i < sent + length; i++) session->completion(session->context, session->id, out_tokens[i], &answer);
        }
        sent += length;
    }
}

static int send_later(netsnmp_transport *transport, const void *bytes, int length, void **opaque, int *opaque_length) {
    (void)opaque, (void)opaque_length;
    if (length < 0 || length > OUT_ARENA || !session_in_hand || transport->sock != session_in_hand->fd) return errno = EINVAL, -1;
    if (out_owner != session_in_hand && out_owner) cnetsnmp_flush(out_owner);
    out_owner = session_in_hand;
    if (out_count == BATCH || out_used + (size_t)length > OUT_ARENA) cnetsnmp_flush(out_owner);
    memcpy(out_bytes + out_used, bytes, (size_t)length);
    out_vectors[out_count] = (struct iovec){out_bytes + out_used, (size_t)length};
    out_tokens[out_count++] = token_in_hand;
    out_used += (size_t)length;
    return length;
}

void cnetsnmp_datagrams_adopt(cnetsnmp_session *session, netsnmp_transport *transport) {
    (void)session;
    transport->f_recv = receive;
    transport->f_send = send_later;
}

void cnetsnmp_datagrams_leave(const cnetsnmp_session *session) {
    if (in_owner == session) in_owner = NULL, in_count = in_next = in_drained = 0;
    if (out_owner == session) out_owner = NULL, out_count = 0, out_used = 0;
    if (session_in_hand == session) session_in_hand = NULL;
}
