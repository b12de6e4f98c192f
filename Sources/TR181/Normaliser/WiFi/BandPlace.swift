import DeviceReport

/// The band of a radio: as it says, else by its operating class, else by its channel.
enum BandPlace {
    static func band(said: Observed<Band>, operatingClass: Observed<Int>, channel: Observed<Int>, width: Int?) -> Observed<Band> {
        if said.value != nil { return said }
        if let number = operatingClass.value, let band = RadioWords.band(operatingClass: number) {
            return operatingClass.map { _ in band }.confidence(.derived, scale: "operating_class")
        }
        if let number = channel.value, let band = RadioWords.band(channel: number, width: width) {
            return channel.map { _ in band }.confidence(.derived, scale: "channel")
        }
        return said
    }
}
