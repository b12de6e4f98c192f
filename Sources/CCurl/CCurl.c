#define _GNU_SOURCE
#include "CCurl.h"

#include <pthread.h>
#include <signal.h>

#define SET(option, value)                                        \
    do {                                                          \
        CURLcode code = curl_easy_setopt(easy, option, (value));  \
        if (code != CURLE_OK) return code;                        \
    } while (0)

// What holds for every transfer, whoever asked for it.
static CURLcode set_policy(CURL *easy) {
    SET(CURLOPT_NOSIGNAL, 1L);
    SET(CURLOPT_NOPROGRESS, 1L);
    SET(CURLOPT_PROTOCOLS_STR, "http,https");
    SET(CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    SET(CURLOPT_HTTP09_ALLOWED, 0L);
    SET(CURLOPT_FOLLOWLOCATION, 0L);
    SET(CURLOPT_PROXY, "");  // an empty string, not NULL: NULL means "look into the environment"
    SET(CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
    SET(CURLOPT_PATH_AS_IS, 1L);
    SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    SET(CURLOPT_SSL_VERIFYPEER, 1L);
    SET(CURLOPT_SSL_VERIFYHOST, 2L);
    // The parsed CA store is cached between connections only if no CA directory is set, and Debian sets one by default.
    SET(CURLOPT_CAPATH, NULL);
    // Without this, removing a transfer that is still resolving joins the resolver's thread, which stalls the event loop.
    SET(CURLOPT_QUICK_EXIT, 1L);
    return CURLE_OK;
}

static CURLcode set_method(CURL *easy, const ccurl_request *request) {
    switch (request->kind) {
    case CCURL_METHOD_GET:
        SET(CURLOPT_HTTPGET, 1L);
        break;
    case CCURL_METHOD_HEAD:
        SET(CURLOPT_NOBODY, 1L);
        break;
    case CCURL_METHOD_BODY:
        SET(CURLOPT_POST, 1L);
        SET(CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body_size);
        SET(CURLOPT_POSTFIELDS, request->body_size ? (const char *)request->body : "");
        break;
    }
    if (request->method) SET(CURLOPT_CUSTOMREQUEST, request->method);
    return CURLE_OK;
}

CURLcode ccurl_easy_prepare(CURL *easy, const ccurl_request *request) {
    CURLcode policy = set_policy(easy);
    if (policy != CURLE_OK) return policy;
    CURLcode method = set_method(easy, request);
    if (method != CURLE_OK) return method;

    SET(CURLOPT_URL, request->url);
    SET(CURLOPT_HTTPHEADER, request->headers);
    SET(CURLOPT_CONNECTTIMEOUT_MS, request->connect_timeout_ms);
    SET(CURLOPT_MAXAGE_CONN, request->max_idle_seconds);
    SET(CURLOPT_BUFFERSIZE, request->receive_buffer_bytes);
    // The least there is: what is sent is small, and by default each transfer that sends holds 64 KiB.
    SET(CURLOPT_UPLOAD_BUFFERSIZE, 16L << 10);
    // An announced length over the cap is refused before the first byte; HEAD announces a length it does not send.
    if (request->kind != CCURL_METHOD_HEAD && request->max_body_bytes > 0)
        SET(CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)request->max_body_bytes);
    if (request->fresh_connection) {
        SET(CURLOPT_FRESH_CONNECT, 1L);
        SET(CURLOPT_FORBID_REUSE, 1L);
    }
    if (request->ca_file) SET(CURLOPT_CAINFO, request->ca_file);
    if (request->pinned_key) SET(CURLOPT_PINNEDPUBLICKEY, request->pinned_key);
    // libcurl compares the pin whether or not it verifies the chain.
    if (request->trusts_pin_alone && request->pinned_key) {
        SET(CURLOPT_SSL_VERIFYPEER, 0L);
        SET(CURLOPT_SSL_VERIFYHOST, 0L);
        SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_0);
        SET(CURLOPT_SSL_CIPHER_LIST, "DEFAULT:@SECLEVEL=0");
    }
    if (request->user_agent) SET(CURLOPT_USERAGENT, request->user_agent);

    SET(CURLOPT_PRIVATE, request->context);
    SET(CURLOPT_HEADERFUNCTION, request->on_header);
    SET(CURLOPT_HEADERDATA, request->context);
    SET(CURLOPT_WRITEFUNCTION, request->on_body);
    SET(CURLOPT_WRITEDATA, request->context);
    SET(CURLOPT_PREREQFUNCTION, request->on_send);
    SET(CURLOPT_PREREQDATA, request->context);
    SET(CURLOPT_OPENSOCKETFUNCTION, request->on_socket);
    SET(CURLOPT_OPENSOCKETDATA, request->context);
    return CURLE_OK;
}

void ccurl_easy_summary(CURL *easy, ccurl_summary *summary) {
    *summary = (ccurl_summary){0};
    curl_off_t time = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &summary->status);
    curl_easy_getinfo(easy, CURLINFO_NUM_CONNECTS, &summary->new_connections);
    curl_easy_getinfo(easy, CURLINFO_OS_ERRNO, &summary->os_errno);
    if (curl_easy_getinfo(easy, CURLINFO_NAMELOOKUP_TIME_T, &time) == CURLE_OK) summary->name_lookup_us = time;
    if (curl_easy_getinfo(easy, CURLINFO_CONNECT_TIME_T, &time) == CURLE_OK) summary->connect_us = time;
    if (curl_easy_getinfo(easy, CURLINFO_APPCONNECT_TIME_T, &time) == CURLE_OK) summary->tls_us = time;
    if (curl_easy_getinfo(easy, CURLINFO_PRETRANSFER_TIME_T, &time) == CURLE_OK) summary->pretransfer_us = time;
    if (curl_easy_getinfo(easy, CURLINFO_STARTTRANSFER_TIME_T, &time) == CURLE_OK) summary->first_byte_us = time;
    if (curl_easy_getinfo(easy, CURLINFO_TOTAL_TIME_T, &time) == CURLE_OK) summary->total_us = time;
}

CURLMcode ccurl_multi_prepare(CURLM *multi, curl_socket_callback on_socket, curl_multi_timer_callback on_timer,
                              void *context, long max_cached_connections) {
    CURLMcode code = curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, on_socket);
    if (code == CURLM_OK) code = curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, context);
    if (code == CURLM_OK) code = curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, on_timer);
    if (code == CURLM_OK) code = curl_multi_setopt(multi, CURLMOPT_TIMERDATA, context);
    if (code == CURLM_OK) code = curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, max_cached_connections);
    if (code == CURLM_OK) code = curl_multi_setopt(multi, CURLMOPT_PIPELINING, (long)CURLPIPE_NOTHING);
    return code;
}

int ccurl_multi_next(CURLM *multi, void **context, CURLcode *result) {
    int left = 0;
    CURLMsg *message;
    while ((message = curl_multi_info_read(multi, &left))) {
        if (message->msg != CURLMSG_DONE) continue;
        char *private = NULL;
        if (curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &private) != CURLE_OK || !private) continue;
        *context = private;
        *result = message->data.result;
        return 1;
    }
    return 0;
}

void ccurl_thread_prepare(const char *name) {
    pthread_setname_np(pthread_self(), name);
    sigset_t every;
    sigfillset(&every);
    pthread_sigmask(SIG_BLOCK, &every, NULL);
}
