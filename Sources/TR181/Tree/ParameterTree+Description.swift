// A tree holds what a device knows of its owner: what ends up in a log or a failed test by accident is its size.
extension ParameterTree: CustomStringConvertible, CustomReflectable {
    public var description: String { "ParameterTree(\(leafCount) parameters)" }
    public var customMirror: Mirror { Mirror(self, children: ["leafCount": leafCount]) }
}
