#include "shim.h"

#include <stdlib.h>

static uint64_t dropped_lines;

static int on_log(int major, int minor, void *server_argument, void *client_argument) {
    (void)major, (void)minor, (void)server_argument, (void)client_argument;
    dropped_lines++;
    return 0;
}

void cnetsnmp_start(void) {
    static int started;
    if (started) return;
    started = 1;
    // No MIB is needed: every name is numeric. A path below a device file can be neither read nor created, so the
    // library leaves the file system alone, as root too.
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
    // Room for every answer that a full window can bring at once.
    netsnmp_ds_set_int(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_CLIENTRECVBUF, 1 << 20);
    init_snmp("diag");
}

const char *cnetsnmp_version(void) { return netsnmp_get_version(); }

uint64_t cnetsnmp_dropped_log_lines(void) { return dropped_lines; }
