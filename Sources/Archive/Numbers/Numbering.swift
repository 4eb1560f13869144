/// Where an item stands among all others: its class, its running number there, and what the scheme
/// said of it when it was filed.
public struct Numbering: Sendable, Hashable {
  /// The lowest class, such as `Q001-YW·2024-D10-DKH`.
  public var classKey: String
  /// From 1.
  public var number: Int
  /// The category of the filing scheme that the form named.
  public var category: String
  /// 保管期限: `Y`, `D30` or `D10`.
  public var retention: String

  /// A place in a class.
  public init(classKey: String, number: Int, category: String, retention: String) {
    self.classKey = classKey
    self.number = number
    self.category = category
    self.retention = retention
  }
}
