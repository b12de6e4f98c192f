/// The judgement of every layer. One that nobody could look at is unknown, never ok.
public struct LayerVerdicts: ReportObject, Equatable {
    public var fibre = Verdict.unknown
    public var acs = Verdict.unknown
    public var wan = Verdict.unknown
    public var lan = Verdict.unknown
    public var wifi = Verdict.unknown
    public var mesh = Verdict.unknown
    public var voice = Verdict.unknown

    public init() {}

    public subscript(layer: Layer) -> Verdict {
        get {
            switch layer {
            case .fibre: fibre
            case .acs: acs
            case .wan: wan
            case .lan: lan
            case .wifi: wifi
            case .mesh: mesh
            case .voice: voice
            }
        }
        set {
            switch layer {
            case .fibre: fibre = newValue
            case .acs: acs = newValue
            case .wan: wan = newValue
            case .lan: lan = newValue
            case .wifi: wifi = newValue
            case .mesh: mesh = newValue
            case .voice: voice = newValue
            }
        }
    }

    public func visit(_ sink: inout some ReportSink) {
        sink.required("fibre", fibre, "The fibre.")
        sink.required("acs", acs, "Management.")
        sink.required("wan", wan, "The connection to the Internet.")
        sink.required("lan", lan, "Cables and addresses at home.")
        sink.required("wifi", wifi, "Wi-Fi.")
        sink.required("mesh", mesh, "The mesh.")
        sink.required("voice", voice, "Telephone.")
    }
}
