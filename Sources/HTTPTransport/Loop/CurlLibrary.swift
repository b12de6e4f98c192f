internal import CCurl

/// libcurl's global state, set up once in the process and never torn down: other threads may be using it.
enum CurlLibrary {
    static let isReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK
}
