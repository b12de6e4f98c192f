/// The order of paths a person expects: `Port.2` before `Port.10`.
enum NaturalOrder {
    static func less(_ a: String, _ b: String) -> Bool {
        let left = Array(a.utf8)
        let right = Array(b.utf8)
        var i = 0
        var j = 0
        while i < left.count, j < right.count {
            if isDigit(left[i]), isDigit(right[j]) {
                var iEnd = i
                while iEnd < left.count, isDigit(left[iEnd]) { iEnd += 1 }
                var jEnd = j
                while jEnd < right.count, isDigit(right[jEnd]) { jEnd += 1 }
                let x = left[i..<iEnd].drop { $0 == 48 }
                let y = right[j..<jEnd].drop { $0 == 48 }
                if x.count != y.count { return x.count < y.count }
                if !x.elementsEqual(y) { return x.lexicographicallyPrecedes(y) }
                i = iEnd
                j = jEnd
            } else {
                if left[i] != right[j] { return left[i] < right[j] }
                i += 1
                j += 1
            }
        }
        let restLeft = left.count - i
        let restRight = right.count - j
        return restLeft != restRight ? restLeft < restRight : a < b
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
