import Foundation

extension Date {
  /// The moment on the clock of this machine, to the second.
  var clockText: String {
    formatted(
      Date.ISO8601FormatStyle(timeZone: .current)
        .year().month().day().dateTimeSeparator(.space).time(includingFractionalSeconds: false)
    )
  }
}
