internal import CCurl

extension HTTPTransportError.Code {
    /// Names what libcurl's result means for a transfer that was not stopped by the transport itself.
    ///
    /// - Parameters:
    ///   - result: any code but `CURLE_OK`.
    ///   - systemError: `errno` of the socket operation, 0 if there was none.
    ///   - requestSent: the request had been handed to a connection before.
    ///   - headComplete: the final head of the answer had arrived.
    ///   - encrypted: the URL is `https`.
    init(_ result: CURLcode, systemError: Int, requestSent: Bool, headComplete: Bool, encrypted: Bool) {
        switch result {
        case CURLE_COULDNT_RESOLVE_HOST: self = .hostNotFound
        // A connection opened after the request was sent is libcurl's silent resend, which the transport refuses.
        case CURLE_COULDNT_CONNECT: self = requestSent ? .reset : .unreachable
        case CURLE_ABORTED_BY_CALLBACK: self = .reset
        case CURLE_OPERATION_TIMEDOUT: self = .connectTimeout
        case CURLE_GOT_NOTHING: self = .emptyReply
        case CURLE_PARTIAL_FILE: self = .truncated
        case CURLE_FILESIZE_EXCEEDED: self = .bodyTooLarge
        case CURLE_SEND_ERROR: self = .reset
        case CURLE_RECV_ERROR where systemError != 0: self = .reset
        // Without a system error: TLS ended without its goodbye, or the chunks are malformed.
        case CURLE_RECV_ERROR where encrypted: self = headComplete ? .truncated : .reset
        case CURLE_RECV_ERROR: self = headComplete ? .protocolError : .reset
        case CURLE_SSL_CONNECT_ERROR where systemError != 0: self = .reset
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS,
            CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_CLIENTCERT, CURLE_SSL_SHUTDOWN_FAILED, CURLE_SSL_CRL_BADFILE:
            self = .tls
        case CURLE_URL_MALFORMAT: self = .invalidRequest
        case CURLE_OUT_OF_MEMORY, CURLE_FAILED_INIT: self = .unavailable
        default: self = .protocolError
        }
    }
}
