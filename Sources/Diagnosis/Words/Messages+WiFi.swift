extension Messages {
    static let wifi = radios + networks

    private static let radios = [
        Message(
            "wifi.radio_off",
            fr: Words(
                "Wi-Fi éteint", "Le Wi-Fi {band} est éteint.", do: "Le réactiver (bouton Wi-Fi du modem ou réglages).",
                customer: "Le Wi-Fi {band} de votre modem est éteint.", do: "Rallumez-le avec le bouton Wi-Fi du modem."),
            en: Words(
                "Wi-Fi off", "The {band} Wi-Fi is off.", do: "Turn it on again (Wi-Fi button of the modem or settings).",
                customer: "The {band} Wi-Fi of your modem is off.", do: "Turn it on with the Wi-Fi button of the modem.")),
        Message(
            "wifi.24_width",
            fr: Words("Canal trop large", "Canal 2,4 GHz trop large pour le voisinage ({v} MHz).", do: "Passer le 2,4 GHz à 20 MHz."),
            en: Words("Channel too wide", "2.4 GHz channel too wide for the neighbourhood ({v} MHz).", do: "Set 2.4 GHz to 20 MHz.")),
        Message(
            "wifi.24_channel",
            fr: Words(
                "Canal qui chevauche", "Canal 2,4 GHz {ch} : il chevauche {count} {count|voisin|voisins}.", do: "Passer au canal 1, 6 ou 11, ou en automatique."
            ),
            en: Words(
                "Overlapping channel", "2.4 GHz channel {ch}: it overlaps {count} {count|neighbour|neighbours}.",
                do: "Change to channel 1, 6 or 11, or to automatic.")),
        Message(
            "wifi.channel_busy",
            fr: Words("Canal encombré", "Canal {ch} encombré ({band}, {v} %).", do: "Changer de canal ou de bande."),
            en: Words("Channel congested", "Channel {ch} congested ({band}, {v} %).", do: "Change the channel or the band.")),
        Message(
            "wifi.noise_high",
            fr: Words(
                "Interférences", "Interférences radio élevées sur {band} ({v} dBm).", do: "Éloigner le modem des sources d'interférences; changer de canal."),
            en: Words("Interference", "High radio noise on {band} ({v} dBm).", do: "Move the modem away from what disturbs it; change the channel.")),
        Message(
            "wifi.dfs_event",
            fr: Words(
                "Radar", "Un radar a fait changer le Wi-Fi de canal ({count} fois en 24 heures).", do: "Fixer un canal de 36 à 48 ou de 149 à 161."),
            en: Words(
                "Radar", "A radar made the Wi-Fi change its channel ({count} {count|time|times} in 24 hours).",
                do: "Set a channel from 36 to 48 or from 149 to 161.")),
        Message(
            "wifi.channel_hopping",
            fr: Words("Canal instable", "Le Wi-Fi {band} a changé {count} fois de canal en 24 heures.", do: "Fixer un canal."),
            en: Words("Channel hopping", "The {band} Wi-Fi changed its channel {count} times in 24 hours.", do: "Set a fixed channel.")),
        Message(
            "wifi.tx_power_low",
            fr: Words("Puissance réduite", "Puissance du Wi-Fi {band} réduite à {v} %.", do: "Remettre la puissance à 100 %."),
            en: Words("Power reduced", "Power of the {band} Wi-Fi reduced to {v} %.", do: "Set the power back to 100 %.")),
        Message(
            "wifi.reg_domain",
            fr: Words("Pays Wi-Fi incorrect", "Le Wi-Fi est réglé pour un autre pays ({word}).", do: "Transmettre au NOC."),
            en: Words("Wrong regulatory domain", "The Wi-Fi is set for another country ({word}).", do: "Pass on to the NOC.")),
        Message(
            "wifi.too_many_clients",
            fr: Words(
                "Trop d'appareils", "Trop d'appareils sur la bande {band} ({count}).", do: "Répartir les appareils sur les bandes, ou ajouter une borne."),
            en: Words("Too many devices", "Too many devices on {band} ({count}).", do: "Spread the devices over the bands, or add a mesh node.")),
    ]

    private static let networks = [
        Message(
            "wifi.ssid_off",
            fr: Words(
                "Réseau désactivé", "Réseau Wi-Fi {band} désactivé.", do: "Réactiver le réseau.",
                customer: "Votre réseau Wi-Fi {band} est désactivé.", do: "Réactivez-le dans les réglages du modem."),
            en: Words(
                "Network disabled", "The {band} Wi-Fi network is disabled.", do: "Turn the network on again.",
                customer: "Your {band} Wi-Fi network is disabled.", do: "Turn it on again in the settings of the modem.")),
        Message(
            "wifi.open",
            fr: Words(
                "Wi-Fi sans mot de passe", "Un réseau Wi-Fi du client n'a pas de mot de passe.", do: "Activer WPA2 ou WPA3 avec le client.",
                customer: "Votre Wi-Fi n'a pas de mot de passe.", do: "Mettez un mot de passe dans les réglages du Wi-Fi."),
            en: Words(
                "Open Wi-Fi", "A Wi-Fi network of the customer has no password.", do: "Turn on WPA2 or WPA3 with the customer.",
                customer: "Your Wi-Fi has no password.", do: "Set a password in the Wi-Fi settings.")),
        Message(
            "wifi.weak_security",
            fr: Words(
                "Sécurité désuète", "Sécurité Wi-Fi désuète.", do: "Passer à WPA2 ou WPA3.",
                customer: "La protection de votre Wi-Fi est désuète.", do: "Choisissez une protection plus récente dans les réglages du Wi-Fi."),
            en: Words(
                "Obsolete security", "Obsolete Wi-Fi security.", do: "Change to WPA2 or WPA3.",
                customer: "The protection of your Wi-Fi is obsolete.", do: "Choose a newer protection in the Wi-Fi settings.")),
        Message(
            "wifi.wps_pin",
            fr: Words("WPS par NIP", "WPS par NIP activé : un risque de sécurité.", do: "Désactiver le NIP de WPS."),
            en: Words("WPS PIN", "WPS by PIN is on: a security risk.", do: "Turn the WPS PIN off.")),
        Message(
            "wifi.ssid_split",
            fr: Words(
                "Noms différents", "Les bandes ont des noms différents; {count} {count|appareil reste|appareils restent} sur la lente.",
                do: "Activer le réseau unique."),
            en: Words(
                "Split names", "The bands have different names; {count} {count|device stays|devices stay} on the slow one.",
                do: "Turn on the single network name.")),
    ]
}
