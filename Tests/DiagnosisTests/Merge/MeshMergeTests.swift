import DeviceReport
import Foundation
import TR181
import Testing

@testable import Diagnosis

@Suite("Two views of a mesh become one graph")
struct MeshMergeTests {
    private let merger = Merger(now: Fixture.now)

    private func node(_ id: String, aliases: [String] = [], gateway: Bool = false, _ source: SourceName, _ change: (inout MeshNode) -> Void = { _ in })
        -> MeshNode
    {
        var out = MeshNode()
        out.id = id
        out.macs = [id]
        out.aliases = aliases
        out.isGateway = gateway
        out.role = gateway ? .gateway : .agent
        out.online = Fixture.seen(true, source)
        change(&out)
        return out
    }

    private func link(
        _ child: String, _ parent: String, _ source: SourceName, age: Double? = 60, _ confidence: LinkConfidence = .high,
        _ change: (inout MeshLink) -> Void = { _ in }
    ) -> MeshLink {
        var out = MeshLink()
        out.childID = child
        out.parentID = parent
        out.evidence = ["\(source)"]
        out.confidence = confidence
        out.at = age.map { Fixture.now.addingTimeInterval(-$0) }
        change(&out)
        return out
    }

    private func mesh(_ nodes: [MeshNode], _ links: [MeshLink] = []) -> MeshSection {
        var out = MeshSection()
        out.nodes = nodes
        out.links = links
        return out
    }

    @Test("Nodes that share an address, a serial, or are both the modem are one; the others are all kept")
    func nodes() throws {
        let serial: (inout MeshNode) -> Void = { $0.serial = Fixture.seen("SN-00-3-77") }
        let bridge = mesh([
            node("g", gateway: true, .bridge), node("a", aliases: ["a2"], .bridge), node("s", .bridge, serial), node("new", .bridge),
        ])
        let acs = mesh([
            node("g9", gateway: true, .acs), node("a2", aliases: ["a3"], .acs), node("t", .acs, serial), node("old", .acs) { $0.cpuPct = Fixture.seen(7) },
        ])
        let out = try #require(merger.mesh(bridge, acs))
        #expect(out.nodes.map(\.id) == ["a", "g", "new", "old", "s"])
        #expect(out.nodes[0].aliases == ["a2", "a3"])
        #expect(out.nodes[1].aliases == ["g9"])
        #expect(out.nodes.map(\.isGateway) == [false, true, false, false, false])
        #expect(out.nodes[3].cpuPct.value == 7)
        #expect(out.orphans == ["a", "new", "old", "s"])
    }

    @Test("Two nodes of one source that the other knows as one become one")
    func oneByTheOther() throws {
        let bridge = mesh([node("g", gateway: true, .bridge), node("a", .bridge), node("b", .bridge)])
        let acs = mesh([node("g", gateway: true, .acs), node("c", aliases: ["a", "b"], .acs)], [link("c", "g", .acs)])
        let out = try #require(merger.mesh(bridge, acs))
        #expect(out.nodes.map(\.id) == ["a", "g"])
        #expect(out.nodes[0].aliases == ["b", "c"])
        #expect(out.links.map(\.childID) == ["a"])
        #expect(out.orphans.isEmpty)
    }

    static let choices: [(bridge: (Double?, LinkConfidence), acs: (Double?, LinkConfidence), winner: SourceName)] = [
        ((60, .high), (60, .high), .bridge), ((60, .medium), (60, .high), .acs), ((60, .medium), (1000, .high), .bridge),
        ((1000, .high), (60, .medium), .acs), ((60, .assumed), (60, .low), .acs), ((60, .assumed), (90_000, .medium), .acs), ((nil, .high), (60, .high), .acs),
        ((1000, .high), (1000, .high), .bridge),
    ]

    @Test("A fresh link before a stale one, a founded one before a guess, then the modem's own", arguments: choices.indices)
    func parents(_ index: Int) throws {
        let (live, known, winner) = Self.choices[index]
        let nodes = [node("g", gateway: true, .bridge), node("m", .bridge), node("x", .bridge)]
        let bridge = mesh(nodes, [link("m", "g", .bridge), link("x", "g", .bridge, age: live.0, live.1)])
        let acs = mesh(nodes, [link("m", "g", .acs), link("x", "m", .acs, age: known.0, known.1)])
        let out = try #require(merger.mesh(bridge, acs))
        let link = try #require(out.links.first { $0.childID == "x" })
        #expect(link.evidence == ["\(winner)"])
        #expect(link.parentID == (winner == .bridge ? "g" : "m"))
        #expect(link.alternatives.map(\.parentID) == [winner == .bridge ? "m" : "g"])
        #expect(out.nodes.map(\.hops) == [0, 1, winner == .bridge ? 1 : 2])
    }

    @Test("Of one parent both know something")
    func sameParent() throws {
        let nodes = [node("g", gateway: true, .bridge), node("x", .bridge)]
        let bridge = mesh(
            nodes,
            [
                link("x", "g", .bridge) {
                    $0.medium = .wifi
                    $0.rssiDBm = Fixture.seen(-60, .bridge)
                    $0.measuredBy = .parent
                }
            ])
        let acs = mesh(
            nodes,
            [
                link("x", "g", .acs, age: 90) {
                    $0.medium = .wifi
                    $0.rssiDBm = Fixture.seen(-90)
                    $0.measuredBy = .child
                    $0.phyUpMbps = Fixture.seen(300)
                    $0.channel = Fixture.seen(36)
                }
            ])
        let link = try #require(merger.mesh(bridge, acs)?.links.first)
        #expect(link.rssiDBm.value == -60)
        #expect(link.measuredBy == .parent)
        #expect(link.rssiDBm.conflicts.count == 1)
        #expect(link.phyUpMbps.value == 300)
        #expect(link.channel.value == 36)
        #expect(link.evidence == ["bridge", "acs"])
        #expect(link.alternatives.isEmpty)
        #expect(link.at == Fixture.now.addingTimeInterval(-60))
    }

    @Test("Two trees without loops give none together")
    func loop() throws {
        let nodes = [node("a", .bridge), node("b", .bridge), node("g", gateway: true, .bridge)]
        let bridge = mesh(nodes, [link("a", "b", .bridge), link("b", "g", .bridge, age: 2000)])
        let acs = mesh(nodes, [link("b", "a", .acs), link("a", "g", .acs, age: 2000)])
        let out = try #require(merger.mesh(bridge, acs))
        #expect(out.nodes.allSatisfy { $0.hops != nil })
        #expect(Set(out.links.map(\.childID)) == ["a", "b"])
        #expect(out.anomalies == ["loop_in_data"])
    }

    @Test("A view without nodes takes nothing away")
    func nothing() {
        let one = mesh([node("g", gateway: true, .acs)])
        #expect(merger.mesh(mesh([]), one)?.nodes.count == 1)
        #expect(merger.mesh(one, mesh([]))?.nodes.count == 1)
        #expect(merger.mesh(nil, one)?.nodes.count == 1)
        #expect(merger.mesh(nil, nil) == nil)
        #expect(merger.mesh(mesh([]), nil)?.nodes.isEmpty == true)
    }

    @Test("A merged graph is a forest of listed nodes, each known once", arguments: 0..<200)
    func forest(_ seed: Int) throws {
        var draw = Draw(seed)
        func section(_ source: SourceName) -> MeshSection {
            let count = Int.random(in: 1...6, using: &draw)
            let offset = Int.random(in: 0...3, using: &draw)
            let nodes = (0..<count).map { index in
                node("\(source == .acs ? "k" : "l")\(index)", aliases: ["m\(index + offset)"], gateway: index == 0, source)
            }
            let ages: [Double?] = [nil, 10, 2000]
            // Every parent stands before its child: a tree.
            let links = (0..<count).dropFirst().filter { _ in Bool.random(using: &draw) }.map { index in
                link(
                    nodes[index].id, nodes[Int.random(in: 0..<index, using: &draw)].id, source, age: ages.randomElement(using: &draw) ?? nil,
                    LinkConfidence.allCases.randomElement(using: &draw) ?? .high)
            }
            return mesh(nodes, links)
        }
        let (bridge, acs) = (section(.bridge), section(.acs))
        let out = try #require(merger.mesh(bridge, acs))
        let ids = Set(out.nodes.map(\.id))
        #expect(out.links.allSatisfy { ids.contains($0.childID) && ids.contains($0.parentID) })
        #expect(Set(out.links.map(\.childID)).count == out.links.count)
        #expect(out.nodes.count(where: \.isGateway) == 1)
        let parents = Dictionary(out.links.map { ($0.childID, $0.parentID) }) { first, _ in first }
        for id in ids {
            var at = id
            var steps = 0
            while let next = parents[at], steps <= ids.count {
                at = next
                steps += 1
            }
            #expect(steps <= ids.count)
        }
        var known: Set<String> = []
        for node in out.nodes { for alias in Set(node.aliases + [node.id]) { #expect(known.insert(alias).inserted) } }
        #expect(known.isSuperset(of: (bridge.nodes + acs.nodes).flatMap { $0.aliases + [$0.id] }))
    }
}
