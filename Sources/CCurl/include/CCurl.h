// libcurl for Swift: the public headers, and typed functions in place of the variadic ones that Swift cannot call.
#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>
#include <stddef.h>
#include <stdint.h>

// For the event loop; Swift's Glibc module leaves these two out.
#include <sys/epoll.h>
#include <sys/eventfd.h>

// How the message body of a request is announced to libcurl.
typedef enum {
    CCURL_METHOD_GET = 0,   // no body; with `method` set, any other method without a body
    CCURL_METHOD_HEAD = 1,  // no body in the answer either
    CCURL_METHOD_BODY = 2,  // a body with Content-Length, which may be 0
} ccurl_method_kind;

// Everything about one transfer. Strings are copied by libcurl; `headers` and `body` must outlive the transfer.
typedef struct {
    const char *url;
    ccurl_method_kind kind;
    const char *method;  // NULL: GET, HEAD or POST, as `kind` says
    struct curl_slist *headers;
    const void *body;
    size_t body_size;
    int64_t max_body_bytes;
    long max_idle_seconds;
    long connect_timeout_ms;
    long receive_buffer_bytes;
    int fresh_connection;
    const char *ca_file;     // NULL: the system's
    const char *pinned_key;  // NULL: none; else "sha256//base64" (several joined by ';')
    int trusts_pin_alone;    // with a pin: no chain, no name, and what OpenSSL takes for weak
    const char *user_agent;  // NULL: no such header
    void *context;           // handed to the callbacks, and back by ccurl_multi_next
    curl_write_callback on_header;
    curl_write_callback on_body;
    curl_prereq_callback on_send;
    curl_opensocket_callback on_socket;
} ccurl_request;

// What libcurl knows about a transfer. Times are microseconds since its start, 0 when the phase was not reached.
typedef struct {
    long status;
    long new_connections;
    long os_errno;
    int64_t name_lookup_us;
    int64_t connect_us;
    int64_t tls_us;
    int64_t pretransfer_us;
    int64_t first_byte_us;
    int64_t total_us;
} ccurl_summary;

// Sets every option of a freshly reset easy handle. Returns the first failure.
CURLcode ccurl_easy_prepare(CURL *easy, const ccurl_request *request);

// Reads the figures of a transfer, finished or not.
void ccurl_easy_summary(CURL *easy, ccurl_summary *summary);

// Sets the callbacks of an event loop and the size of the connection cache.
CURLMcode ccurl_multi_prepare(CURLM *multi, curl_socket_callback on_socket, curl_multi_timer_callback on_timer,
                              void *context, long max_cached_connections);

// Takes one finished transfer off the multi handle's list. Returns 0 when there is none.
int ccurl_multi_next(CURLM *multi, void **context, CURLcode *result);

// Names the calling thread (at most 15 bytes) and blocks every signal in it: they are for the rest of the process, and a broken
// TLS connection would raise SIGPIPE here.
void ccurl_thread_prepare(const char *name);

#endif
