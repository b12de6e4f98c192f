#include "CNetSNMPAgent.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include <net-snmp/net-snmp-config.h>
#include <net-snmp/net-snmp-includes.h>
#include <net-snmp/library/large_fd_set.h>

struct cnetsnmp_agent {
    void *handle;
    int fd;
    uint16_t port;
    netsnmp_large_fd_set fds;
    cnetsnmp_on_request on_request;
    cnetsnmp_on_datagram on_datagram;
    void *context;
    int (*send)(netsnmp_transport *, const void *, int, void **, int *);
};

struct cnetsnmp_reply {
    netsnmp_pdu *pdu;
};

struct cnetsnmp_peer {
    void *address;
    int length;
};

// The transport's own data belongs to the library, and there is one agent per process.
static cnetsnmp_agent *the_agent;

// Messages of the library may hold names and addresses: they go nowhere.
static int on_log(int major, int minor, void *server_argument, void *client_argument) {
    (void)major, (void)minor, (void)server_argument, (void)client_argument;
    return 0;
}

static void start_library(void) {
    setenv("MIBS", "", 1);
    setenv("MIBDIRS", "/dev/null/none", 1);
    setenv("SNMPCONFPATH", "/dev/null/none", 1);
    setenv("SNMP_PERSISTENT_DIR", "/dev/null/none", 1);
    snmp_disable_log();
    netsnmp_log_handler *handler = netsnmp_register_loghandler(NETSNMP_LOGHANDLER_CALLBACK, LOG_DEBUG);
    if (handler) handler->enabled = 1;
    snmp_register_callback(SNMP_CALLBACK_LIBRARY, SNMP_CALLBACK_LOGGING, on_log, NULL);
    const int on[] = {NETSNMP_DS_LIB_DONT_READ_CONFIGS,       NETSNMP_DS_LIB_DONT_PERSIST_STATE, NETSNMP_DS_LIB_DISABLE_PERSISTENT_LOAD,
                      NETSNMP_DS_LIB_DISABLE_PERSISTENT_SAVE, NETSNMP_DS_LIB_ALARM_DONT_USE_SIG, NETSNMP_DS_LIB_DONT_LOAD_HOST_FILES};
    for (size_t i = 0; i < sizeof on / sizeof on[0]; i++) netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, on[i], 1);
    netsnmp_ds_set_string(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_PERSISTENT_DIR, "/dev/null/none");
    netsnmp_ds_set_int(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_SERVERRECVBUF, 1 << 20);
    netsnmp_ds_set_int(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_SERVERSENDBUF, 1 << 20);
    init_snmp("lab-snmp-agent");
}

// Every datagram passes here on its way out, encoded and encrypted.
static int on_send(netsnmp_transport *transport, const void *octets, int count, void **address, int *length) {
    (void)transport;
    cnetsnmp_peer *peer = calloc(1, sizeof *peer);
    if (!peer || !address || !*address || !length || *length <= 0 || count < 0) return free(peer), -1;
    peer->address = malloc((size_t)*length);
    if (!peer->address) return free(peer), -1;
    memcpy(peer->address, *address, (size_t)*length);
    peer->length = *length;
    the_agent->on_datagram(the_agent->context, octets, (size_t)count, peer);
    return count;
}

static int describe(const netsnmp_pdu *pdu, cnetsnmp_request *out, uint32_t **names, size_t **lengths) {
    size_t count = 0, ids = 0;
    for (const netsnmp_variable_list *v = pdu->variables; v; v = v->next_variable) count++, ids += v->name_length;
    *names = malloc((ids + 1) * sizeof **names);
    *lengths = malloc((count + 1) * sizeof **lengths);
    if (!*names || !*lengths) return 0;
    uint32_t *next = *names;
    size_t *length = *lengths;
    for (const netsnmp_variable_list *v = pdu->variables; v; v = v->next_variable) {
        for (size_t i = 0; i < v->name_length; i++) *next++ = (uint32_t)v->name[i];
        *length++ = v->name_length;
    }
    int bulk = pdu->command == SNMP_MSG_GETBULK;
    *out = (cnetsnmp_request){
        .version = (int32_t)pdu->version,
        .type = (uint8_t)pdu->command,
        .request_id = (int32_t)pdu->reqid,
        .first = (int32_t)(bulk ? pdu->non_repeaters : pdu->errstat),
        .second = (int32_t)(bulk ? pdu->max_repetitions : pdu->errindex),
        .community = pdu->community,
        .community_length = pdu->community ? pdu->community_len : 0,
        .security_level = pdu->securityLevel,
        .user = (const uint8_t *)pdu->securityName,
        .user_length = pdu->securityName ? pdu->securityNameLen : 0,
        .names = *names,
        .lengths = *lengths,
        .count = count,
    };
    return 1;
}

static int on_event(int operation, netsnmp_session *session, int request_id, netsnmp_pdu *pdu, void *magic) {
    (void)request_id, (void)magic;
    cnetsnmp_agent *agent = the_agent;
    if (operation != NETSNMP_CALLBACK_OP_RECEIVED_MESSAGE || !pdu || !agent) return 1;
    uint32_t *names = NULL;
    size_t *lengths = NULL;
    cnetsnmp_request request;
    // A clone has the address and the security state that the answer needs.
    cnetsnmp_reply reply = {.pdu = snmp_clone_pdu(pdu)};
    if (reply.pdu && describe(pdu, &request, &names, &lengths)) {
        snmp_free_varbind(reply.pdu->variables);
        reply.pdu->variables = NULL;
        reply.pdu->command = SNMP_MSG_RESPONSE;
        reply.pdu->flags &= ~UCD_MSG_FLAG_EXPECT_RESPONSE;
        reply.pdu->errstat = reply.pdu->errindex = 0;
        if (agent->on_request(agent->context, &request, &reply) && snmp_sess_send(snmp_sess_pointer(session), reply.pdu)) reply.pdu = NULL;
    }
    if (reply.pdu) snmp_free_pdu(reply.pdu);
    free(names);
    free(lengths);
    return 1;
}

cnetsnmp_agent *cnetsnmp_agent_open(uint16_t port, const uint8_t *engine_id, size_t engine_id_length, int32_t boots,
                                    cnetsnmp_on_request on_request, cnetsnmp_on_datagram on_datagram, void *context, const char **error) {
    if (the_agent) return *error = "one agent per process", NULL;
    if (engine_id_length < 5 || engine_id_length > MAX_ENGINEID_LENGTH || boots < 1) return *error = "unusable engine id or boots", NULL;
    start_library();
    set_exact_engineID(engine_id, engine_id_length);
    // The library counts the start that it reads this for.
    char text[16];
    snprintf(text, sizeof text, "%d", boots - 1);
    engineBoots_conf("engineBoots", text);
    set_enginetime(engine_id, (u_int)engine_id_length, (u_int)boots, (u_int)snmpv3_local_snmpEngineTime(), TRUE);
    char place[32];
    snprintf(place, sizeof place, "127.0.0.1:%u", port);
    netsnmp_transport *transport = netsnmp_tdomain_transport(place, 1, "udp");
    if (!transport) return *error = "no socket for this port", NULL;
    cnetsnmp_agent *agent = calloc(1, sizeof *agent);
    if (!agent) return netsnmp_transport_free(transport), *error = "out of memory", NULL;
    *agent = (cnetsnmp_agent){.fd = transport->sock, .on_request = on_request, .on_datagram = on_datagram, .context = context, .send = transport->f_send};
    transport->f_send = on_send;
    the_agent = agent;
    netsnmp_session wanted;
    snmp_sess_init(&wanted);
    wanted.version = SNMP_DEFAULT_VERSION;
    wanted.callback = on_event;
    wanted.isAuthoritative = SNMP_SESS_AUTHORITATIVE;
    // Listed, as snmp_add does it, so that a callback finds its handle.
    netsnmp_session *session = snmp_add(&wanted, transport, NULL, NULL);
    struct sockaddr_in bound;
    socklen_t size = sizeof bound;
    if (!session || getsockname(agent->fd, (struct sockaddr *)&bound, &size) != 0) {
        the_agent = NULL;
        return free(agent), *error = "no session on this socket", NULL;
    }
    agent->handle = snmp_sess_pointer(session);
    agent->port = ntohs(bound.sin_port);
    fcntl(agent->fd, F_SETFL, fcntl(agent->fd, F_GETFL) | O_NONBLOCK);
    netsnmp_large_fd_set_init(&agent->fds, agent->fd + 1);
    return agent;
}

int cnetsnmp_agent_add_user(const char *text) {
    char line[512];
    if (strlen(text) >= sizeof line) return -1;
    struct usmUser *before = usm_get_userList();
    size_t count = 0, after = 0;
    for (struct usmUser *user = before; user; user = user->next) count++;
    strcpy(line, text);
    usm_parse_create_usmUser("createUser", line);
    for (struct usmUser *user = usm_get_userList(); user; user = user->next) after++;
    return after > count ? 0 : -1;
}

uint16_t cnetsnmp_agent_port(const cnetsnmp_agent *agent) { return agent->port; }
int cnetsnmp_agent_fd(const cnetsnmp_agent *agent) { return agent->fd; }

int cnetsnmp_agent_read(cnetsnmp_agent *agent) {
    struct pollfd readable = {.fd = agent->fd, .events = POLLIN};
    if (poll(&readable, 1, 0) <= 0) return 0;
    netsnmp_large_fd_setfd(agent->fd, &agent->fds);
    snmp_sess_read2(agent->handle, &agent->fds);
    return 1;
}

void cnetsnmp_agent_transmit(cnetsnmp_agent *agent, const uint8_t *octets, size_t count, cnetsnmp_peer *peer) {
    netsnmp_transport *transport = snmp_sess_transport(agent->handle);
    // An answer that cannot leave is lost, as on any network.
    if (transport && count <= 65507) agent->send(transport, octets, (int)count, &peer->address, &peer->length);
}

void cnetsnmp_peer_free(cnetsnmp_peer *peer) {
    if (!peer) return;
    free(peer->address);
    free(peer);
}

void cnetsnmp_reply_status(cnetsnmp_reply *reply, int32_t status, int32_t index) {
    reply->pdu->errstat = status;
    reply->pdu->errindex = index;
}

void cnetsnmp_reply_add(cnetsnmp_reply *reply, const uint32_t *name, size_t name_length, uint8_t type, uint64_t number, const uint8_t *octets,
                        size_t octets_length, const uint32_t *object_id, size_t object_id_length) {
    oid wide[MAX_OID_LEN], value[MAX_OID_LEN];
    if (name_length > MAX_OID_LEN || object_id_length > MAX_OID_LEN) return;
    for (size_t i = 0; i < name_length; i++) wide[i] = name[i];
    switch (type) {
    case ASN_INTEGER: {
        long integer = (long)(int64_t)number;
        snmp_pdu_add_variable(reply->pdu, wide, name_length, type, &integer, sizeof integer);
        break;
    }
    case ASN_COUNTER:
    case ASN_GAUGE:
    case ASN_TIMETICKS: {
        u_long whole = (u_long)number;
        snmp_pdu_add_variable(reply->pdu, wide, name_length, type, &whole, sizeof whole);
        break;
    }
    case ASN_COUNTER64: {
        struct counter64 counter = {.high = (u_long)(number >> 32), .low = (u_long)(number & 0xFFFFFFFF)};
        snmp_pdu_add_variable(reply->pdu, wide, name_length, type, &counter, sizeof counter);
        break;
    }
    case ASN_OBJECT_ID:
        for (size_t i = 0; i < object_id_length; i++) value[i] = object_id[i];
        snmp_pdu_add_variable(reply->pdu, wide, name_length, type, value, object_id_length * sizeof(oid));
        break;
    case ASN_OCTET_STR:
    case ASN_IPADDRESS:
    case ASN_OPAQUE:
        snmp_pdu_add_variable(reply->pdu, wide, name_length, type, octets, octets_length);
        break;
    default:
        snmp_pdu_add_variable(reply->pdu, wide, name_length, type, NULL, 0);
    }
}

uint64_t cnetsnmp_agent_refused(void) {
    const int refusals[] = {STAT_SNMPINASNPARSEERRS,         STAT_SNMPINBADVERSIONS,       STAT_USMSTATSUNSUPPORTEDSECLEVELS, STAT_USMSTATSNOTINTIMEWINDOWS,
                            STAT_USMSTATSUNKNOWNUSERNAMES,   STAT_USMSTATSUNKNOWNENGINEIDS, STAT_USMSTATSWRONGDIGESTS,        STAT_USMSTATSDECRYPTIONERRORS,
                            STAT_SNMPINVALIDMSGS,            STAT_SNMPUNKNOWNSECURITYMODELS};
    uint64_t sum = 0;
    for (size_t i = 0; i < sizeof refusals / sizeof refusals[0]; i++) sum += snmp_get_statistic(refusals[i]);
    return sum;
}
