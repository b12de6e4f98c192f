#include "shim.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <arpa/inet.h>

// Lets the kernel drop datagrams from anybody else, and report a closed port at once. Sending stays as it was.
static int bind_to_peer(int fd, const char *peer) {
    char host[64];
    struct sockaddr_storage storage = {0};
    const char *colon = strrchr(peer, ':');
    if (!colon) return 0;
    const char *first = peer[0] == '[' ? peer + 1 : peer;
    size_t length = (size_t)(colon - first) - (peer[0] == '[' ? 1 : 0);
    if (length >= sizeof host) return 0;
    memcpy(host, first, length);
    host[length] = 0;
    uint16_t port = htons((uint16_t)strtoul(colon + 1, NULL, 10));
    socklen_t size;
    if (peer[0] == '[') {
        struct sockaddr_in6 *six = (struct sockaddr_in6 *)&storage;
        six->sin6_family = AF_INET6;
        six->sin6_port = port;
        size = sizeof *six;
        if (inet_pton(AF_INET6, host, &six->sin6_addr) != 1) return 0;
    } else {
        struct sockaddr_in *four = (struct sockaddr_in *)&storage;
        four->sin_family = AF_INET;
        four->sin_port = port;
        size = sizeof *four;
        if (inet_pton(AF_INET, host, &four->sin_addr) != 1) return 0;
    }
    return connect(fd, (struct sockaddr *)&storage, size) == 0;
}

static int set_security(netsnmp_session *s, const cnetsnmp_config *config) {
    s->securityName = (char *)config->user;
    s->securityNameLen = strlen(config->user);
    s->securityLevel = config->auth == CNETSNMP_AUTH_NONE ? SNMP_SEC_LEVEL_NOAUTH
                       : config->privacy == CNETSNMP_PRIVACY_NONE ? SNMP_SEC_LEVEL_AUTHNOPRIV : SNMP_SEC_LEVEL_AUTHPRIV;
    s->contextName = (char *)(config->context_name ? config->context_name : "");
    s->contextNameLen = strlen(s->contextName);
    switch (config->auth) {
    case CNETSNMP_AUTH_NONE: return config->privacy == CNETSNMP_PRIVACY_NONE;
    case CNETSNMP_AUTH_MD5: s->securityAuthProto = usmHMACMD5AuthProtocol; s->securityAuthProtoLen = USM_AUTH_PROTO_MD5_LEN; break;
    case CNETSNMP_AUTH_SHA1: s->securityAuthProto = usmHMACSHA1AuthProtocol; s->securityAuthProtoLen = USM_AUTH_PROTO_SHA_LEN; break;
    case CNETSNMP_AUTH_SHA224: s->securityAuthProto = usmHMAC128SHA224AuthProtocol; s->securityAuthProtoLen = 10; break;
    case CNETSNMP_AUTH_SHA256: s->securityAuthProto = usmHMAC192SHA256AuthProtocol; s->securityAuthProtoLen = 10; break;
    case CNETSNMP_AUTH_SHA384: s->securityAuthProto = usmHMAC256SHA384AuthProtocol; s->securityAuthProtoLen = 10; break;
    case CNETSNMP_AUTH_SHA512: s->securityAuthProto = usmHMAC384SHA512AuthProtocol; s->securityAuthProtoLen = 10; break;
    }
    s->securityAuthKeyLen = USM_AUTH_KU_LEN;
    if (!config->auth_password || strlen(config->auth_password) < USM_LENGTH_P_MIN) return 0;
    if (generate_Ku(s->securityAuthProto, (u_int)s->securityAuthProtoLen, (const u_char *)config->auth_password,
                    strlen(config->auth_password), s->securityAuthKey, &s->securityAuthKeyLen) != SNMPERR_SUCCESS) return 0;
    switch (config->privacy) {
    case CNETSNMP_PRIVACY_NONE: return 1;
    case CNETSNMP_PRIVACY_DES: s->securityPrivProto = usmDESPrivProtocol; s->securityPrivProtoLen = 10; break;
    case CNETSNMP_PRIVACY_AES128: s->securityPrivProto = usmAESPrivProtocol; s->securityPrivProtoLen = 10; break;
    case CNETSNMP_PRIVACY_AES256: s->securityPrivProto = usmAES256PrivProtocol; s->securityPrivProtoLen = 9; break;
    }
    s->securityPrivKeyLen = USM_PRIV_KU_LEN;
    if (!config->privacy_password || strlen(config->privacy_password) < USM_LENGTH_P_MIN) return 0;
    return generate_Ku(s->securityAuthProto, (u_int)s->securityAuthProtoLen, (const u_char *)config->privacy_password,
                       strlen(config->privacy_password), s->securityPrivKey, &s->securityPrivKeyLen) == SNMPERR_SUCCESS;
}

cnetsnmp_session *cnetsnmp_open(const cnetsnmp_config *config, uint64_t id, cnetsnmp_completion completion, void *context, const char **error) {
    cnetsnmp_session *session = calloc(1, sizeof *session);
    if (!session) return *error = "out of memory", NULL;
    netsnmp_session wanted;
    snmp_sess_init(&wanted);
    wanted.peername = (char *)config->peer;
    wanted.retries = 0;
    wanted.timeout = 1000000;
    wanted.callback = cnetsnmp_on_event;
    wanted.callback_magic = session;
    if (config->version == CNETSNMP_V3) {
        wanted.version = SNMP_VERSION_3;
        wanted.flags |= SNMP_FLAGS_DONT_PROBE;
        wanted.securityModel = USM_SEC_MODEL_NUMBER;
        if (!config->user || !set_security(&wanted, config)) return free(session), *error = "unusable SNMPv3 credentials", NULL;
    } else {
        wanted.version = config->version == CNETSNMP_V1 ? SNMP_VERSION_1 : SNMP_VERSION_2c;
        wanted.community = (u_char *)config->community;
        wanted.community_len = config->community ? strlen(config->community) : 0;
    }
    session->id = id;
    session->completion = completion;
    session->context = context;
    session->handle = snmp_sess_open(&wanted);
    netsnmp_transport *transport = session->handle ? snmp_sess_transport(session->handle) : NULL;
    if (!transport) {
        if (session->handle) snmp_sess_close(session->handle);
        return free(session), *error = "no socket for this address", NULL;
    }
    // Opening takes the flag back, and the first send would then discover the engine synchronously.
    if (config->version == CNETSNMP_V3) snmp_sess_session(session->handle)->flags |= SNMP_FLAGS_DONT_PROBE;
    session->fd = transport->sock;
    int flags = fcntl(session->fd, F_GETFL);
    fcntl(session->fd, F_SETFL, flags | O_NONBLOCK);
    fcntl(session->fd, F_SETFD, FD_CLOEXEC);
    if (!config->accept_any_source && !bind_to_peer(session->fd, config->peer))
        return snmp_sess_close(session->handle), free(session), *error = "no route to this address", NULL;
    if (!config->accept_any_source) cnetsnmp_datagrams_adopt(session, transport);
    netsnmp_large_fd_set_init(&session->fds, session->fd + 1);
    return session;
}

void cnetsnmp_close(cnetsnmp_session *session) {
    if (!session) return;
    cnetsnmp_datagrams_leave(session);
    snmp_sess_close(session->handle);
    if (session->user) usm_free_user(session->user);
    if (session->draft) snmp_free_pdu(session->draft);
    netsnmp_large_fd_set_cleanup(&session->fds);
    free(session->varbinds);
    free(session->sub_ids);
    free(session);
}

int cnetsnmp_fd(const cnetsnmp_session *session) { return session->fd; }

int32_t cnetsnmp_next_request_id(void) { return (int32_t)snmp_get_next_reqid(); }

static int send_pdu(cnetsnmp_session *session, netsnmp_pdu *pdu, uint64_t token, int64_t timeout_us) {
    netsnmp_session *library_session = snmp_sess_session(session->handle);
    library_session->timeout = timeout_us > 0 ? timeout_us : 1;
    errno = 0;
    cnetsnmp_enter_user(session);
    cnetsnmp_datagrams_enter(session, token);
    int sent = snmp_sess_async_send(session->handle, pdu, cnetsnmp_on_event, (void *)(uintptr_t)token);
    cnetsnmp_leave_user(session);
    if (sent) {
        // The library keeps a request to send it again, which happens in SNMPv3 only: the attempts are the caller's. A name
        // takes it more than a kilobyte.
        if (pdu->version != SNMP_VERSION_3) {
            snmp_free_varbind(pdu->variables);
            pdu->variables = NULL;
        }
        return 0;
    }
    int code = library_session->s_errno ? library_session->s_errno : errno;
    snmp_free_pdu(pdu);
    return code ? code : -1;
}

void cnetsnmp_begin(cnetsnmp_session *session, cnetsnmp_command command, int32_t max_repetitions) {
    if (session->draft) snmp_free_pdu(session->draft);
    session->draft = snmp_pdu_create(command == CNETSNMP_GET ? SNMP_MSG_GET : command == CNETSNMP_GET_NEXT ? SNMP_MSG_GETNEXT : SNMP_MSG_GETBULK);
    session->draft_error = session->draft ? 0 : ENOMEM;
    if (!session->draft) return;
    session->draft_end = &session->draft->variables;
    if (command == CNETSNMP_GET_BULK) {
        session->draft->non_repeaters = 0;
        // An agent was seen to hang on zero.
        session->draft->max_repetitions = max_repetitions > 0 ? max_repetitions : 1;
    }
}

void cnetsnmp_add_name(cnetsnmp_session *session, const uint32_t *parts, size_t length) {
    if (session->draft_error) return;
    oid name[MAX_OID_LEN];
    if (length > MAX_OID_LEN) {
        session->draft_error = EINVAL;
        return;
    }
    for (size_t i = 0; i < length; i++) name[i] = parts[i];
    // From the last one on: the library would look for the end of the list every time.
    if (snmp_varlist_add_variable(session->draft_end, name, length, ASN_NULL, NULL, 0)) session->draft_end = &(*session->draft_end)->next_variable;
    else session->draft_error = ENOMEM;
}

int cnetsnmp_send(cnetsnmp_session *session, int32_t request_id, uint64_t token, int64_t timeout_us) {
    netsnmp_pdu *pdu = session->draft;
    session->draft = NULL;
    if (session->draft_error || !pdu) {
        if (pdu) snmp_free_pdu(pdu);
        return session->draft_error ? session->draft_error : EINVAL;
    }
    pdu->reqid = request_id;
    return send_pdu(session, pdu, token, timeout_us);
}

void cnetsnmp_enter_user(cnetsnmp_session *session) {
    if (session->user) usm_add_user(session->user);
}

void cnetsnmp_leave_user(cnetsnmp_session *session) {
    if (session->user) usm_remove_user(session->user);
}

int cnetsnmp_probe(cnetsnmp_session *session, uint64_t token, int64_t timeout_us) {
    netsnmp_pdu *pdu = snmp_pdu_create(SNMP_MSG_GET);
    if (!pdu) return ENOMEM;
    pdu->version = SNMP_VERSION_3;
    pdu->securityName = strdup("");
    pdu->securityNameLen = 0;
    pdu->securityLevel = SNMP_SEC_LEVEL_NOAUTH;
    pdu->securityModel = USM_SEC_MODEL_NUMBER;
    return send_pdu(session, pdu, token, timeout_us);
}

int cnetsnmp_adopt_engine(cnetsnmp_session *session) {
    netsnmp_session *library_session = snmp_sess_session(session->handle);
    if (!library_session->securityEngineIDLen) return -1;
    library_session->flags &= ~SNMP_FLAGS_USER_CREATED;
    if (usm_create_user_from_session(library_session) != SNMPERR_SUCCESS) return -1;
    session->user = usm_get_user(library_session->securityEngineID, library_session->securityEngineIDLen, library_session->securityName);
    cnetsnmp_leave_user(session);
    return session->user ? 0 : -1;
}

void cnetsnmp_forget_engine(cnetsnmp_session *session) {
    netsnmp_session *library_session = snmp_sess_session(session->handle);
    free(library_session->securityEngineID);
    free(library_session->contextEngineID);
    library_session->securityEngineID = library_session->contextEngineID = NULL;
    library_session->securityEngineIDLen = library_session->contextEngineIDLen = 0;
    if (session->user) usm_free_user(session->user);
    session->user = NULL;
}

// What the library counts when a message comes from an engine, or for a user of it, that is not the session's.
static uint32_t foreign_messages(void) {
    return (uint32_t)snmp_get_statistic(STAT_USMSTATSUNKNOWNUSERNAMES) + (uint32_t)snmp_get_statistic(STAT_USMSTATSUNKNOWNENGINEIDS);
}

int cnetsnmp_read(cnetsnmp_session *session) {
    netsnmp_session *library_session = snmp_sess_session(session->handle);
    library_session->s_errno = 0;
    library_session->s_snmp_errno = 0;
    netsnmp_large_fd_setfd(session->fd, &session->fds);
    uint32_t foreign = foreign_messages();
    cnetsnmp_enter_user(session);
    cnetsnmp_datagrams_enter(session, 0);
    int failed = snmp_sess_read2(session->handle, &session->fds);
    cnetsnmp_leave_user(session);
    // The library drops such a message without an event.
    if (session->user && foreign_messages() != foreign) return 2;
    if (failed == 0) return 1;
    // A datagram that could not be understood was read all the same.
    if (library_session->s_snmp_errno != SNMPERR_BAD_RECVFROM) return 1;
    int code = library_session->s_errno;
    return code == EAGAIN || code == EWOULDBLOCK || code == 0 ? 0 : -code;
}

void cnetsnmp_sweep(cnetsnmp_session *session) { snmp_sess_timeout(session->handle); }
