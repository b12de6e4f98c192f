extension Messages {
    static let voice = [
        Message(
            "voice.not_registered",
            fr: Words(
                "Téléphone non enregistré", "La ligne téléphonique n'est pas enregistrée.", do: "Redémarrer le modem; sinon, le NOC vérifie le compte SIP.",
                customer: "Votre ligne téléphonique n'est pas en service.", do: "Redémarrez le modem."),
            en: Words(
                "Phone not registered", "The phone line is not registered.", do: "Restart the modem; otherwise the NOC checks the SIP account.",
                customer: "Your phone line is not in service.", do: "Restart the modem.")),
        Message(
            "voice.quality",
            fr: Words("Qualité d'appel", "Qualité d'appel dégradée.", do: "Vérifier la priorité de la voix et la fibre."),
            en: Words("Call quality", "Poor call quality.", do: "Check the priority of voice and the fibre.")),
        Message(
            "voice.offhook",
            fr: Words(
                "Combiné décroché", "Combiné mal raccroché.", do: "Demander de raccrocher le combiné.",
                customer: "Votre téléphone est mal raccroché.", do: "Raccrochez-le."),
            en: Words(
                "Handset off hook", "The handset is off the hook.", do: "Ask to hang the handset up.",
                customer: "Your phone is off the hook.", do: "Hang it up.")),
    ]
}
