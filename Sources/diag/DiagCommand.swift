import ArgumentParser
import DiagService

@main
struct DiagCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diag",
        abstract: "What is wrong with this customer's connection, and what should be done next?",
        discussion: """
            EXAMPLES:
              diag demo                                        recorded devices on loopback, and a service to ask
              diag lookup 22400A7000101                        ask the service at http://127.0.0.1:8080
              diag lookup --mac 1c:61:b4:0a:10:01 --format text --lang en
              diag lookup TPLGB40A1001 --direct --config diag.yaml   ask the sources, without a service
              diag replay captures/weak-fibre --format text    a recorded device, offline
              diag capture 22400A7000101 --config diag.yaml --out captures/case-1
              diag serve --config diag.yaml
              diag bridge --config diag.yaml --token-file secrets/bridge-token   read modems for others
              diag olt list                                    the OLTs of the service: status, profile, ONUs, load
              diag olt show olt-1 --port 0/1/0                 who is down on a PON port, since when and why
              diag olt profile check walk.snmprec              what an OLT profile makes of a recorded walk
              diag modem probe 192.0.2.1                       what a modem says of itself without a login
              diag config --config diag.yaml                   the settings in force, secrets masked
              diag dialect check device.json                   which dialect a recorded device speaks, and what its rules find
              diag datamodel show Device.WiFi.Radio.1.Channel  what the standard says of a parameter

            EXIT CODES:
              0 complete report    3 report, but not every source answered
              4 unknown device     5 the key fits several devices    6 no source could be asked
              7 the service did not answer    8 a replay differs from its expected report
              64 wrong usage or malformed key    66 unreadable input    73 output cannot be written    78 wrong configuration

            NO_COLOR turns colours off.
            """,
        version: Diag.version,
        subcommands: [
            ServeCommand.self, DemoCommand.self, BridgeCommand.self, LookupCommand.self, ReplayCommand.self, CaptureCommand.self, OLTCommand.self, ModemCommand.self,
            ConfigCommand.self,
            DataModelCommand.self, DialectCommand.self,
        ])
}
