public import Foundation

/// A moment to the second, in UTC: `2026-11-23T14:00:00Z`.
public struct Timestamp: Sendable, Hashable, CustomStringConvertible {
  public let description: String

  public init(_ date: Date) {
    description = date.formatted(.iso8601)
  }
}
