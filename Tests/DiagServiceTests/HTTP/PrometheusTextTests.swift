import Testing

@testable import DiagService

@Suite("Prometheus text")
struct PrometheusTextTests {
    @Test("rows stand in a stable order under their help and type")
    func counter() {
        var text = PrometheusText()
        text.counter("a_total", "All of a.", [("x=\"2\"", 2), ("x=\"1\"", 1)])
        text.gauge("b", "B.", [("", 1.5)])
        text.gauge("c", "C.", [("", 1e14)])
        #expect(
            text.text == """
                # HELP a_total All of a.
                # TYPE a_total counter
                a_total{x="1"} 1
                a_total{x="2"} 2
                # HELP b B.
                # TYPE b gauge
                b 1.5
                # HELP c C.
                # TYPE c gauge
                c 100000000000000

                """)
    }

    @Test("no value of a label ends its row", arguments: [("plain", "plain"), ("a\"b", "a\\\"b"), ("a\\b", "a\\\\b"), ("a\nb", "a\\nb"), ("é", "é")])
    func escaping(value: String, written: String) {
        #expect(PrometheusText.labels(("one", value), ("two", "2")) == "one=\"\(written)\",two=\"2\"")
    }

    @Test("buckets are cumulative, an edge belongs to its bucket, and +Inf holds all")
    func histogram() {
        var histogram = Histogram()
        for value in [0.005, 0.006, 0.3, 11] { histogram.observe(value) }
        var text = PrometheusText()
        text.histogram("h", "H.", [("s=\"a\"", histogram)])
        let rows = text.text.split(separator: "\n").dropFirst(2).map(String.init)
        #expect(rows.count == Histogram.edges.count + 3)
        #expect(rows[0] == #"h_bucket{s="a",le="0.005"} 1"#)
        #expect(rows[1] == #"h_bucket{s="a",le="0.01"} 2"#)
        #expect(rows.contains(#"h_bucket{s="a",le="0.25"} 2"#))
        #expect(rows.contains(#"h_bucket{s="a",le="0.5"} 3"#))
        #expect(rows.contains(#"h_bucket{s="a",le="10"} 3"#))
        #expect(rows.suffix(3) == [#"h_bucket{s="a",le="+Inf"} 4"#, #"h_sum{s="a"} 11.311"#, #"h_count{s="a"} 4"#])
    }
}
