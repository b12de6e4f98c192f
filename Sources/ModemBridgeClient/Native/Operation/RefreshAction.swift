/// The actions that a session may run. They make the modem look again at what it is about to tell and change nothing; there is no other.
enum RefreshAction: String, Sendable, Hashable, CaseIterable {
    case meshMap = "ACT_UPDATE_MAPINFO"
    case stations = "ACT_WIFI_UPDATE_ALLASSOC"
}
