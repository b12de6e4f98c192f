extension Messages {
    static let home = ports + addressing

    private static let ports = [
        Message(
            "lan.half_duplex",
            fr: Words(
                "Câble en demi-duplex", "Port {p} : mode demi-duplex.", do: "Changer le câble; remettre la négociation automatique.",
                customer: "Un câble de votre modem fonctionne mal.", do: "Essayez un autre câble."),
            en: Words(
                "Half-duplex cable", "Port {p}: half duplex.", do: "Change the cable; set negotiation to automatic.",
                customer: "A cable of your modem works badly.", do: "Try another cable.")),
        Message(
            "lan.speed_100",
            fr: Words(
                "Port limité à 100 Mbit/s", "Port {p} limité à 100 Mbit/s.", do: "Essayer un câble Cat5e ou mieux, puis un autre port.",
                customer: "Un câble limite la vitesse d'un de vos appareils.", do: "Essayez un câble plus récent, de catégorie 5e ou mieux."),
            en: Words(
                "Port limited to 100 Mbit/s", "Port {p} limited to 100 Mbit/s.", do: "Try a Cat5e cable or better, then another port.",
                customer: "A cable limits the speed of one of your devices.", do: "Try a newer cable, category 5e or better.")),
        Message(
            "lan.speed_10",
            fr: Words(
                "Port à 10 Mbit/s", "Port {p} à 10 Mbit/s seulement.", do: "Changer le câble.",
                customer: "Un câble ralentit beaucoup un de vos appareils.", do: "Changez ce câble."),
            en: Words(
                "Port at 10 Mbit/s", "Port {p} at only 10 Mbit/s.", do: "Change the cable.",
                customer: "A cable slows one of your devices down a lot.", do: "Change that cable.")),
        Message(
            "lan.errors",
            fr: Words(
                "Erreurs sur le câble", "Port {p} : erreurs sur le câble ({v} %).", do: "Changer le câble.",
                customer: "Un câble de votre modem fait des erreurs.", do: "Changez ce câble."),
            en: Words(
                "Cable errors", "Port {p}: errors on the cable ({v} %).", do: "Change the cable.",
                customer: "A cable of your modem makes errors.", do: "Change that cable.")),
        Message(
            "lan.port_flap",
            fr: Words(
                "Câble intermittent", "Port {p} : câble intermittent, {count} coupures en une heure.", do: "Rebrancher ou changer le câble.",
                customer: "Un câble de votre modem est mal branché ou usé.", do: "Rebranchez-le ou changez-le."),
            en: Words(
                "Intermittent cable", "Port {p}: intermittent cable, {count} changes in an hour.", do: "Plug the cable in again or change it.",
                customer: "A cable of your modem is loose or worn.", do: "Plug it in again or change it.")),
    ]

    private static let addressing = [
        Message(
            "lan.dhcp_pool_full",
            fr: Words(
                "Adresses épuisées", "Plus assez d'adresses pour les appareils ({count} de {limit} prises).", do: "Agrandir la plage d'adresses du modem."),
            en: Words("Addresses used up", "Not enough addresses for the devices ({count} of {limit} taken).", do: "Widen the modem's range of addresses.")),
        Message(
            "lan.dhcp_disabled",
            fr: Words("Distribution d'adresses désactivée", "Le modem ne distribue plus d'adresses aux appareils.", do: "Réactiver le serveur DHCP du modem."),
            en: Words("DHCP server off", "The modem gives no addresses to devices.", do: "Turn the modem's DHCP server on again.")),
        Message(
            "lan.apipa",
            fr: Words(
                "Appareil sans adresse", "{device} n'a pas reçu d'adresse.", do: "Faire reconnecter l'appareil.",
                customer: "Votre appareil n'a pas reçu d'adresse du modem.", do: "Déconnectez-le et reconnectez-le."),
            en: Words(
                "Device without address", "{device} was given no address.", do: "Have the device reconnected.",
                customer: "Your device was given no address by the modem.", do: "Disconnect it and connect it again.")),
        Message(
            "lan.ip_conflict",
            fr: Words("Conflit d'adresse", "{device} a la même adresse qu'un autre appareil.", do: "Retirer l'adresse fixe de l'appareil."),
            en: Words("Address conflict", "{device} has the same address as another one.", do: "Remove the fixed address of the device.")),
        Message(
            "lan.rogue_router",
            fr: Words(
                "Autre routeur", "{device} semble être un autre routeur : {count} adresses derrière lui.",
                do: "Mettre ce routeur en mode pont ou point d'accès."),
            en: Words(
                "Another router", "{device} seems to be another router: {count} addresses behind it.", do: "Set that router to bridge or access point mode.")),
    ]
}
