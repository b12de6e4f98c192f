/// What is known of the type of one parameter of a device: a hint for whoever reads or shows it, never a reason to refuse a value.
public struct ParameterTyping: Sendable, Hashable {
    public var standing: ParameterStanding
    /// The type the device declares, as its source passed it on.
    public var declared: ValueType
    /// What the data model says; nil for a vendor's parameter or an unknown one.
    public var model: ParameterInfo?

    /// The type to go by: the device's own word, and the model's where the device says nothing or only `string`, as sources do that
    /// keep no types.
    public var type: ValueType {
        guard declared == .unknown || declared == .string, let model else { return declared }
        return model.isList ? .string : model.type.declared
    }
}

extension ParameterTree {
    /// What is known of the type of a parameter of this tree.
    public func typing(of node: Node, by models: DataModels) -> ParameterTyping {
        let path = path(node)
        let model = models.parameter(at: path)
        return ParameterTyping(standing: model == nil ? models.standing(ofParameter: path) : .standard, declared: declaredType(node), model: model)
    }
}
