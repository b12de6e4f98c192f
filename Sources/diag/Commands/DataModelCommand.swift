import ArgumentParser

struct DataModelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "datamodel", abstract: "The data models of the Broadband Forum: build a table, ask it.",
        discussion: """
            EXAMPLES:
              diag datamodel show Device.Optical.Interface.1.OpticalSignalLevel
              diag datamodel show Device.WiFi.Radio.1.         what is below an object
              diag datamodel build tr-181-2-19-1-cwmp-full.xml --output profiles/datamodel/tr-181-2.19.1.tsv
            """,
        subcommands: [DataModelBuildCommand.self, DataModelShowCommand.self])
}
