/// A row of the report; called with the path of a value within it, it is the pointer of that value.
struct Place {
    let base: StaticString
    let index: Int

    func callAsFunction(_ leaf: StaticString) -> Pointer { Pointer(base, index, leaf) }
}
