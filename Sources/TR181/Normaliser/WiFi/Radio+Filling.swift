import DeviceReport

extension Radio {
    /// This radio, what it leaves open filled from another statement about it.
    func filled(from other: Radio) -> Radio {
        var out = self
        out.band = band.or(other.band)
        out.enabled = enabled.or(other.enabled)
        out.operStatus = operStatus.or(other.operStatus)
        out.channel = channel.or(other.channel)
        out.lastChannelChangeS = lastChannelChangeS.or(other.lastChannelChangeS)
        out.changeReason = changeReason.or(other.changeReason)
        out.widthMHz = widthMHz.or(other.widthMHz)
        out.configuredWidth = configuredWidth.or(other.configuredWidth)
        out.autoChannel = autoChannel.or(other.autoChannel)
        out.txPowerPct = txPowerPct.or(other.txPowerPct)
        out.txPowerDBm = txPowerDBm.or(other.txPowerDBm)
        out.standards = standards.or(other.standards)
        out.regulatoryDomain = regulatoryDomain.or(other.regulatoryDomain)
        out.utilizationPct = utilizationPct.or(other.utilizationPct)
        out.utilizationSelfPct = utilizationSelfPct.or(other.utilizationSelfPct)
        out.utilizationOtherPct = utilizationOtherPct.or(other.utilizationOtherPct)
        out.noiseDBm = noiseDBm.or(other.noiseDBm)
        return out
    }
}
