internal import CCurl

/// One request on its way: made in the caller's task, then touched by the event loop's thread alone until its continuation is
/// resumed, then read by the caller's task. That order, not a lock, makes it safe to share.
final class Transfer: DeadlineHeapElement, @unchecked Sendable {
    enum Phase { case new, waiting, active, ended }

    let server: String
    let deadline: Int64
    let submittedAt: Int64
    let maxBodyBytes: Int
    let maxHeadBytes: Int
    let maxIdle: Int64

    /// Owned: returned to the pool by the loop, or freed with the transfer.
    private var easy: EasyHandlePool.Handle?
    private var requestHeaders: UnsafeMutablePointer<curl_slist>?
    private var requestBody: UnsafeMutableRawBufferPointer?

    var continuation: UnsafeContinuation<Void, Never>?
    var heapIndex = -1
    var phase = Phase.new
    var isCancelled = false
    var startedAt: Int64?
    var endedAt: Int64 = 0
    var requestsSent = 0
    /// Why a callback stopped the transfer; libcurl's own result then only says that one did.
    var refusal: HTTPTransportError.Code?
    var head = ResponseHead()
    var body: [UInt8] = []
    var summary = ccurl_summary()
    /// nil: complete.
    var failure: HTTPTransportError.Code?
    var result = CURLE_OK

    init(
        server: String, deadline: Int64, now: Int64, maxBodyBytes: Int, maxHeadBytes: Int, maxIdle: Int64, easy: EasyHandlePool.Handle
    ) {
        self.server = server
        self.deadline = deadline
        self.submittedAt = now
        self.maxBodyBytes = maxBodyBytes
        self.maxHeadBytes = maxHeadBytes
        self.maxIdle = maxIdle
        self.easy = easy
    }

    deinit {
        if let easy { curl_easy_cleanup(easy.pointer) }
        curl_slist_free_all(requestHeaders)
        requestBody?.deallocate()
    }

    var handle: UnsafeMutableRawPointer? { easy?.pointer }
    var isEncrypted: Bool { server.hasPrefix("https:") }

    func surrenderHandle() -> EasyHandlePool.Handle? {
        defer { easy = nil }
        return easy
    }

    /// Sets the handle up for `request`, in the caller's task.
    ///
    /// - Returns: false when libcurl refuses an option.
    func prepare(_ request: HTTPTransportRequest, _ configuration: HTTPTransportConfiguration) -> Bool {
        guard let easy else { return false }
        guard appendHeaders(of: request) else { return false }
        if !request.body.isEmpty {
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: request.body.count, alignment: 1)
            copy.copyBytes(from: request.body)
            requestBody = copy
        }
        let hasBody = !request.body.isEmpty || ["POST", "PUT", "PATCH"].contains(request.method)
        var options = ccurl_request()
        options.kind = request.method == "HEAD" ? CCURL_METHOD_HEAD : hasBody ? CCURL_METHOD_BODY : CCURL_METHOD_GET
        options.headers = requestHeaders
        options.body = UnsafeRawPointer(requestBody?.baseAddress)
        options.body_size = requestBody?.count ?? 0
        options.max_body_bytes = Int64(maxBodyBytes)
        // libcurl counts whole idle seconds and reuses when they are not more than this: N means anything below N + 1 seconds.
        options.max_idle_seconds = max(0, Int(maxIdle / 1_000_000_000) - 1)
        options.fresh_connection = request.freshConnection || maxIdle < 1_000_000_000 ? 1 : 0
        options.connect_timeout_ms = Int(min(max(1, TransportClock.nanoseconds(request.connectTimeout) / 1_000_000), 3_600_000))
        options.trusts_pin_alone = request.tls.trustsPinAlone ? 1 : 0
        options.receive_buffer_bytes = configuration.receiveBufferBytes
        options.context = Unmanaged.passUnretained(self).toOpaque()
        options.on_header = TransferCallbacks.onHeader
        options.on_body = TransferCallbacks.onBody
        options.on_send = TransferCallbacks.onSend
        options.on_socket = TransferCallbacks.onSocket
        let code = CStrings.with(
            request.url, Self.customMethod(request, hasBody: hasBody), request.tls.caFile, request.tls.pinnedPublicKey,
            configuration.userAgent
        ) { url, method, caFile, pin, agent in
            options.url = url
            options.method = method
            options.ca_file = caFile
            options.pinned_key = pin
            options.user_agent = agent
            return ccurl_easy_prepare(easy.pointer, &options)
        }
        return code == CURLE_OK
    }

    private static func customMethod(_ request: HTTPTransportRequest, hasBody: Bool) -> String? {
        let implied = request.method == "HEAD" || request.method == (hasBody ? "POST" : "GET")
        return implied ? nil : request.method
    }

    private func appendHeaders(of request: HTTPTransportRequest) -> Bool {
        // Without these two libcurl may ask for leave to send the body, and calls every body a form.
        var lines = ["Expect:"]
        if !request.headers.contains(where: { HTTPHeaders.sameName($0.0.utf8, "content-type".utf8) }) { lines.append("Content-Type:") }
        for (name, value) in request.headers {
            // "Name:" would mean "remove this header"; "Name;" is libcurl's way to send it empty.
            let isEmpty = value.utf8.allSatisfy { $0 == 32 || $0 == 9 }
            lines.append(isEmpty ? "\(name);" : "\(name): \(value)")
        }
        for line in lines {
            guard let longer = curl_slist_append(requestHeaders, line) else { return false }
            requestHeaders = longer
        }
        return true
    }
}
