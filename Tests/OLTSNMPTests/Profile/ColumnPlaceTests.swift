import Testing

@testable import OLTSNMP

/// Where the columns stand that an answer hangs on, for the vendors of whom no recording would notice a slip.
@Suite struct ColumnsStandWhereTheirVendorsPutThem {
    static let places: [(String, String, String)] = [
        ("tplink-b", "serial", "11863.6.100.1.7.2.1.6"), ("tplink-b", "run_status", "11863.6.100.1.7.2.1.11"), ("tplink-b", "phase", "11863.6.100.1.7.2.1.7"),
        ("tplink-b", "distance_m", "11863.6.100.1.7.2.1.18"), ("tplink-b", "onu_rx_dbm", "11863.6.100.1.7.2.1.26"),
        ("tplink-b", "onu_tx_dbm", "11863.6.100.1.7.2.1.27"), ("tplink-b", "olt_rx_dbm", "11863.6.100.1.7.2.1.28"),
        ("tplink-b", "onu_bias_ma", "11863.6.100.1.7.2.1.29"), ("tplink-b", "onu_voltage_mv", "11863.6.100.1.7.2.1.30"),
        ("tplink-b", "last_down_cause", "11863.6.100.1.7.2.1.42"), ("tplink-b", "port_onus_online", "11863.6.100.1.1.2.1.3"),
        ("tplink-a", "run_status", "11863.6.100.1.7.2.1.11"), ("tplink-a", "onu_rx_dbm", "11863.6.100.1.7.2.1.24"),
        ("tplink-a", "onu_tx_dbm", "11863.6.100.1.7.2.1.22"), ("tplink-a", "last_down_cause", "11863.6.100.1.7.2.1.38"),
        ("huawei", "run_status", "2011.6.128.1.1.2.46.1.15"), ("huawei", "last_down_cause", "2011.6.128.1.1.2.46.1.24"),
        ("huawei", "last_dying_gasp", "2011.6.128.1.1.2.46.1.25"), ("huawei", "distance_m", "2011.6.128.1.1.2.46.1.20"),
        ("huawei", "port_tx_dbm", "2011.6.128.1.1.2.23.1.4"), ("huawei", "port_optics_class", "2011.6.128.1.1.2.22.1.28"),
        ("huawei-epon", "run_status", "2011.6.128.1.1.2.57.1.15"), ("huawei-epon", "olt_rx_dbm", "2011.6.128.1.1.2.104.1.1"),
        ("huawei-epon", "onu_rx_dbm", "2011.6.128.1.1.2.104.1.5"), ("zte-1012", "serial", "3902.1012.3.28.1.1.5"),
        ("zte-1012", "run_status", "3902.1012.3.28.2.1.4"), ("zte-1012", "last_down_cause", "3902.1012.3.28.2.1.7"),
        ("zte-1012", "onu_rx_dbm", "3902.1012.3.50.12.1.1.10"), ("zte-1012", "olt_rx_dbm", "3902.1015.1010.11.2.1.2"),
        ("zte-1082", "serial", "3902.1082.500.10.2.3.3.1.18"), ("zte-1082", "run_status", "3902.1082.500.10.2.3.8.1.4"),
        ("zte-1082", "distance_m", "3902.1082.500.10.2.3.10.1.2"), ("zte-1082", "onu_rx_dbm", "3902.1082.500.20.2.2.2.1.10"),
        ("zte-1082", "olt_rx_dbm", "3902.1082.500.1.2.4.2.1.2"), ("zte-1082", "port_tx_dbm", "3902.1082.30.40.2.4.1.3"),
        ("raisecom", "serial", "8886.18.3.1.3.1.1.2"), ("raisecom", "last_down_cause", "8886.18.3.1.3.1.1.15"),
        ("raisecom", "olt_rx_dbm", "8886.18.3.1.3.3.1.1"), ("raisecom", "onu_rx_dbm", "8886.18.3.6.3.1.1.16"), ("raisecom", "uni_link", "8886.18.3.6.5.1.1.8"),
        ("fiberhome", "serial", "5875.800.3.10.1.1.10"), ("fiberhome", "run_status", "5875.800.3.10.1.1.11"),
        ("fiberhome", "onu_rx_dbm", "5875.800.3.9.3.3.1.6"),
        ("fiberhome", "olt_rx_dbm", "5875.800.3.9.3.7.1.2"), ("fiberhome", "port_tx_dbm", "5875.800.3.9.3.4.1.8"),
        ("nokia-isam", "serial", "637.61.1.35.10.1.1.5"), ("nokia-isam", "run_status", "637.61.1.35.10.4.1.2"),
        ("nokia-isam", "onu_rx_dbm", "637.61.1.35.10.14.1.2"), ("nokia-isam", "onu_tx_dbm", "637.61.1.35.10.14.1.4"),
        ("nokia-isam", "olt_rx_dbm", "637.61.1.35.10.18.1.2"), ("cdata", "serial", "17409.2.8.4.1.1.3"), ("cdata", "last_down_cause", "17409.2.8.4.1.1.103"),
        ("cdata", "onu_rx_dbm", "17409.2.8.4.4.1.4"), ("cdata-34592", "run_status", "34592.1.5.1.1.2.18.2.1.1"),
        ("cdata-34592", "onu_rx_dbm", "34592.1.5.1.1.2.18.6.1.4"), ("bdcom", "serial", "3320.10.3.3.1.2"), ("bdcom", "run_status", "3320.10.3.3.1.4"),
        ("bdcom", "last_down_cause", "3320.10.3.1.1.35"), ("bdcom", "onu_rx_dbm", "3320.10.3.4.1.2"), ("bdcom", "olt_rx_dbm", "3320.10.2.3.1.3"),
        ("bdcom-epon", "onu_rx_dbm", "3320.101.10.5.1.5"), ("calix-e7", "run_status", "6321.1.2.2.2.1.10.1.1.4"),
        ("calix-e7", "onu_rx_dbm", "6321.1.2.2.2.1.10.1.1.6"), ("calix-e7", "port_tx_dbm", "6321.1.2.2.2.1.6.2.1.7"),
        ("ufiber", "run_status", "41112.1.5.6.2.1.3"),
        ("ufiber", "onu_tx_dbm", "41112.1.5.6.2.1.8"), ("ufiber", "onu_rx_dbm", "41112.1.5.6.2.1.9"), ("dasan", "run_status", "6296.101.23.3.1.1.2"),
        ("dasan", "serial", "6296.101.23.3.1.1.4"), ("dasan", "onu_rx_dbm", "6296.101.23.3.1.1.16"), ("dasan", "olt_rx_dbm", "6296.101.23.3.1.1.21"),
        ("dasan", "last_down_cause", "6296.101.23.3.1.1.45"), ("datacom", "serial", "3709.3.6.2.1.1.38"), ("datacom", "onu_rx_dbm", "3709.3.6.2.1.1.22"),
        ("parks", "serial", "6771.10.1.5.1.18"), ("parks", "onu_rx_dbm", "6771.10.1.5.1.15"), ("zyxel", "run_status", "890.1.5.13.13.31.3.2.1.1.3"),
        ("zyxel", "onu_rx_dbm", "890.1.5.13.13.31.3.4.1.2"), ("adtran", "serial", "664.6.10000.76.1.1.2.3.1.1"),
        ("adtran", "onu_rx_dbm", "664.6.10000.76.1.1.3.1.1.32"), ("eltex", "run_status", "35265.1.22.3.1.1.5"), ("eltex", "olt_rx_dbm", "35265.1.22.3.1.1.11"),
        ("hsgq", "run_status", "50224.3.3.2.1.8"), ("hsgq", "olt_rx_dbm", "50224.3.3.3.1.4"), ("hioso", "run_status", "25355.3.2.6.3.2.1.39"),
        ("hioso", "onu_rx_dbm", "25355.3.2.6.14.2.1.8"), ("gcom-epon", "onu_rx_dbm", "13464.1.13.3.3.1.8"),
        ("gcom-gpon", "run_status", "13464.1.14.2.4.1.1.1.6"),
        ("gcom-gpon", "onu_rx_dbm", "13464.1.14.2.4.1.9.1.5"),
        ("zhone", "run_status", "5504.5.14.1.7.1.1"), ("vsol-gpon", "serial", "37950.1.1.6.1.1.2.1.5"), ("vsol-gpon", "distance_m", "37950.1.1.6.1.1.12.1.3"),
        ("vsol-gpon", "port_onus_online", "37950.1.1.6.1.1.18.1.3"), ("vsol-epon", "last_down_cause", "37950.1.1.5.12.1.29.1.15"),
    ]

    @Test(arguments: places) func columnIsHere(_ profile: String, _ name: String, _ place: String) throws {
        let profile = try SampleOLT.profile(profile)
        let column = try #require(profile.column(named: name))
        #expect(profile.oid(of: column) == oid("1.3.6.1.4.1.\(place)"))
    }
}
