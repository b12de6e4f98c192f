// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"), .treatAllWarnings(as: .error),
]

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let nio: [Target.Dependency] = ["NIOCore", "NIOPosix", "NIOHTTP1"].map { .product(name: $0, package: "swift-nio") }

// The walls of ARCHITECTURE.md: an arrow that is not drawn there is not drawn here.
let rooms: [Target] = [
    .target(name: "CMemory"),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
    .target(name: "COpenSSL", linkerSettings: [.linkedLibrary("crypto")]),
    .target(name: "CNetSNMP", linkerSettings: [.linkedLibrary("netsnmp")]),
    .target(name: "CNetSNMPAgent", linkerSettings: [.linkedLibrary("netsnmp")]),
    .target(name: "CLibXML2", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])], linkerSettings: [.linkedLibrary("xml2")]),
    .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson"), .linkedLibrary("stdc++")]),
    .target(name: "DeviceReport", swiftSettings: settings),
    .target(name: "DeviceCapture", swiftSettings: settings),
    .target(name: "ProfileYAML", dependencies: [yams], swiftSettings: settings),
    .target(name: "TR181", dependencies: ["CLibXML2", "CSimdJSON", "DeviceReport", "ProfileYAML"], swiftSettings: settings),
    .target(name: "HTTPTransport", dependencies: ["CCurl"], swiftSettings: settings),
    .target(name: "GenieACSClient", dependencies: ["DeviceReport", "TR181", "HTTPTransport"], swiftSettings: settings),
    .target(name: "ModemBridgeClient", dependencies: ["COpenSSL", "DeviceReport", "TR181", "HTTPTransport"], swiftSettings: settings),
    .target(name: "OLTSNMP", dependencies: ["DeviceReport", "CNetSNMP", grdb, yams], swiftSettings: settings),
    .target(name: "Diagnosis", dependencies: ["DeviceReport", "TR181"], swiftSettings: settings),
    .target(
        name: "DiagService",
        dependencies: [
            "CMemory", "DeviceReport", "DeviceCapture", "ProfileYAML", "TR181", "HTTPTransport", "GenieACSClient", "ModemBridgeClient", "OLTSNMP",
            "Diagnosis", hummingbird, logging, yams, .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            .product(name: "UnixSignals", package: "swift-service-lifecycle"), .product(name: "HTTPTypes", package: "swift-http-types"),
            .product(name: "NIOCore", package: "swift-nio"), .product(name: "Configuration", package: "swift-configuration"),
        ], swiftSettings: settings),
    .target(name: "DeviceLab", dependencies: nio + ["CNetSNMPAgent", "COpenSSL", "DeviceCapture"], swiftSettings: settings),
    .executableTarget(name: "lab-snmp-agent", dependencies: ["DeviceLab"], swiftSettings: settings),
    .executableTarget(
        name: "diag",
        dependencies: [
            "DiagService", "DeviceLab", "DeviceCapture", "DeviceReport", "TR181", "HTTPTransport", "GenieACSClient", "ModemBridgeClient",
            "OLTSNMP", logging, .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ], swiftSettings: settings),
]

let tests: [Target] = [
    .testTarget(name: "DeviceReportTests", dependencies: ["DeviceReport"], swiftSettings: settings),
    .testTarget(name: "ProfileYAMLTests", dependencies: ["ProfileYAML"], swiftSettings: settings),
    .testTarget(name: "TR181Tests", dependencies: ["FuzzSupport", "TR181", "DeviceReport", "ProfileYAML"], swiftSettings: settings),
    .testTarget(name: "HTTPTransportTests", dependencies: ["HTTPTransport"], swiftSettings: settings),
    .testTarget(
        name: "GenieACSClientTests", dependencies: ["GenieACSClient", "DeviceReport", "TR181", "HTTPTransport", "DeviceLab", "DeviceCapture"],
        swiftSettings: settings),
    .testTarget(
        name: "ModemBridgeClientTests", dependencies: ["ModemBridgeClient", "DeviceReport", "TR181", "HTTPTransport", "DeviceLab", "DeviceCapture"],
        swiftSettings: settings),
    .testTarget(name: "OLTSNMPTests", dependencies: ["OLTSNMP", "DeviceReport", "DeviceLab", grdb], swiftSettings: settings),
    .testTarget(
        name: "DiagnosisTests", dependencies: ["Diagnosis", "TR181", "DeviceReport"], exclude: ["Golden/reports"], swiftSettings: settings),
    .testTarget(
        name: "DiagServiceTests",
        dependencies: [
            "DiagService", "DeviceReport", "DeviceCapture", "DeviceLab", "TR181", "HTTPTransport", "GenieACSClient", "ModemBridgeClient", "OLTSNMP",
            hummingbird, logging, .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "NIOCore", package: "swift-nio"),
        ],
        swiftSettings: settings),
    .testTarget(
        name: "EndToEndTests",
        dependencies: [
            "DiagService", "DeviceReport", "DeviceCapture", "DeviceLab", "GenieACSClient", "ModemBridgeClient", "OLTSNMP", "TR181", logging,
        ], swiftSettings: settings),
    .testTarget(name: "DeviceLabTests", dependencies: ["DeviceLab", "DeviceCapture"], swiftSettings: settings),
]

let benchmarks: [Target] = [
    .executableTarget(
        name: "tree-benchmark", dependencies: ["TR181", "CSimdJSON"], path: "benchmarks/tree", exclude: ["node-parse.js", "README.md"],
        swiftSettings: settings),
    .executableTarget(
        name: "lookup-benchmark",
        dependencies: [
            "DiagService", "DeviceReport", "DeviceCapture", "DeviceLab", "GenieACSClient", "ModemBridgeClient", "OLTSNMP", "TR181", "HTTPTransport", logging,
        ], path: "benchmarks/lookup", exclude: ["README.md"], swiftSettings: settings),
    .executableTarget(
        name: "directory-benchmark", dependencies: ["OLTSNMP", "DeviceReport"], path: "benchmarks/directory", exclude: ["README.md"],
        swiftSettings: settings),
    .executableTarget(
        name: "report-benchmark", dependencies: ["CMemory", "TR181", "Diagnosis", "DeviceReport"], path: "benchmarks/report",
        exclude: ["node-parse.js", "README.md"], swiftSettings: settings),
    .executableTarget(
        name: "modem-benchmark", dependencies: ["ModemBridgeClient", "DeviceLab", "DeviceReport", "HTTPTransport"], path: "benchmarks/modem",
        exclude: ["README.md"], swiftSettings: settings),
    .executableTarget(name: "snmp-benchmark", dependencies: ["OLTSNMP"], path: "benchmarks/snmp/client", swiftSettings: settings),
    .executableTarget(name: "snmp-responder", path: "benchmarks/snmp/responder"),
]

// What feeds spoiled documents to the readers; its mutator serves the tests too.
let fuzz: [Target] = [
    .target(name: "FuzzSupport", dependencies: ["TR181", "DeviceReport"], path: "fuzz/support", swiftSettings: settings),
    .executableTarget(name: "reader-fuzz", dependencies: ["FuzzSupport", "TR181"], path: "fuzz/reader", swiftSettings: settings),
]

let package = Package(
    name: "diag",
    products: [.executable(name: "diag", targets: ["diag"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.20.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.0.2", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
    ],
    targets: rooms + tests + benchmarks + fuzz,
    cxxLanguageStandard: .cxx17
)
