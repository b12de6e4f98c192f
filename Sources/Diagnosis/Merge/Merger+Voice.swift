import DeviceReport

extension Merger {
    func voice(_ bridge: VoiceSection?, _ acs: VoiceSection?) -> VoiceSection? {
        guard var out = acs ?? bridge else { return nil }
        out.lines = rows(bridge?.lines ?? [], acs?.lines ?? [], by: \.id) { live, known, base in
            var line = base
            line.enabled = pick(.configuration, bridge: live?.enabled, acs: known?.enabled)
            line.status = pick(.voice, bridge: live?.status, acs: known?.status)
            line.rawStatus = pick(.voice, bridge: live?.rawStatus, acs: known?.rawStatus)
            line.callState = pick(.voice, bridge: live?.callState, acs: known?.callState)
            line.numberLast4 = pick(.configuration, bridge: live?.numberLast4, acs: known?.numberLast4)
            line.registrar = pick(.configuration, bridge: live?.registrar, acs: known?.registrar)
            line.lastError = pick(.voice, bridge: live?.lastError, acs: known?.lastError)
            line.codec = pick(.voice, bridge: live?.codec, acs: known?.codec)
            line.stats = calls(live?.stats, known?.stats)
            line.fxs = socket(live?.fxs, known?.fxs)
            return line
        }
        return out
    }

    private func calls(_ bridge: VoiceStats?, _ acs: VoiceStats?) -> VoiceStats? {
        guard var out = acs ?? bridge else { return nil }
        out.lossPct = pick(.voice, bridge: bridge?.lossPct, acs: acs?.lossPct)
        out.jitterMs = pick(.voice, bridge: bridge?.jitterMs, acs: acs?.jitterMs)
        out.rttMs = pick(.voice, bridge: bridge?.rttMs, acs: acs?.rttMs)
        out.callsDropped = pick(.voice, bridge: bridge?.callsDropped, acs: acs?.callsDropped)
        out.serverDownS = pick(.voice, bridge: bridge?.serverDownS, acs: acs?.serverDownS)
        return out
    }

    private func socket(_ bridge: VoiceSocket?, _ acs: VoiceSocket?) -> VoiceSocket? {
        guard var out = acs ?? bridge else { return nil }
        out.status = pick(.voice, bridge: bridge?.status, acs: acs?.status)
        out.test = pick(.voice, bridge: bridge?.test, acs: acs?.test)
        out.loopCurrentMA = pick(.voice, bridge: bridge?.loopCurrentMA, acs: acs?.loopCurrentMA)
        return out
    }
}
