import CNetSNMPAgent

/// Lines and counted octets from a socket, each read blocking until it is whole.
struct LineReader {
    let fd: Int32
    private var buffer: [UInt8] = []

    init(fd: Int32) {
        self.fd = fd
    }

    /// Something was read already and waits to be taken.
    var holdsMore: Bool { !buffer.isEmpty }

    /// The next line without its end; nil when the other side is gone.
    mutating func line() -> [UInt8]? {
        var searched = 0
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(buffer[..<end])
                buffer.removeSubrange(...end)
                return line
            }
            searched = buffer.count
            guard fill() else { return nil }
        }
    }

    /// The next so many octets; nil when the other side is gone.
    mutating func octets(_ count: Int) -> [UInt8]? {
        while buffer.count < count {
            guard fill() else { return nil }
        }
        let octets = Array(buffer.prefix(count))
        buffer.removeFirst(octets.count)
        return octets
    }

    private mutating func fill() -> Bool {
        let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, count in
            count = max(0, Int(cnetsnmp_agent_receive(fd, room.baseAddress, room.count)))
        }
        buffer += chunk
        return !chunk.isEmpty
    }
}
