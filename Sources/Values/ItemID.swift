/// The id of a filed item: its running number in the archive, from 1, never used again.
public struct ItemID: RawRepresentable, Sendable, Hashable, Codable {
  public let rawValue: Int

  public init(rawValue: Int) {
    self.rawValue = rawValue
  }
}

extension ItemID: Comparable {
  public static func < (one: ItemID, other: ItemID) -> Bool {
    one.rawValue < other.rawValue
  }
}

extension ItemID: CustomStringConvertible {
  public var description: String { String(rawValue) }
}
