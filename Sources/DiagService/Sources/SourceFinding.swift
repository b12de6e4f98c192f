public import DeviceReport
public import TR181

/// What a source brought, already normalised, so that the work is done while the others are still waited for.
public indirect enum SourceFinding: Sendable {
    /// Sections of a parameter tree, of the ACS or of the bridge. Boxed, as the other: it changes hands several times.
    case sections(DeviceSections)
    case olt(OLTReading)

    var sections: DeviceSections? {
        guard case .sections(let sections) = self else { return nil }
        return sections
    }

    var reading: OLTReading? {
        guard case .olt(let reading) = self else { return nil }
        return reading
    }
}
