/// A small full file, invented: every kind of type and facet once.
enum InventedModel {
    static let notice = """
        Example:1 root data model

          Copyright (c) 2026, Somebody

          Use it | as you like.
        """

    static let xml = document(
        """
        <dataType name="Counter"><unsignedLong/></dataType>
        <dataType name="_Base"><string><size maxLength="64"/></string></dataType>
        <dataType name="Handle" base="_Base"/>
        <dataType name="Level"><int><range minInclusive="-40" maxInclusive="10"/><units value="0.1 dBm"/></int></dataType>
        <dataType name="State"><string><enumeration value="Idle"/><enumeration value="Done"/></string></dataType>
        <dataType name="Pair"><list minItems="2" maxItems="2"/><unsignedInt/></dataType>
        <bibliography><reference id="X"><name>object</name></reference></bibliography>
        <model name="Example:1.2">
        \(objects)
        </model>
        """)

    static let objects = """
        <object name="Example." access="readOnly" minEntries="1" maxEntries="1">
          <description>The top: {{param|Name}} &amp; more.</description>
          <parameter name="Name" access="readWrite"><syntax><string><size maxLength="8"/></string><default type="object" value=""/></syntax></parameter>
          <parameter name="UpTime" access="readOnly"><syntax><unsignedInt><units value="seconds"/></unsignedInt></syntax></parameter>
        </object>
        <object name="Example.Port.{i}." access="readWrite" minEntries="0" maxEntries="unbounded" version="1.1" dmr:previousObject="Example.">
          <uniqueKey functional="false"><parameter ref="Alias"/></uniqueKey>
          <parameter name="Alias" access="readWrite"><syntax><dataType ref="Handle"/></syntax></parameter>
          <parameter name="Sent" access="readOnly"><syntax><dataType ref="Counter"><units value="bytes"/></dataType></syntax></parameter>
          <parameter name="Power" access="readOnly"><syntax><dataType ref="Level"/></syntax></parameter>
          <parameter name="Heat" access="readOnly" version="1.2"><syntax><int><range minInclusive="-274"/><units value="degrees | celsius"/></int></syntax></parameter>
          <parameter name="State" access="readOnly"><syntax><dataType ref="State"/></syntax></parameter>
          <parameter name="Test" access="readWrite"><syntax><dataType ref="State"><enumeration value="Idle"/><enumeration value="Gone" status="deleted"/></dataType></syntax></parameter>
          <parameter name="Lower" access="readWrite"><syntax><list><size maxLength="9"/></list><string><pathRef refType="strong" targetParent=".Port." targetType="row"/></string></syntax></parameter>
          <parameter name="Levels" access="readOnly"><syntax><dataType ref="Pair"/></syntax></parameter>
          <parameter name="Odd" access="readOnly"><syntax><string><enumeration value="a|b"/><enumeration value="c\\d"/><enumeration value=""/></string></syntax></parameter>
          <parameter name="Key" access="readWrite"><syntax hidden="true" secured="true"><string/></syntax></parameter>
          <parameter name="Reset" access="readWrite"><syntax command="true"><boolean/></syntax></parameter>
          <parameter name="Rate" access="readOnly" status="deprecated"><syntax><decimal/></syntax></parameter>
          <parameter name="Spaced " access="readOnly"><syntax><dateTime/></syntax></parameter>
        </object>
        <object name="Example.Old." access="readOnly" minEntries="1" maxEntries="1" status="obsoleted">
          <parameter name="Value" access="readOnly"><syntax><int/></syntax></parameter>
          <parameter name="Gone" access="readOnly" status="deleted"><syntax><base64/></syntax></parameter>
        </object>
        <object name="Example.Old.Older.{i}." access="readOnly" minEntries="0" maxEntries="4">
          <parameter name="Value" access="readOnly"><syntax><hexBinary/></syntax></parameter>
        </object>
        <profile name="Baseline:1"><object ref="Example." requirement="present"><parameter ref="Name" requirement="readOnly"/></object></profile>
        """

    /// A file of those children.
    static func document(_ children: String) -> [UInt8] {
        Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!--
              \(notice)
            -->
            <dm:document xmlns:dm="urn:example:datamodel-9-9" xmlns:dmr="urn:example:report" spec="urn:example:tr-900-1-2-0-cwmp" file="x.xml">
            \(children)
            </dm:document>
            """.utf8)
    }

    /// A file of one object with those children.
    static func object(_ children: String) -> [UInt8] {
        document("<model name=\"E:1\"><object name=\"E.\" access=\"readOnly\">\(children)</object></model>")
    }
}
