import DeviceReport
import Testing

@testable import OLTSNMP

@Suite struct ONUsOfAPort {
    /// Three ports whose rows do not stand together: the layout numbers ONUs first.
    private func table(_ count: Int) -> ONUTable {
        var table = ONUTable()
        let onus = (0..<count).map { number in
            let port = number % 3
            return ListedONU(
                key: .serial(SampleOLT.serial(number)),
                index: ONUIndex(parts: [UInt32(number)], ponPort: port == 2 ? nil : "0/1/\(port)", onuID: number, portIndex: [UInt32(port)]))
        }
        table.apply(onus, of: "olt-1", complete: true)
        table.apply(
            [ListedONU(key: .serial(SampleOLT.serial(900)), index: ONUIndex(parts: [1], ponPort: "0/1/0", onuID: 1, portIndex: [7]))], of: "olt-2",
            complete: true)
        return table
    }

    @Test func areItsOwnInTheOrderOfTheirRows() {
        let listed = table(60).listed(of: "olt-1", port: "0/1/1")
        #expect(listed.map(\.index.parts) == stride(from: 1, to: 60, by: 3).map { [UInt32($0)] })
        #expect(listed.map(\.key) == stride(from: 1, to: 60, by: 3).map { .serial(SampleOLT.serial($0)) })
        #expect(listed.allSatisfy { $0.index.ponPort == "0/1/1" })
        #expect(table(60).listed(of: "olt-1", port: "9").isEmpty && table(60).listed(of: "nobody", port: "0/1/1").isEmpty)
    }

    /// Two ports of one name, as where the same card is numbered twice.
    @Test func ofPortsOfOneNameAreOfBoth() {
        var table = table(6)
        let other = ListedONU(key: .serial(SampleOLT.serial(500)), index: ONUIndex(parts: [500], ponPort: "0/1/1", onuID: 1, portIndex: [99]))
        table.apply([other], of: "olt-1", complete: false)
        #expect(table.listed(of: "olt-1", port: "0/1/1").map(\.index.parts) == [[1], [4], [500]])
        #expect(table.ports(of: "olt-1").map(\.name) == ["0/1/0", "0/1/1"])
    }

    @Test func portsAreCountedInTheOrderOfTheirRows() {
        let ports = table(7).ports(of: "olt-1")
        #expect(ports.map(\.name) == ["0/1/0", "0/1/1"], "an ONU whose port is not known counts on none")
        #expect(ports.map(\.onus) == [3, 2])
        #expect(table(7).ports(of: "nobody").isEmpty)
    }
}
