import DeviceReport

/// The judgement of every layer: what was found there, else whether anybody looked.
struct LayerJudge {
    let facts: Facts
    let drafts: [Draft]

    func verdicts() -> LayerVerdicts {
        var out = LayerVerdicts()
        let open = drafts.filter { $0.suppressedBy == nil }
        let isLineDown = open.contains { $0.rule.layer == .fibre && $0.severity == .critical }
        for layer in Layer.allCases {
            let worst = open.lazy.filter { $0.rule.layer == layer }.map(\.severity).max()
            switch worst {
            case .critical?: out[layer] = .down
            case .major?, .minor?: out[layer] = .degraded
            // Behind a fibre that is down, all that is known is of before.
            case .info?, nil: out[layer] = (isLineDown && layer != .acs) || !wasLookedAt(layer) ? .unknown : .ok
            }
        }
        return out
    }

    private func wasLookedAt(_ layer: Layer) -> Bool {
        let report = facts.report
        switch layer {
        case .fibre: return facts.situation.isLineUp
        case .acs: return report.reachability?.acsOnline == true
        case .wan: return facts.connection == .connected
        case .lan: return report.ethernetPorts.contains { isFresh($0.operStatus) } || report.hosts.contains { $0.connection == .ethernet && isFresh($0.active) }
        case .wifi: return report.wifi?.radios.contains { isFresh($0.operStatus) } ?? false
        case .mesh:
            return report.mesh.map { $0.nodes.contains { !$0.isGateway && isFresh($0.online) } || ($0.state == .single && isFresh($0.nodes.first?.online)) }
                ?? false
        case .voice: return report.voice?.lines.contains { $0.enabled.value != false && isFresh($0.status) && $0.status.value != .unknown } ?? false
        }
    }

    private func isFresh<Value>(_ value: Observed<Value>?) -> Bool { value?.value != nil && value?.isStale == false }
}
