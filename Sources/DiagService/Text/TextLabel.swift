/// The words of the text that stand alone: titles, labels of lines and columns, short remarks.
enum TextLabel: String, Sendable, CaseIterable {
    // Head
    case modem, model, next, complete, incomplete, noVerdict, inferred, assumed
    // Findings
    case findings, layers
    // Doubts and ages
    case noData, ago, justNow, ahead, ageUnknown, ageTo, seen, age, more, to, allSeen
    // Fibre
    case fibre, modemSide, state, received, receivedLimits, sent, sentLimits, modemReceived, modemSent, loss, downward, upward, distance
    case temperature, voltage, bias, provisioning, admin, match, configuration, lineProfile, serviceProfile, assumptions, opticsClass, portClass
    case asymmetry
    // The OLT's details
    case lastDown, downSince, downUndated, fellAt, fellUndated, causeUntold, upBefore, upSince, onlineFor, gasped, oltTime
    case seenModem, firmwareWord, uptimeWord, sockets, loop, counted, fromCustomer, toCustomer, packetsUp, packetsDown, dropsUp, dropsDown
    case ponPort, sentWord, receivedWord, setUp, onlineWord, offlineWord, portDown, portUp
    // Neighbours
    case neighbours, fellWith, portStates, onusRead, switchedOff, otherState, otherPorts, fell, withThis, thisONU, amongNeighbours, percentile, median
    // Internet
    case internet, since, access, noNAT, defaultRoute, noDefaultRoute, gateway, sharedAddress, privateAddress, obtainedBy, lease, noAddress, prefix
    case lastError, session, concentrator, traffic, bytesIn, bytesOut, errorsIn, errorsOut, otherWANs
    // Box and sockets
    case box, firmware, hardware, uptime, lastBoot, lastInform, every, load, cpu, memory, ports, halfDuplex
    // Wi-Fi
    case wifi, band, channel, channelWidth, utilization, noise, power, standard, clients, off, on, network, role, security
    // Mesh
    case mesh, node, offline, detached, linkSignal, signal, rate, onWiFi, onCable, anomalies
    // Hosts
    case hosts, name, link, rates, connected, unsure, gone, connected1, gone1, randomMAC
    // Voice
    case voice, line, asSaid, call, number
    // Sources
    case sources, source, reason, code, duration, dataAge, values, noSource, warnings
}
