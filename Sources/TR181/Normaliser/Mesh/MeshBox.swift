import DeviceReport

/// What the tree says of the box it is of, as far as the mesh is concerned.
struct MeshBox {
    var serial: String?
    var mac: MACAddress?
    /// Addresses of its cables.
    var macs: Set<MACAddress> = []
    /// Addresses of its networks.
    var bssids: Set<MACAddress> = []
    /// Whether it controls the mesh, by its own word.
    var isController: Bool?
    /// Address of the node that does, by its own word.
    var controllerID: MACAddress?
    var draft: MeshDraft?

    init(scope: TreeScope, air: AirReading, identity: DeviceIdentity, own: [MACAddress]) {
        serial = identity.serial
        for pattern in scope.dialect.identity.baseMACs {
            for node in pattern.matches(in: scope.names, limit: 64) {
                if let mac = scope.text(node).flatMap({ Scalar.trimmedMAC($0) }) { macs.insert(mac) }
            }
        }
        macs.formUnion(own)
        bssids = Set(air.byBSSID.keys.sorted().prefix(MeshLimits.addresses))
        mac = identity.mac ?? own.first ?? macs.min() ?? bssids.min()
        for row in scope.rows(scope.dialect.mesh.box).prefix(8) {
            isController = isController ?? row.flag(.controller)
            controllerID = controllerID ?? row.mac(.controllerID)
        }
        guard let mac else { return }
        var draft = MeshDraft(.box, evidence: "box_itself", table: 0, id: mac)
        draft.macs.formUnion(macs)
        draft.aliases = bssids
        let info = ["Device", "InternetGatewayDevice"].lazy.compactMap { scope.object("\($0).DeviceInfo") }.first
        draft.serial = info?.string("SerialNumber") ?? .notReported
        draft.product = info?.string("ModelName", "ProductClass") ?? .notReported
        draft.software = info?.string("SoftwareVersion") ?? .notReported
        draft.uptime = info?.observe("UpTime", Scalar.duration) ?? .notReported
        self.draft = draft
    }
}
