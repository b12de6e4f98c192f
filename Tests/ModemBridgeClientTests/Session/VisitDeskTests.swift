import Testing

@testable import ModemBridgeClient

@Suite("A modem has one visitor at a time, and the service so many") struct VisitDeskTests {
    private func modem(_ number: Int) throws -> ModemEndpoint { try #require(ModemEndpoint(host: "192.0.2.\(number)")) }

    @Test func visitorsOfOneModemTakeTurns() throws {
        var desk = VisitDesk()
        let one = try modem(1)
        #expect(desk.arrive(1, at: one) == .start)
        #expect(desk.arrive(2, at: one) == .wait && desk.arrive(3, at: one) == .wait)
        #expect(desk.arrive(4, at: try modem(2)) == .start)
        #expect(desk.leave(1, from: one) == [2])
        #expect(desk.leave(2, from: one) == [3])
        #expect(desk.leave(3, from: one) == [] && desk.active.count == 1)
    }

    @Test func theLineIsShort() throws {
        var desk = VisitDesk(VisitDesk.Limits(visits: 1, waitingPerModem: 1, waiting: 2))
        #expect(desk.arrive(1, at: try modem(1)) == .start)
        #expect(desk.arrive(2, at: try modem(1)) == .wait)
        #expect(desk.arrive(3, at: try modem(1)) == .refuse)
        #expect(desk.arrive(4, at: try modem(2)) == .wait)
        #expect(desk.arrive(5, at: try modem(3)) == .refuse)
        desk.giveUp(2)
        #expect(desk.leave(1, from: try modem(1)) == [4])
    }

    /// Who leaves twice, or leaves where another is, opens no second place.
    @Test func aPassIsGoodForOneVisit() throws {
        var desk = VisitDesk()
        let one = try modem(1)
        _ = desk.arrive(1, at: one)
        _ = desk.arrive(2, at: one)
        _ = desk.arrive(3, at: one)
        #expect(desk.leave(9, from: one) == [])
        #expect(desk.leave(1, from: one) == [2])
        #expect(desk.leave(1, from: one) == [] && desk.active[one] == 2)
    }

    @Test func neverTwoOnAModemWhateverTheOrder() throws {
        var desk = VisitDesk(VisitDesk.Limits(visits: 5, waitingPerModem: 3, waiting: 20))
        var generator = SystemRandomNumberGenerator()
        var inside: [VisitDesk.ID: ModemEndpoint] = [:]
        var waiting: [VisitDesk.ID: ModemEndpoint] = [:]
        for id in VisitDesk.ID(1)...2000 {
            if Bool.random(using: &generator), let (old, modem) = inside.randomElement(using: &generator) {
                inside[old] = nil
                for next in desk.leave(old, from: modem) { inside[next] = waiting.removeValue(forKey: next) }
            } else {
                let modem = try modem(Int.random(in: 1...8, using: &generator))
                switch desk.arrive(id, at: modem) {
                case .start: inside[id] = modem
                case .wait: waiting[id] = modem
                case .refuse: break
                }
            }
            #expect(inside.count <= 5 && Set(inside.values).count == inside.count && waiting.count == desk.waiting)
        }
    }
}
