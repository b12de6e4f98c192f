/// What to do next, as a stable word that another system can act on.
public enum ActionCode: String, ReportEnum {
    case checkPower = "check_power"
    case checkFibreCord = "check_fibre_cord"
    case checkLights = "check_lights"
    case checkAccount = "check_account"
    case checkCable = "check_cable"
    case checkDevice = "check_device"
    case restartModem = "restart_modem"
    case restartNode = "restart_node"
    case ventModem = "vent_modem"
    case moveNode = "move_node"
    case moveDevice = "move_device"
    case reconnectDevice = "reconnect_device"
    case changeWiFi = "change_wifi"
    case secureWiFi = "secure_wifi"
    case changeLAN = "change_lan"
    case removeRouter = "remove_router"
    case hangUp = "hang_up"
    case explain
    case waitAndRetry = "wait_and_retry"
    case lookAgain = "look_again"
    case followIncident = "follow_incident"
    case sendTechnician = "send_technician"
    case provision
    case reprovision
    case updateFirmware = "update_firmware"
    case correctInventory = "correct_inventory"
    case tellNOC = "tell_noc"
    case testCustomerDevice = "test_customer_device"
    case nothing = "none"

    /// Whether a representative can do it with the customer on the telephone.
    public var isFixableByPhone: Bool {
        switch self {
        case .checkPower, .checkFibreCord, .checkLights, .checkAccount, .checkCable, .checkDevice, .restartModem, .restartNode, .ventModem, .moveNode,
            .moveDevice, .reconnectDevice, .changeWiFi, .secureWiFi, .changeLAN, .removeRouter, .hangUp, .explain, .waitAndRetry, .lookAgain,
            .testCustomerDevice:
            true
        case .followIncident, .sendTechnician, .provision, .reprovision, .updateFirmware, .correctInventory, .tellNOC, .nothing: false
        }
    }
}
