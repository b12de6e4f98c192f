import DeviceReport
import Foundation

/// Everything one answer says about one ONU.
struct ONURow {
    let index: ONUIndex
    let section: OpticalOLT
    /// Whether the OLT gave the optics of an online ONU.
    let opticsAnswered: Bool
    let hasOptics: Bool
    /// Last time up on the OLT's clock.
    let lastUp: Int64?
    /// Last time down on the same clock.
    let lastDown: Int64?
    let model: String?

    init(profile: OLTProfile, index: ONUIndex, rows: [OID: SNMPValue], oltName: String?, at: Date) {
        self.index = index
        let reader = RowReader(profile: profile, index: index, rows: rows, at: at)
        var section = OpticalOLT()
        section.name = oltName
        section.port = index.ponPort
        section.onuID = index.onuID
        section.state = reader.state
        section.adminState = reader.word(.adminState)
        section.matchState = reader.word(.matchState)
        section.configState = reader.word(.configState)
        section.lineProfile = reader.text(.lineProfile)
        section.serviceProfile = reader.text(.serviceProfile)
        section.description = reader.text(.description)
        section.distanceM = reader.integer(.distance)
        let (up, down, gasp) = (reader.time(.lastUp), reader.time(.lastDown), reader.time(.lastDyingGasp))
        section.lastUpAt = up.shown
        section.lastDownAt = down.shown
        section.lastDyingGaspAt = gasp.shown
        section.lastDownCause = DownCauseRule.decide(reader.cause, down: down.seconds, gasp: gasp)
        section.rxDBm = reader.number(.oltRx)
        section.txDBm = reader.number(.portTx)
        section.onuRxDBm = reader.number(.onuRx)
        section.onuTxDBm = reader.number(.onuTx)
        section.onuTemperatureC = reader.number(.onuTemperature)
        section.onuVoltageMV = reader.integer(.onuVoltage)
        section.onuBiasMA = reader.number(.onuBias)
        section.onuVendor = reader.text(.vendor)
        section.onuModel = reader.text(.model)
        section.onuHardware = reader.text(.hardwareVersion)
        section.onuFirmware = reader.text(.softwareVersion)
        section.onuUptimeS = reader.running(.uptime)
        section.onlineS = reader.running(.online)
        section.counters = reader.counters
        section.uniPorts = reader.uniPorts
        section.ponPort = reader.ponPort
        self.section = section
        opticsAnswered = !reader.isOnline || reader.hasLiveRows
        hasOptics = section.rxDBm.value != nil || section.onuRxDBm.value != nil
        lastUp = up.seconds
        lastDown = down.seconds
        model = reader.text(.model).value
    }
}
