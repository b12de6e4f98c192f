import DeviceReport
import OLTSNMP

extension Problem {
    static var unknownOLT: Problem { Problem(.notFound, "No OLT of this name is configured.") }

    /// The problem that a question about a PON port comes to.
    init(_ answer: OLTDesk.PortAnswer) {
        switch answer {
        case .unknownOLT: self = .unknownOLT
        case .listing: self.init(.internalError, "See the log under the trace id.")
        case .refused(let answer): self.init(answer)
        }
    }

    private init(_ answer: PONPortReader.Answer) {
        switch answer {
        case .onus: self.init(.internalError, "See the log under the trace id.")
        case .unknownPort: self.init(.notFound, "The OLT has no ONU on a port of this name, as far as is known.")
        case .unidentified: self.init(.sourceFailed, "The ONUs of this OLT are not known yet; its status says why.")
        case .unsupported: self.init(.sourceFailed, "The profile of this OLT has no column for the state of an ONU.")
        case .silent: self.init(.sourceTimeout, "The OLT did not answer, or not before the deadline.")
        }
    }

    /// The problem that a question about an ONU comes to.
    init(_ answer: OLTDesk.ONUAnswer) {
        switch answer {
        case .unknownOLT: self = .unknownOLT
        case .document: self.init(.internalError, "See the log under the trace id.")
        case .refused(let status, let elsewhere):
            if !elsewhere.isEmpty {
                self.init(.unknownDevice, "The ONU is on another OLT.")
                candidates = elsewhere
            } else {
                switch status.state {
                case .notFound, .skipped: self.init(.unknownDevice, "The OLTs do not know this ONU.")
                case .timeout: self.init(.sourceTimeout, "An OLT that may have it did not answer before the deadline.")
                default: self.init(.sourceFailed, "The OLT could not be read; sources says why.")
                }
            }
            sources = [status]
        }
    }
}
