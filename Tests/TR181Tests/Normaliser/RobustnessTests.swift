import DeviceReport
import Foundation
import TR181
import Testing

/// Whatever a device writes into its parameters, the normaliser ends, stays in bounds and writes JSON.
struct RobustnessTests {
    private static let now = Date(timeIntervalSince1970: 1_773_844_200)

    /// The project's own recordings: an ACS document with a mesh, and a modem's own answer.
    private static func trees() throws -> [(source: SourceName, tree: ParameterTree)] {
        let folder = Recorded.root.appendingPathComponent("captures/healthy-mesh")
        let acs = try NBIReader.documents(Array(Data(contentsOf: folder.appendingPathComponent("acs.nbi.json"))))
        let bridge = try BridgeObjectReader.reading(Array(Data(contentsOf: folder.appendingPathComponent("bridge.read.json"))))
        return acs.map { (.acs, $0.tree) } + [(.bridge, bridge.tree)]
    }

    private func json(_ tree: ParameterTree, _ source: SourceName, _ dialects: Dialects) -> String {
        let dialect = dialects.dialect(for: tree)
        return SectionsJSON.text(TreeNormaliser(dialect).sections(of: tree, source: source, now: Self.now))
    }

    @Test(arguments: 0..<8)
    func spoiltTrees(_ round: Int) throws {
        let dialects = try Recorded.dialects()
        for (source, tree) in try Self.trees() {
            let leaves = TreeMutator.leaves(of: tree)
            var mutator = TreeMutator(leaves, seed: UInt64(round) &* 7919 &+ 1)
            for _ in 0..<10 {
                let text = json(mutator.mutated(), source, dialects)
                #expect(text.utf8.count < 2_000_000)
                #expect((try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil)
            }
        }
    }

    // The order of leaves is the ACS's affair: the report is the same.
    @Test func orderOfLeaves() throws {
        let dialects = try Recorded.dialects()
        for (source, tree) in try Self.trees() {
            var leaves = TreeMutator.leaves(of: tree)
            let straight = json(TreeMutator.tree(leaves), source, dialects)
            var random = SeededGenerator(seed: 11)
            leaves.shuffle(using: &random)
            #expect(json(TreeMutator.tree(leaves), source, dialects) == straight)
        }
    }

    @Test func allValuesNull() throws {
        for (source, tree) in try Self.trees() {
            let leaves = TreeMutator.leaves(of: tree).map { TreeMutator.Leaf(path: $0.path, value: nil, type: $0.type, timestampMs: $0.timestampMs) }
            let sections = TreeNormaliser(try Recorded.dialects().dialect(for: tree)).sections(of: TreeMutator.tree(leaves), source: source, now: Self.now)
            #expect(sections.hosts.isEmpty)
            #expect(sections.wan?.status.value == nil)
            #expect(sections.onu?.rxDBm.value == nil)
        }
    }

    @Test func anEmptyTree() throws {
        let sections = TreeNormaliser(try Recorded.dialects().dialect(for: ParameterTreeBuilder().build())).sections(
            of: ParameterTreeBuilder().build(), source: .acs, now: Self.now)
        #expect(sections == DeviceSections(source: .acs))
    }

    // Twenty thousand interfaces in one circle: each stack would hold them all.
    @Test func oneLongCircle() throws {
        var builder = ParameterTreeBuilder()
        let count = 20_000
        for index in 1...count {
            builder.set(path: "Device.IP.Interface.\(index).Status", value: "Up")
            builder.set(path: "Device.IP.Interface.\(index).LowerLayers", value: "Device.IP.Interface.\(index % count + 1)")
        }
        let tree = builder.build()
        let sections = TreeNormaliser(try Recorded.dialects().dialect(for: tree)).sections(of: tree, source: .acs, now: Self.now)
        #expect(sections.interfaces.count == 1024)
        #expect(sections.stacks.allSatisfy { $0.path.count <= 32 })
        #expect(sections.warnings.contains { $0.hasPrefix("rows_left_out:") })
    }

    @Test func parentsInACircle() throws {
        var builder = ParameterTreeBuilder()
        func mac(_ index: Int) -> String { String(format: "02:00:5e:00:%02x:%02x", index / 256, index % 256) }
        for index in 0..<2000 {
            builder.set(path: "Device.WiFi.MultiAP.APDevice.\(index + 1).MACAddress", value: mac(index))
            builder.set(path: "Device.WiFi.MultiAP.APDevice.\(index + 1).BackhaulMACAddress", value: mac((index + 1) % 2000))
            builder.set(path: "Device.WiFi.MultiAP.APDevice.\(index + 1).BackhaulLinkType", value: "Wi-Fi")
        }
        let tree = builder.build()
        let mesh = try #require(TreeNormaliser(try Recorded.dialects().dialect(for: tree)).sections(of: tree, source: .acs, now: Self.now).mesh)
        #expect(mesh.nodes.count <= 128)
        #expect(mesh.anomalies.contains("too_many_nodes"))
    }

    // Times no clock shows: the value stands, its age is not known.
    @Test(arguments: [Int64.min + 1, -1, 1 << 60, .max])
    func aTimeBeyondAllClocks(_ ms: Int64) throws {
        var builder = ParameterTreeBuilder()
        builder.set(path: "Device.DeviceInfo.ModelName", value: "Box", timestampMs: ms)
        builder.set(path: "Device.WiFi.MultiAP.APDevice.1.Radio.1.AP.1.AssociatedDevice.1.MACAddress", value: "00:00:5e:00:53:01", timestampMs: ms)
        let tree = builder.build()
        let sections = TreeNormaliser(try Recorded.dialects().dialect(for: tree)).sections(of: tree, source: .acs, now: Self.now)
        #expect(sections.device?.model.value == "Box")
        #expect(sections.device?.model.at == nil)
        #expect(sections.hosts.count == 1)
        #expect(sections.stationsAt == nil)
    }

    // A text no modem has: the value is refused, its origin keeps the beginning.
    @Test func aHugeText() throws {
        var builder = ParameterTreeBuilder()
        builder.set(path: "Device.DeviceInfo.ModelName", value: String(repeating: "x", count: 1_000_000))
        let tree = builder.build()
        let device = TreeNormaliser(try Recorded.dialects().dialect(for: tree)).sections(of: tree, source: .acs, now: Self.now).device
        #expect(device?.model.reason == .outOfRange)
        #expect((device?.model.origin?.raw.utf8.count ?? 0) < 100)
    }
}
