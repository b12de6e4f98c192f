/// Walks a part of a tree in the order of its paths and fills one page.
struct TreePager {
    private let tree: ParameterTree
    private let models: DataModels
    private let tally: StandingTally
    private let limit: Int
    private(set) var page = TreePage()
    private var last: [String] = []
    private var isFull = false

    init(tree: ParameterTree, models: DataModels, limit: Int) {
        self.tree = tree
        self.models = models
        self.limit = max(1, limit)
        tally = StandingTally(tree: tree, models: models)
    }

    /// - Parameter after: names below `node` that the page before ended with; empty on the first page.
    mutating func fill(from node: ParameterTree.Node, names: [String], depth: Int, after: [String]) {
        let place = tally.place(of: node)
        page.counts = tally.counts(below: node, at: place)
        if tree.isLeaf(node) {
            if after.isEmpty { take(node, names) }
        } else {
            walk(node, names, place, depth: max(1, depth), after: after[...])
        }
        if isFull { page.next = TreeMark.text(last) }
    }

    private mutating func walk(_ node: ParameterTree.Node, _ names: [String], _ place: ModelPlace, depth: Int, after: ArraySlice<String>) {
        let mark = after.first.map { SiblingName($0) }
        let children = tree.children(node).map { (name: SiblingName(tree.name($0)), node: $0) }
        for child in children.sorted(by: { $0.name < $1.name }) {
            var rest: ArraySlice<String> = []
            if let mark {
                if child.name < mark { continue }
                if child.name == mark {
                    rest = after.dropFirst()
                    // What the page before ended with was on it.
                    if rest.isEmpty { continue }
                }
            }
            let path = names + [child.name.text]
            if tree.isLeaf(child.node) {
                if rest.isEmpty { take(child.node, path) }
            } else {
                let inner = tally.child(child.node, of: place, isTop: names.isEmpty)
                if depth > 1, tree.children(child.node).contains(where: { _ in true }) {
                    walk(child.node, path, inner, depth: depth - 1, after: rest)
                } else if rest.isEmpty {
                    take(child.node, path, inner)
                }
            }
            if isFull { return }
        }
    }

    private mutating func take(_ leaf: ParameterTree.Node, _ names: [String]) {
        guard makeRoom(for: names) else { return }
        page.parameters.append(TreePage.Parameter(path: names.joined(separator: "."), node: leaf, typing: tree.typing(of: leaf, by: models)))
    }

    private mutating func take(_ object: ParameterTree.Node, _ names: [String], _ place: ModelPlace) {
        guard makeRoom(for: names) else { return }
        page.objects.append(
            TreePage.Object(
                path: names.joined(separator: ".") + ".", node: object, standing: place.standing, counts: tally.counts(below: object, at: place)))
    }

    /// False when the page is full, which is only known when there is something left to put on it.
    private mutating func makeRoom(for names: [String]) -> Bool {
        guard page.parameters.count + page.objects.count < limit else {
            isFull = true
            return false
        }
        last = names
        return true
    }
}

extension ParameterTree {
    /// One page of what is at and below a path; nil when there is nothing of that name.
    public func page(_ query: TreeQuery, by models: DataModels) -> TreePage? {
        guard let node = find(query.path) else { return nil }
        let names = query.path.isEmpty ? [] : query.path.split(separator: ".").map(String.init)
        var after = query.after.map { TreeMark.names($0) } ?? []
        if !after.isEmpty {
            // A mark of another part of the tree is as good as none: nothing of it is here.
            guard after.starts(with: names), after.count > names.count || isLeaf(node) else { return nil }
            after.removeFirst(min(names.count, after.count))
            if after.isEmpty { after = [""] }
        }
        var pager = TreePager(tree: self, models: models, limit: query.limit)
        pager.fill(from: node, names: names, depth: query.depth, after: after)
        return pager.page
    }
}
