import DeviceReport

/// A list of the report whose rows a rule looks at one by one.
struct Rows<Row>: Sendable {
    let type: SubjectType
    let base: StaticString
    /// Nil where nobody looked.
    let list: @Sendable (Report) -> [Row]?
    let key: @Sendable (Row) -> String?
}

extension Rows where Row == EthernetPort {
    static var ports: Rows { Rows(type: .port, base: "/ethernet_ports", list: { $0.ethernetPorts.isEmpty ? nil : $0.ethernetPorts }, key: { $0.interface }) }
}

extension Rows where Row == Host {
    static var hosts: Rows { Rows(type: .host, base: "/hosts", list: { $0.hosts.isEmpty ? nil : $0.hosts }, key: { $0.mac }) }
}

extension Rows where Row == Radio {
    static var radios: Rows { Rows(type: .radio, base: "/wifi/radios", list: { $0.wifi?.radios }, key: { $0.id }) }
}

extension Rows where Row == BSS {
    static var networks: Rows { Rows(type: .bss, base: "/wifi/bss", list: { $0.wifi?.bss }, key: { $0.id }) }
}

extension Rows where Row == MeshNode {
    static var nodes: Rows { Rows(type: .meshNode, base: "/mesh/nodes", list: { $0.mesh?.nodes }, key: { $0.id }) }
}

extension Rows where Row == MeshLink {
    static var links: Rows { Rows(type: .meshLink, base: "/mesh/links", list: { $0.mesh?.links }, key: { $0.childID }) }
}

extension Rows where Row == VoiceLine {
    static var voiceLines: Rows { Rows(type: .voiceLine, base: "/voice/lines", list: { $0.voice?.lines }, key: { $0.id }) }
}

extension Rows where Row == TemperatureSensor {
    static var sensors: Rows { Rows(type: .sensor, base: "/device/temperatures", list: { $0.device?.temperatures }, key: { $0.id }) }
}

extension Rows where Row == FirmwareImage {
    static var images: Rows { Rows(type: .firmwareImage, base: "/device/firmware_images", list: { $0.device?.firmwareImages }, key: { $0.id }) }
}

extension Rows where Row == OtherWAN {
    static var otherWANs: Rows { Rows(type: .wan, base: "/wan/others", list: { $0.wan?.others }, key: { $0.interface }) }
}
