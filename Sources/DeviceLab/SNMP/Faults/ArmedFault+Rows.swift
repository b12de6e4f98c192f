extension ArmedFault {
    /// Changes what is to be seen of the rows that a selector chooses; nil chooses all.
    func change(_ view: inout SNMPRowView, for selector: SNMPRowSelector?) {
        switch fault {
        case .noSuchInstance:
            if let selector { view.hidden.append(selector) } else { view.hidesAll = true }
        case .holes(let share, let seed): view.holes.append(SNMPRowView.Holes(share: share, seed: seed, selector: selector))
        case .wrongOrder: view.orders.append((.swapped, selector))
        case .endlessLoop: view.orders.append((.circular, selector))
        case .wrongType: view.mistyped.append(selector)
        default: break
        }
    }
}
