import GenieACSClient

extension DocumentFetch {
    /// The ACS's store; the device itself is not asked.
    static func acs(_ source: ACSSource) -> DocumentFetch {
        DocumentFetch { device, path, now, deadline in await source.read(device, below: path, now: now, deadline: deadline) }
    }
}
