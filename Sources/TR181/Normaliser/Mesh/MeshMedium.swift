import DeviceReport

/// The kind of a link, as devices write it.
struct MeshMedium {
    /// The dialect's words, lower case.
    let words: [String: LinkMedium]

    /// By the dialect's words, else by the standard the text names: `IEEE 802.11ax`, `IEEE_802_3AB_GIGABIT_ETHERNET`, `IEEE 1901 FFT`.
    /// Nil for a text that names none.
    func callAsFunction(_ text: String) -> LinkMedium? {
        let text = text.lowercased()
        if let known = words[text] { return known }
        let plain = text.replacing("_", with: ".")
        if plain.contains("802.11") { return .wifi }
        if plain.contains("802.3") { return .ethernet }
        if plain.contains("1901") { return .powerline }
        if plain.contains("moca") { return .moca }
        if plain.contains("g.hn") || plain.contains("g.9960") { return .ghn }
        return nil
    }
}
