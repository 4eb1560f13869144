public import Foundation

/// A moment to the second, in UTC: `2026-11-23T14:00:00Z`.
///
/// It is kept as it is written, so that what an archive holds is told as it stands there; moments
/// that ``init(_:)`` makes compare by time, as their texts do.
public struct Timestamp: RawRepresentable, Sendable, Hashable, Codable {
  public let rawValue: String

  /// Takes a moment as it was written.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(_ date: Date) {
    rawValue = date.formatted(.iso8601)
  }
}

extension Timestamp: Comparable {
  public static func < (one: Timestamp, other: Timestamp) -> Bool {
    one.rawValue < other.rawValue
  }
}

extension Timestamp: CustomStringConvertible {
  public var description: String { rawValue }
}
