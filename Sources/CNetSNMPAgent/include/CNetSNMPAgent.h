// An SNMP agent on net-snmp's session API, for a process of its own.
//
// One agent per process: the engine id, the engine's boots and the users of SNMPv3 are globals of the library. All
// functions must be called on one thread. The library takes messages apart, checks users, and builds and encrypts the
// answers; what rows there are, and what is done to the finished octets, is the caller's.
#ifndef CNETSNMPAGENT_H
#define CNETSNMPAGENT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cnetsnmp_agent cnetsnmp_agent;
/// An answer that is being made.
typedef struct cnetsnmp_reply cnetsnmp_reply;
/// Where a request came from; valid until freed.
typedef struct cnetsnmp_peer cnetsnmp_peer;

typedef struct {
    /// As on the wire: 0, 1, 3.
    int32_t version;
    /// Tag of the PDU.
    uint8_t type;
    int32_t request_id;
    /// error-status and error-index, or non-repeaters and max-repetitions.
    int32_t first, second;
    const uint8_t *community;
    size_t community_length;
    /// SNMPv3: 1 nothing, 2 authenticated, 3 encrypted too.
    int32_t security_level;
    const uint8_t *user;
    size_t user_length;
    /// The sub-identifiers of all names one after the other, and the length of each.
    const uint32_t *names;
    const size_t *lengths;
    size_t count;
} cnetsnmp_request;

/// Called from inside cnetsnmp_agent_read. The pointers are valid while it runs. Returns whether to send the reply.
typedef int (*cnetsnmp_on_request)(void *context, const cnetsnmp_request *request, cnetsnmp_reply *reply);

/// Called for every datagram that is ready to be sent, SNMPv3's reports included. The caller owns the peer.
typedef void (*cnetsnmp_on_datagram)(void *context, const uint8_t *octets, size_t count, cnetsnmp_peer *peer);

/// Starts the library and listens on a UDP port of 127.0.0.1. Returns NULL with a text on failure.
/// @param engine_id 5 to 32 octets.
/// @param boots how often the engine has started, this time included; at least 1.
cnetsnmp_agent *cnetsnmp_agent_open(uint16_t port, const uint8_t *engine_id, size_t engine_id_length, int32_t boots,
                                    cnetsnmp_on_request on_request, cnetsnmp_on_datagram on_datagram, void *context, const char **error);

/// Makes a user known: the text behind `createUser` in snmpd.conf, as `watcher SHA "…" AES "…"`. Returns 0 on success.
int cnetsnmp_agent_add_user(const char *text);

uint16_t cnetsnmp_agent_port(const cnetsnmp_agent *agent);
int cnetsnmp_agent_fd(const cnetsnmp_agent *agent);

/// Reads one datagram and answers it. Returns 0 when none is waiting.
int cnetsnmp_agent_read(cnetsnmp_agent *agent);

void cnetsnmp_agent_transmit(cnetsnmp_agent *agent, const uint8_t *octets, size_t count, cnetsnmp_peer *peer);
void cnetsnmp_peer_free(cnetsnmp_peer *peer);

void cnetsnmp_reply_status(cnetsnmp_reply *reply, int32_t status, int32_t index);
/// `type` is the ASN.1 tag. Numbers are given in `number`, octets and addresses in `octets`, object identifiers in `object_id`.
void cnetsnmp_reply_add(cnetsnmp_reply *reply, const uint32_t *name, size_t name_length, uint8_t type, uint64_t number, const uint8_t *octets,
                        size_t octets_length, const uint32_t *object_id, size_t object_id_length);

/// Messages refused by the library so far: not understood, wrong digest, unknown user or engine, wrong time.
uint64_t cnetsnmp_agent_refused(void);

// The other side: the process that starts the agent and talks to it.

/// Starts a program with one socket as its standard input and output; every other descriptor is closed in it. Returns its
/// process id, or minus the errno.
int32_t cnetsnmp_agent_spawn(const char *path, int *socket_fd);
/// Ends the process at once and waits for its end.
void cnetsnmp_agent_end(int32_t process, int socket_fd);
/// Returns 0 once all octets are written, else the errno. A process that is gone raises no signal.
int cnetsnmp_agent_write(int socket_fd, const uint8_t *octets, size_t count);
/// As read(2), past interruptions.
int64_t cnetsnmp_agent_receive(int socket_fd, uint8_t *octets, size_t capacity);
/// Waits until the descriptor can be read or the time is over (-1: for ever); bit 0 tells the first, bit 1 the second.
int cnetsnmp_agent_wait(int first, int second, int milliseconds);

#ifdef __cplusplus
}
#endif
#endif
