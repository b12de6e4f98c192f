#include "shim.h"

#include <stdlib.h>

static int reserve(void **buffer, size_t *capacity, size_t wanted, size_t size) {
    if (wanted <= *capacity) return 1;
    void *grown = realloc(*buffer, wanted * size);
    if (!grown) return 0;
    *buffer = grown;
    *capacity = wanted;
    return 1;
}

static size_t copy_oid(uint32_t *to, const oid *from, size_t length) {
    for (size_t i = 0; i < length; i++) to[i] = (uint32_t)from[i];
    return length;
}

static int has_oid(const netsnmp_variable_list *v) { return v->type == ASN_OBJECT_ID && v->val.objid; }

int cnetsnmp_flatten(cnetsnmp_session *session, const netsnmp_pdu *pdu, size_t *count) {
    size_t rows = 0, ids = 0;
    for (const netsnmp_variable_list *v = pdu->variables; v; v = v->next_variable) {
        rows++;
        ids += v->name_length + (has_oid(v) ? v->val_len / sizeof(oid) : 0);
    }
    if (!reserve((void **)&session->varbinds, &session->varbind_capacity, rows, sizeof(cnetsnmp_varbind))) return 0;
    if (!reserve((void **)&session->sub_ids, &session->sub_id_capacity, ids, sizeof(uint32_t))) return 0;
    uint32_t *next = session->sub_ids;
    cnetsnmp_varbind *out = session->varbinds;
    for (const netsnmp_variable_list *v = pdu->variables; v; v = v->next_variable, out++) {
        *out = (cnetsnmp_varbind){.name = next, .name_length = v->name_length, .type = v->type};
        next += copy_oid(next, v->name, v->name_length);
        switch (v->type) {
        case ASN_INTEGER:
            if (v->val.integer) out->number = *v->val.integer;
            break;
        case ASN_COUNTER:
        case ASN_GAUGE:
        case ASN_TIMETICKS:
        case ASN_UINTEGER:
            if (v->val.integer) out->unsigned_number = (uint32_t)*v->val.integer;
            break;
        case ASN_COUNTER64:
            if (v->val.counter64) out->unsigned_number = (uint64_t)v->val.counter64->high << 32 | (uint32_t)v->val.counter64->low;
            break;
        case ASN_OBJECT_ID:
            if (has_oid(v)) {
                out->object_id = next;
                out->object_id_length = copy_oid(next, v->val.objid, v->val_len / sizeof(oid));
                next += out->object_id_length;
            }
            break;
        case ASN_OCTET_STR:
        case ASN_IPADDRESS:
        case ASN_OPAQUE:
        case ASN_BIT_STR:
            out->octets = v->val.string;
            out->octets_length = v->val.string ? v->val_len : 0;
            break;
        default:
            break;
        }
    }
    *count = rows;
    return 1;
}

int cnetsnmp_on_event(int operation, netsnmp_session *library_session, int request_id, netsnmp_pdu *pdu, void *magic) {
    (void)request_id;
    cnetsnmp_session *session = library_session ? library_session->callback_magic : NULL;
    uint64_t token = (uint64_t)(uintptr_t)magic;
    // A datagram that belongs to no request comes with the session itself as its magic.
    if (!session || !token || magic == session) return 1;
    cnetsnmp_answer answer = {0};
    switch (operation) {
    case NETSNMP_CALLBACK_OP_RECEIVED_MESSAGE:
    case NETSNMP_CALLBACK_OP_SEC_ERROR:
        // A report comes as both, one after the other.
        if (pdu && pdu->command == SNMP_MSG_REPORT) {
            int kind = snmpv3_get_report_type(pdu);
            // The library answers a clock report by sending once more: the request goes on.
            if (kind == SNMPERR_NOT_IN_TIME_WINDOW) return 1;
            answer.outcome = kind == SNMPERR_UNKNOWN_ENG_ID ? CNETSNMP_REPORT : CNETSNMP_SECURITY;
            break;
        }
        if (operation == NETSNMP_CALLBACK_OP_SEC_ERROR) {
            answer.outcome = CNETSNMP_SECURITY;
            break;
        }
        if (!pdu) return 1;
        if (pdu->command != SNMP_MSG_RESPONSE) return 0;
        answer.outcome = CNETSNMP_ANSWER;
        answer.error_status = (int32_t)pdu->errstat;
        answer.error_index = (int32_t)pdu->errindex;
        if (!cnetsnmp_flatten(session, pdu, &answer.count)) return 1;
        answer.varbinds = session->varbinds;
        break;
    case NETSNMP_CALLBACK_OP_TIMED_OUT:
        answer.outcome = CNETSNMP_EXPIRED;
        break;
    case NETSNMP_CALLBACK_OP_SEND_FAILED:
        answer.outcome = CNETSNMP_SEND_FAILED;
        break;
    default:
        return 1;
    }
    session->completion(session->context, session->id, token, &answer);
    return 1;
}
