import DeviceReport
import Testing

@testable import OLTSNMP

@Suite struct SerialTableTests {
    func index(_ onu: UInt32) -> ONUIndex { ONUIndex(parts: [7, onu], ponPort: "0/1/0", onuID: Int(onu), portIndex: [7]) }

    @Test func onlyDifferencesAreApplied() {
        var table = SerialTable()
        let (a, b, c) = (SampleOLT.serial(1), SampleOLT.serial(2), SampleOLT.serial(3))
        var change = table.apply([index(1): a, index(2): b], of: "x", complete: true)
        #expect(change == .init(added: 2, removed: 0, replaced: 0))
        change = table.apply([index(1): a, index(2): c], of: "x", complete: true)
        #expect(change == .init(added: 0, removed: 0, replaced: 1))
        #expect(table.locations(of: b).isEmpty)
        #expect(table.locations(of: c).map(\.index) == [index(2)])
        change = table.apply([index(2): c], of: "x", complete: true)
        #expect(change == .init(added: 0, removed: 1, replaced: 0))
        #expect(table.count(of: "x") == 1)
    }

    @Test func anUnfinishedWalkForgetsNothing() {
        var table = SerialTable()
        _ = table.apply([index(1): SampleOLT.serial(1), index(2): SampleOLT.serial(2)], of: "x", complete: true)
        _ = table.apply([index(1): SampleOLT.serial(9)], of: "x", complete: false)
        #expect(table.locations(of: SampleOLT.serial(1)).isEmpty)
        #expect(table.locations(of: SampleOLT.serial(2)).count == 1)
        #expect(table.locations(of: SampleOLT.serial(9)).count == 1)
    }

    @Test func duplicatesAreKnownAcrossOLTs() {
        var table = SerialTable()
        _ = table.apply([index(1): SampleOLT.serial(1)], of: "x", complete: true)
        _ = table.apply([index(4): SampleOLT.serial(1), index(5): SampleOLT.serial(2)], of: "y", complete: true)
        #expect(table.duplicates.keys.map(\.self) == [SampleOLT.serial(1)])
        #expect(table.locations(of: SampleOLT.serial(1)).map(\.olt).sorted() == ["x", "y"])
        _ = table.apply([:], of: "x", complete: true)
        #expect(table.duplicates.isEmpty)
    }
}
