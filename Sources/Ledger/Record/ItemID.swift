/// The id of a filed item: its running number in the archive, from 1, never used again.
public struct ItemID: RawRepresentable, Sendable, Hashable, Codable {
  /// The running number.
  public let rawValue: Int

  /// Takes a number as it is; whether the archive has such an item is not asked.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }
}

extension ItemID: Comparable {
  /// Whether one item was filed before the other.
  public static func < (one: ItemID, other: ItemID) -> Bool {
    one.rawValue < other.rawValue
  }
}

extension ItemID: CustomStringConvertible {
  /// The number in decimal digits, as commands and JSON name the item.
  public var description: String { String(rawValue) }
}
