// What the SNMP engine costs against an agent that is never the limit; run.sh starts both and pins them.
//
//   snmp-benchmark gets PORT [loop|pool] [OUTSTANDING] [SECONDS]
//   snmp-benchmark walk PORT ROWS [IN_FLIGHT]
//   snmp-benchmark fleet PORT [AGENTS] [SILENT]
let words = CommandLine.arguments.dropFirst().map { String($0) }

func number(_ position: Int, _ usual: Int) -> Int { position < words.count ? Int(words[position]) ?? usual : usual }

let port = UInt16(clamping: number(1, 21000))
switch words.first {
case "gets":
    let onLoop = words.count < 3 || words[2] != "pool"
    await Gets(port: port, outstanding: number(3, 1024), seconds: Double(number(4, 3)), onLoop: onLoop).run()
case "walk": await Walks(port: port, rows: number(2, 45_056), inFlight: number(3, 8)).run()
case "fleet": await Fleet(port: port, agents: number(2, 1000), silent: number(3, 20)).run()
default: print("gets PORT [loop|pool] [OUTSTANDING] [SECONDS] | walk PORT ROWS [IN_FLIGHT] | fleet PORT [AGENTS] [SILENT]")
}
