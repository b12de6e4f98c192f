extension Messages {
    static let data = contradictions + gaps + sound

    private static let contradictions = [
        Message(
            "data.inconsistent",
            fr: Words(
                "Informations contradictoires", "Informations contradictoires : hors ligne sur la fibre, mais le modem vient de donner signe de vie.",
                do: "Relancer le diagnostic dans 5 minutes; si cela persiste, le NOC vérifie l'ONU du dossier."),
            en: Words(
                "Contradictory data", "The sources contradict each other: off the fibre, yet the modem was just heard.",
                do: "Run the diagnosis again in 5 minutes; if it persists, the NOC checks the ONU on file.")),
        Message(
            "data.inconsistent#other",
            fr: Words(
                "Informations contradictoires", "Les sources ne s'entendent pas sur la connexion Internet du modem.",
                do: "Relancer le diagnostic en direct; si cela persiste, aviser le NOC."),
            en: Words(
                "Contradictory data", "The sources do not agree on the modem's Internet connection.",
                do: "Run the diagnosis again, live; if it persists, tell the NOC.")),
        Message(
            "data.identity_mismatch",
            fr: Words(
                "Autre modem", "Le modem branché n'est pas celui du dossier.", do: "Valider le numéro de série avec le client, puis corriger l'inventaire."),
            en: Words(
                "Different modem", "The modem that is plugged in is not the one on file.",
                do: "Check the serial number with the customer, then correct the inventory.")),
    ]

    private static let gaps = [
        Message(
            "device.unknown",
            fr: Words("Appareil inconnu", "Appareil inconnu de toutes les sources.", do: "Vérifier le numéro de série sur l'étiquette du modem."),
            en: Words("Unknown device", "No source knows this device.", do: "Check the serial number on the modem's label.")),
        Message(
            "data.source_failed",
            fr: Words(
                "Source non consultée", "Diagnostic impossible pour l'instant; non consulté : {s}.",
                do: "Relancer le diagnostic dans une minute; si cela persiste, aviser le NOC."),
            en: Words(
                "Source not consulted", "No diagnosis possible for now; not consulted: {s}.",
                do: "Run the diagnosis again in a minute; if it persists, tell the NOC.")),
        Message(
            "data.source_failed#partial",
            fr: Words("Source non consultée", "Diagnostic partiel; non consulté : {s}.", do: "Relancer le diagnostic dans une minute pour le compléter."),
            en: Words("Source not consulted", "Partial diagnosis; not consulted: {s}.", do: "Run the diagnosis again in a minute to complete it.")),
        Message(
            "data.no_source",
            fr: Words("Aucune source", "Diagnostic impossible : aucune source n'a pu être consultée.", do: "Aviser le NOC."),
            en: Words("No source", "No diagnosis possible: no source could be asked.", do: "Tell the NOC.")),
        Message(
            "data.not_fresh",
            fr: Words(
                "Données trop anciennes", "Diagnostic incomplet : les données disponibles sont trop anciennes.", do: "Relancer le diagnostic en direct."),
            en: Words("Data too old", "Incomplete diagnosis: the data at hand is too old.", do: "Run the diagnosis again, live.")),
        Message(
            "data.line_only",
            fr: Words(
                "Connexion non vérifiée", "La fibre fonctionne; la connexion du modem n'a pas pu être vérifiée.",
                do: "Relancer le diagnostic en direct; demander l'état des voyants."),
            en: Words(
                "Connection not checked", "The fibre works; the modem's connection could not be checked.",
                do: "Run the diagnosis again, live; ask what the lights show.")),
    ]

    private static let sound = [
        Message(
            "ok.no_problem",
            fr: Words(
                "Aucun problème", "Aucun problème détecté sur l'équipement.", do: "Tester l'appareil du client, près du modem puis par câble.",
                customer: "Votre équipement fonctionne bien.", do: "Essayez votre appareil près du modem, puis par câble."),
            en: Words(
                "No problem", "No problem found on the equipment.", do: "Test the customer's own device, near the modem, then by cable.",
                customer: "Your equipment works well.", do: "Try your device near the modem, then by cable.")),
        Message(
            "ok.partial",
            fr: Words(
                "Aucun problème vu", "Aucun problème détecté dans ce qui a pu être vérifié; non consulté : {s}.",
                do: "Tester l'appareil du client; relancer le diagnostic plus tard pour le compléter.",
                customer: "Aucun problème détecté dans ce que nous avons pu vérifier.", do: "Essayez votre appareil près du modem, puis par câble."),
            en: Words(
                "No problem seen", "No problem found in what could be checked; not consulted: {s}.",
                do: "Test the customer's own device; run the diagnosis again later to complete it.",
                customer: "No problem found in what we could check.", do: "Try your device near the modem, then by cable.")),
    ]
}
