/// Writes the Prometheus exposition format, rows in a stable order.
struct PrometheusText {
    private(set) var text = ""

    mutating func counter(_ name: String, _ help: String, _ rows: [(labels: String, value: Int)]) {
        head(name, help, "counter")
        for row in rows.sorted(by: { $0.labels < $1.labels }) { line(name, row.labels, "\(row.value)") }
    }

    mutating func gauge(_ name: String, _ help: String, _ rows: [(labels: String, value: Double)]) {
        head(name, help, "gauge")
        for row in rows.sorted(by: { $0.labels < $1.labels }) { line(name, row.labels, number(row.value)) }
    }

    mutating func histogram(_ name: String, _ help: String, _ rows: [(labels: String, value: Histogram)]) {
        head(name, help, "histogram")
        for row in rows.sorted(by: { $0.labels < $1.labels }) {
            let separator = row.labels.isEmpty ? "" : ","
            for (edge, count) in zip(Histogram.edges, row.value.counts) {
                line(name + "_bucket", row.labels + separator + "le=\"\(number(edge))\"", "\(count)")
            }
            line(name + "_bucket", row.labels + separator + "le=\"+Inf\"", "\(row.value.count)")
            line(name + "_sum", row.labels, number(row.value.sum))
            line(name + "_count", row.labels, "\(row.value.count)")
        }
    }

    /// The labels of one row. Values are escaped, so that none can end its row.
    static func labels(_ pairs: (name: StaticString, value: String)...) -> String {
        pairs.map { pair in
            var value = ""
            for character in pair.value.unicodeScalars {
                switch character {
                case "\\": value += "\\\\"
                case "\"": value += "\\\""
                case "\n": value += "\\n"
                default: value.unicodeScalars.append(character)
                }
            }
            return "\(pair.name)=\"\(value)\""
        }.joined(separator: ",")
    }

    private mutating func head(_ name: String, _ help: String, _ type: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    private mutating func line(_ name: String, _ labels: String, _ value: String) {
        text += labels.isEmpty ? "\(name) \(value)\n" : "\(name){\(labels)} \(value)\n"
    }

    private func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    }
}
