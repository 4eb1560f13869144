import Foundation
import Values

/// Moments as people read them: in the machine's zone, to the minute.
enum LocalTime {
  static func text(_ moment: Timestamp) -> String {
    let parser = ISO8601DateFormatter()
    parser.formatOptions = [.withInternetDateTime]
    let fine = ISO8601DateFormatter()
    fine.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
    guard let date = parser.date(from: moment.rawValue) ?? fine.date(from: moment.rawValue) else {
      return moment.rawValue
    }
    let parts = Calendar(identifier: .gregorian)
      .dateComponents([.year, .month, .day, .hour, .minute], from: date)
    func two(_ number: Int?) -> String {
      let text = String(number ?? 0)
      return text.count == 1 ? "0" + text : text
    }
    return
      "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day)) \(two(parts.hour)):\(two(parts.minute))"
  }
}
