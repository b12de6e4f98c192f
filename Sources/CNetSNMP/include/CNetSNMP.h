// A thin shim over net-snmp's single-session API, for one client thread.
//
// Everything but cnetsnmp_version() must be called on one thread: the library keeps its request counter, its user
// list and its engine-time cache in unguarded globals. Nothing here blocks: the address must be numeric and the
// SNMPv3 engine is discovered by an explicit asynchronous probe.
#ifndef CNETSNMP_H
#define CNETSNMP_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cnetsnmp_session cnetsnmp_session;

/// One name and value of an answer. The pointers are valid while the completion runs, and no longer.
typedef struct {
    const uint32_t *name;
    size_t name_length;
    /// ASN.1 tag: 0x02 integer, 0x04 octets, 0x06 OID, 0x40 address, 0x41 counter, 0x42 gauge, 0x43 ticks, 0x44
    /// opaque, 0x46 counter64, 0x80 noSuchObject, 0x81 noSuchInstance, 0x82 endOfMibView, 0x05 null.
    uint8_t type;
    /// Integers, signed; unsigned types are in `unsigned_number`.
    int64_t number;
    uint64_t unsigned_number;
    const uint8_t *octets;
    size_t octets_length;
    const uint32_t *object_id;
    size_t object_id_length;
} cnetsnmp_varbind;

typedef enum {
    /// An answer arrived; see error_status.
    CNETSNMP_ANSWER = 1,
    /// The library gave the request up. The caller keeps its own clock and may ignore this.
    CNETSNMP_EXPIRED = 2,
    CNETSNMP_SEND_FAILED = 3,
    /// SNMPv3: wrong user, key or privacy.
    CNETSNMP_SECURITY = 4,
    /// SNMPv3: the agent says that its engine id is another one: the answer to a probe.
    CNETSNMP_REPORT = 5
} cnetsnmp_outcome;

typedef struct {
    cnetsnmp_outcome outcome;
    int32_t error_status;
    int32_t error_index;
    const cnetsnmp_varbind *varbinds;
    size_t count;
} cnetsnmp_answer;

/// Called from inside cnetsnmp_read, cnetsnmp_sweep, cnetsnmp_send or cnetsnmp_flush, on their thread. May be called more than once
/// for one token, and for a token that the caller has forgotten: it must be harmless then.
typedef void (*cnetsnmp_completion)(void *context, uint64_t session_id, uint64_t token, const cnetsnmp_answer *answer);

typedef enum { CNETSNMP_V1 = 1, CNETSNMP_V2C = 2, CNETSNMP_V3 = 3 } cnetsnmp_version_number;
typedef enum { CNETSNMP_AUTH_NONE, CNETSNMP_AUTH_MD5, CNETSNMP_AUTH_SHA1, CNETSNMP_AUTH_SHA224, CNETSNMP_AUTH_SHA256, CNETSNMP_AUTH_SHA384, CNETSNMP_AUTH_SHA512 } cnetsnmp_auth;
typedef enum { CNETSNMP_PRIVACY_NONE, CNETSNMP_PRIVACY_DES, CNETSNMP_PRIVACY_AES128, CNETSNMP_PRIVACY_AES256 } cnetsnmp_privacy;

typedef struct {
    /// Numeric, with its port: `192.0.2.1:161` or `[2001:db8::1]:161`.
    const char *peer;
    cnetsnmp_version_number version;
    const char *community;
    /// Take answers from any address; otherwise the kernel drops those that do not come from the peer.
    int accept_any_source;
    const char *user;
    cnetsnmp_auth auth;
    const char *auth_password;
    cnetsnmp_privacy privacy;
    const char *privacy_password;
    const char *context_name;
} cnetsnmp_config;

typedef enum { CNETSNMP_GET = 1, CNETSNMP_GET_NEXT = 2, CNETSNMP_GET_BULK = 3 } cnetsnmp_command;

/// Starts the library once per process: no configuration file, no MIB, no persistent state, no log on stderr.
void cnetsnmp_start(void);

/// Version text of the library, such as 5.9.3.
const char *cnetsnmp_version(void);

/// Number of messages the library wanted to log since the start. They are dropped: they may hold addresses and names.
uint64_t cnetsnmp_dropped_log_lines(void);

/// Opens a session and its UDP socket. Returns NULL and a text without addresses or names on failure.
cnetsnmp_session *cnetsnmp_open(const cnetsnmp_config *config, uint64_t session_id, cnetsnmp_completion completion, void *context, const char **error);

void cnetsnmp_close(cnetsnmp_session *session);

/// The UDP socket, non-blocking.
int cnetsnmp_fd(const cnetsnmp_session *session);

/// A number that joins the attempts of one request: an answer to any of them completes it.
int32_t cnetsnmp_next_request_id(void);

/// Begins a request; one that was begun and not sent is dropped. What goes wrong is said by cnetsnmp_send.
void cnetsnmp_begin(cnetsnmp_session *session, cnetsnmp_command command, int32_t max_repetitions);

/// One more name for the request that was begun.
void cnetsnmp_add_name(cnetsnmp_session *session, const uint32_t *parts, size_t length);

/// Sends the request that was begun. Returns 0, or an errno-like number greater than 0 (or -1) when nothing was sent.
int cnetsnmp_send(cnetsnmp_session *session, int32_t request_id, uint64_t token, int64_t timeout_us);

/// Puts on the wire what was sent since the last time; requests go out in batches. A failure completes its token.
void cnetsnmp_flush(cnetsnmp_session *session);

/// SNMPv3: asks the agent for its engine id. The report completes `token`.
int cnetsnmp_probe(cnetsnmp_session *session, uint64_t token, int64_t timeout_us);

/// SNMPv3: makes the user known for the engine that the probe found. Returns 0 on success. Not to be called from a
/// completion: the library notes the engine after it.
int cnetsnmp_adopt_engine(cnetsnmp_session *session);

/// SNMPv3: forgets the engine, so that it can be asked for anew. Not to be called from a completion.
void cnetsnmp_forget_engine(cnetsnmp_session *session);

/// Reads one datagram. Returns 1 when one was read, 2 when it came from another SNMPv3 engine than the one adopted, 0 when
/// none is waiting, else minus the errno.
int cnetsnmp_read(cnetsnmp_session *session);

/// Lets the library forget the requests whose time is over.
void cnetsnmp_sweep(cnetsnmp_session *session);

// The system's event queue, which Swift's Glibc module leaves out.

/// An epoll instance with an eventfd in it under key 0; minus the errno on failure.
int cnetsnmp_poller_open(int *wake_fd);
int cnetsnmp_poller_add(int poller, int fd, uint64_t key);
void cnetsnmp_poller_remove(int poller, int fd);
/// Wakes the waiting thread, from any thread.
void cnetsnmp_poller_wake(int wake_fd);
/// Waits for at most `milliseconds` (-1: for ever) and writes the keys that became readable; a wake-up is not among them.
int cnetsnmp_poller_wait(int poller, int wake_fd, uint64_t *keys, int capacity, int milliseconds);

#ifdef __cplusplus
}
#endif
#endif
