import Archive
import Values
import Wording

/// How far an import is, as facts; a clock's seconds come from outside.
struct ProgressMeter {
  /// How many documents there are, as far as is known.
  private(set) var expected = 0
  private(set) var done = 0
  /// The document in work.
  private(set) var name: String?
  var counts = FilingCounts()
  /// How many documents were done at a few moments of late, the earliest first.
  private var samples: [(seconds: Double, done: Int)] = [(0, 0)]
  private var seconds = 0.0

  /// The time over which the rate is reckoned, and how far its samples lie apart, in seconds.
  private static let (window, step) = (10.0, 0.5)

  mutating func begin(_ name: String, expected: Int) {
    self.name = name
    self.expected = expected
  }

  /// A document is done with.
  mutating func finish(at seconds: Double) {
    done += 1
    self.seconds = seconds
    if let last = samples.last, seconds - last.seconds >= ProgressMeter.step {
      samples.append((seconds, done))
      samples.removeAll { $0.seconds < seconds - ProgressMeter.window }
    }
  }

  /// Documents a second of late; nil before it can be told.
  var rate: Double? {
    guard let first = samples.first, seconds - first.seconds >= ProgressMeter.step,
      done > first.done
    else { return nil }
    return Double(done - first.done) / (seconds - first.seconds)
  }

  /// In whole seconds; nil before it can be told.
  var secondsLeft: Int? {
    rate.map { Int((Double(max(0, expected - done)) / $0).rounded(.up)) }
  }

  /// What is to be said, the document's name last.
  func line(in language: Language) -> String {
    ([position] + figures(in: language)).joined(separator: "  ")
  }

  /// The line with the name, cut to a number of columns.
  func line(in language: Language, columns: Int) -> String {
    var line = position
    for figure in figures(in: language)
    where line.displayWidth + 2 + figure.displayWidth <= columns {
      line += "  " + figure
    }
    if let name, columns - line.displayWidth > 10 {
      line += "  " + name.printable.lastColumns(columns - line.displayWidth - 2)
    }
    return line
  }

  private var position: String {
    let percent = expected > 0 ? "  \(min(100, done * 100 / expected))%" : nil
    return ["\(done)/\(max(expected, done))", percent].compactMap(\.self).joined()
  }

  private func figures(in language: Language) -> [String] {
    let rate = self.rate.map { $0 < 10 ? "\(($0 * 10).rounded() / 10)" : "\(Int($0.rounded()))" }
    let refused = counts.rejected + counts.unreadable
    let figures: [LocalizedText?] = [
      rate.map { LocalizedText(zh: "\($0) 份/秒", en: "\($0)/s") },
      secondsLeft.map { left in
        let time = ProgressMeter.clock(left)
        return LocalizedText(zh: "剩余 \(time)", en: "\(time) left")
      },
      LocalizedText(
        zh: "归档 \(counts.filed + counts.revised)  重复 \(counts.duplicate)  退回 \(refused)",
        en:
          "\(counts.filed + counts.revised) filed, \(counts.duplicate) duplicate, \(refused) rejected"
      ),
    ]
    return figures.compactMap { $0?[language] }
  }

  /// Seconds as minutes and seconds, with hours where there are any.
  private static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return hours > 0
      ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
  }
}

extension String {
  /// The end of the text that takes up no more than some columns, with a sign where it is cut.
  fileprivate func lastColumns(_ columns: Int) -> String {
    if displayWidth <= columns { return self }
    var (width, start) = (1, endIndex)
    while start > startIndex {
      let before = index(before: start)
      width += self[before].displayWidth
      if width > columns { break }
      start = before
    }
    return "…" + self[start...]
  }
}
