import Testing

@testable import OLTSNMP

@Suite struct WalksAreSpread {
    @Test func theFirstWalksOfManyOLTsDoNotComeTogether() {
        var random = Seeded(state: 1)
        let schedule = WalkSchedule(interval: .seconds(600), olts: 1000, isListed: true)
        let first = (0..<1000).map { _ in schedule.first(&random) }
        // A tenth of the interval has about a tenth of the walks.
        for tenth in 0..<10 {
            let part = first.filter { $0 >= .seconds(60 * tenth) && $0 < .seconds(60 * (tenth + 1)) }
            #expect((60...140).contains(part.count))
        }
        let next = (0..<1000).map { _ in schedule.next(&random) }
        #expect(next.allSatisfy { $0 >= .seconds(540) && $0 <= .seconds(660) })
        #expect(Set(next).count > 900)
    }

    @Test func whatIsNotKnownYetIsLearntSoon() {
        var random = Seeded(state: 1)
        #expect(WalkSchedule(interval: .seconds(600), olts: 1, isListed: false).first(&random) == .zero)
        #expect(WalkSchedule(interval: .seconds(600), olts: 50, isListed: false).first(&random) <= .seconds(5))
        #expect(WalkSchedule(interval: .seconds(2), olts: 1000, isListed: false).first(&random) <= .seconds(2))
    }
}
