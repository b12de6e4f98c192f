internal import CCurl
internal import Synchronization

/// libcurl handles that no transfer uses. Making one costs far more than resetting one.
final class EasyHandlePool: Sendable {
    /// A `CURL *`, passed between threads while nobody uses it.
    struct Handle: @unchecked Sendable { let pointer: UnsafeMutableRawPointer }

    private let idle = Mutex<[Handle]>([])
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    deinit { idle.withLock { for handle in $0 { curl_easy_cleanup(handle.pointer) } } }

    /// A handle with every option at its default; nil when memory is out.
    func take() -> Handle? {
        guard let handle = idle.withLock({ $0.popLast() }) else { return curl_easy_init().map(Handle.init) }
        curl_easy_reset(handle.pointer)
        return handle
    }

    /// Gives back a handle that has left its multi handle.
    func give(_ handle: Handle) {
        let isKept = idle.withLock { idle in
            guard idle.count < limit else { return false }
            idle.append(handle)
            return true
        }
        if !isKept { curl_easy_cleanup(handle.pointer) }
    }
}
