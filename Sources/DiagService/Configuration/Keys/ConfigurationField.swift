import Configuration

/// A key and the property it fills. The default is the property's own, so that it is written once.
struct ConfigurationField<Settings: ConfigurationSettings>: Sendable {
    typealias Path<Value> = any WritableKeyPath<Settings, Value> & Sendable

    let key: ConfigurationKey
    /// Puts a checked value into the settings.
    let store: @Sendable (ConfigContent, inout Settings) -> Void
    /// Where the secret of a secret file goes.
    let secret: Path<Secret?>?

    private init(
        _ name: String, _ kind: ConfigurationKind, _ defaultText: String?, _ summary: String,
        secret: Path<Secret?>? = nil, store: @escaping @Sendable (ConfigContent, inout Settings) -> Void = { _, _ in }
    ) {
        key = ConfigurationKey(name: name, kind: kind, defaultText: defaultText, summary: summary)
        self.secret = secret
        self.store = store
    }

    static func integer(_ name: String, _ range: ClosedRange<Int>, _ path: Path<Int>, _ summary: String) -> Self {
        Self(name, .integer(range), String(Settings()[keyPath: path]), summary) { value, settings in
            if case .int(let number) = value { settings[keyPath: path] = number }
        }
    }

    static func port(_ name: String, _ range: ClosedRange<Int>, _ path: Path<UInt16>, _ summary: String) -> Self {
        Self(name, .integer(range), String(Settings()[keyPath: path]), summary) { value, settings in
            if case .int(let number) = value, let port = UInt16(exactly: number) { settings[keyPath: path] = port }
        }
    }

    /// A whole number without a default.
    static func optionalInteger(_ name: String, _ range: ClosedRange<Int>, _ path: Path<Int?>, _ summary: String) -> Self {
        Self(name, .integer(range), nil, summary) { value, settings in
            if case .int(let number) = value { settings[keyPath: path] = number }
        }
    }

    /// A time; `name` ends in `_ms`.
    static func milliseconds(_ name: String, _ range: ClosedRange<Int>, _ path: Path<Duration>, _ summary: String) -> Self {
        let standard = Settings()[keyPath: path].components
        return Self(name, .integer(range), String(standard.seconds * 1000 + standard.attoseconds / 1_000_000_000_000_000), summary) { value, settings in
            if case .int(let number) = value { settings[keyPath: path] = .milliseconds(number) }
        }
    }

    /// A time; `name` ends in `_s`.
    static func seconds(_ name: String, _ range: ClosedRange<Int>, _ path: Path<Duration>, _ summary: String) -> Self {
        Self(name, .integer(range), String(Settings()[keyPath: path].components.seconds), summary) { value, settings in
            if case .int(let number) = value { settings[keyPath: path] = .seconds(number) }
        }
    }

    static func bool(_ name: String, _ path: Path<Bool>, _ summary: String) -> Self {
        Self(name, .bool, String(Settings()[keyPath: path]), summary) { value, settings in
            if case .bool(let flag) = value { settings[keyPath: path] = flag }
        }
    }

    static func choice<Word: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ path: Path<Word>, _ summary: String
    ) -> Self {
        Self(name, .choice(Word.allCases.map(\.rawValue)), Settings()[keyPath: path].rawValue, summary) { value, settings in
            if case .string(let text) = value, let word = Word(rawValue: text) { settings[keyPath: path] = word }
        }
    }

    /// A text of any kind that has a default.
    static func string(_ name: String, _ kind: ConfigurationKind, _ path: Path<String>, _ summary: String) -> Self {
        let standard = Settings()[keyPath: path]
        return Self(name, kind, standard.isEmpty ? nil : standard, summary) { value, settings in
            if case .string(let text) = value { settings[keyPath: path] = text }
        }
    }

    /// A text of any kind that has none.
    static func optional(_ name: String, _ kind: ConfigurationKind, _ path: Path<String?>, _ summary: String) -> Self {
        Self(name, kind, nil, summary) { value, settings in
            if case .string(let text) = value { settings[keyPath: path] = text }
        }
    }

    /// A file with a secret; `name` ends in `_file`.
    static func secret(_ name: String, _ path: Path<Secret?>, _ summary: String) -> Self {
        Self(name, .secretFile, nil, summary, secret: path)
    }
}
