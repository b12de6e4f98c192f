extension Messages {
    static let fibre = line + levels + wear

    private static let line = [
        Message(
            "pon.area_outage",
            fr: Words(
                "Panne de secteur", "Panne de secteur probable : {count} {count|client|clients} du même port {count|a|ont} perdu la fibre ensemble.",
                do: "Ne pas envoyer de technicien; suivre l'incident du secteur.",
                customer: "Une panne touche votre secteur.", do: "Nos équipes sont avisées; le service reviendra sans que vous ayez à faire quoi que ce soit."),
            en: Words(
                "Area outage", "Likely area outage: {count} {count|customer|customers} of the same port lost the fibre together.",
                do: "Do not send a technician; follow the incident of the area.",
                customer: "An outage affects your area.", do: "Our teams have been told; the service will come back without you having to do anything.")),
        Message(
            "pon.area_outage#power",
            fr: Words(
                "Panne de courant du secteur",
                "Panne de courant probable : {count} {count|modem|modems} du même port {count|s'est éteint|se sont éteints} ensemble.",
                do: "Ne pas envoyer de technicien; vérifier les pannes d'électricité du secteur et suivre l'incident.",
                customer: "Une panne de courant touche votre secteur.", do: "Le service reviendra avec le courant."),
            en: Words(
                "Power cut in the area", "Likely power cut: {count} {count|modem|modems} of the same port went dark together.",
                do: "Do not send a technician; check for power cuts in the area and follow the incident.",
                customer: "A power cut affects your area.", do: "The service will come back with the power.")),
        Message(
            "pon.rogue_suspected",
            fr: Words(
                "Équipement perturbateur", "Un équipement semble perturber les clients du même port.",
                do: "Transmettre au NOC, qui isole l'équipement fautif."),
            en: Words("Disturbing device", "A device seems to disturb the customers of the same port.", do: "Pass on to the NOC, which isolates the device.")),
        Message(
            "optical.onu_offline_power",
            fr: Words(
                "Modem sans courant", "Le modem a perdu l'alimentation électrique.",
                do: "Vérifier la prise, l'adaptateur et une panne de courant; rappeler une fois le modem rebranché.",
                customer: "Votre modem n'a plus de courant.", do: "Vérifiez la prise et l'adaptateur du modem."),
            en: Words(
                "Modem without power", "The modem lost electrical power.",
                do: "Check the socket, the adapter and for a power cut; call back once the modem is plugged in again.",
                customer: "Your modem has no power.", do: "Check the socket and the adapter of the modem.")),
        Message(
            "optical.onu_offline_los",
            fr: Words(
                "Fibre coupée", "Le signal de fibre est coupé entre le réseau et le domicile.",
                do: "Vérifier le cordon de fibre (débranché ou plié) et le voyant LOS rouge; sinon, envoyer un technicien.",
                customer: "Le signal de fibre n'arrive plus à votre modem.", do: "Vérifiez que le cordon de fibre est branché et n'est pas plié."),
            en: Words(
                "Fibre cut", "The fibre signal is cut between the network and the home.",
                do: "Check the fibre cord (unplugged or bent) and the red LOS light; otherwise send a technician.",
                customer: "The fibre signal no longer reaches your modem.", do: "Check that the fibre cord is plugged in and not bent.")),
        Message(
            "optical.onu_offline_unknown",
            fr: Words(
                "Modem hors ligne", "Le modem ne répond plus sur la fibre; cause inconnue.",
                do: "Demander l'état des voyants, puis redémarrer le modem.",
                customer: "Votre modem ne répond plus.", do: "Vérifiez qu'il est allumé, puis redémarrez-le."),
            en: Words(
                "Modem offline", "The modem no longer responds on the fibre; cause unknown.", do: "Ask what the lights show, then restart the modem.",
                customer: "Your modem no longer responds.", do: "Check that it is on, then restart it.")),
        Message(
            "optical.onu_disabled",
            fr: Words(
                "Modem désactivé", "Le modem est désactivé côté réseau.", do: "Vérifier le dossier et la facturation; sinon, transmettre au NOC.",
                customer: "Votre service est désactivé.", do: "Communiquez avec le service à la clientèle."),
            en: Words(
                "Modem disabled", "The modem is disabled on the network side.", do: "Check the account and billing; otherwise pass on to the NOC.",
                customer: "Your service is disabled.", do: "Please call customer service.")),
        Message(
            "optical.onu_ranging",
            fr: Words(
                "Modem en cours d'enregistrement", "Le modem s'enregistre sur la fibre et n'y est pas encore.",
                do: "Attendre 3 minutes et relancer; si rien ne change, redémarrer une fois, puis transmettre au NOC.",
                customer: "Votre modem est en train de se connecter au réseau.", do: "Attendez 3 minutes; si rien ne change, redémarrez-le une fois."),
            en: Words(
                "Modem registering", "The modem is registering on the fibre and is not there yet.",
                do: "Wait 3 minutes and run again; if nothing changes, restart once, then pass on to the NOC.",
                customer: "Your modem is connecting to the network.", do: "Wait 3 minutes; if nothing changes, restart it once.")),
        Message(
            "optical.onu_not_provisioned",
            fr: Words(
                "Modem non activé", "Modem non activé sur le réseau.", do: "Valider le numéro de série, puis activer le modem.",
                customer: "Votre modem n'est pas encore activé.", do: "Communiquez avec le service à la clientèle pour l'activer."),
            en: Words(
                "Modem not provisioned", "The modem is not provisioned on the network.", do: "Check the serial number, then provision the modem.",
                customer: "Your modem is not activated yet.", do: "Please call customer service to have it activated.")),
        Message(
            "optical.no_light",
            fr: Words(
                "Pas de lumière", "Le modem ne reçoit pas de lumière sur la fibre.", do: "Vérifier le cordon de fibre; sinon, envoyer un technicien.",
                customer: "Le signal de fibre n'arrive pas à votre modem.", do: "Vérifiez que le cordon de fibre est branché et n'est pas plié."),
            en: Words(
                "No light", "The modem receives no light on the fibre.", do: "Check the fibre cord; otherwise send a technician.",
                customer: "The fibre signal does not reach your modem.", do: "Check that the fibre cord is plugged in and not bent.")),
        Message(
            "optical.profile_mismatch",
            fr: Words("Profil de fibre incompatible", "Configuration fibre incompatible avec ce modèle.", do: "Transmettre au NOC pour corriger le profil."),
            en: Words("Fibre profile mismatch", "The fibre profile does not fit this model.", do: "Pass on to the NOC to correct the profile.")),
    ]

    private static let levels = [
        Message(
            "optical.rx_critical",
            fr: Words(
                "Signal de fibre trop faible", "Signal de fibre trop faible ({v} dBm).",
                do: "Rebrancher le cordon de fibre et vérifier qu'il n'est pas plié; sinon, envoyer un technicien.",
                customer: "Le signal de fibre est trop faible.", do: "Rebranchez le cordon de fibre et vérifiez qu'il n'est pas plié."),
            en: Words(
                "Fibre signal too weak", "Fibre signal too weak ({v} dBm).",
                do: "Plug the fibre cord in again and check that it is not bent; otherwise send a technician.",
                customer: "The fibre signal is too weak.", do: "Plug the fibre cord in again and check that it is not bent.")),
        Message(
            "optical.rx_low",
            fr: Words(
                "Signal de fibre faible", "Signal de fibre faible ({v} dBm), service possiblement instable.",
                do: "Vérifier les plis du cordon de fibre; planifier une visite si le client se plaint.",
                customer: "Le signal de fibre est faible; le service peut être instable.", do: "Vérifiez que le cordon de fibre n'est pas plié."),
            en: Words(
                "Weak fibre signal", "Weak fibre signal ({v} dBm), service may be unstable.",
                do: "Check the fibre cord for bends; plan a visit if the customer complains.",
                customer: "The fibre signal is weak; the service may be unstable.", do: "Check that the fibre cord is not bent.")),
        Message(
            "optical.rx_high",
            fr: Words("Signal de fibre trop fort", "Signal de fibre trop fort ({v} dBm).", do: "Transmettre au NOC : atténuateur à prévoir."),
            en: Words("Fibre signal too strong", "Fibre signal too strong ({v} dBm).", do: "Pass on to the NOC: an attenuator is needed.")),
        Message(
            "optical.olt_rx_low",
            fr: Words(
                "Signal de retour faible", "Le signal de retour du modem est trop faible ({v} dBm).",
                do: "Planifier un technicien : connecteur ou laser du modem."),
            en: Words(
                "Weak return signal", "The modem's return signal is too weak ({v} dBm).", do: "Plan a technician: connector or laser of the modem.")),
        Message(
            "optical.asymmetry_bend",
            fr: Words(
                "Fibre pliée", "Pertes inégales ({v} dB de plus vers le modem) : fibre probablement trop pliée.",
                do: "Redresser le cordon de fibre; si l'écart reste, prévoir un OTDR."),
            en: Words(
                "Bent fibre", "Uneven loss ({v} dB more towards the modem): the fibre is probably bent.",
                do: "Straighten the fibre cord; if the difference stays, plan an OTDR.")),
        Message(
            "optical.asymmetry_tx",
            fr: Words("Laser du modem", "L'émetteur optique du modem semble défaillant.", do: "Remplacer le modem si un second relevé le confirme."),
            en: Words("Laser of the modem", "The modem's laser looks faulty.", do: "Replace the modem if a second reading confirms it.")),
        Message(
            "optical.measure_mismatch",
            fr: Words(
                "Mesures optiques contradictoires", "Deux sources donnent des puissances optiques différentes.", do: "Vérifier l'échelle et l'ONU associée."),
            en: Words("Contradictory optical readings", "Two sources give different optical powers.", do: "Check the scale and which ONU it is.")),
    ]

    private static let wear = [
        Message(
            "optical.errors",
            fr: Words(
                "Erreurs sur la fibre", "Erreurs sur la ligne fibre ({count} en 15 minutes).", do: "Rebrancher le cordon; faire nettoyer les connecteurs."),
            en: Words("Errors on the fibre", "Errors on the fibre line ({count} in 15 minutes).", do: "Plug the cord in again; have the connectors cleaned.")),
        Message(
            "optical.flapping",
            fr: Words(
                "Fibre intermittente", "Le lien fibre a coupé {count} fois en 24 heures.",
                do: "Vérifier le cordon et l'alimentation; si la cause est le signal, envoyer un technicien.",
                customer: "Le signal de fibre coupe à répétition.", do: "Vérifiez que le cordon de fibre et la prise du modem sont bien branchés."),
            en: Words(
                "Intermittent fibre", "The fibre link dropped {count} times in 24 hours.",
                do: "Check the cord and the power; if the signal is the cause, send a technician.",
                customer: "The fibre signal keeps dropping.", do: "Check that the fibre cord and the modem's power are plugged in firmly.")),
        Message(
            "optical.degradation",
            fr: Words("Signal de fibre en baisse", "Le signal de fibre a baissé de {v} dB depuis une semaine.", do: "Surveiller; prévoir une inspection."),
            en: Words("Fibre signal falling", "The fibre signal fell by {v} dB within a week.", do: "Watch it; plan an inspection.")),
        Message(
            "optical.loss_excess",
            fr: Words("Perte anormale", "Perte anormale sur la fibre : {v} dB au lieu de {limit} dB.", do: "Prévoir une inspection de la ligne."),
            en: Words("Abnormal loss", "Abnormal loss on the fibre: {v} dB instead of {limit} dB.", do: "Plan an inspection of the line.")),
        Message(
            "optical.laser_aging",
            fr: Words(
                "Module optique chaud ou usé", "Le module optique du modem est trop chaud ou usé.", do: "Dégager et aérer le modem; sinon, le remplacer."),
            en: Words("Optical module hot or worn", "The modem's optical module is too hot or worn.", do: "Give the modem air; otherwise replace it.")),
    ]
}
