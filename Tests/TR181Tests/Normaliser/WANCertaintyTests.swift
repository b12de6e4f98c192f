import DeviceReport
import Foundation
import TR181
import Testing

/// A connection that is not up is the customer's only where the device says so; else its state is assumed, and no alarm rests on it.
struct WANCertaintyTests {
    private func status(_ leaves: [String: String]) throws -> Observed<WANStatus>? {
        var builder = ParameterTreeBuilder()
        for (path, value) in leaves.sorted(by: { $0.key < $1.key }) { builder.set(path: "Device." + path, value: value) }
        let tree = builder.build()
        let sections = TreeNormaliser(try Recorded.dialects().dialect(for: tree)).sections(
            of: tree, source: .acs, now: Date(timeIntervalSince1970: 1_773_844_200))
        return sections.wan?.status
    }

    private let one = [
        "IP.Interface.1.Status": "Down", "IP.Interface.1.Enable": "true", "IP.Interface.1.LowerLayers": "Device.PPP.Interface.1",
        "PPP.Interface.1.ConnectionStatus": "Disconnected",
    ]
    private let route = ["Routing.Router.1.IPv4Forwarding.1.Interface": "Device.IP.Interface.1", "Routing.Router.1.IPv4Forwarding.1.Enable": "true"]

    @Test func routedThrough() throws {
        #expect(try status(one.merging(route) { $1 })?.confidence == .measured)
    }

    @Test func theRouteIsDisabled() throws {
        #expect(try status(one.merging(route) { $1 }.merging(["Routing.Router.1.IPv4Forwarding.1.Enable": "false"]) { $1 })?.confidence == .assumed)
    }

    @Test func theOnlyOne() throws {
        #expect(try status(one.merging(["Routing.Router.1.Enable": "true"]) { $1 })?.confidence == .measured)
    }

    @Test func noRouteWasRead() throws {
        #expect(try status(one)?.confidence == .assumed)
    }

    @Test func anotherOfUnknownState() throws {
        #expect(try status(one.merging(route) { $1 }.merging(["IP.Interface.2.Enable": "true"]) { $1 })?.confidence == .assumed)
        #expect(try status(one.merging(route) { $1 }.merging(["IP.Interface.2.Status": "Down"]) { $1 })?.confidence == .measured)
    }
}
