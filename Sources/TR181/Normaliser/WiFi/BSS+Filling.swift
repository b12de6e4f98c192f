import DeviceReport

extension BSS {
    /// This network, what it leaves open filled from another statement about it.
    func filled(from other: BSS) -> BSS {
        var out = self
        out.bssid = bssid.or(other.bssid)
        out.ssid = ssid.or(other.ssid)
        out.radioID = radioID ?? other.radioID
        out.mldMAC = mldMAC.or(other.mldMAC)
        out.role = role == .unknown ? other.role : role
        out.enabled = enabled.or(other.enabled)
        out.hidden = hidden.or(other.hidden)
        out.security = security.or(other.security)
        out.pmf = pmf.or(other.pmf)
        out.isolation = isolation.or(other.isolation)
        out.maxClients = maxClients.or(other.maxClients)
        if var known = wps, let more = other.wps {
            known.enabled = known.enabled.or(more.enabled)
            known.pinEnabled = known.pinEnabled.or(more.pinEnabled)
            known.locked = known.locked.or(more.locked)
            out.wps = known
        } else {
            out.wps = wps ?? other.wps
        }
        return out
    }
}
