import GenieACSClient

extension DocumentReader {
    /// The ACS's store; the device itself is not asked.
    static func acs(_ source: ACSSource) -> DocumentReader {
        DocumentReader { device, path, now, deadline in await source.read(device, below: path, now: now, deadline: deadline) }
    }
}
