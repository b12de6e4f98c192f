import DeviceReport
import Foundation
import Testing

@testable import OLTSNMP

@Suite struct WhatHappenedToONUs {
    /// A table and its log, walked by hand.
    struct Bench {
        var table = ONUTable()
        var log = ChangeLog(limit: 20)

        mutating func walk(_ olt: String, _ serials: [UInt32: Int]) {
            let onus = serials.map { number, serial in
                ListedONU(
                    key: .serial(SampleOLT.serial(serial)), index: ONUIndex(parts: [7, number], ponPort: "0/1/0", onuID: Int(number), portIndex: [7]))
            }
            log.note(table.apply(onus, of: olt, complete: true), table, at: Lab.now)
        }

        var text: [String] {
            log.changes.map { change in
                let place = { (location: ONULocation?) in location.map { "\($0.olt)/\($0.index.onuID ?? -1)" } ?? "-" }
                return "\(change.kind) \(place(change.from)) \(place(change.to))"
            }
        }
    }

    @Test func comingAndGoing() {
        var bench = Bench()
        bench.walk("a", [1: 1])
        bench.walk("a", [:])
        #expect(bench.text == ["added - a/1", "gone a/1 -"])
        #expect(bench.log.changes.map(\.number) == [1, 2])
    }

    @Test func anotherNumberOnTheSameOLTIsAMove() {
        var bench = Bench()
        bench.walk("a", [1: 1])
        bench.walk("a", [5: 1])
        #expect(bench.text == ["added - a/1", "moved a/1 a/5"])
    }

    @Test func anotherOLTIsAMoveWhicheverIsWalkedFirst() {
        var bench = Bench()
        bench.walk("a", [1: 1, 2: 2])
        // The new OLT first: it is doubled until the old one is looked at.
        bench.walk("b", [9: 1])
        bench.walk("a", [2: 2])
        #expect(bench.text.suffix(2) == ["doubled a/1 b/9", "moved a/1 b/9"])
        // The old OLT first.
        bench.walk("a", [:])
        bench.walk("b", [9: 1, 4: 2])
        #expect(bench.text.suffix(2) == ["gone a/2 -", "moved a/2 b/4"])
    }

    @Test func whoComesBackWasNotMoved() {
        var bench = Bench()
        bench.walk("a", [1: 1])
        bench.walk("a", [:])
        bench.walk("a", [1: 1])
        #expect(bench.text.last == "added - a/1")
    }

    @Test func onlyTheLastAreKept() {
        var bench = Bench()
        for number in 0..<500 { bench.walk("a", [1: number]) }
        #expect(bench.log.changes.count == 20)
        #expect(bench.log.changes.last?.number == 999)
    }
}
