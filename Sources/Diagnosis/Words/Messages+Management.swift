extension Messages {
    static let management = acs + box

    private static let acs = [
        Message(
            "acs.inform_stale",
            fr: Words(
                "Modem silencieux", "Le modem ne donne plus de nouvelles au système de gestion.",
                do: "Demander l'état des voyants et redémarrer le modem."),
            en: Words("Modem silent", "The modem stopped reporting to the management system.", do: "Ask what the lights show and restart the modem.")),
        Message(
            "acs.never_seen",
            fr: Words(
                "Inconnu du système de gestion", "Le modem est sur la fibre, mais inconnu du système de gestion.",
                do: "Valider le numéro de série; transmettre au NOC (adresse de l'ACS)."),
            en: Words(
                "Unknown to management", "The modem is on the fibre but unknown to the management system.",
                do: "Check the serial number; pass on to the NOC (address of the ACS).")),
        Message(
            "acs.connreq_failed",
            fr: Words(
                "Pas de données en direct", "Le modem ne répond pas à la demande de données en direct.",
                do: "Utiliser les dernières valeurs; relancer plus tard."),
            en: Words("No live data", "The modem does not answer the request for live data.", do: "Use the last values; run again later.")),
    ]

    private static let box = [
        Message(
            "device.recent_reboot",
            fr: Words(
                "Modem tout juste redémarré", "Le modem a redémarré il y a {count} {count|minute|minutes}.",
                do: "Attendre 5 minutes, puis relancer le diagnostic.",
                customer: "Votre modem vient de redémarrer.", do: "Attendez 5 minutes."),
            en: Words(
                "Modem just restarted", "The modem restarted {count} {count|minute|minutes} ago.", do: "Wait 5 minutes, then run the diagnosis again.",
                customer: "Your modem has just restarted.", do: "Wait 5 minutes.")),
        Message(
            "device.reboot_loop",
            fr: Words(
                "Redémarrages à répétition", "Le modem redémarre à répétition ({count} fois).",
                do: "Vérifier l'alimentation et le micrologiciel; sinon, remplacer le modem.",
                customer: "Votre modem redémarre à répétition.", do: "Vérifiez la prise et l'adaptateur du modem."),
            en: Words(
                "Keeps restarting", "The modem keeps restarting ({count} times).", do: "Check the power and the firmware; otherwise replace the modem.",
                customer: "Your modem keeps restarting.", do: "Check the socket and the adapter of the modem.")),
        Message(
            "device.factory_reset",
            fr: Words(
                "Retour aux valeurs d'usine", "Le modem a été réinitialisé aux valeurs d'usine.",
                do: "Vérifier le nom et le mot de passe du Wi-Fi avec le client.",
                customer: "Votre modem est revenu à ses réglages d'usine.", do: "Utilisez le nom et le mot de passe Wi-Fi de l'étiquette."),
            en: Words(
                "Factory reset", "The modem was reset to factory settings.", do: "Check the name and password of the Wi-Fi with the customer.",
                customer: "Your modem is back to its factory settings.", do: "Use the Wi-Fi name and password on the label.")),
        Message(
            "device.memory_high",
            fr: Words("Mémoire presque pleine", "Mémoire du modem presque pleine ({v} %).", do: "Redémarrer le modem; prévoir une mise à jour."),
            en: Words("Memory almost full", "The modem's memory is almost full ({v} %).", do: "Restart the modem; plan an update.")),
        Message(
            "device.cpu_high",
            fr: Words("Processeur surchargé", "Processeur du modem surchargé ({v} %).", do: "Redémarrer le modem; chercher un trafic anormal."),
            en: Words("Processor overloaded", "The modem's processor is overloaded ({v} %).", do: "Restart the modem; look for abnormal traffic.")),
        Message(
            "device.temp_high",
            fr: Words(
                "Modem trop chaud", "Le modem surchauffe ({v} °C).", do: "Demander de dégager et d'aérer le modem.",
                customer: "Votre modem est trop chaud.", do: "Dégagez-le et laissez l'air circuler autour."),
            en: Words(
                "Modem too hot", "The modem is overheating ({v} °C).", do: "Ask to clear the space around the modem and give it air.",
                customer: "Your modem is too hot.", do: "Clear the space around it so that air can pass.")),
        Message(
            "device.firmware_outdated",
            fr: Words("Micrologiciel à mettre à jour", "Micrologiciel à mettre à jour vers {word}.", do: "Planifier la mise à jour."),
            en: Words("Firmware outdated", "The firmware should be updated to {word}.", do: "Plan the update.")),
        Message(
            "device.firmware_failed",
            fr: Words("Mise à jour échouée", "La mise à jour du micrologiciel a échoué.", do: "Transmettre au NOC pour relancer la mise à jour."),
            en: Words("Update failed", "The firmware update failed.", do: "Pass on to the NOC to run the update again.")),
        Message(
            "device.clock_unsynced",
            fr: Words("Horloge non réglée", "L'horloge du modem n'est pas réglée.", do: "Transmettre au NOC (serveur NTP)."),
            en: Words("Clock not set", "The modem's clock is not set.", do: "Pass on to the NOC (NTP server).")),
        Message(
            "device.remote_access_open",
            fr: Words("Accès distant ouvert", "L'accès à l'interface du modem est ouvert depuis Internet.", do: "Transmettre au NOC pour le fermer."),
            en: Words("Remote admin open", "The modem's interface is open to the Internet.", do: "Pass on to the NOC to close it.")),
    ]
}
