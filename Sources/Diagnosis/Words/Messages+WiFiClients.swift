extension Messages {
    static let wifiClients = [
        Message(
            "wifi.client_weak",
            fr: Words(
                "Appareil mal capté", "{device} capte mal le Wi-Fi ({v} dBm).", do: "Rapprocher l'appareil ou ajouter une borne.",
                customer: "Votre appareil capte mal le Wi-Fi.", do: "Rapprochez-le du modem ou d'une borne."),
            en: Words(
                "Weak signal for a device", "{device} receives the Wi-Fi badly ({v} dBm).", do: "Move the device nearer or add a mesh node.",
                customer: "Your device receives the Wi-Fi badly.", do: "Move it nearer to the modem or to a mesh node.")),
        Message(
            "wifi.client_snr",
            fr: Words("Signal dans le bruit", "Le signal est noyé dans le bruit : {v} dB. {device}.", do: "Changer de canal ou de position."),
            en: Words("Low signal to noise", "The signal drowns in noise: {v} dB. {device}.", do: "Change the channel or the position.")),
        Message(
            "wifi.client_retries",
            fr: Words("Retransmissions", "{device} répète beaucoup ses envois ({v} %).", do: "Changer de canal ou de position."),
            en: Words("Retransmissions", "{device} sends much of its data again ({v} %).", do: "Change the channel or the position.")),
        Message(
            "wifi.client_slow_rate",
            fr: Words(
                "Lien Wi-Fi lent", "{device} a un lien Wi-Fi lent ({v} Mbit/s).", do: "Rapprocher l'appareil; le redémarrer.",
                customer: "Le lien Wi-Fi de votre appareil est lent.", do: "Rapprochez-le du modem, puis redémarrez-le."),
            en: Words(
                "Slow Wi-Fi link", "{device} has a slow Wi-Fi link ({v} Mbit/s).", do: "Move the device nearer; restart it.",
                customer: "The Wi-Fi link of your device is slow.", do: "Move it nearer to the modem, then restart it.")),
        Message(
            "wifi.client_stuck_24",
            fr: Words(
                "Appareil sur la bande lente", "{device} reste sur 2,4 GHz.", do: "Reconnecter l'appareil; vérifier l'aiguillage des bandes.",
                customer: "Votre appareil reste sur la bande Wi-Fi lente.", do: "Coupez puis rallumez son Wi-Fi."),
            en: Words(
                "Device on the slow band", "{device} stays on 2.4 GHz.", do: "Reconnect the device; check band steering.",
                customer: "Your device stays on the slow Wi-Fi band.", do: "Turn its Wi-Fi off and on again.")),
        Message(
            "wifi.client_sticky",
            fr: Words(
                "Mauvaise borne", "{device} reste accroché à la mauvaise borne ({v} dBm).", do: "Couper et rallumer le Wi-Fi de l'appareil.",
                customer: "Votre appareil reste accroché à une borne éloignée.", do: "Coupez puis rallumez son Wi-Fi."),
            en: Words(
                "Wrong mesh node", "{device} clings to the wrong mesh node ({v} dBm).", do: "Turn the device's Wi-Fi off and on again.",
                customer: "Your device clings to a mesh node that is far away.", do: "Turn its Wi-Fi off and on again.")),
        Message(
            "wifi.client_guest",
            fr: Words(
                "Réseau invité", "{device} est sur le réseau invité, isolé des autres.", do: "Changer l'appareil de réseau.",
                customer: "Votre appareil est sur le réseau invité.", do: "Connectez-le à votre réseau principal."),
            en: Words(
                "Guest network", "{device} is on the guest network, apart from the others.", do: "Change the device's network.",
                customer: "Your device is on the guest network.", do: "Connect it to your main network.")),
    ]
}
