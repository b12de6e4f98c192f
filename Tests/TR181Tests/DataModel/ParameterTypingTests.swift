import TR181
import Testing

@Suite("The declared type and the model's are both hints")
struct ParameterTypingTests {
    private func typing(_ path: String, _ value: String, _ type: ValueType) throws -> ParameterTyping {
        let models = DataModels([try DataModelTable(table: try DataModelCompiler.table(ofFull: InventedModel.xml))])
        var builder = ParameterTreeBuilder()
        builder.set(path: path, value: value, type: type)
        let tree = builder.build()
        return tree.typing(of: try #require(tree.find(path)), by: models)
    }

    @Test("a device that declares nothing, or only a string, is typed by the model")
    func model() throws {
        #expect(try typing("Example.Port.1.Sent", "7", .unknown).type == .unsignedLong)
        #expect(try typing("Example.Port.1.Heat", "40", .string).type == .int)
        #expect(try typing("Example.Port.1.Levels", "1,2", .string).type == .string)
    }

    @Test("a device that contradicts the model keeps its own type, and its value")
    func device() throws {
        let typing = try typing("Example.UpTime", "soon", .dateTime)
        #expect(typing.type == .dateTime)
        #expect(typing.declared == .dateTime)
        #expect(typing.model?.type == .unsignedInt)
        #expect(typing.standing == .standard)
    }

    @Test("a parameter that no model knows keeps the device's word")
    func unknown() throws {
        let vendor = try typing("Example.Port.1.X_EX_Rate", "7", .int)
        #expect(vendor.standing == .vendor)
        #expect(vendor.model == nil)
        #expect(vendor.type == .int)
        #expect(try typing("Example.Port", "7", .unknown).standing == .unknown)
        #expect(try typing("Example.Port.1.Sennt", "7", .unknown).type == .unknown)
    }
}
