extension Messages {
    /// By the id of the headline. French is what a representative reads aloud, with a non-breaking space before colon and unit.
    static let catalogue: [String: Words] = optical.merging(connection) { first, _ in first }.merging(data) { first, _ in first }

    private static let optical: [String: Words] = [
        "optical.onu_offline_power": Words(
            "Le modem a perdu l'alimentation électrique.", "The modem lost electrical power.",
            do: "Vérifier la prise, l'adaptateur et une panne de courant; rappeler une fois le modem rebranché.",
            "Check the socket, the adapter and for a power cut; call back once the modem is plugged in again."),
        "optical.onu_offline_los": Words(
            "Le signal de fibre est coupé entre le réseau et le domicile.", "The fibre signal is cut between the network and the home.",
            do: "Vérifier le cordon de fibre (débranché ou plié) et le voyant LOS rouge; sinon, envoyer un technicien.",
            "Check the fibre cord (unplugged or bent) and the red LOS light; otherwise send a technician."),
        "optical.onu_offline_unknown": Words(
            "Le modem ne répond plus sur la fibre; cause inconnue.", "The modem no longer responds on the fibre; cause unknown.",
            do: "Demander l'état des voyants, puis redémarrer le modem.", "Ask what the lights show, then restart the modem."),
        "optical.onu_disabled": Words(
            "Le modem est désactivé côté réseau.", "The modem is disabled on the network side.",
            do: "Vérifier le dossier et la facturation; sinon, transmettre au NOC.", "Check the account and billing; otherwise pass on to the NOC."),
        "optical.onu_ranging": Words(
            "Le modem s'enregistre sur la fibre et n'y est pas encore.", "The modem is registering on the fibre and is not there yet.",
            do: "Attendre 3 minutes et relancer; si rien ne change, redémarrer une fois, puis transmettre au NOC.",
            "Wait 3 minutes and run again; if nothing changes, restart once, then pass on to the NOC."),
        "optical.onu_not_provisioned": Words(
            "Modem non activé sur le réseau.", "The modem is not provisioned on the network.",
            do: "Valider le numéro de série, puis activer le modem.", "Check the serial number, then provision the modem."),
        "optical.profile_mismatch": Words(
            "Configuration fibre incompatible avec ce modèle.", "The fibre profile does not fit this model.",
            do: "Transmettre au NOC pour corriger le profil.", "Pass on to the NOC to correct the profile."),
        "optical.no_light": Words(
            "Le modem ne reçoit pas de lumière sur la fibre.", "The modem receives no light on the fibre.",
            do: "Vérifier le cordon de fibre; sinon, envoyer un technicien.", "Check the fibre cord; otherwise send a technician."),
        "optical.rx_critical": Words(
            "Signal de fibre trop faible ({v}\u{A0}dBm).", "Fibre signal too weak ({v}\u{A0}dBm).",
            do: "Rebrancher le cordon de fibre et vérifier qu'il n'est pas plié; sinon, envoyer un technicien.",
            "Plug the fibre cord in again and check that it is not bent; otherwise send a technician."),
        "optical.rx_low": Words(
            "Signal de fibre faible ({v}\u{A0}dBm), service possiblement instable.", "Weak fibre signal ({v}\u{A0}dBm), service may be unstable.",
            do: "Vérifier les plis du cordon de fibre; planifier une visite si le client se plaint.",
            "Check the fibre cord for bends; plan a visit if the customer complains."),
        "optical.rx_high": Words(
            "Signal de fibre trop fort ({v}\u{A0}dBm).", "Fibre signal too strong ({v}\u{A0}dBm).",
            do: "Transmettre au NOC\u{A0}: atténuateur à prévoir.", "Pass on to the NOC: an attenuator is needed."),
        "optical.olt_rx_low": Words(
            "Le signal de retour du modem est trop faible ({v}\u{A0}dBm).", "The modem's return signal is too weak ({v}\u{A0}dBm).",
            do: "Planifier un technicien\u{A0}: connecteur ou laser du modem.", "Plan a technician: connector or laser of the modem."),
    ]

    private static let connection: [String: Words] = [
        "wan.ppp_auth": Words(
            "Identifiants de connexion refusés.", "The login of the connection was refused.",
            do: "Vérifier le compte, puis réinscrire les identifiants.", "Check the account, then enter the login again."),
        "wan.ppp_timeout": Words(
            "Le serveur d'accès ne répond pas.", "The access server does not answer.",
            do: "Transmettre au NOC (serveur d'accès ou VLAN).", "Pass on to the NOC (access server or VLAN)."),
        "wan.no_ip": Words(
            "La fibre est bonne, mais le modem n'a pas de connexion Internet.", "The fibre is good, but the modem has no Internet connection.",
            do: "Redémarrer le modem; sinon, transmettre au NOC.", "Restart the modem; otherwise pass on to the NOC."),
        "wan.down": Words(
            "La connexion Internet du modem est coupée.", "The modem's Internet connection is down.",
            do: "Vérifier les voyants et redémarrer le modem; sinon, transmettre au NOC.",
            "Check the lights and restart the modem; otherwise pass on to the NOC."),
        "acs.inform_stale": Words(
            "Le modem ne donne plus de nouvelles au système de gestion.", "The modem stopped reporting to the management system.",
            do: "Demander l'état des voyants et redémarrer le modem.", "Ask what the lights show and restart the modem."),
        "acs.never_seen": Words(
            "Le modem est sur la fibre, mais inconnu du système de gestion.", "The modem is on the fibre but unknown to the management system.",
            do: "Valider le numéro de série; transmettre au NOC (adresse de l'ACS).", "Check the serial number; pass on to the NOC (address of the ACS)."),
    ]

    private static let data: [String: Words] = [
        "device.unknown": Words(
            "Appareil inconnu de toutes les sources.", "No source knows this device.",
            do: "Vérifier le numéro de série sur l'étiquette du modem.", "Check the serial number on the modem's label."),
        "data.source_failed": Words(
            "Diagnostic impossible pour l'instant; non consulté\u{A0}: {s}.", "No diagnosis possible for now; not consulted: {s}.",
            do: "Relancer le diagnostic dans une minute; si cela persiste, aviser le NOC.",
            "Run the diagnosis again in a minute; if it persists, tell the NOC."),
        "data.no_source": Words(
            "Diagnostic impossible\u{A0}: aucune source n'a pu être consultée.", "No diagnosis possible: no source could be asked.",
            do: "Aviser le NOC.", "Tell the NOC."),
        "data.not_fresh": Words(
            "Diagnostic incomplet\u{A0}: les données disponibles sont trop anciennes.", "Incomplete diagnosis: the data at hand is too old.",
            do: "Relancer le diagnostic en direct.", "Run the diagnosis again, live."),
        "data.line_only": Words(
            "La fibre fonctionne; la connexion du modem n'a pas pu être vérifiée.", "The fibre works; the modem's connection could not be checked.",
            do: "Relancer le diagnostic en direct; demander l'état des voyants.", "Run the diagnosis again, live; ask what the lights show."),
        "data.inconsistent": Words(
            "Informations contradictoires\u{A0}: hors ligne sur la fibre, mais le modem vient de donner signe de vie.",
            "The sources contradict each other: off the fibre, yet the modem was just heard.",
            do: "Relancer le diagnostic dans 5 minutes; si cela persiste, le NOC vérifie l'ONU du dossier.",
            "Run the diagnosis again in 5 minutes; if it persists, the NOC checks the ONU on file."),
        "ok.no_problem": Words(
            "Aucun problème détecté sur l'équipement.", "No problem found on the equipment.",
            do: "Tester l'appareil du client, près du modem puis par câble.", "Test the customer's own device, near the modem, then by cable."),
        "ok.partial": Words(
            "Aucun problème détecté dans ce qui a pu être vérifié; non consulté\u{A0}: {s}.",
            "No problem found in what could be checked; not consulted: {s}.",
            do: "Tester l'appareil du client; relancer le diagnostic plus tard pour le compléter.",
            "Test the customer's own device; run the diagnosis again later to complete it."),
    ]
}
