// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"), .treatAllWarnings(as: .error),
]


// The walls of ARCHITECTURE.md: an arrow that is not drawn there is not drawn here.
let rooms: [Target] = [
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
    .target(name: "DeviceReport", swiftSettings: settings),
    .target(name: "HTTPTransport", dependencies: ["CCurl"], swiftSettings: settings),
]

let tests: [Target] = [
    .testTarget(name: "DeviceReportTests", dependencies: ["DeviceReport"], swiftSettings: settings),
    .testTarget(name: "HTTPTransportTests", dependencies: ["HTTPTransport"], swiftSettings: settings),
]

let benchmarks: [Target] = []

let package = Package(
    name: "diag",
    dependencies: [
    ],
    targets: rooms + tests + benchmarks,
    cxxLanguageStandard: .cxx17
)
