/// The faults in force: one for everything and one per row selector.
struct SNMPFaultBook {
    private var general: [ArmedFault] = []
    private var selected: [(selector: SNMPRowSelector, faults: [ArmedFault])] = []

    mutating func set(_ fault: SNMPFault?) {
        general = fault.map(ArmedFault.arm) ?? []
    }

    mutating func set(_ fault: SNMPFault?, for selector: SNMPRowSelector) {
        selected.removeAll { $0.selector == selector }
        if let fault { selected.append((selector, ArmedFault.arm(fault))) }
    }

    mutating func clear() {
        self = SNMPFaultBook()
    }

    /// What is to be seen of the rows.
    var view: SNMPRowView {
        var view = SNMPRowView()
        for fault in general { fault.change(&view, for: nil) }
        for (selector, faults) in selected {
            for fault in faults { fault.change(&view, for: selector) }
        }
        return view
    }

    /// What happens to a request. A fault set for rows strikes when the request names such a row or its answer has one.
    mutating func effect(on request: SNMPMessage, answer: SNMPAnswer, data: SNMPAgentData) -> SNMPFaultEffect {
        var effect = SNMPFaultEffect()
        let count = request.varBinds.count
        for index in general.indices { general[index].apply(to: &effect, varBinds: count) }
        for index in selected.indices {
            let selector = selected[index].selector
            guard
                request.varBinds.contains(where: { selector.matches($0.name) })
                    || answer.rows.contains(where: { selector.matches(data.rows[$0].name) })
            else { continue }
            for fault in selected[index].faults.indices {
                selected[index].faults[fault].apply(to: &effect, varBinds: count)
            }
        }
        return effect
    }
}
