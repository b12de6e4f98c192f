/// What is put where it does not belong: marks of the formats, names, and values that devices and attackers write.
enum FuzzWords {
    static let json: [String] = [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud83d", "\\udc00", "null", "true", "-", "1e999", "-0", "18446744073709551616", "{}", "[]",
        "\"\":",
        "\"_value\":", "\"_object\":true", "\"_object\":false", "\"_type\":\"xsd:int\"", "\"_timestamp\":\"9999-99-99T99:99:99Z\"", "\"_writable\":1",
        "\"_id\":\"x\"", "\"_deviceId\":{}", "\"_tags\":[1,\"a\"]", "\"path\":\"Device.\"", "\"parameters\":{}", "\"objects\":{}", "\"result\":",
        "\"rows\":[{}]",
        "\"ok\":false", "\"stack\":\"1,1,1,1,1,1,1,1\"", "\"error\":{\"code\":\"x\"}",
    ]
    static let xml: [String] = [
        "<", ">", "/", "</", "/>", "&", ";", "&#0;", "&#x10FFFF;", "&lt;", "&x;", "\"", "'", "=", "<a>", "</a>", "<a/>", "<!--", "-->", "<![CDATA[", "]]>",
        "<?", "?>",
        "<!DOCTYPE a [<!ENTITY x \"y\">]>", "<Name>", "</Name>", "<Value>", "</Value>", "<Value xsi:type=\"xsd:int\">", "<ParameterList>", "</ParameterList>",
        "<Fault>", "<FaultCode>9001</FaultCode>", "<cwmp:Inform>", "</cwmp:Inform>", " xmlns:x=\"y\"", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>",
        "</soapenv:Envelope>", "<GetParameterValuesResponse>",
    ]
    static let csv: [String] = [
        "\"", "\"\"", ",", "\n", "\r", "\r\n", "\n,", "\",\"", "true", "false", "Parameter,Object,Value\n", ",,,,,,,,,,,,,,", "\u{FEFF}",
    ]

    static let names: [String] = [
        "1", "0", "01", "-1", "999999999", "2147483648", "18446744073709551616", "Device", "InternetGatewayDevice", "VirtualParameters", "Password",
        "KeyPassphrase",
        "SentOption", "Host", "LowerLayers", "MACAddress", "SSIDReference", "a.b", ".", "..", "", " ", "\u{0}", "{i}", "*", "é", "_value", "Interface",
        "IPv4Address",
    ]
    static let values: [String] = [
        "", " ", "-", "NULL", "-1", "0", "1", "4294967295", "18446744073709551615", "-9223372036854775808", "9223372036854775808", "1e308", "NaN", "inf",
        "-274",
        "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2016-01-01T00:00:01Z", "-5.0 dBm", "1,5", "99:29:40", "999999999w999999999w", "00:00:00:00:00:00",
        "02:00:5E:00:53:01", "ff:ff:ff:ff:ff:ff", "0.0.0.0", "::", "255.0.255.0", "Device.IP.Interface.1", "Device.IP.Interface.1.,Device.", ",,,", "Wi-Fi",
        "Up",
        "e\u{301}\u{200D}👩‍👧", "\u{0}\u{1}\u{7F}", "<xml>&amp;", "\"\"", "xsd:int",
    ]
    /// Bytes that are no UTF-8, or no text at all.
    static let bytes: [[UInt8]] = [
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0x00], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xE9], [0x85],
    ]
}
