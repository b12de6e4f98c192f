import DeviceReport

/// The paths from the IP interfaces down to the wire, with what each carries.
struct StackReader {
    let interfaces: InterfaceTable
    let wan: WANReader.Reading

    /// A stack has six layers or so.
    private static let maxLayers = 32

    func stacks() -> [Stack] {
        var out: [Stack] = []
        for top in interfaces.sorted where top.kind == .ip || wan.roles[top.id] != nil {
            var stack = Stack()
            let path = main(from: top)
            stack.role = wan.roles[top.id] ?? (isLocal(path) ? .lan : .other)
            stack.path = path.map(\.id)
            stack.brokenAt = path.last { $0.operStatus.value.map { $0 != .up } ?? false }?.id
            stack.incomplete = path.last.map { !Self.isBottom($0.kind) } ?? true
            out.append(stack)
        }
        return out
    }

    private func isLocal(_ path: [InterfaceDraft]) -> Bool {
        path.contains { $0.kind == .bridge || $0.kind == .bridgePort } && !path.contains { $0.upstream == true }
    }

    /// The main branch: at a bridge the first member that is up stands for all.
    private func main(from top: InterfaceDraft) -> [InterfaceDraft] {
        var path = [top]
        var seen: Set<String> = [top.id]
        while path.count < Self.maxLayers, let last = path.last {
            let below = last.interface.lower.compactMap { interfaces[$0] }.filter { !seen.contains($0.id) }
            guard let next = below.first(where: { $0.operStatus.value == .up }) ?? below.first else { break }
            seen.insert(next.id)
            path.append(next)
        }
        return path
    }

    private static func isBottom(_ kind: InterfaceKind) -> Bool {
        switch kind {
        case .optical, .xponAni, .ethernetPort, .wifiRadio, .cellular, .usb: true
        default: false
        }
    }
}
