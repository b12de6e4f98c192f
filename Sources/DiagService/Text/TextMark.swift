import DeviceReport

/// How serious something is, told without colour: `OK`, `!`, `!!`, and `?` where nobody knows.
enum TextMark: Sendable, CaseIterable {
    case ok, notice, alarm, unknown

    /// At most two columns.
    var sign: String {
        switch self {
        case .ok: "OK"
        case .notice: "!"
        case .alarm: "!!"
        case .unknown: "?"
        }
    }

    var style: TextStyle {
        switch self {
        case .ok: .good
        case .notice: .warning
        case .alarm: .bad
        case .unknown: .dim
        }
    }

    init(_ verdict: Verdict) {
        switch verdict {
        case .ok: self = .ok
        case .degraded: self = .notice
        case .down: self = .alarm
        case .unknown: self = .unknown
        }
    }

    init(_ severity: Severity) {
        switch severity {
        case .info: self = .unknown
        case .minor, .major: self = .notice
        case .critical: self = .alarm
        }
    }

    init(_ state: SourceState) {
        switch state {
        case .ok: self = .ok
        case .partial, .stale, .notFound, .busy: self = .notice
        case .timeout, .unreachable, .authError, .parseError: self = .alarm
        case .unsupported, .skipped: self = .unknown
        }
    }

    init(_ state: ONUState) {
        switch state {
        case .online: self = .ok
        case .ranging, .mismatch: self = .notice
        case .offline, .disabled, .unprovisioned: self = .alarm
        case .unknown: self = .unknown
        }
    }

    init(_ scope: OutageScope) {
        switch scope {
        case .noOutage: self = .ok
        case .single: self = .notice
        case .partial, .wholePort, .wholeOLT: self = .alarm
        case .unknown: self = .unknown
        }
    }

    init(_ state: ONUActivation) {
        switch state {
        case .o5, .up: self = .ok
        case .o1, .o2, .o3, .o4, .o6, .o8, .o9: self = .notice
        case .o7, .down: self = .alarm
        case .unknown: self = .unknown
        }
    }

    init(_ status: WANStatus) {
        switch status {
        case .connected: self = .ok
        case .connecting, .authenticating: self = .notice
        case .disconnected, .unconfigured: self = .alarm
        case .unknown: self = .unknown
        }
    }

    init(_ status: OperStatus) {
        switch status {
        case .up: self = .ok
        case .down, .lowerLayerDown, .dormant, .notPresent: self = .notice
        case .error: self = .alarm
        case .unknown: self = .unknown
        }
    }

    init(_ status: VoiceStatus) {
        switch status {
        case .up: self = .ok
        case .registering, .disabled: self = .notice
        case .error: self = .alarm
        case .unknown: self = .unknown
        }
    }

    init(_ state: MeshState) {
        switch state {
        case .none, .single, .ok: self = .ok
        case .degraded: self = .notice
        case .unknown: self = .unknown
        }
    }
}
