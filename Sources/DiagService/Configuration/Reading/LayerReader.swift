import Configuration
import Foundation

/// Checks what somebody wrote against the table of keys.
struct LayerReader {
    var problems = ProblemList()

    mutating func layer(_ origin: ConfigurationOrigin, _ settings: [RawSetting], folder: String? = nil) -> ConfigurationLayer {
        var layer = ConfigurationLayer(origin)
        for setting in settings {
            switch ConfigurationTable.match(setting.name) {
            case .key(let key): admit(setting, key, into: &layer, folder: folder)
            case .secret(let key): refuseSecret(key, setting.name, at: setting.place)
            case .badOLTName: refuseOLTName(setting)
            case .unknown: refuseUnknown(setting.name, at: setting.place)
            }
        }
        return layer
    }

    private mutating func admit(_ setting: RawSetting, _ key: ConfigurationKey, into layer: inout ConfigurationLayer, folder: String?) {
        layer.mention(key, at: setting.place)
        do {
            let value = try key.kind.value(setting.text)
            guard case .string(let path) = value, key.kind.isPath, let folder, !path.hasPrefix("/") else { return layer.set(key, value) }
            layer.set(key, .string(URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent(path).path))
        } catch {
            problems.add(ConfigurationProblem(.badValue, setting.place, key: key.name, error.message, hint: error.hint))
        }
    }

    mutating func refuseSecret(_ key: ConfigurationKey, _ name: String, at place: ConfigurationPlace) {
        let rule = ConfigurationProblem(
            .secretInClear, place, key: name, "a secret is never written here", hint: "write it to a file and name the file in \(key.name)")
        problems.add(rule)
    }

    private mutating func refuseOLTName(_ setting: RawSetting) {
        problems.add(ConfigurationProblem(.badValue, setting.place, key: setting.name, "the name of an OLT is 1 to 32 of a-z, 0-9 and inner hyphens"))
    }

    mutating func refuseUnknown(_ name: String, at place: ConfigurationPlace) {
        let hint = problems.isFull ? nil : ConfigurationTable.hint(name)
        problems.add(ConfigurationProblem(.unknownKey, place, key: name, "unknown key", hint: hint))
    }
}
