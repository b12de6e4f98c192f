import Foundation

/// NBI and bridge in one process and one thread, on `poll`, so that what they cost stays small beside what is measured.
/// Each answer leaves a fixed time after its request; or never.
final class SourceDouble {
    private struct Connection {
        var input: [UInt8] = []
        var output: [UInt8] = []
        var sent = 0
        var generation = 0
    }

    private let listener: Int32
    private let delay: Int64?
    private let acs: ServedDocument
    private let bridge: ServedDocument
    private var connections: [Int32: Connection] = [:]
    private var generation = 0
    /// Answers to come: the delay is the same for all, so the first one is always the next.
    private var due: [(at: Int64, descriptor: Int32, generation: Int, isBridge: Bool, digits: ArraySlice<UInt8>)] = []
    private var head = 0

    /// - Parameter delayMs: nil never answers.
    init(delayMs: Int?, acs: ServedDocument, bridge: ServedDocument) throws {
        listener = try Sockets.listen()
        delay = delayMs.map { Int64($0) * 1_000_000 }
        self.acs = acs
        self.bridge = bridge
    }

    var port: Int { Sockets.port(of: listener) }

    func run() -> Never {
        while true {
            var polled = [pollfd(fd: listener, events: Int16(POLLIN), revents: 0)]
            for (descriptor, connection) in connections {
                polled.append(pollfd(fd: descriptor, events: Int16(connection.output.isEmpty ? POLLIN : POLLOUT), revents: 0))
            }
            Sockets.wait(&polled, until: head < due.count ? due[head].at : nil)
            for entry in polled where entry.revents != 0 {
                if entry.fd == listener {
                    accept()
                } else if entry.revents & Int16(POLLOUT) != 0 {
                    flush(entry.fd)
                } else {
                    receive(entry.fd)
                }
            }
            sendDue()
        }
    }

    private func accept() {
        while let descriptor = Sockets.accept(listener) {
            generation += 1
            connections[descriptor] = Connection(generation: generation)
        }
    }

    private func receive(_ descriptor: Int32) {
        guard var connection = connections[descriptor] else { return }
        guard Sockets.read(descriptor, into: &connection.input) else { return drop(descriptor) }
        while let length = RequestScan.length(of: connection.input) {
            let request = connection.input[..<length]
            if let delay {
                due.append((Sockets.now() + delay, descriptor, connection.generation, RequestScan.isPost(request), RequestScan.digits(in: request)))
            }
            connection.input.removeFirst(length)
        }
        connections[descriptor] = connection
    }

    private func sendDue() {
        let now = Sockets.now()
        while head < due.count, due[head].at <= now {
            let entry = due[head]
            head += 1
            guard connections[entry.descriptor]?.generation == entry.generation else { continue }
            connections[entry.descriptor]?.output += (entry.isBridge ? bridge : acs).answer(digits: entry.digits)
            flush(entry.descriptor)
        }
        if head > 4096 {
            due.removeFirst(head)
            head = 0
        }
    }

    private func flush(_ descriptor: Int32) {
        guard let connection = connections[descriptor] else { return }
        guard let sent = Sockets.write(descriptor, connection.output, from: connection.sent) else { return drop(descriptor) }
        if sent == connection.output.count {
            connections[descriptor]?.output = []
            connections[descriptor]?.sent = 0
        } else {
            connections[descriptor]?.sent = sent
        }
    }

    private func drop(_ descriptor: Int32) {
        connections[descriptor] = nil
        close(descriptor)
    }
}
