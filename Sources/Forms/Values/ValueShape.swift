/// The shape in which a kind's values are written, whatever people write.
public enum ValueShape: Sendable, Hashable {
  case text
  /// A text of several paragraphs.
  case longText
  /// ISO 8601: `2024-03-05`.
  case day
  /// A day, a time on it, or a span of times.
  case moment
  /// Days from one to another; `bothDays`: never one alone.
  case span(bothDays: Bool)
  /// ISO 8601: `PT1H30M`.
  case duration
  case integer
  case decimal
  case money
  case choice
  case choices
  case person
  case persons
}
