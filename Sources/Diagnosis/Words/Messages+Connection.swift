extension Messages {
    static let connection = wan + addresses + measured

    private static let wan = [
        Message(
            "wan.ppp_auth",
            fr: Words(
                "Identifiants refusés", "Identifiants de connexion refusés.", do: "Vérifier le compte, puis réinscrire les identifiants.",
                customer: "La connexion de votre modem est refusée.", do: "Communiquez avec le service à la clientèle."),
            en: Words(
                "Login refused", "The login of the connection was refused.", do: "Check the account, then enter the login again.",
                customer: "Your modem's connection is refused.", do: "Please call customer service.")),
        Message(
            "wan.ppp_timeout",
            fr: Words(
                "Serveur d'accès muet", "Le serveur d'accès ne répond pas.", do: "Transmettre au NOC (serveur d'accès ou VLAN).",
                customer: "Le réseau ne répond pas à votre modem.", do: "Nos équipes doivent intervenir; réessayez plus tard."),
            en: Words(
                "Access server mute", "The access server does not answer.", do: "Pass on to the NOC (access server or VLAN).",
                customer: "The network does not answer your modem.", do: "Our teams have to step in; try again later.")),
        Message(
            "wan.no_ip",
            fr: Words(
                "Pas de connexion Internet", "La fibre est bonne, mais le modem n'a pas de connexion Internet.",
                do: "Redémarrer le modem; sinon, transmettre au NOC.",
                customer: "Votre modem n'arrive pas à se connecter à Internet.", do: "Redémarrez le modem."),
            en: Words(
                "No Internet connection", "The fibre is good, but the modem has no Internet connection.",
                do: "Restart the modem; otherwise pass on to the NOC.",
                customer: "Your modem cannot connect to the Internet.", do: "Restart the modem.")),
        Message(
            "wan.down",
            fr: Words(
                "Connexion coupée", "La connexion Internet du modem est coupée.",
                do: "Vérifier les voyants et redémarrer le modem; sinon, transmettre au NOC.",
                customer: "La connexion Internet de votre modem est coupée.", do: "Vérifiez ses voyants et redémarrez-le."),
            en: Words(
                "Connection down", "The modem's Internet connection is down.", do: "Check the lights and restart the modem; otherwise pass on to the NOC.",
                customer: "Your modem's Internet connection is down.", do: "Check its lights and restart it.")),
        Message(
            "wan.no_default_route",
            fr: Words(
                "Aucune route", "Le modem est connecté mais n'a aucune route vers Internet.", do: "Réappliquer la configuration du modem.",
                customer: "Votre modem est mal configuré pour Internet.", do: "Communiquez avec le service à la clientèle."),
            en: Words(
                "No route", "The modem is connected but has no route to the Internet.", do: "Apply the modem's configuration again.",
                customer: "Your modem is not set up for the Internet.", do: "Please call customer service.")),
        Message(
            "wan.ppp_flap",
            fr: Words(
                "Connexion instable", "La connexion a recommencé {count} fois en 24 heures.", do: "Comparer avec les coupures de fibre; transmettre au NOC.",
                customer: "Votre connexion Internet coupe souvent.", do: "Vérifiez que les fils du modem sont bien branchés."),
            en: Words(
                "Unstable connection", "The session began anew {count} times in 24 hours.", do: "Compare with the cuts of the fibre; pass on to the NOC.",
                customer: "Your Internet connection drops often.", do: "Check that the modem's cables are plugged in firmly.")),
        Message(
            "wan.vlan_mismatch",
            fr: Words("Mauvais VLAN", "Mauvais VLAN : {v} au lieu de {limit}.", do: "Reprovisionner le modem."),
            en: Words("Wrong VLAN", "Wrong VLAN: {v} instead of {limit}.", do: "Provision the modem again.")),
        Message(
            "wan.bogon_gateway",
            fr: Words("Passerelle muette", "La passerelle d'Internet ne répond pas.", do: "Transmettre au NOC."),
            en: Words("Gateway mute", "The Internet gateway does not answer.", do: "Pass on to the NOC.")),
        Message(
            "wan.double_nat",
            fr: Words(
                "Deux routeurs en cascade", "L'adresse Internet du modem est privée : deux routeurs en cascade possibles.",
                do: "Vérifier s'il y a un second routeur; le mettre en mode pont ou point d'accès."),
            en: Words(
                "Double NAT", "The modem's Internet address is private: possibly two routers in a row.",
                do: "Check for a second router; set it to bridge or access point mode.")),
        Message(
            "wan.cgnat",
            fr: Words(
                "Adresse partagée", "L'adresse Internet est partagée entre clients (CGNAT).", do: "Expliquer l'effet sur les jeux et l'ouverture de ports."),
            en: Words("Shared address", "The Internet address is shared among customers (CGNAT).", do: "Explain what that means for games and open ports.")),
        Message(
            "wan.unused_wan_error",
            fr: Words("Connexion inutilisée en erreur", "Une connexion qui ne sert pas au client est en erreur ({word}).", do: "Rien à faire."),
            en: Words("Error on an unused connection", "A connection that is not the customer's is in error ({word}).", do: "Nothing to do.")),
    ]

    private static let addresses = [
        Message(
            "wan.dns_missing",
            fr: Words(
                "Aucun serveur DNS", "Le modem n'a reçu aucun serveur DNS.", do: "Redémarrer le modem; sinon, transmettre au NOC (option DHCP 6).",
                customer: "Votre modem ne trouve pas les sites Internet.", do: "Redémarrez le modem."),
            en: Words(
                "No DNS server", "The modem was given no DNS server.", do: "Restart the modem; otherwise pass on to the NOC (DHCP option 6).",
                customer: "Your modem cannot find Internet sites.", do: "Restart the modem.")),
        Message(
            "wan.dns_broken",
            fr: Words(
                "DNS en panne", "Internet fonctionne mais les noms de sites ne se résolvent pas.",
                do: "Remettre les DNS par défaut; sinon, transmettre au NOC.",
                customer: "Votre connexion fonctionne, mais les sites ne se trouvent pas.", do: "Communiquez avec le service à la clientèle."),
            en: Words(
                "DNS failing", "The Internet works but names of sites do not resolve.",
                do: "Set the DNS servers back to default; otherwise pass on to the NOC.",
                customer: "Your connection works, but sites cannot be found.", do: "Please call customer service.")),
        Message(
            "wan.dns_slow",
            fr: Words("DNS lent", "Les serveurs DNS répondent en {v} ms.", do: "Transmettre au NOC si le client se plaint."),
            en: Words("Slow DNS", "The DNS servers answer in {v} ms.", do: "Pass on to the NOC if the customer complains.")),
        Message(
            "wan.ipv6_missing",
            fr: Words("IPv6 absent", "IPv6 est compris au forfait et le modem n'en a pas.", do: "Transmettre au NOC."),
            en: Words("IPv6 missing", "IPv6 is part of the plan and the modem has none.", do: "Pass on to the NOC.")),
        Message(
            "wan.ipv6_no_prefix",
            fr: Words("Aucun préfixe IPv6", "Aucun préfixe IPv6 pour la maison.", do: "Transmettre au NOC."),
            en: Words("No IPv6 prefix", "No IPv6 prefix for the home.", do: "Pass on to the NOC.")),
        Message(
            "wan.ipv6_dad",
            fr: Words("Adresse IPv6 en double", "L'adresse IPv6 du modem est déjà prise.", do: "Transmettre au NOC."),
            en: Words("Duplicate IPv6", "The modem's IPv6 address is already taken.", do: "Pass on to the NOC.")),
        Message(
            "wan.lease_short",
            fr: Words(
                "Adresse en sursis", "Le modem peine à renouveler son adresse; il lui reste {count} {count|seconde|secondes}.", do: "Transmettre au NOC (DHCP)."
            ),
            en: Words(
                "Lease renewal trouble", "The modem has trouble renewing its address; {count} {count|second is|seconds are} left.",
                do: "Pass on to the NOC (DHCP).")),
    ]

    private static let measured = [
        Message(
            "wan.loss_latency",
            fr: Words("Pertes de paquets", "Pertes anormales vers le réseau : {v} %.", do: "Refaire le test par câble; vérifier la fibre."),
            en: Words("Packet loss", "Abnormal loss towards the network: {v} %.", do: "Test again by cable; check the fibre.")),
        Message(
            "wan.loss_latency#delay",
            fr: Words("Délais anormaux", "Délais anormaux vers le réseau : {v} ms.", do: "Refaire le test par câble; vérifier la fibre."),
            en: Words("Abnormal delay", "Abnormal delay towards the network: {v} ms.", do: "Test again by cable; check the fibre.")),
        Message(
            "wan.throughput_low",
            fr: Words(
                "Débit sous le forfait", "Débit mesuré de {v} Mbit/s pour un forfait de {limit} Mbit/s.",
                do: "Vérifier la saturation et le profil; transmettre au NOC."),
            en: Words("Below plan speed", "Measured {v} Mbit/s on a plan of {limit} Mbit/s.", do: "Check for saturation and the profile; pass on to the NOC.")),
        Message(
            "wan.saturated",
            fr: Words(
                "Connexion pleinement utilisée", "La connexion est pleinement utilisée : {v} Mbit/s sur {limit} Mbit/s.",
                do: "Demander ce qui télécharge; avec l'accord du client, trouver l'appareil."),
            en: Words(
                "Link fully used", "The connection is fully used: {v} Mbit/s of {limit} Mbit/s.",
                do: "Ask what is downloading; with the customer's consent, find the device.")),
    ]
}
