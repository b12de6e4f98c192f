import DeviceReport

extension TreeObject {
    /// The objects at a place: the one climbed to (`^.^.#`), one below it, or all instances of a table (`Table.{i}`).
    func objects(at place: LeafPlace) -> [TreeObject] {
        var from = node
        for _ in 0..<place.up {
            guard let above = scope.tree.parent(from) else { return [] }
            from = above
        }
        var found = [TreeObject(scope: scope, node: from)]
        for name in place.down {
            found = found.flatMap { object in name == "{i}" ? object.rows() : object.object(name).map { [$0] } ?? [] }
        }
        return found.filter { !scope.tree.isLeaf($0.node) }
    }
}
