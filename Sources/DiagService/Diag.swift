/// This product.
public enum Diag {
    public static let version = "0.1.0"
}
