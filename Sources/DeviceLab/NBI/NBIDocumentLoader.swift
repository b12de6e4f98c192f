import DeviceCapture
import Foundation

/// Makes devices of the recordings in captures.
enum NBIDocumentLoader {
    static func devices(
        of capture: LoadedCapture, options: DeviceLabOptions, now: Date
    ) throws(CaptureError) -> [NBIDevice] {
        guard let bytes = capture.acs else { return [] }
        let json: LabJSON
        do {
            json = try LabJSONParser.parse(bytes)
        } catch {
            throw CaptureError(code: .badRecording, capture: capture.name, detail: "ACS recording: \(error.message)")
        }
        let shift = TimeShift(of: capture, options: options, now: now)
        var devices: [NBIDevice] = []
        for element in json.array ?? [json] {
            guard var document = element.object, let id = document["_id"]?.text else {
                throw CaptureError(code: .badRecording, capture: capture.name, detail: "ACS recording: a document without _id")
            }
            shift?.apply(to: &document)
            devices.append(
                NBIDevice(
                    id: id, capture: capture.name, cpe: capture.manifest.cpe ?? CPEBehaviour(), document: document))
        }
        return devices
    }
}
