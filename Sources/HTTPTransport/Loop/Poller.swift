internal import CCurl
internal import Glibc

/// The descriptors of an event loop (epoll) and the one that wakes it (eventfd).
final class Poller: @unchecked Sendable {
    /// What is ready on a descriptor.
    struct Readiness {
        let readable: Bool
        let writable: Bool
        let failed: Bool
    }

    private let epoll: Int32
    private let waker: Int32
    private var events = [epoll_event](repeating: epoll_event(), count: 256)

    /// - Returns: nil when the system has no descriptor left.
    init?() {
        epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
        waker = eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK))
        guard epoll >= 0, waker >= 0, watch(waker, readable: true, writable: false) else { return nil }
    }

    deinit {
        if epoll >= 0 { close(epoll) }
        if waker >= 0 { close(waker) }
    }

    /// Starts or changes the watch of a descriptor; level-triggered.
    @discardableResult
    func watch(_ descriptor: Int32, readable: Bool, writable: Bool) -> Bool {
        var event = epoll_event()
        event.events = (readable ? EPOLLIN.rawValue : 0) | (writable ? EPOLLOUT.rawValue : 0)
        event.data.fd = descriptor
        if epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event) == 0 { return true }
        return errno == EEXIST && epoll_ctl(epoll, EPOLL_CTL_MOD, descriptor, &event) == 0
    }

    /// A descriptor that is closed already has left the watch by itself.
    func forget(_ descriptor: Int32) {
        var event = epoll_event()
        _ = epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, &event)
    }

    /// Wakes ``wait(milliseconds:_:)``, now or the next time it is called. From any thread.
    func wake() {
        var one: UInt64 = 1
        _ = write(waker, &one, MemoryLayout<UInt64>.size)
    }

    /// Waits at most `milliseconds` (-1: without end) and reports each ready descriptor.
    func wait(milliseconds: Int32, _ report: (Int32, Readiness) -> Void) {
        let count = epoll_wait(epoll, &events, Int32(events.count), milliseconds)
        guard count > 0 else { return }
        for event in events.prefix(Int(count)) {
            guard event.data.fd != waker else {
                var counter: UInt64 = 0
                _ = read(waker, &counter, MemoryLayout<UInt64>.size)
                continue
            }
            report(
                event.data.fd,
                Readiness(
                    readable: event.events & (EPOLLIN.rawValue | EPOLLHUP.rawValue) != 0,
                    writable: event.events & EPOLLOUT.rawValue != 0, failed: event.events & EPOLLERR.rawValue != 0))
        }
    }
}
