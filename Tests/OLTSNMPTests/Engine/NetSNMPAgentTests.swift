import Testing

@testable import OLTSNMP

/// Against net-snmp's own agent, SNMPv3 above all.
@Suite(.serialized) struct NetSNMPAgentTests {
    let sysObjectID = oid("1.3.6.1.2.1.1.2.0")
    let system = oid("1.3.6.1.2.1.1.9.1.3")

    func with(_ body: (NetSNMPAgent, SNMPEngine) async throws -> Void) async throws {
        guard let agent = try await NetSNMPAgent.start() else { return print("skipped: snmpd is not installed") }
        defer { agent.stop() }
        try await body(agent, SNMPEngine())
    }

    static let watcher = SNMPv3User(name: "watcher", authentication: .sha1(password: "authsecret"), privacy: .aes128(password: "privsecret"))

    @Test func everyVersionAndLevelIsUnderstood() async throws {
        try await with { agent, engine in
            let credentials: [SNMPCredentials] = [
                .v1(community: "lab"), .v2c(community: "lab"), .v3(Self.watcher),
                .v3(SNMPv3User(name: "reader", authentication: .sha256(password: "authsecret"))), .v3(SNMPv3User(name: "plain")),
            ]
            var walks: [SNMPWalk] = []
            for credential in credentials {
                let target = agent.target(credential)
                let answer = try await engine.get(target, [sysObjectID], deadline: .after(20))
                #expect(answer[sysObjectID] == .oid(oid("1.3.6.1.4.1.8072.3.2.10")))
                walks.append(await engine.walk(target, column: system, deadline: .after(20)))
                #expect(walks.last?.end == .complete)
                #expect(await engine.statistics(of: target).timedOut == 0)
                engine.close(target)
            }
            #expect(walks.allSatisfy { $0.rows == walks.first?.rows && $0.rows.count > 3 })
        }
    }

    @Test func manyVersion3RequestsAtOnceWaitForOneDiscovery() async throws {
        try await with { agent, engine in
            let target = agent.target(.v3(Self.watcher))
            let good = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<40 { group.addTask { await attempt(engine, target, [sysObjectID], .after(20)).errorCode == nil } }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(good == 40)
            engine.close(target)
        }
    }

    @Test(arguments: [
        SNMPv3User(name: "nobody", authentication: .sha1(password: "authsecret"), privacy: .aes128(password: "privsecret")),
        SNMPv3User(name: "watcher", authentication: .sha1(password: "wrongsecret"), privacy: .aes128(password: "privsecret")),
    ])
    func aRefusedUserIsASecurityError(_ user: SNMPv3User) async throws {
        try await with { agent, engine in
            let target = agent.target(.v3(user))
            #expect(await attempt(engine, target, [sysObjectID], .after(20)).errorCode == .security)
            engine.close(target)
            // The right user is not hurt by the wrong one.
            let right = agent.target(.v3(Self.watcher))
            #expect(await attempt(engine, right, [sysObjectID], .after(20)).errorCode == nil)
            engine.close(right)
        }
    }

    @Test func anAgentSetUpAnewIsDiscoveredAgain() async throws {
        try await with { agent, engine in
            let target = agent.target(.v3(Self.watcher))
            #expect(await attempt(engine, target, [sysObjectID], .after(20)).errorCode == nil)
            agent.stop()
            // The same address and user, another engine id.
            let heir = try #require(try await NetSNMPAgent.start(port: agent.port))
            defer { heir.stop() }
            let good = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<8 { group.addTask { await attempt(engine, target, [sysObjectID], .after(20)).errorCode == nil } }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(good == 8)
            engine.close(target)
        }
    }

    @Test func anUnusableUserIsRefusedBeforeSending() async {
        let short = SNMPv3User(name: "watcher", authentication: .sha1(password: "short"))
        let target = SNMPTarget(address: "127.0.0.1", credentials: .v3(short))
        #expect(await attempt(SNMPEngine(), target, [sysObjectID], .after(20)).errorCode == .configuration)
        let bare = SNMPv3User(name: "watcher", privacy: .aes128(password: "privsecret"))
        #expect(await attempt(SNMPEngine(), SNMPTarget(address: "127.0.0.1", credentials: .v3(bare)), [sysObjectID], .after(20)).errorCode == .configuration)
    }

    @Test func aDeadVersion3AgentBlocksNobody() async throws {
        try await with { agent, engine in
            // 192.0.2.0/24 goes nowhere: were the discovery synchronous, the other agent would wait for it.
            let dead = SNMPTarget(address: "192.0.2.1", credentials: .v3(Self.watcher), timeout: .seconds(30))
            let waiting = Task { await attempt(engine, dead, [sysObjectID], .after(0.5)) }
            #expect(await attempt(engine, agent.target(.v2c(community: "lab")), [sysObjectID], .after(20)).errorCode == nil)
            let code = await waiting.value.errorCode
            #expect(code == .timeout || code == .unreachable || code == .configuration)
            engine.close(dead)
        }
    }
}
