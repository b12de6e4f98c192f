import Foundation
import FoundationXML

/// Finds what a Broadband Forum model marks hidden or secured.
final class HiddenLeafScan: NSObject, XMLParserDelegate {
    private var object: String?
    private var parameter: String?
    private var found: [String] = []

    /// The paths, from the packed model beside the recordings; nil where that is absent.
    static func leaves(of name: String) throws -> [String]? {
        guard let folder = Recordings.folder else { return nil }
        let file = folder.deletingLastPathComponent().appendingPathComponent("reference/datamodel/\(name).xml.gz")
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        let unpack = Process()
        unpack.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        unpack.arguments = ["gzip", "-dc", file.path]
        let pipe = Pipe()
        unpack.standardOutput = pipe
        try unpack.run()
        let text = pipe.fileHandleForReading.readDataToEndOfFile()
        unpack.waitUntilExit()
        let scan = HiddenLeafScan()
        let parser = XMLParser(data: text)
        parser.delegate = scan
        return parser.parse() ? scan.found : []
    }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String] = [:]
    ) {
        switch element.split(separator: ":").last {
        case "object": object = attributes["name"]
        case "parameter": parameter = attributes["name"]
        case "syntax" where attributes["hidden"] == "true" || attributes["secured"] == "true":
            if let object, let parameter { found.append(object + parameter) }
        default: break
        }
    }
}
