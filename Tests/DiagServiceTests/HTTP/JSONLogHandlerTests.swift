import Foundation
import Logging
import Testing

@testable import DiagService

@Suite("Log lines")
struct JSONLogHandlerTests {
    @Test("an event is one line of JSON, whatever is in it")
    func oneLine() throws {
        let log = LineRecorder()
        var logger = log.logger()
        logger[metadataKey: "build"] = "1"
        logger.info("two\nlines \"quoted\" \\ \u{7}", metadata: ["a\"key": "b\r\nc", "list": ["x", "y"], "build": "2"])
        let line = try #require(log.lines.first)
        #expect(log.lines.count == 1)
        #expect(line.hasSuffix("}\n"))
        #expect(line.dropLast().allSatisfy { !$0.isNewline })
        let object = try #require(log.objects.first)
        #expect(object["msg"] == "two\nlines \"quoted\" \\ \u{7}")
        #expect(object["a\"key"] == "b\r\nc")
        #expect(object["build"] == "2")
        #expect(object["level"] == "info")
        #expect(object["logger"] == "test")
        #expect(object["ts"]?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z/) != nil)
    }

    @Test("metadata does not stand in for what every line has")
    func reserved() throws {
        let log = LineRecorder()
        log.logger().info("said", metadata: ["msg": "other", "level": "error", "ts": "0", "logger": "x", "held_back": "9"])
        let object = try #require(log.objects.first)
        #expect(object["msg"] == "said")
        #expect(object["level"] == "info")
        #expect(object["logger"] == "test")
        #expect(log.lines.first?.components(separatedBy: "\"msg\"").count == 2)
    }

    @Test("below its level a logger is silent")
    func level() {
        let log = LineRecorder()
        let logger = log.logger(level: .warning)
        logger.info("no")
        logger.warning("yes")
        #expect(log.objects.map { $0["msg"] } == ["yes"])
    }

    @Test("errors that repeat are held back and counted; information never is")
    func heldBack() {
        let log = LineRecorder()
        let logger = log.logger()
        for _ in 0..<20 {
            logger.error("down")
            logger.info("request")
        }
        #expect(log.objects.filter { $0["msg"] == "down" }.count == 5)
        #expect(log.objects.filter { $0["msg"] == "request" }.count == 20)
        log.clock.advance(by: .seconds(60))
        logger.error("down")
        logger.error("down")
        let after = log.objects.suffix(2)
        #expect(after.map { $0["held_back"] } == ["15", nil])
    }
}
