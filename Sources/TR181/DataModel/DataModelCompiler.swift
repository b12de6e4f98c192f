/// Turns a Broadband Forum `-full.xml` into the table that `DataModelTable` loads. Done once for each version of a model, not at run time.
public enum DataModelCompiler {
    /// The table as UTF-8; the same XML always gives the same bytes.
    /// - Throws: what is wrong with the XML, with its line.
    public static func table(ofFull xml: [UInt8]) throws(DataModelError) -> [UInt8] {
        let table = Array(DataModelWriter.text(try DataModelBuilder.model(of: xml)).utf8)
        // What cannot be loaded is not written.
        _ = try DataModelTable(table: table)
        return table
    }
}
