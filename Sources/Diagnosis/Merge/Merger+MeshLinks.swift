import DeviceReport

extension Merger {
    /// The link of each node: what was read a moment ago before what is old, what is well founded before what is guessed, then the modem's
    /// own view. A parent that was not believed is kept among the alternatives.
    func links(
        _ bridge: [MeshLink], _ acs: [MeshLink], _ renamed: [String: String], root: String?, _ anomalies: inout Set<String>
    ) -> [MeshLink] {
        var offers: [String: [Offer]] = [:]
        for (source, links) in [(SourceName.bridge, bridge), (.acs, acs)] {
            for link in links {
                let offer = Offer(relabelled(link, renamed), source: source, isFresh: isFresh(link, source))
                if offer.link.childID != offer.link.parentID, offer.link.childID != root { offers[offer.link.childID, default: []].append(offer) }
            }
        }
        for child in offers.keys { offers[child]?.sort { $0.isBetter(than: $1) } }
        var chosen = offers.compactMapValues(\.first)
        breakLoops(&chosen, offers, &anomalies)
        return offers.keys.sorted().compactMap { child in
            guard let best = chosen[child] else { return nil }
            return (offers[child] ?? []).filter { $0 != best }.reduce(best.link) { joined($0, $1.link, best.source) }
        }
    }

    /// The link of one node as one source has it.
    private struct Offer: Equatable {
        var link: MeshLink
        var source: SourceName
        var isFresh: Bool

        init(_ link: MeshLink, source: SourceName, isFresh: Bool) {
            self.link = link
            self.source = source
            self.isFresh = isFresh
        }

        func isBetter(than other: Offer) -> Bool {
            let mine = LinkConfidence.allCases.firstIndex(of: link.confidence) ?? 0
            let theirs = LinkConfidence.allCases.firstIndex(of: other.link.confidence) ?? 0
            // An assumption is no better for being new.
            if (link.confidence == .assumed) != (other.link.confidence == .assumed) { return other.link.confidence == .assumed }
            if isFresh != other.isFresh { return isFresh }
            if mine != theirs { return mine < theirs }
            if source != other.source { return source == .bridge }
            return link.parentID < other.link.parentID
        }
    }

    private func isFresh(_ link: MeshLink, _ source: SourceName) -> Bool {
        freshness.age(link.at).map { $0 <= FieldClass.mesh.maxAge(source) } ?? false
    }

    private func relabelled(_ link: MeshLink, _ names: [String: String]) -> MeshLink {
        var out = link
        out.childID = names[link.childID] ?? link.childID
        out.parentID = names[link.parentID] ?? link.parentID
        for index in out.alternatives.indices { out.alternatives[index].parentID = names[out.alternatives[index].parentID] ?? out.alternatives[index].parentID }
        return out
    }

    /// Two trees without loops can have one together: it is cut at the weakest link, whose node takes what the other source says.
    private func breakLoops(_ chosen: inout [String: Offer], _ offers: [String: [Offer]], _ anomalies: inout Set<String>) {
        func parent(_ id: String) -> String? { chosen[id]?.link.parentID }
        for start in offers.keys.sorted() {
            while true {
                var way: [String] = []
                var seen: [String: Int] = [:]
                var at = start
                while let next = parent(at), seen[at] == nil {
                    seen[at] = way.count
                    way.append(at)
                    at = next
                }
                guard let first = seen[at] else { break }
                anomalies.insert("loop_in_data")
                let loop = way[first...].compactMap { chosen[$0] }
                guard let weakest = loop.max(by: { $0.isBetter(than: $1) }) else { break }
                let child = weakest.link.childID
                let rest = (offers[child] ?? []).drop { $0 != weakest }.dropFirst()
                chosen[child] = nil
                let next = rest.first { !leads(from: $0.link.parentID, to: child, parent, limit: offers.count) }
                chosen[child] = next
            }
        }
    }

    private func leads(from start: String, to target: String, _ parent: (String) -> String?, limit: Int) -> Bool {
        var at = start
        for _ in 0...limit {
            if at == target { return true }
            guard let next = parent(at) else { return false }
            at = next
        }
        return true
    }

    /// The chosen link with what the other source has of it, or with the other's parent as an alternative.
    private func joined(_ best: MeshLink, _ other: MeshLink, _ source: SourceName) -> MeshLink {
        var out = best
        var others = best.alternatives + other.alternatives
        if best.parentID == other.parentID {
            let (live, known) = source == .bridge ? (best, other) : (other, best)
            if out.medium == .unknown { out.medium = other.medium }
            out.standbyWiFi = best.standbyWiFi || (out.medium == .ethernet && other.standbyWiFi)
            out.band = pick(.mesh, bridge: live.band, acs: known.band)
            out.channel = pick(.mesh, bridge: live.channel, acs: known.channel)
            out.rssiDBm = pick(.signal, bridge: live.rssiDBm, acs: known.rssiDBm)
            out.measuredBy = out.rssiDBm.origin?.source == live.rssiDBm.origin?.source ? live.measuredBy ?? known.measuredBy : known.measuredBy
            out.snrDB = pick(.signal, bridge: live.snrDB, acs: known.snrDB)
            out.phyDownMbps = pick(.signal, bridge: live.phyDownMbps, acs: known.phyDownMbps)
            out.phyUpMbps = pick(.signal, bridge: live.phyUpMbps, acs: known.phyUpMbps)
            out.speedMbps = pick(.mesh, bridge: live.speedMbps, acs: known.speedMbps)
            out.utilizationPct = pick(.air, bridge: live.utilizationPct, acs: known.utilizationPct)
            out.duplex = pick(.mesh, bridge: live.duplex, acs: known.duplex)
            out.evidence += other.evidence.filter { !best.evidence.contains($0) }
            out.at = [best.at, other.at].compactMap { $0 }.max()
        } else {
            var alternative = MeshAlternative()
            alternative.parentID = other.parentID
            alternative.evidence = other.evidence
            alternative.at = other.at
            others.append(alternative)
        }
        var seen: Set<String> = [out.parentID]
        out.alternatives = others.filter { seen.insert($0.parentID).inserted }.sorted { $0.parentID < $1.parentID }
        return out
    }
}
