import DeviceReport

/// The checks on a profile that its types cannot make: unknown keys, references, meanings, worked examples.
struct ProfileCheck {
    let profile: OLTProfile
    let reader: ProfileReader

    func run() throws(OLTProfileError) {
        try unknownKeys()
        try require(profile.schemaVersion == 1, [.key("schema_version")], "this version reads schema_version 1")
        try require(isName(profile.name), [.key("name")], "a name is lower-case letters, digits and '-'")
        try index()
        try columns()
        try states()
        try match()
        try agent()
        try examples()
    }

    private func columns() throws(OLTProfileError) {
        var names: Set<String> = []
        for (position, column) in profile.columns.enumerated() {
            let place: [PathStep] = [.key("columns"), .index(position)]
            try require(names.insert(column.name).inserted, place + [.key("name")], "two columns of this name")
            if column.field == .lastDownCause {
                for (key, words) in [("values", Array(column.values.values)), ("texts", Array(column.texts.values))] {
                    for word in words where LastDownCause(rawValue: word) == nil {
                        throw reader.failure(place + [.key(key)], "'\(word)' is no cause of the report")
                    }
                }
            }
            if let row = column.row {
                try require(profile.index.rows[row] != nil, place + [.key("row")], "no row '\(row)' in the index")
            } else if column.scope == .port {
                try require(profile.index.rows[IndexLayout.portRow] != nil, place + [.key("scope")], "the index says no row numbers of PON ports")
            }
            // What a lookup asks for must follow from the ONU's own row number.
            if column.reading == .lookup, let form = profile.form(of: column), !form.fieldNames.isSubset(of: profile.index.form.fieldNames) {
                throw reader.failure(place + [.key(column.row == nil ? "scope" : "row")], "the ONU's index does not tell this row")
            }
            if column.mark == .recording {
                try require(!profile.evidence.recordings.isEmpty, place + [.key("mark")], "W needs the name of a recording in evidence.recordings")
            }
        }
        let run = profile.column(.runStatus)?.kind
        try require(run == .enumeration || run == .bits, [.key("columns")], "needs an enum or bits column 'run_status'")
        if profile.serial.encodings != [.none] {
            let serial = profile.column(named: profile.serial.column)
            let wanted: OLTField = profile.serial.hasSerial ? .serial : .onuMAC
            try require(serial?.field == wanted, [.key("serial"), .key("column")], "must name the column '\(wanted.rawValue)'")
            try require(serial?.scope == .onu && serial?.row == nil, [.key("serial"), .key("column")], "the column is not numbered by the ONU's own index")
        }
    }

    private func states() throws(OLTProfileError) {
        for (position, rule) in profile.states.enumerated() {
            let place: [PathStep] = [.key("states"), .index(position)]
            if rule.cause != nil {
                try require(rule.state == .offline || rule.state == .disabled, place + [.key("cause")], "only an ONU that is down has a cause")
            }
            for (name, words) in rule.when.sorted(by: { $0.key < $1.key }) {
                let place = place + [.key("when"), .key(name)]
                guard let column = profile.column(named: name) else { throw reader.failure(place, "no such column") }
                try require(column.kind == .enumeration || column.kind == .bits, place, "only an enum can be a condition")
                try require(column.reading == .lookup, place, "the column is not read in a lookup")
                for word in words { try require(column.words.contains(word), place, "the column never says '\(word)'") }
            }
        }
        try require(profile.states.contains { $0.state == .online }, [.key("states")], "no rule says online")
    }

    private func match() throws(OLTProfileError) {
        for (position, probe) in profile.match.probes.enumerated() {
            let place: [PathStep] = [.key("match"), .key("probes"), .index(position), .key("column")]
            guard let column = profile.column(named: probe.column) else { throw reader.failure(place, "no such column") }
            try require(column.scope != .olt, place, "a value of the whole OLT has no rows")
        }
    }

    private func agent() throws(OLTProfileError) {
        for (key, names) in [("no_bulk", profile.agent.noBulk), ("slow", profile.agent.slow)] {
            for (position, name) in names.enumerated() {
                try require(profile.column(named: name) != nil, [.key("agent"), .key(key), .index(position)], "no such column")
            }
        }
    }

    func require(_ condition: Bool, _ place: [PathStep], _ problem: String) throws(OLTProfileError) {
        if !condition { throw reader.failure(place, problem) }
    }

    private func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }
}
