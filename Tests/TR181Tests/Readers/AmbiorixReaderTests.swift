import TR181
import Testing

@Suite("Ambiorix answers")
struct AmbiorixReaderTests {
    private func tree(_ texts: String...) throws -> ParameterTree { try AmbiorixReader.document(of: texts.map { Array($0.utf8) }).tree }

    @Test("objects with a path and parameters; numbers, booleans and texts as they are written")
    func plain() throws {
        let tree = try tree(
            #"[{"parameters":{"Enable":1,"Name":"a b","Rate":1.5,"Flag":true,"None":null,"Big":18446744073709551615},"path":"Device.X.1."},{"path":"Device.Empty","parameters":{}}]"#
        )
        #expect(tree.text(at: "Device.X.1.Enable") == "1" && tree.text(at: "Device.X.1.Name") == "a b" && tree.text(at: "Device.X.1.Rate") == "1.5")
        #expect(tree.text(at: "Device.X.1.Flag") == "true" && tree.text(at: "Device.X.1.Big") == "18446744073709551615")
        #expect(tree.find("Device.X.1.None").map { tree.isLeaf($0) && !tree.hasValue($0) } == true)
        #expect(tree.find("Device.Empty").map { tree.isLeaf($0) } == false)
        #expect(tree.leafCount == 6 && tree.warnings.isEmpty && tree.newestTimestampMs == nil)
    }

    @Test("one object, objects by path, and paths of a component that leaves Device out")
    func variants() throws {
        #expect(try tree(#"{"path":"DeviceInfo.","parameters":{"ModelName":"m"}}"#).text(at: "Device.DeviceInfo.ModelName") == "m")
        #expect(try tree(#"{"XPON.ONU.1.":{"Enable":1},"XPON.":{"N":2}}"#).text(at: "Device.XPON.ONU.1.Enable") == "1")
        #expect(try tree(#"[{"Device.Hosts.":{"N":2}}]"#).text(at: "Device.Hosts.N") == "2")
        #expect(try tree(#"{"path":"Device.","parameters":{"N":2}}"#).text(at: "Device.N") == "2")
        #expect(try tree(#"{"path":"DeviceX.","parameters":{"N":2}}"#).text(at: "Device.DeviceX.N") == "2")
    }

    @Test("objects and lists inside of parameters are objects and rows below")
    func nested() throws {
        let tree = try tree(#"{"path":"Device.A","parameters":{"B":{"C":1,"D":{"E":"2"}},"T":[{"X":1},{"X":2}],"L":["a","b"],"LL":[[1]]}}"#)
        #expect(tree.text(at: "Device.A.B.C") == "1" && tree.text(at: "Device.A.B.D.E") == "2")
        #expect(tree.instances(at: "Device.A.T").map(\.0) == [1, 2] && tree.text(at: "Device.A.T.2.X") == "2" && tree.text(at: "Device.A.L.2") == "b")
        #expect(tree.warnings == ["odd_shape:1"])
    }

    @Test("answers of one device become one tree, the later value counts")
    func merged() throws {
        let one = #"[{"path":"Device.A.","parameters":{"X":1,"Y":1}}]"#
        let two = #"[{"path":"A.","parameters":{"X":2}},{"path":"Device.B.","parameters":{"Z":3}}]"#
        let tree = try tree(one, two)
        #expect(tree.text(at: "Device.A.X") == "2" && tree.text(at: "Device.A.Y") == "1" && tree.text(at: "Device.B.Z") == "3" && tree.leafCount == 3)
        #expect(throws: TreeReadError(.malformed)) { try self.tree(one, "[{") }
        #expect(throws: TreeReadError(.empty)) { try self.tree() }
    }

    @Test("the time the caller knows is the time of every parameter")
    func times() throws {
        let tree = try AmbiorixReader.document(Array(#"{"path":"Device.A.","parameters":{"X":1}}"#.utf8), receivedAtMs: 5).tree
        #expect(tree.newestTimestampMs == 5 && tree.find("Device.A").flatMap { tree.timestampMs($0) } == 5)
    }

    @Test("secrets are dropped, however deep they are")
    func secrets() throws {
        let tree = try tree(
            #"[{"path":"Device.PPP.Interface.1.","parameters":{"Password":"canary","Username":"u"}},{"path":"Device.WiFi.AccessPoint.1.Security.","parameters":{"KeyPassPhrase":"canary","X":{"PreSharedKey":["canary"],"SAE":{"Passphrase":"canary"}}}},{"path":"Device.DHCPv4.Client.1.SentOption.1.","parameters":{"Value":"canary"}}]"#
        )
        var texts: [String] = []
        tree.forEachLeaf(below: tree.root) { texts.append(tree.text($0) ?? "") }
        #expect(texts == ["u"] && tree.droppedSecrets == 5)
    }

    @Test("objects of another shape are left out and counted")
    func oddObjects() throws {
        let tree = try tree(
            #"[1,null,"a",[],{},{"path":1,"parameters":{}},{"path":"Device.A.","parameters":5},{"path":".","parameters":{"X":1}},{"path":"Device.B.","parameters":{"":1,"a.b":2,".":3}}]"#
        )
        #expect(tree.text(at: "Device.B.a.b") == "2" && tree.leafCount == 1 && tree.warnings == ["odd_shape:10"])
    }

    @Test(
        "what is no answer throws",
        arguments: ["", "[]", "{}", "5", #"{"a":1}"#, #"[{"path":"Device.A."}]"#, #"[{"path":"Device.A.","parameters":{"X":"#, "<a/>"])
    func refused(_ text: String) {
        #expect(throws: TreeReadError.self) { try tree(text) }
    }

    @Test("long, deep and very many: left out with a warning, or refused")
    func hostile() throws {
        let long = String(repeating: "x", count: 100_000)
        #expect(try tree(#"[{"path":"Device.\#(long).","parameters":{"a":1,"b":2}}]"#).warnings == ["long_path:1"])
        #expect(try tree(#"[{"path":"Device.","parameters":{"\#(long)":1}}]"#).warnings == ["long_path:1"])
        let nested = String(repeating: #"{"a":"#, count: 300) + "1" + String(repeating: "}", count: 300)
        #expect(try tree(#"[{"path":"Device.","parameters":\#(nested)}]"#).leafCount == 0)
        let path = (0..<10_000).map(String.init).joined(separator: ".")
        #expect(try tree(#"[{"path":"Device.\#(path).","parameters":{"a":1}}]"#).leafCount == 0)
        var limits = TreeReadLimits()
        limits.maxNodes = 20
        let wide = #"[{"path":"Device.A.B.C.","parameters":{"a":1}},{"path":"Device.D.E.F.G.H.I.J.K.L.M.N.O.P.Q.R.S.T.","parameters":{"a":1}}]"#
        #expect(throws: TreeReadError(.tooMany)) { try AmbiorixReader.document(Array(wide.utf8), limits: limits) }
    }
}
