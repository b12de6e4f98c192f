import DeviceReport
import Testing

@testable import TR181

@Suite("The dialect of a device is the one whose match says most of it")
struct DialectMatchTests {
    private static let dialects = Result {
        try Dialects.load(files: [
            "generic": "description: any\n",
            "maker": "match:\n  - { manufacturer: Acme }\n",
            "model": "match:\n  - { manufacturer: Acme, model: [M1, M2] }\n",
            "longer": "match:\n  - { manufacturer: Acme, model: M10 }\n",
            "firmware": "match:\n  - { model: M2, software: \"V3.*beta\" }\n",
            "board": "match:\n  - { manufacturer: Acme, model: M1, hardware: =B }\n",
            "object": "match:\n  - { path: \"Device.X_ACME_*.Thing.{i}.Leaf\" }\n",
            "address": "match:\n  - { oui: [\"00aabb\", 00CCDD] }\n",
            "class": "match:\n  - { product_class: =Box }\n",
        ])
    }

    private func choice(_ leaves: [String: String], identity: DeviceIdentity? = nil) throws -> DialectChoice {
        var builder = ParameterTreeBuilder()
        for (name, value) in leaves { builder.set(path: name.contains(".") ? name : "Device.DeviceInfo.\(name)", value: value) }
        return try Self.dialects.get().choice(for: builder.build(), identity: identity)
    }

    @Test(
        "Recognised",
        arguments: [
            ([:], "generic"), (["Manufacturer": "ACME Inc."], "maker"), (["Manufacturer": "The Acme"], "generic"),
            (["Manufacturer": "acme", "ModelName": "m2-x"], "model"), (["Manufacturer": "acme", "ProductClass": "M1"], "model"),
            (["Manufacturer": "Acme", "ModelName": "M10"], "longer"), (["ModelName": "M2", "SoftwareVersion": "v3.1-BETA2"], "firmware"),
            (["Manufacturer": "Acme", "ModelName": "M2", "SoftwareVersion": "V3.1"], "model"),
            (["Manufacturer": "Acme", "ModelName": "M1", "HardwareVersion": "b"], "board"),
            (["Manufacturer": "Acme", "ModelName": "M1", "HardwareVersion": "B2"], "model"), (["Device.X_ACME_Foo.Thing.7.Leaf": ""], "object"),
            (["Device.X_ACME_Foo.Thing.Leaf": ""], "generic"), (["ManufacturerOUI": "00CcDd"], "address"),
            (["Device.X_ACME_Foo.Thing.7.Leaf": "", "ManufacturerOUI": "00AABB"], "address"), (["ProductClass": "Box"], "class"),
            (["ProductClass": "Box2"], "generic"),
        ] as [([String: String], String)])
    func recognised(leaves: [String: String], expected: String) throws { #expect(try choice(leaves).dialect.name == expected) }

    @Test("What the source knows of the device counts where the tree does not say")
    func identity() throws {
        #expect(try choice([:], identity: DeviceIdentity(vendor: "Acme", productClass: "M1")).dialect.name == "model")
    }

    @Test("The choice says why, and what else fitted")
    func reasons() throws {
        let found = try choice(["Manufacturer": "Acme", "ModelName": "M10"])
        #expect(found.candidates.map(\.dialect.name) == ["longer", "model", "maker"])
        #expect(found.candidates.first?.evidence.conditions == ["model M10", "manufacturer Acme"])
        #expect(found.known["model"] == "m10")
    }

    @Test(
        "Patterns: a beginning, wildcards between, the whole text",
        arguments: [
            ("F670L", "f670lv9", true), ("F670L*V9", "f670l hw v9.0", true), ("F670L*V9", "f670lv8", false), ("=F660", "f6600", false), ("=F660", "f660", true),
            ("*V9", "f670l v9", true), ("=*V9", "f670l v9", true), ("=*V9", "f670l v9.1", false), ("a*a", "a", false), ("=a*a", "aa", true),
            ("a**b", "ab", true),
        ])
    func patterns(pattern: String, text: String, fits: Bool) throws { #expect(try #require(TextPattern(pattern)).fits(text) == fits) }

    @Test("A pattern of many stars over a long text ends")
    func hostilePattern() throws {
        let pattern = try #require(TextPattern(String(repeating: "a*", count: 100) + "b"))
        #expect(!pattern.fits(String(repeating: "a", count: 256)))
    }
}
