import DeviceReport
import Testing

@testable import OLTSNMP

@Suite struct ONUTableTests {
    func index(_ onu: UInt32, _ port: String = "0/1/0") -> ONUIndex { ONUIndex(parts: [7, onu], ponPort: port, onuID: Int(onu), portIndex: [7]) }

    func listed(_ onu: UInt32, _ serial: Int) -> ListedONU { ListedONU(key: .serial(SampleOLT.serial(serial)), index: index(onu)) }

    func key(_ number: Int) -> ONUKey { .serial(SampleOLT.serial(number)) }

    @Test func onlyDifferencesAreApplied() {
        var table = ONUTable()
        var change = table.apply([listed(1, 1), listed(2, 2)], of: "x", complete: true)
        #expect(change == .init(olt: "x", put: [listed(1, 1), listed(2, 2)], dropped: []))
        change = table.apply([listed(1, 1), listed(2, 3)], of: "x", complete: true)
        #expect(change == .init(olt: "x", put: [listed(2, 3)], dropped: [listed(2, 2)]))
        #expect(table.locations(of: key(2)).isEmpty)
        #expect(table.locations(of: key(3)).map(\.index) == [index(2)])
        change = table.apply([listed(2, 3)], of: "x", complete: true)
        #expect(change == .init(olt: "x", put: [], dropped: [listed(1, 1)]))
        #expect(table.count(of: "x") == 1)
        #expect(table.apply([listed(2, 3)], of: "x", complete: true).isEmpty)
    }

    @Test func anUnfinishedWalkForgetsNothing() {
        var table = ONUTable()
        _ = table.apply([listed(1, 1), listed(2, 2)], of: "x", complete: true)
        _ = table.apply([listed(1, 9)], of: "x", complete: false)
        #expect(table.locations(of: key(1)).isEmpty)
        #expect(table.locations(of: key(2)).count == 1)
        #expect(table.locations(of: key(9)).count == 1)
    }

    @Test func duplicatesAreKnownAcrossOLTs() {
        var table = ONUTable()
        _ = table.apply([listed(1, 1)], of: "x", complete: true)
        _ = table.apply([listed(4, 1), listed(5, 2)], of: "y", complete: true)
        #expect(table.duplicates.keys.map(\.self) == [key(1)])
        #expect(table.locations(of: key(1)).map(\.olt) == ["x", "y"])
        _ = table.apply([], of: "x", complete: true)
        #expect(table.duplicates.isEmpty)
        _ = table.apply([listed(4, 1), listed(5, 2), listed(6, 1)], of: "y", complete: true)
        #expect(table.locations(of: key(1)).map(\.index.onuID) == [4, 6])
    }

    @Test func anotherPlaceUnderTheSameRowNumberIsADifference() {
        var table = ONUTable()
        let before = ListedONU(key: key(1), index: ONUIndex(parts: [9], ponPort: "3", onuID: nil, portIndex: []))
        let after = ListedONU(key: key(1), index: ONUIndex(parts: [9], ponPort: "4", onuID: nil, portIndex: []))
        let untold = ListedONU(key: key(1), index: ONUIndex(parts: [9], ponPort: nil, onuID: nil, portIndex: []))
        _ = table.apply([before], of: "x", complete: true)
        // A walk that did not learn the place takes it from nobody.
        #expect(table.apply([untold], of: "x", complete: true).isEmpty)
        #expect(table.locations(of: key(1)).map(\.index) == [before.index])
        #expect(table.apply([after], of: "x", complete: true) == .init(olt: "x", put: [after], dropped: [before]))
        #expect(table.onus(of: "x", port: "4") == [after.index])
        #expect(table.onus(of: "x", port: "3").isEmpty)
    }

    @Test func rowNumbersOfAnyLengthAndOrderAreKept() {
        var table = ONUTable()
        let rows: [[UInt32]] = [[8, 85, 66, 78, 84, 1, 2, 3, 4], [1], [1, 2, 3], [1, 2, 3, 4], [1, 2], [4_294_967_295]]
        let onus = rows.enumerated().map { ListedONU(key: key($0), index: ONUIndex(parts: $1, ponPort: nil, onuID: nil, portIndex: [])) }
        #expect(table.apply(onus, of: "x", complete: true).put.count == rows.count)
        for (number, row) in rows.enumerated() { #expect(table.locations(of: key(number)).map(\.index.parts) == [row]) }
        #expect(table.apply(onus.reversed(), of: "x", complete: true).isEmpty)
        #expect(table.apply(onus + [onus[0]], of: "x", complete: true).isEmpty)
        #expect(table.apply([], of: "x", complete: true).dropped.count == rows.count)
        #expect(table.count == 0)
    }

    /// A thousand random walks of a few OLTs: the table says the same as a plain dictionary.
    @Test func anySequenceOfWalksGivesWhatAPlainDictionaryGives() {
        var random = Seeded(state: 7)
        var table = ONUTable(seed: 1)
        var plain: [String: [[UInt32]: Int]] = [:]
        for _ in 0..<1000 {
            let olt = "olt-\(Int.random(in: 0..<4, using: &random))"
            let isComplete = Bool.random(using: &random)
            var found: [[UInt32]: Int] = [:]
            for _ in 0..<Int.random(in: 0..<40, using: &random) {
                found[[7, UInt32.random(in: 0..<60, using: &random)]] = Int.random(in: 0..<80, using: &random)
            }
            plain[olt] = isComplete ? found : (plain[olt] ?? [:]).merging(found) { $1 }
            _ = table.apply(found.map { listed($0.key[1], $0.value) }, of: olt, complete: isComplete)
        }
        for number in 0..<80 {
            let expected = plain.flatMap { olt, rows in rows.filter { $0.value == number }.map { "\(olt) \($0.key)" } }
            #expect(Set(table.locations(of: key(number)).map { "\($0.olt) \($0.index.parts)" }) == Set(expected))
            #expect((table.duplicates[key(number)] != nil) == (expected.count > 1))
        }
        for (olt, rows) in plain { #expect(table.onus(of: olt).map(\.index.parts) == rows.keys.sorted { $0.lexicographicallyPrecedes($1) }) }
    }

    @Test func aMACAddressAndASerialAreNeverOneKey() throws {
        let mac = try #require(MACAddress("02:00:00:00:00:01"))
        for key in [ONUKey.mac(mac), key(3)] { #expect(ONUKey(packed: key.packed) == key) }
        #expect(ONUKey(packed: 0) == nil)
        #expect(ONUKey(packed: 0x0102_0304_0506_0708) == nil)
    }

    @Test func othersOnThePortAndAFewOnOtherPorts() {
        var table = ONUTable()
        let onus = (0..<12 as Range<UInt32>).map { number in
            ListedONU(key: key(Int(number)), index: ONUIndex(parts: [number / 3, number], ponPort: "0/\(number / 3)", onuID: Int(number), portIndex: []))
        }
        _ = table.apply(onus, of: "x", complete: true)
        #expect(table.onus(of: "x", port: "0/1").map(\.onuID) == [3, 4, 5])
        #expect(table.sample(of: "x", besides: "0/0", ports: 2, each: 2).map(\.onuID) == [3, 4, 6, 7])
        #expect(table.onus(of: "nobody", port: "0/1").isEmpty)
    }
}

/// The same numbers in every run.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
