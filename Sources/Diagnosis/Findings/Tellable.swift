import DeviceReport
internal import Foundation

/// A value that can stand as evidence.
protocol Tellable: ReportScalar {
    var told: EvidenceValue { get }
}

extension Tellable where Self: ReportEnum {
    var told: EvidenceValue { .text(rawValue) }
}

extension Double: Tellable { var told: EvidenceValue { .number(self) } }
extension Int: Tellable { var told: EvidenceValue { .integer(self) } }
extension Bool: Tellable { var told: EvidenceValue { .flag(self) } }
extension String: Tellable { var told: EvidenceValue { .text(self) } }
extension Date: Tellable { var told: EvidenceValue { .text(RFC3339.text(self)) } }
extension ONUState: Tellable {}
extension ONUActivation: Tellable {}
extension LastDownCause: Tellable {}
extension OutageScope: Tellable {}
extension SourceState: Tellable {}
extension WANStatus: Tellable {}
extension OperStatus: Tellable {}
extension Duplex: Tellable {}
extension Band: Tellable {}
extension WiFiSecurity: Tellable {}
extension ChannelChangeReason: Tellable {}
extension VoiceStatus: Tellable {}
extension LinkMedium: Tellable {}
extension BSSRole: Tellable {}
