import DeviceCapture
import Foundation

extension LoadedCapture {
    /// A copy under another name, some text replaced in what its ACS says and in its manifest's id.
    func renamed(_ name: String, replacing text: String, with other: String) -> LoadedCapture {
        var manifest = manifest
        manifest.name = name
        manifest.identity.acsID = manifest.identity.acsID?.replacingOccurrences(of: text, with: other)
        let document = acs.map { Array(String(decoding: $0, as: UTF8.self).replacingOccurrences(of: text, with: other).utf8) }
        return LoadedCapture(manifest: manifest, acs: document, olt: olt, bridge: bridge)
    }
}
