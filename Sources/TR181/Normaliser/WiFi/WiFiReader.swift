/// Radios and networks of the box, and of the other nodes as far as it tells of them.
struct WiFiReader {
    let scope: TreeScope

    func reading() -> AirReading {
        var out = AirReading()
        RadioReader(scope: scope).read(into: &out)
        out.found = !out.radios.isEmpty
        NetworkReader(scope: scope).read(into: &out)
        AirTime(scope: scope).read(into: &out)
        NetworkReader(scope: scope).readOthers(into: &out)
        NeighborReader(scope: scope).read(into: &out)
        return out
    }
}
