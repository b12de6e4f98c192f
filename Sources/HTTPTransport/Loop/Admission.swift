/// Decides which transfer may start, which waits and which is refused: at most `perServer` active for one server, `total` in all,
/// `waiting` in line. First come, first served within a server; servers take turns when the total is what is scarce.
struct Admission<Item: AnyObject> {
    enum Verdict: Equatable { case start, wait, refuse }

    private struct Server {
        var active = 0
        var line = WaitLine<Item>()
        /// Entries of `line` that still wait; the others have withdrawn.
        var live = 0
        var isQueuedForTurn = false
    }

    private let perServer: Int
    private let total: Int
    private let maxWaiting: Int
    private var servers: [String: Server] = [:]
    private var turns = WaitLine<String>()
    private var waiting: Set<ObjectIdentifier> = []
    private(set) var active = 0

    init(perServer: Int, total: Int, waiting: Int) {
        self.perServer = perServer
        self.total = total
        self.maxWaiting = waiting
    }

    var waitingCount: Int { waiting.count }

    /// How many servers are remembered: those with an active or a waiting transfer, or a turn to come.
    var serverCount: Int { servers.count }

    /// How many turns are to come: at most one for a server.
    var turnCount: Int { turns.count }

    mutating func arrive(_ item: Item, server name: String) -> Verdict {
        var server = servers[name] ?? Server()
        defer { remember(name, server) }
        // Whoever could start before this one has a turn coming.
        if active < total, turns.isEmpty, server.active < perServer {
            server.active += 1
            active += 1
            return .start
        }
        guard waiting.count < maxWaiting else { return .refuse }
        waiting.insert(ObjectIdentifier(item))
        server.line.append(item)
        server.live += 1
        queueForTurn(name, &server)
        return .wait
    }

    /// An active transfer ended.
    mutating func leave(server name: String) {
        guard var server = servers[name], server.active > 0 else { return }
        server.active -= 1
        active -= 1
        queueForTurn(name, &server)
        remember(name, server)
    }

    /// A waiting transfer gave up.
    mutating func withdraw(_ item: Item, server name: String) {
        guard waiting.remove(ObjectIdentifier(item)) != nil, var server = servers[name] else { return }
        server.live -= 1
        // Those who gave up keep their place until there are more of them than of the others.
        if server.line.count > 2 * server.live + 32 || server.live == 0 {
            let stillWaiting = waiting
            server.line.removeAll { !stillWaiting.contains(ObjectIdentifier($0)) }
        }
        remember(name, server)
    }

    /// The next waiting transfer that may start now; it counts as active from here on.
    mutating func next() -> Item? {
        while active < total, let name = turns.popFirst() {
            guard var server = servers[name] else { continue }
            server.isQueuedForTurn = false
            var started: Item?
            while started == nil, server.active < perServer, let item = server.line.popFirst() {
                guard waiting.remove(ObjectIdentifier(item)) != nil else { continue }
                server.live -= 1
                server.active += 1
                active += 1
                started = item
            }
            queueForTurn(name, &server)
            remember(name, server)
            if let started { return started }
        }
        return nil
    }

    private mutating func remember(_ name: String, _ server: Server) {
        servers[name] = server.active == 0 && server.live == 0 && !server.isQueuedForTurn ? nil : server
    }

    private mutating func queueForTurn(_ name: String, _ server: inout Server) {
        guard server.live > 0, server.active < perServer, !server.isQueuedForTurn else { return }
        server.isQueuedForTurn = true
        turns.append(name)
    }
}
