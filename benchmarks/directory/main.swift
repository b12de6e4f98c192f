import DeviceReport
import Foundation
import OLTSNMP

// What a directory of a million ONUs costs: memory, a lookup, a walk's difference, and the way through SQLite and back.

let olts = InventedOLTs(count: CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1000)
let onus = olts.count * InventedOLTs.each
let clock = ContinuousClock()

func milliseconds(_ duration: Duration) -> String { String(format: "%.1f ms", duration / .milliseconds(1)) }

var table = ONUTable()
let before = Memory.resident
let filling = clock.measure { for olt in 0..<olts.count { table.apply(olts.onus(olt), of: olts.name(olt), complete: true) } }
print("\(table.count) ONUs of \(olts.count) OLTs")
print("table: \((Memory.resident - before) / onus) B resident per ONU; filled in \(milliseconds(filling))")

var random = SystemRandomNumberGenerator()
let wanted = (0..<1_000_000).compactMap { _ in
    olts.key(Int.random(in: 0..<olts.count, using: &random), Int.random(in: 0..<InventedOLTs.each, using: &random))
}

/// Processor time of one look for each of so many keys, nanoseconds: what a busy machine makes others wait is not in it.
func nanoseconds(_ count: Int, _ body: () -> Void) -> Int {
    func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
    let start = now()
    body()
    return (now() - start) / count
}

for _ in 0..<3 {
    var found = 0
    let known = nanoseconds(wanted.count) { for key in wanted where table.contains(key) { found += 1 } }
    let located = nanoseconds(wanted.count) { for key in wanted { found += table.locations(of: key).count } }
    precondition(found == wanted.count * 2)
    print("lookup: known or not \(known) ns, with its place \(located) ns")
}

let again = olts.onus(olts.count / 2)
let same = clock.measure { table.apply(again, of: olts.name(olts.count / 2), complete: true) }
print("a walk of \(InventedOLTs.each) rows that changes nothing: \(milliseconds(same))")

let folder = FileManager.default.temporaryDirectory.appendingPathComponent("directory-benchmark-\(UUID().uuidString)")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
let path = folder.path + "/onus.sqlite"
let store = try SQLiteONUStore.open(path).store
var slowest = Duration.zero
let writing = try await clock.measure {
    for olt in 0..<olts.count {
        let one = try await clock.measure {
            try await store.write(StoredChange(olt: StoredOLT(name: olts.name(olt), profile: "huawei"), put: olts.onus(olt), replacesAll: true))
        }
        slowest = max(slowest, one)
    }
}
print("SQLite: written in \(milliseconds(writing)), an OLT at most \(milliseconds(slowest))")
let difference = StoredChange(olt: StoredOLT(name: olts.name(0), profile: "huawei"), put: Array(olts.onus(0).prefix(1)), dropped: [[1, 2]])
print("a change of one ONU: \(milliseconds(try await clock.measure { try await store.write(difference) }))")
let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
print("file: \(size / onus) B per ONU")

let profiles = try OLTProfileSet(directory: CommandLine.arguments.dropFirst(2).first ?? "profiles/olt")
let endpoints = (0..<olts.count).map {
    OLTEndpoint(name: olts.name($0), target: SNMPTarget(address: "127.0.0.1", port: 1, credentials: .v2c(community: "none")))
}
let empty = Memory.resident
let directory = ONUDirectory(engine: SNMPEngine(), olts: endpoints, profiles: profiles, store: try SQLiteONUStore.open(path).store)
let loading = try await clock.measure { try await directory.restore() }
print(
    "restart: \(milliseconds(loading)) until \(await directory.statuses.reduce(0) { $0 + $1.onus }) ONUs are known; \((Memory.resident - empty) / onus) B resident per ONU, settings of \(olts.count) OLTs included"
)
for _ in 0..<3 {
    var found = 0
    let asked = nanoseconds(200_000) { for key in wanted.prefix(200_000) { found += directory.locations(of: key).count } }
    precondition(found == 200_000)
    print("lookup through the directory: \(asked) ns")
}
