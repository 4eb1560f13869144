public import Foundation

/// A moment to the second, in UTC: `2026-11-23T14:00:00Z`.
public struct Timestamp: Sendable, Hashable, CustomStringConvertible {
  /// The moment as ISO 8601 writes it.
  public let description: String

  /// The moment of a date, to the second.
  public init(_ date: Date) {
    description = date.formatted(.iso8601)
  }
}
