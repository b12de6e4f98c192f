import DeviceCapture
import Foundation

/// What a session with the modem does to the document and to the tasks. Pure: the clock comes from outside.
struct NBISessionRun {
    /// Leaves read by one RPC.
    static let leavesPerRPC = 32

    private(set) var device: NBIDevice
    /// Ids of tasks that are done.
    private(set) var done: [String] = []
    private(set) var faults: [LabObject] = []
    private let start: String
    private let end: String

    init(device: NBIDevice, start: Date, end: Date) {
        self.device = device
        self.start = ISODate.text(start)
        self.end = ISODate.text(end)
        self.device.document["_lastInform"] = .string(self.start)
    }

    /// How many RPCs the tasks take.
    static func rpcs(of tasks: [LabObject], in document: LabObject) -> Int {
        tasks.reduce(0) { sum, task in
            let names = Self.names(of: task)
            let leaves = names.filter { !NBITree.isObject(document, $0) }.count
            let objects = names.filter { NBITree.isObject(document, $0) }
            let below = objects.reduce(0) { $0 + 1 + NBITree.leafCount(document, $1) / 16 }
            return sum + max(1, (leaves + Self.leavesPerRPC - 1) / Self.leavesPerRPC + below)
        }
    }

    mutating func run(_ task: LabObject) {
        guard let id = task["_id"]?.text else { return }
        let names = Self.names(of: task)
        if let path = names.first(where: { $0.hasSuffix(".") }) {
            fault(task, id, code: "script.Error", message: "Invalid parameter path", names: names, detail: scriptError(path))
            return
        }
        if names.contains(where: { name in device.cpe.faultPaths.contains { name == $0 || name.hasPrefix($0 + ".") } }) {
            fault(
                task, id, code: "cwmp.9002", message: "Simulated fault", names: names,
                detail: LabObject([
                    ("faultCode", .string("9002")), ("faultString", .string("Simulated fault")), ("setParameterValuesFault", .null),
                ]))
            return
        }
        switch task["name"]?.text {
        case "getParameterValues", "refreshObject":
            for name in names { NBITree.refresh(&device.document, name, at: start, live: device.liveValues) }
        case "setParameterValues": setValues(task["parameterValues"]?.array ?? [])
        case "deleteObject":
            if let name = names.first { NBITree.remove(&device.document, name) }
        case "reboot": device.document["_lastBoot"] = .string(end)
        default: break
        }
        done.append(id)
    }

    /// The names a task reads or changes.
    private static func names(of task: LabObject) -> [String] {
        switch task["name"]?.text {
        case "getParameterValues": task["parameterNames"]?.array?.compactMap(\.text) ?? []
        case "refreshObject", "addObject", "deleteObject": task["objectName"]?.text.map { [$0] } ?? []
        case "setParameterValues": task["parameterValues"]?.array?.compactMap { $0.array?.first?.text } ?? []
        default: []
        }
    }

    private mutating func setValues(_ pairs: [LabJSON]) {
        for pair in pairs {
            guard let parts = pair.array, parts.count >= 2, let name = parts[0].text else { continue }
            // What the modem does not let be written stays as it is, and nobody says so.
            guard NBITree.node(device.document, name)?["_writable"] == .bool(true) else { continue }
            NBITree.refresh(&device.document, name, at: start, live: [name: parts[1]])
        }
    }

    private func scriptError(_ path: String) -> LabObject {
        LabObject([
            ("name", .string("Error")), ("message", .string("Invalid parameter path")),
            ("stack", .string("Error: Invalid parameter path")),
        ])
    }

    private mutating func fault(
        _ task: LabObject, _ id: String, code: String, message: String, names: [String], detail: LabObject
    ) {
        let verb = task["name"]?.text == "setParameterValues" ? "value" : "refresh"
        let provisions = LabJSON.array(names.map { .array([.string(verb), .string($0)]) })
        faults.append(
            LabObject([
                ("_id", .string("\(device.id):task_\(id)")), ("device", .string(device.id)), ("channel", .string("task_\(id)")),
                ("timestamp", .string(end)), ("code", .string(code)), ("message", .string(message)),
                ("detail", .object(detail)), ("retries", .number("0")),
                ("provisions", .string(String(decoding: provisions.bytes, as: UTF8.self))),
            ]))
    }
}
