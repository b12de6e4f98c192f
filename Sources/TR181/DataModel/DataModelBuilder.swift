/// Reads a Broadband Forum `-full.xml`: one model, flattened, with its own data types.
///
/// A file in parts (imports, components, amendments of another) is refused: its types and objects would be missing.
struct DataModelBuilder {
    private struct Pending {
        var info: ParameterInfo
        var syntax: DataModelSyntax
        var line: Int
    }

    private var dataTypes: [String: DataModelSyntax] = [:]
    private var model: DataModel
    private var hasModel = false
    private var pending: [[Pending]] = []
    private var paths: Set<String> = []
    private var parameterCount = 0

    /// - Throws: what is wrong, with its line.
    static func model(of bytes: [UInt8]) throws(DataModelError) -> DataModel {
        guard bytes.count <= DataModelLimits.bytes else { throw DataModelError(.tooLarge, "is larger than \(DataModelLimits.bytes >> 20) MB") }
        guard !bytes.starts(with: [0x1f, 0x8b]) else { throw DataModelError(.malformed, "is compressed; gunzip it first") }
        return try DataModelXML.read(bytes) { xml, root throws(DataModelError) in
            guard root == "document" else { throw DataModelError(.unexpectedShape, line: xml.line, "is no data model: its root is <\(clip(root))>") }
            var builder = DataModelBuilder(model: DataModel(name: "", spec: xml.attribute("spec") ?? "", notice: xml.leadingComments.first ?? ""))
            try builder.readDocument(xml)
            try xml.finish()
            return try builder.finished()
        }
    }

    private init(model: DataModel) { self.model = model }

    private mutating func readDocument(_ xml: borrowing DataModelXML) throws(DataModelError) {
        try xml.children { name throws(DataModelError) in
            switch name {
            case "import", "component": throw Self.notFull(xml, name)
            case "dataType": try readDataType(xml)
            case "model": try readModel(xml)
            default: break
            }
        }
    }

    private mutating func readDataType(_ xml: borrowing DataModelXML) throws(DataModelError) {
        guard let name = xml.attribute("name"), dataTypes.count < DataModelLimits.dataTypes else {
            throw DataModelError(.unexpectedShape, line: xml.line, "a data type without a name, or too many of them")
        }
        dataTypes[name] = try SyntaxReader.dataType(xml)
    }

    private mutating func readModel(_ xml: borrowing DataModelXML) throws(DataModelError) {
        guard !hasModel else { throw DataModelError(.unexpectedShape, line: xml.line, "has more than one model") }
        guard xml.attribute("base") == nil else { throw Self.notFull(xml, "model base") }
        hasModel = true
        model.name = xml.attribute("name") ?? ""
        try xml.children { name throws(DataModelError) in
            switch name {
            case "import", "component": throw Self.notFull(xml, name)
            case "object": try readObject(xml)
            case "parameter": throw DataModelError(.unexpectedShape, line: xml.line, "has a parameter outside of an object")
            default: break
            }
        }
    }

    private mutating func readObject(_ xml: borrowing DataModelXML) throws(DataModelError) {
        guard xml.attribute("base") == nil else { throw Self.notFull(xml, "object base") }
        let path = xml.attribute("name") ?? ""
        guard Self.isObjectPath(path) else { throw DataModelError(.unexpectedShape, line: xml.line, "an object whose name is no path ending in a dot") }
        guard paths.insert(path).inserted else { throw DataModelError(.unexpectedShape, line: xml.line, "has the object \(path) twice") }
        guard model.objects.count < DataModelLimits.objects else { throw DataModelError(.tooLarge, line: xml.line, "has too many objects") }
        var info = ObjectInfo(path: path, isWritable: xml.attribute("access") == "readWrite")
        info.status = try Self.status(xml)
        info.since = xml.attribute("version")
        var own: [Pending] = []
        var names: Set<String> = []
        try xml.children { name throws(DataModelError) in
            switch name {
            case "component": throw Self.notFull(xml, name)
            case "parameter":
                let parameter = try readParameter(xml, below: path)
                guard names.insert(parameter.info.path).inserted else {
                    throw DataModelError(.unexpectedShape, line: parameter.line, "has the parameter \(parameter.info.path) twice")
                }
                own.append(parameter)
            default: break
            }
        }
        model.objects.append(DataModel.Object(info: info))
        pending.append(own)
    }

    private mutating func readParameter(_ xml: borrowing DataModelXML, below path: String) throws(DataModelError) -> Pending {
        guard xml.attribute("base") == nil else { throw Self.notFull(xml, "parameter base") }
        let line = xml.line
        // TR-098 has a few names with a blank behind them.
        let name = (xml.attribute("name") ?? "").trimming(while: \.isWhitespace)
        guard Self.isSegment(name) else { throw DataModelError(.unexpectedShape, line: line, "a parameter whose name is none") }
        parameterCount += 1
        guard parameterCount <= DataModelLimits.parameters else { throw DataModelError(.tooLarge, line: line, "has too many parameters") }
        var info = ParameterInfo(path: path + name, type: .string)
        info.isWritable = xml.attribute("access") == "readWrite"
        info.status = try Self.status(xml)
        info.since = xml.attribute("version")
        var syntax = DataModelSyntax()
        try xml.children { name throws(DataModelError) in
            if name == "syntax" { syntax = try SyntaxReader.syntax(xml) }
        }
        return Pending(info: info, syntax: syntax, line: line)
    }

    private consuming func finished() throws(DataModelError) -> DataModel {
        guard hasModel else { throw DataModelError(.unexpectedShape, "has no model") }
        guard !model.objects.isEmpty else { throw DataModelError(.unexpectedShape, "has a model without objects") }
        let resolved = try DataTypeResolver.resolve(dataTypes)
        var above = DataModelInheritance()
        for index in model.objects.indices {
            model.objects[index].info = above.inherit(model.objects[index].info)
            let object = model.objects[index].info
            for parameter in pending[index] {
                var syntax = parameter.syntax
                if let name = syntax.named {
                    guard let known = resolved[name] else {
                        throw DataModelError(.notFull, line: parameter.line, "the data type \(clip(name)) is not in the file")
                    }
                    syntax = syntax.over(known)
                }
                guard let type = syntax.base else { throw DataModelError(.unexpectedShape, line: parameter.line, "a parameter without a type") }
                var info = parameter.info
                info.type = type
                info.isList = syntax.isList
                info.namedType = syntax.named
                info.unit = syntax.unit
                info.enumeration = syntax.enumeration
                info.range = syntax.ranges.isEmpty ? nil : syntax.ranges.joined(separator: " ")
                info.flags = syntax.flags
                info.status = max(info.status, object.status)
                info.since = info.since ?? object.since
                model.objects[index].parameters.append(info)
            }
        }
        return model
    }
}
