/// One object, table or parameter of a loaded table: 20 bytes, its words left in the table's text.
struct DataModelNode {
    enum Kind: UInt8 {
        /// A table such as `Device.WiFi.Radio.`, which a model describes by its rows alone.
        case container
        case object
        case parameter
    }

    /// Position of the object it belongs to; -1 for the root.
    var parent: Int32
    var nameOffset: UInt32
    var nameLength: UInt16
    var kind: Kind
    /// Where its line begins; of no meaning for a container.
    var row: UInt32
}
