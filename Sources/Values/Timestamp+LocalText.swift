import Foundation

extension Timestamp {
  /// The moment as people read it, on the clock of this machine: `2026-11-23 22:00:00`; of what is no
  /// moment, the text as it is written.
  public var localText: String {
    guard let date else { return rawValue }
    return date.formatted(
      Date.ISO8601FormatStyle(timeZone: .current)
        .year().month().day().dateTimeSeparator(.space).time(includingFractionalSeconds: false)
    )
  }

  /// The day of the moment on the clock of this machine, as it is written.
  public var localDay: String { String(localText.prefix(10)) }

  private var date: Date? {
    for style in [
      Date.ISO8601FormatStyle(), Date.ISO8601FormatStyle(includingFractionalSeconds: true),
    ] {
      do { return try style.parse(rawValue) } catch { continue }
    }
    return nil
  }
}
