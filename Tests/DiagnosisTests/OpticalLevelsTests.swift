import DeviceReport
import Testing

@testable import Diagnosis

/// The loss of the fibre, and which figures may enter it.
struct OpticalLevelsTests {
    private func levels(_ onu: OpticalONU?, _ olt: OpticalOLT?) -> OpticalLevels { OpticalLevels(onu: onu, olt: olt, freshness: Freshness(now: Fixture.now)) }

    private func olt(_ state: ONUState = .online, rx: Double? = -21.5, tx: Double? = 4.5, onuRx: Double? = nil, onuTx: Double? = nil) -> OpticalOLT {
        Fixture.olt(state) {
            $0.rxDBm = rx.map { Fixture.seen($0, .olt) } ?? .notReported
            $0.txDBm = tx.map { Fixture.seen($0, .olt) } ?? .notReported
            $0.onuRxDBm = onuRx.map { Fixture.seen($0, .olt) } ?? .notReported
            $0.onuTxDBm = onuTx.map { Fixture.seen($0, .olt) } ?? .notReported
        }.section
    }

    @Test func bothDirections() {
        let budget = levels(Fixture.onu(rx: -18.6, tx: 2.35), olt()).budget()
        #expect(budget?.downLossDB == 23.1)
        #expect(budget?.upLossDB == 23.85)
        #expect(budget?.asymmetryDB == 0.75)
        #expect(budget?.assumptions == [])
    }

    @Test func oneDirection() {
        let budget = levels(Fixture.onu(rx: -18.6, tx: 2), olt(rx: nil)).budget()
        #expect(budget?.downLossDB == 23.1)
        #expect(budget?.upLossDB == nil)
        #expect(budget?.asymmetryDB == nil)
    }

    // An OLT port sends on when the ONU is gone: its power and a level of before the cut are no budget.
    @Test func noneForALineThatIsDown() {
        #expect(levels(Fixture.onu(), olt(.offline)).budget() == nil)
        #expect(levels(Fixture.onu(), nil).budget() == nil)
        #expect(levels(nil, olt(rx: nil, tx: nil)).budget() == nil)
    }

    @Test func omciStandsInForAnOldFigure() {
        let budget = levels(Fixture.onu(rx: -18, tx: 2, age: 901), olt(onuRx: -19, onuTx: 2.5)).budget()
        #expect(budget?.downLossDB == 23.5)
        #expect(budget?.assumptions == ["onu_rx_over_omci", "onu_tx_over_omci"])
    }

    @Test func anOldFigureIsSaidToBeOld() {
        #expect(levels(Fixture.onu(rx: -18, tx: nil, age: 901), olt(rx: nil)).budget()?.assumptions == ["onu_rx_not_current"])
        #expect(levels(Fixture.onu(rx: -18, tx: nil, age: 86_401), olt(rx: nil)).budget() == nil)
    }

    @Test func aGuessedScaleIsNamed() {
        #expect(levels(Fixture.onu(rx: -18, tx: nil, .acs, age: 1, .inferred), olt(rx: nil)).budget()?.assumptions == ["onu_rx_scale_guessed"])
    }

    // 3 dB is what two meters may differ by; fibre amplifies nothing.
    @Test func aGainIsNoLoss() {
        #expect(levels(Fixture.onu(rx: 7.5, tx: nil), olt(rx: nil)).budget()?.downLossDB == -3)
        let budget = levels(Fixture.onu(rx: 7.6, tx: nil), olt(rx: nil)).budget()
        #expect(budget?.downLossDB == nil)
        #expect(budget?.assumptions == ["down_loss_implausible"])
    }

    @Test(arguments: [(-18.0, -21.0, false), (-18.0, -21.01, true), (-21.01, -18.0, true)])
    func disagreement(own: Double, told: Double, expected: Bool) {
        #expect(levels(Fixture.onu(rx: own), olt(onuRx: told)).disagree == expected)
        #expect(!levels(Fixture.onu(rx: own, age: 901), olt(onuRx: told)).disagree)
    }
}
