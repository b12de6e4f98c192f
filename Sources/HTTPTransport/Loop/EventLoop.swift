internal import CCurl
internal import Glibc

/// The one thread that owns a libcurl multi handle. Everything below `run` happens on it; `submit`, `cancel` and `stop` come from
/// anywhere, through the mailbox.
///
/// libcurl tells which sockets to watch and when to be called again (the `multi_socket` interface), so that a wake-up costs as
/// much as there is to do, not as much as there are transfers. Deadlines are the loop's own: libcurl's are only as good as its timers.
final class EventLoop: @unchecked Sendable {
    let clock = TransportClock()
    let pool: EasyHandlePool
    private let mailbox: Mailbox
    private let poller: Poller
    private let configuration: HTTPTransportConfiguration

    // The loop's thread only.
    private var multi: UnsafeMutableRawPointer?
    private var curlTimer: Int64?
    private var batch = Mailbox.Batch()
    private var isStopping = false
    private var deadlines = DeadlineHeap<Transfer>()
    private var admission: Admission<Transfer>
    private var lastActivity: Int64 = 0
    private var mayHoldConnections = false

    /// Starts the thread.
    ///
    /// - Returns: nil when the system is out of descriptors, memory or threads.
    init?(_ configuration: HTTPTransportConfiguration) {
        guard CurlLibrary.isReady, let poller = Poller() else { return nil }
        self.configuration = configuration
        self.poller = poller
        pool = EasyHandlePool(limit: configuration.maxConnections)
        mailbox = Mailbox { poller.wake() }
        admission = Admission(
            perServer: configuration.maxConnectionsPerHost, total: configuration.maxConnections, waiting: configuration.maxWaiting)
        guard openMulti() else { return nil }
        guard startThread() else {
            closeMulti()
            return nil
        }
    }

    // MARK: From any thread

    /// - Returns: false when the loop takes no more; the transfer's continuation is then the caller's to resume.
    func submit(_ transfer: Transfer) -> Bool { mailbox.submit(transfer) }
    func cancel(_ transfer: Transfer) { mailbox.cancel(transfer) }
    func stop() { mailbox.stop() }
    func ended() async { await mailbox.ended() }

    // MARK: The thread

    private func startThread() -> Bool {
        var thread = pthread_t()
        let retained = Unmanaged.passRetained(self)
        let code = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                pthread_detach(pthread_self())
                ccurl_thread_prepare("http-transport")
                Unmanaged<EventLoop>.fromOpaque(context).takeRetainedValue().run()
                return nil
            }, retained.toOpaque())
        if code != 0 { retained.release() }
        return code == 0
    }

    private func run() {
        while !isStopping {
            poller.wait(milliseconds: millisecondsToWait()) { descriptor, ready in
                let mask =
                    (ready.readable ? CURL_CSELECT_IN : 0) | (ready.writable ? CURL_CSELECT_OUT : 0) | (ready.failed ? CURL_CSELECT_ERR : 0)
                perform(descriptor, mask)
            }
            readMail()
            if let due = curlTimer, due <= clock.now() {
                curlTimer = nil
                perform(-1, 0)  // CURL_SOCKET_TIMEOUT
            }
            collectFinished()
            expire()
            startWaiting()
            sweepIfIdle()
        }
        shutDown()
    }

    private func perform(_ descriptor: Int32, _ mask: Int32) {
        var running: Int32 = 0
        _ = curl_multi_socket_action(multi, descriptor, mask, &running)
    }

    private func millisecondsToWait() -> Int32 {
        var next = Int64.max
        if let curlTimer { next = curlTimer }
        if let first = deadlines.first { next = min(next, first.deadline) }
        if mayHoldConnections, deadlines.isEmpty { next = min(next, sweepTime) }
        guard next < .max else { return -1 }
        let left = next - clock.now()
        // Rounded up: waking before the time would spin through the last millisecond.
        return left <= 0 ? 0 : Int32(clamping: (left + 999_999) / 1_000_000)
    }

    // MARK: Mail

    private func readMail() {
        mailbox.take(&batch)
        accept(batch.submitted)
        for transfer in batch.cancelled {
            transfer.isCancelled = true
            // A transfer that is new here was cancelled before it was submitted.
            if transfer.phase != .new { end(transfer, .cancelled) }
        }
        if batch.stop { isStopping = true }
        batch.submitted.removeAll(keepingCapacity: true)
        batch.cancelled.removeAll(keepingCapacity: true)
    }

    private func accept(_ transfers: [Transfer]) {
        guard !transfers.isEmpty else { return }
        let now = clock.now()
        for transfer in transfers {
            if transfer.isCancelled {
                end(transfer, .cancelled)
            } else if transfer.deadline <= now {
                end(transfer, .timeout)
            } else {
                switch admission.arrive(transfer, server: transfer.server) {
                case .start:
                    deadlines.insert(transfer)
                    start(transfer, now)
                case .wait:
                    transfer.phase = .waiting
                    deadlines.insert(transfer)
                case .refuse: end(transfer, .overloaded)
                }
            }
        }
    }

    // MARK: Transfers

    private func start(_ transfer: Transfer, _ now: Int64) {
        transfer.phase = .active
        transfer.startedAt = now
        mayHoldConnections = true
        guard let handle = transfer.handle, curl_multi_add_handle(multi, handle) == CURLM_OK else {
            return end(transfer, .unavailable)
        }
    }

    private func startWaiting() {
        while let transfer = admission.next() { start(transfer, clock.now()) }
    }

    private func collectFinished() {
        var context: UnsafeMutableRawPointer?
        var result = CURLE_OK
        while ccurl_multi_next(multi, &context, &result) != 0 {
            guard let context else { continue }
            let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            guard transfer.phase == .active else { continue }
            transfer.result = result
            end(transfer, nil)
        }
    }

    private func expire() {
        guard let first = deadlines.first else { return }
        let now = clock.now()
        var next: Transfer? = first
        while let transfer = next, transfer.deadline <= now {
            end(transfer, .timeout)
            next = deadlines.first
        }
    }

    /// Ends a transfer in whatever phase it is and lets its task go on.
    ///
    /// - Parameter failure: nil: libcurl finished it, with `transfer.result`.
    private func end(_ transfer: Transfer, _ failure: HTTPTransportError.Code?) {
        guard transfer.phase != .ended else { return }
        switch transfer.phase {
        case .active:
            if let handle = transfer.handle {
                ccurl_easy_summary(handle, &transfer.summary)
                // Closes the connection of an unfinished transfer, keeps that of a finished one.
                curl_multi_remove_handle(multi, handle)
            }
            admission.leave(server: transfer.server)
        case .waiting: admission.withdraw(transfer, server: transfer.server)
        case .new, .ended: break
        }
        transfer.phase = .ended
        transfer.failure = failure ?? Self.failure(of: transfer)
        transfer.endedAt = clock.now()
        lastActivity = transfer.endedAt
        let continuation = transfer.continuation
        transfer.continuation = nil
        // A handle whose transfer failed may keep its buffer, and then takes no buffer size any more.
        if transfer.startedAt == nil || transfer.failure == nil, let handle = transfer.surrenderHandle() { pool.give(handle) }
        // The heap's may be the last reference of the loop: the transfer is not touched after this.
        deadlines.remove(transfer)
        continuation?.resume()
    }

    private static func failure(of transfer: Transfer) -> HTTPTransportError.Code? {
        guard transfer.result != CURLE_OK else { return nil }
        if let refusal = transfer.refusal { return refusal }
        return .init(
            transfer.result, systemError: transfer.summary.os_errno, requestSent: transfer.requestsSent > 0,
            headComplete: transfer.head.isComplete, encrypted: transfer.isEncrypted)
    }

    // MARK: The multi handle

    private func openMulti() -> Bool {
        multi = curl_multi_init()
        curlTimer = nil
        let context = Unmanaged.passUnretained(self).toOpaque()
        return multi != nil
            && ccurl_multi_prepare(multi, Self.onSocket, Self.onTimer, context, configuration.maxConnections) == CURLM_OK
    }

    private func closeMulti() {
        curl_multi_cleanup(multi)
        multi = nil
    }

    private var sweepTime: Int64 { lastActivity + TransportClock.nanoseconds(configuration.idleSweep) }

    /// libcurl looks at its idle connections only when it is asked for one. Once nobody asks, they are all closed with their handle.
    private func sweepIfIdle() {
        guard mayHoldConnections, deadlines.isEmpty, sweepTime <= clock.now() else { return }
        closeMulti()
        mayHoldConnections = false
        if !openMulti() { isStopping = true }
    }

    private func shutDown() {
        mailbox.close(&batch)
        for transfer in batch.submitted { end(transfer, .unavailable) }
        batch = Mailbox.Batch()
        while let transfer = deadlines.first { end(transfer, .unavailable) }
        closeMulti()
        mailbox.declareEnd()
    }

    private static let onSocket: curl_socket_callback = { _, descriptor, what, context, _ in
        guard let context else { return 0 }
        let poller = Unmanaged<EventLoop>.fromOpaque(context).takeUnretainedValue().poller
        switch what {
        case CURL_POLL_REMOVE: poller.forget(descriptor)
        case CURL_POLL_IN: poller.watch(descriptor, readable: true, writable: false)
        case CURL_POLL_OUT: poller.watch(descriptor, readable: false, writable: true)
        default: poller.watch(descriptor, readable: true, writable: true)
        }
        return 0
    }

    private static let onTimer: curl_multi_timer_callback = { _, milliseconds, context in
        guard let context else { return 0 }
        let loop = Unmanaged<EventLoop>.fromOpaque(context).takeUnretainedValue()
        loop.curlTimer = milliseconds < 0 ? nil : loop.clock.now() + Int64(milliseconds) * 1_000_000
        return 0
    }
}
