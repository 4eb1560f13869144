public import Foundation

/// A moment to the second, in UTC: `2026-11-23T14:00:00Z`.
///
/// It is kept as it is written, so that what an archive holds is told as it stands there; moments
/// that ``init(_:)`` makes compare by time, as their texts do.
public struct Timestamp: RawRepresentable, Sendable, Hashable, Codable {
  /// The moment as ISO 8601 writes it.
  public let rawValue: String

  /// Takes a moment as it was written.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The moment of a date, to the second.
  public init(_ date: Date) {
    rawValue = date.formatted(.iso8601)
  }
}

extension Timestamp: Comparable {
  /// The earlier one comes first.
  public static func < (one: Timestamp, other: Timestamp) -> Bool {
    one.rawValue < other.rawValue
  }
}

extension Timestamp: CustomStringConvertible {
  /// The moment as it is written.
  public var description: String { rawValue }
}
