/// A whole data model as its XML describes it, ready to be written as a table.
struct DataModel {
    struct Object {
        var info: ObjectInfo
        var parameters: [ParameterInfo] = []
    }

    /// Such as `Device:2.19`.
    var name: String
    /// Such as `urn:broadband-forum-org:tr-181-2-19-1-cwmp`.
    var spec: String
    /// The copyright and licence at the head of the file.
    var notice: String
    var objects: [Object] = []

    /// The version the spec names: `2.19.1` of `…:tr-181-2-19-1-cwmp`; else that of the model's name.
    var version: String {
        let numbers = spec.split(separator: ":").last.map { $0.split(separator: "-").dropFirst(2).prefix { $0.allSatisfy(\.isNumber) } } ?? []
        if numbers.count >= 2 { return numbers.joined(separator: ".") }
        return name.split(separator: ":").last.map(String.init) ?? ""
    }
}
