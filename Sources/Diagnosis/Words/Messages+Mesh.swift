extension Messages {
    static let mesh = [
        Message(
            "mesh.node_offline",
            fr: Words(
                "Borne hors ligne", "La borne {n} est hors ligne.", do: "La rebrancher et attendre 2 minutes; sinon, la rapprocher du modem.",
                customer: "Une de vos bornes Wi-Fi est hors ligne.", do: "Rebranchez-la et attendez 2 minutes; sinon, rapprochez-la du modem."),
            en: Words(
                "Mesh node offline", "The mesh node {n} is offline.", do: "Plug it in again and wait 2 minutes; otherwise move it nearer to the modem.",
                customer: "One of your mesh nodes is offline.", do: "Plug it in again and wait 2 minutes; otherwise move it nearer to the modem.")),
        Message(
            "mesh.orphan",
            fr: Words("Borne non rattachée", "La borne {n} n'est pas rattachée au modem.", do: "La jumeler de nouveau."),
            en: Words("Unattached node", "The mesh node {n} is not attached to the modem.", do: "Pair it again.")),
        Message(
            "mesh.topology_loop",
            fr: Words("Boucle possible", "Boucle de réseau possible entre les bornes.", do: "Débrancher un câble entre deux bornes."),
            en: Words("Possible loop", "Possible network loop among the mesh nodes.", do: "Unplug a cable between two mesh nodes.")),
        Message(
            "mesh.backhaul_weak",
            fr: Words(
                "Borne trop loin", "La borne {n} est trop loin ({v} dBm).", do: "La déplacer à mi-chemin du modem.",
                customer: "Une de vos bornes Wi-Fi est trop loin du modem.", do: "Placez-la à mi-chemin entre le modem et la pièce à couvrir."),
            en: Words(
                "Node too far", "The mesh node {n} is too far away ({v} dBm).", do: "Move it half the way to the modem.",
                customer: "One of your mesh nodes is too far from the modem.", do: "Place it half-way between the modem and the room.")),
        Message(
            "mesh.backhaul_slow",
            fr: Words(
                "Liaison lente", "Liaison lente vers la borne {n} ({v} Mbit/s).", do: "Déplacer la borne, ou la relier par câble.",
                customer: "La liaison vers une de vos bornes Wi-Fi est lente.", do: "Rapprochez-la du modem ou reliez-la par un câble."),
            en: Words(
                "Slow backhaul", "Slow link to the mesh node {n} ({v} Mbit/s).", do: "Move the node, or connect it by cable.",
                customer: "The link to one of your mesh nodes is slow.", do: "Move it nearer to the modem or connect it by cable.")),
        Message(
            "mesh.backhaul_24",
            fr: Words("Liaison en 2,4 GHz", "La borne {n} est reliée en 2,4 GHz.", do: "La rapprocher pour qu'elle passe en 5 GHz."),
            en: Words("Backhaul on 2.4 GHz", "The mesh node {n} is linked on 2.4 GHz.", do: "Move it nearer, so that it changes to 5 GHz.")),
        Message(
            "mesh.ethernet_100",
            fr: Words(
                "Câble de borne limité", "Le câble vers la borne {n} est limité à 100 Mbit/s.", do: "Changer le câble.",
                customer: "Le câble d'une de vos bornes Wi-Fi est trop lent.", do: "Changez ce câble."),
            en: Words(
                "Slow wired backhaul", "The cable to the mesh node {n} is limited to 100 Mbit/s.", do: "Change the cable.",
                customer: "The cable of one of your mesh nodes is too slow.", do: "Change that cable.")),
        Message(
            "mesh.too_deep",
            fr: Words("Trop de bornes en chaîne", "La borne {n} est à {count} sauts Wi-Fi du modem.", do: "Rattacher les bornes en étoile, ou par câble."),
            en: Words("Too many hops", "The mesh node {n} is {count} Wi-Fi hops from the modem.", do: "Attach the nodes as a star, or by cable.")),
        Message(
            "mesh.dual_backhaul",
            fr: Words("Deux liaisons", "La borne {n} a deux liaisons à la fois.", do: "Vérifier que le câble et le Wi-Fi ne font pas une boucle."),
            en: Words("Two uplinks", "The mesh node {n} has two links at once.", do: "Check that cable and Wi-Fi make no loop.")),
        Message(
            "mesh.fw_mismatch",
            fr: Words("Versions différentes", "La borne {n} a un autre micrologiciel que ses pareilles ({word}).", do: "Mettre les bornes à jour."),
            en: Words("Version mismatch", "The mesh node {n} has another firmware than its like ({word}).", do: "Update the mesh nodes.")),
        Message(
            "mesh.node_overload",
            fr: Words("Borne surchargée", "La borne {n} est surchargée ({count} appareils), les autres sont libres.", do: "Répartir les appareils."),
            en: Words("Node overloaded", "The mesh node {n} is overloaded ({count} devices), the others are free.", do: "Spread the devices.")),
    ]
}
