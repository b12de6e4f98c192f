/// The order of paths a person expects: `Port.2` before `Port.10`.
enum NaturalOrder {
    static func less(_ a: String, _ b: String) -> Bool {
        let byBytes = a.utf8.withContiguousStorageIfAvailable { left in b.utf8.withContiguousStorageIfAvailable { right in compared(left, right) } } ?? nil
        let order = byBytes ?? Array(a.utf8).withUnsafeBufferPointer { left in Array(b.utf8).withUnsafeBufferPointer { right in compared(left, right) } }
        return order != 0 ? order < 0 : a < b
    }

    /// Less than, equal to or greater than zero, as the first comes before the second, beside it or behind it.
    private static func compared(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
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
                if x.count != y.count { return x.count - y.count }
                for (one, other) in zip(x, y) where one != other { return Int(one) - Int(other) }
                i = iEnd
                j = jEnd
            } else {
                if left[i] != right[j] { return Int(left[i]) - Int(right[j]) }
                i += 1
                j += 1
            }
        }
        return (left.count - i) - (right.count - j)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
