import Foundation

/// Checks and completes what a client posts as a task.
enum NBITask {
    /// A posted task as it is stored, or why a worker goes down over it.
    static func stored(_ posted: LabJSON, device: String?, id: String, now: Date) throws(NBICrash) -> LabObject {
        guard var task = posted.object else { throw NBICrash(cause: "the task is no object") }
        try check(task)
        if let device { task["device"] = .string(device) }
        var timestamp = now
        if let given = task["timestamp"] {
            timestamp = given.double.map { Date(timeIntervalSince1970: $0 / 1_000) } ?? given.text.flatMap(ISODate.date) ?? now
        }
        task["timestamp"] = .string(ISODate.text(timestamp))
        if let expiry = task["expiry"] {
            if let seconds = expiry.double ?? expiry.text.flatMap(NBIText.number) {
                task["expiry"] = .string(ISODate.text(timestamp.addingTimeInterval(seconds)))
            } else if let date = expiry.text.flatMap(ISODate.date) {
                task["expiry"] = .string(ISODate.text(date))
            } else {
                throw NBICrash(cause: "the expiry is no date")
            }
        }
        task["_id"] = nil
        task["_id"] = .string(id)
        return task
    }

    private static func check(_ task: LabObject) throws(NBICrash) {
        func needs(_ condition: Bool, _ property: String) throws(NBICrash) {
            if !condition { throw NBICrash(cause: "missing \(property)") }
        }
        switch task["name"]?.text {
        case "getParameterValues": try needs(task["parameterNames"]?.array?.isEmpty == false, "parameterNames")
        case "setParameterValues": try needs(task["parameterValues"]?.array?.isEmpty == false, "parameterValues")
        case "refreshObject": try needs(task["objectName"]?.text != nil, "objectName")
        case "addObject", "deleteObject": try needs(task["objectName"]?.text?.isEmpty == false, "objectName")
        case "download": try needs(task["file"] != nil || task["fileType"] != nil && task["fileName"] != nil, "file")
        case "provisions": try needs(task["provisions"]?.array != nil, "provisions")
        case "reboot", "factoryReset": break
        default: throw NBICrash(cause: "unknown task name")
        }
    }
}
