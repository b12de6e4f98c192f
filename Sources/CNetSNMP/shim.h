// Shared by the parts of the shim.
#ifndef CNETSNMP_SHIM_H
#define CNETSNMP_SHIM_H

#include "CNetSNMP.h"

#include <net-snmp/net-snmp-config.h>
#include <net-snmp/net-snmp-includes.h>
#include <net-snmp/library/large_fd_set.h>

struct cnetsnmp_session {
    void *handle;
    uint64_t id;
    cnetsnmp_completion completion;
    void *context;
    int fd;
    netsnmp_large_fd_set fds;
    // SNMPv3: this session's user for the engine that was found. It is in the library's list of users only while this
    // session works: the list is one for the process, and two agents may share an engine id and a user name.
    struct usmUser *user;
    // The request that is being put together, and where its next name goes.
    netsnmp_pdu *draft;
    netsnmp_variable_list **draft_end;
    int draft_error;
    // Flat copy of the answer in hand; grows to the largest answer seen, at most one datagram's worth.
    cnetsnmp_varbind *varbinds;
    size_t varbind_capacity;
    uint32_t *sub_ids;
    size_t sub_id_capacity;
};

int cnetsnmp_on_event(int operation, netsnmp_session *session, int request_id, netsnmp_pdu *pdu, void *magic);

// Puts the session's user into the library's list, and takes it out again.
void cnetsnmp_enter_user(cnetsnmp_session *session);
void cnetsnmp_leave_user(cnetsnmp_session *session);

// Fills the flat copy from a PDU; returns 0 when memory is short.
int cnetsnmp_flatten(cnetsnmp_session *session, const netsnmp_pdu *pdu, size_t *count);

// Batches of datagrams on a connected socket. `enter` says whose transport is about to be used, and for which token.
void cnetsnmp_datagrams_adopt(cnetsnmp_session *session, netsnmp_transport *transport);
void cnetsnmp_datagrams_enter(cnetsnmp_session *session, uint64_t token);
void cnetsnmp_datagrams_leave(const cnetsnmp_session *session);

#endif
