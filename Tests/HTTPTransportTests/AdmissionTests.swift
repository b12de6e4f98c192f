import Testing

@testable import HTTPTransport

@Suite struct AdmissionTests {
    private final class Item {
        let name: String
        init(_ name: String) { self.name = name }
    }

    @Test func capsEachServerAndTheTotal() {
        var admission = Admission<Item>(perServer: 2, total: 3, waiting: 10)
        #expect(admission.arrive(Item("a1"), server: "a") == .start)
        #expect(admission.arrive(Item("a2"), server: "a") == .start)
        #expect(admission.arrive(Item("a3"), server: "a") == .wait)
        #expect(admission.arrive(Item("b1"), server: "b") == .start)
        #expect(admission.arrive(Item("b2"), server: "b") == .wait)
        #expect(admission.next() == nil)
        admission.leave(server: "a")
        // The slot is for whoever's turn it is; "b" has been in line for the total longer.
        #expect(admission.next()?.name == "b2")
        #expect(admission.next() == nil)
        admission.leave(server: "b")
        #expect(admission.next()?.name == "a3")
        #expect(admission.active == 3 && admission.waitingCount == 0)
    }

    @Test func servesInOrderAndLetsNobodyOvertake() {
        var admission = Admission<Item>(perServer: 1, total: 10, waiting: 10)
        #expect(admission.arrive(Item("1"), server: "a") == .start)
        for name in ["2", "3"] { #expect(admission.arrive(Item(name), server: "a") == .wait) }
        admission.leave(server: "a")
        #expect(admission.arrive(Item("4"), server: "a") == .wait)
        var order: [String] = []
        while let item = admission.next() {
            order.append(item.name)
            admission.leave(server: "a")
        }
        #expect(order == ["2", "3", "4"])
        #expect(admission.serverCount == 0 && admission.active == 0)
    }

    @Test func refusesBeyondTheLineAndForgetsWhoLeft() {
        var admission = Admission<Item>(perServer: 1, total: 1, waiting: 1)
        #expect(admission.arrive(Item("1"), server: "a") == .start)
        let second = Item("2")
        #expect(admission.arrive(second, server: "a") == .wait)
        #expect(admission.arrive(Item("3"), server: "a") == .refuse)
        admission.withdraw(second, server: "a")
        #expect(admission.arrive(Item("4"), server: "a") == .wait)
        admission.leave(server: "a")
        #expect(admission.next()?.name == "4")
    }

    @Test func keepsNothingOfThoseWhoGaveUp() {
        var admission = Admission<Item>(perServer: 1, total: 10, waiting: 10)
        #expect(admission.arrive(Item("held"), server: "a") == .start)
        weak var gone: Item?
        for _ in 0..<10_000 {
            let item = Item("waits")
            gone = item
            #expect(admission.arrive(item, server: "a") == .wait)
            admission.withdraw(item, server: "a")
        }
        #expect(gone == nil && admission.waitingCount == 0)
        admission.leave(server: "a")
        #expect(admission.next() == nil && admission.serverCount == 0)
    }

    @Test func queuesAServerOnceWhileTheTotalIsTaken() {
        var admission = Admission<Item>(perServer: 1, total: 1, waiting: 1)
        #expect(admission.arrive(Item("held"), server: "a") == .start)
        for _ in 0..<1000 {
            let item = Item("waits")
            let other = Item("elsewhere")
            #expect(admission.arrive(item, server: "b") == .wait)
            admission.withdraw(item, server: "b")
            #expect(admission.arrive(other, server: "c") == .wait)
            #expect(admission.arrive(item, server: "b") == .refuse)
            admission.withdraw(other, server: "c")
        }
        #expect(admission.turnCount <= 2 && admission.serverCount <= 3)
        admission.leave(server: "a")
        #expect(admission.next() == nil)
        #expect(admission.turnCount == 0 && admission.serverCount == 0)
    }

    /// Servers with an endless supply of work take turns when the total is scarce.
    @Test func sharesTheTotal() {
        var admission = Admission<Item>(perServer: 4, total: 1, waiting: 100)
        #expect(admission.arrive(Item("first"), server: "a") == .start)
        for _ in 0..<3 { _ = admission.arrive(Item("a"), server: "a") }
        for _ in 0..<3 { _ = admission.arrive(Item("b"), server: "b") }
        var order = ""
        var running = "a"
        for _ in 0..<6 {
            admission.leave(server: running)
            running = admission.next()?.name ?? "?"
            order += running
        }
        #expect(order == "ababab" || order == "bababa")
    }
}
