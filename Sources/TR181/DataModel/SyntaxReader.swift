/// Reads the type of a parameter or data type.
enum SyntaxReader {
    /// Of `<syntax>`: an optional `<list/>` and one type.
    static func syntax(_ xml: borrowing DataModelXML) throws(DataModelError) -> DataModelSyntax {
        var syntax = DataModelSyntax()
        if xml.attribute("hidden") == "true" { syntax.flags.insert(.hidden) }
        if xml.attribute("secured") == "true" { syntax.flags.insert(.secured) }
        if xml.attribute("command") == "true" { syntax.flags.insert(.command) }
        try xml.children { name throws(DataModelError) in try read(name, xml, into: &syntax) }
        return syntax
    }

    /// Of a top-level `<dataType>`: one type, or what narrows the type it builds on.
    static func dataType(_ xml: borrowing DataModelXML) throws(DataModelError) -> DataModelSyntax {
        var syntax = DataModelSyntax(named: xml.attribute("base"))
        try xml.children { name throws(DataModelError) in
            try read(name, xml, into: &syntax)
            try readFacet(name, xml, into: &syntax)
        }
        return syntax
    }

    private static func read(_ name: String, _ xml: borrowing DataModelXML, into syntax: inout DataModelSyntax) throws(DataModelError) {
        switch name {
        case "list": syntax.isList = true
        case "dataType":
            guard let named = xml.attribute("ref") ?? xml.attribute("base") else {
                throw DataModelError(.unexpectedShape, line: xml.line, "a data type that refers to none")
            }
            syntax.named = named
            try xml.children { facet throws(DataModelError) in try readFacet(facet, xml, into: &syntax) }
        default:
            guard let base = DataModelType(rawValue: name) else { return }
            syntax.base = base
            try xml.children { facet throws(DataModelError) in try readFacet(facet, xml, into: &syntax) }
        }
    }

    private static func readFacet(_ name: String, _ xml: borrowing DataModelXML, into syntax: inout DataModelSyntax) throws(DataModelError) {
        switch name {
        case "units": syntax.unit = xml.attribute("value").flatMap { $0.isEmpty ? nil : $0 }
        case "pathRef": syntax.flags.insert(.reference)
        case "enumeration":
            // Removed values too: devices in the field still answer them, as `Completed` for `Complete`.
            guard syntax.enumeration.count < DataModelLimits.values else { throw DataModelError(.tooLarge, line: xml.line, "has an endless enumeration") }
            if let value = xml.attribute("value") { syntax.enumeration.append(value) }
        case "range":
            guard syntax.ranges.count < DataModelLimits.values else { throw DataModelError(.tooLarge, line: xml.line, "has endless ranges") }
            let low = xml.attribute("minInclusive") ?? ""
            let high = xml.attribute("maxInclusive") ?? ""
            if !low.isEmpty || !high.isEmpty { syntax.ranges.append(low == high ? low : "\(low)..\(high)") }
        default: break
        }
    }
}
