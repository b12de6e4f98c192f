import DeviceReport
import TR181

/// Sections as the JSON of a report, to compare and to look at.
enum SectionsJSON {
    static func text(_ sections: DeviceSections, pretty: Bool = false) -> String {
        var report = Report()
        report.identity = sections.identity
        report.device = sections.device
        report.interfaces = sections.interfaces
        report.stacks = sections.stacks
        report.wan = sections.wan
        if sections.onu != nil {
            var optical = OpticalSection()
            optical.technology = sections.technology
            optical.onu = sections.onu
            report.optical = optical
        }
        report.ethernetPorts = sections.ethernetPorts
        report.wifi = sections.wifi
        report.mesh = sections.mesh
        report.hosts = sections.hosts
        report.voice = sections.voice
        report.warnings = sections.warnings
        var sink = JSONSink(pretty: pretty, explain: false)
        sink.write(report)
        return String(decoding: sink.json.bytes, as: UTF8.self)
    }
}
