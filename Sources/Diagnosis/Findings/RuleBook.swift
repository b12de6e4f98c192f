/// Every rule there is, the cause before its consequences: of equally bad findings the first is the headline.
struct RuleBook: Sendable {
    var rules: [FindingRule]
    /// Asked last, since they say what is left when nothing else was found.
    var closing: [FindingRule]

    static let catalogue = RuleBook(
        rules: PONRules.all + OpticalPowerRules.all + OpticalLevelRules.all + OpticalWearRules.all + DataRules.first + WANRules.all + IPRules.all
            + LineTestRules.all + ACSRules.all + DeviceRules.all + LANRules.all + WiFiRadioRules.all + WiFiNetworkRules.all + MeshRules.all
            + WiFiClientRules.all + VoiceRules.all,
        closing: DataRules.closing)
}
