/// What stands in a `<syntax>` or a `<dataType>`: a base type or the name of another data type, and what narrows it.
struct DataModelSyntax {
    var base: DataModelType?
    /// The data type it refers to or builds on.
    var named: String?
    var isList = false
    var unit: String?
    var enumeration: [String] = []
    var ranges: [String] = []
    var flags: ParameterFlags = []

    /// The same with what it leaves open taken from the data type it builds on.
    func over(_ below: DataModelSyntax) -> DataModelSyntax {
        var whole = self
        whole.base = base ?? below.base
        whole.isList = isList || below.isList
        whole.unit = unit ?? below.unit
        if enumeration.isEmpty { whole.enumeration = below.enumeration }
        if ranges.isEmpty { whole.ranges = below.ranges }
        whole.flags.formUnion(below.flags)
        return whole
    }
}
