/// Reads row numbers as an odometer whose wheels are learnt from the numbers seen: how far apart neighbours stand on each place,
/// and where it turns over. Two row numbers become two readings, and their difference the rows between them if none is missing.
struct WalkOdometer {
    private struct Wheel {
        var low: UInt32
        var high: UInt32
        /// What all distances seen are multiples of; 0 while all numbers are equal.
        var step: UInt32 = 0
        /// A guess how far it goes.
        var hint: UInt32 = 0

        var stepSize: Double { Double(max(1, step)) }
        /// Positions of the wheel.
        var size: Double { Double(max(high, hint) - low) / stepSize + 1 }
    }

    /// Places beyond these are too fine to matter.
    private static let depth = 12
    private var wheels: [Wheel] = []
    /// Readings that one position of a wheel is worth.
    private var weights: [Double] = []

    mutating func learn(_ number: ArraySlice<UInt32>) {
        var isNew = false
        for (place, part) in number.prefix(Self.depth).enumerated() {
            guard place < wheels.count else {
                wheels.append(Wheel(low: part, high: part))
                isNew = true
                continue
            }
            let wheel = wheels[place]
            if part == wheel.high || (wheel.step == 1 && part > wheel.low && part < wheel.high) { continue }
            let (distance, low) = part >= wheel.low ? (part - wheel.low, wheel.low) : (wheel.low - part, part)
            let step = Self.divisor(wheel.step, distance)
            if low == wheel.low, part <= wheel.high, step == wheel.step { continue }
            wheels[place].step = step
            wheels[place].low = low
            wheels[place].high = max(part, wheel.high)
            isNew = true
        }
        if isNew { weigh() }
    }

    /// A guess how far the numbers of a place go, for as long as none has gone farther.
    mutating func expect(_ high: UInt32, at place: Int) {
        guard wheels.indices.contains(place), high > wheels[place].high else { return }
        wheels[place].hint = high
        weigh()
    }

    /// How far apart neighbours stand on a place.
    func step(at place: Int) -> UInt32 { wheels.indices.contains(place) ? max(1, wheels[place].step) : 1 }

    /// The reading of a row number. That of one which begins with another is not lower.
    func reading(_ number: ArraySlice<UInt32>) -> Double {
        var sum = 0.0
        for (place, part) in number.prefix(wheels.count).enumerated() {
            let wheel = wheels[place]
            guard part > wheel.low else { continue }
            let (position, rest) = (part - wheel.low).quotientAndRemainder(dividingBy: max(1, wheel.step))
            // Only the first wheel has no end: the others turn it on.
            let turned = Double(position) + (rest == 0 ? 0 : 1)
            sum += (place == 0 ? turned : min(turned, wheel.size)) * weights[place]
            // Between two positions nothing is: whatever follows, the next row is that of the next.
            if rest != 0 { break }
        }
        return sum
    }

    /// The row number that shows a reading.
    func number(at reading: Double) -> [UInt32] {
        var rest = max(0, reading)
        var number: [UInt32] = []
        for (place, wheel) in wheels.enumerated() {
            let room = Double(UInt32.max - wheel.low) / wheel.stepSize
            let position = min((rest / weights[place]).rounded(.down), place == 0 ? room : min(room, wheel.size))
            number.append(wheel.low + UInt32(min(position.rounded(.down) * wheel.stepSize, Double(UInt32.max - wheel.low))))
            rest -= position * weights[place]
        }
        return number
    }

    private mutating func weigh() {
        weights = Array(repeating: 1, count: wheels.count)
        for place in wheels.indices.dropLast().reversed() { weights[place] = weights[place + 1] * wheels[place + 1].size }
    }

    private static func divisor(_ a: UInt32, _ b: UInt32) -> UInt32 {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }
}
