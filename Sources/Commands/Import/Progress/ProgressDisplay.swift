import Archive
import Foundation
import Values
import Wording

/// Shows how far an import is: a line drawn anew on a terminal, or plain lines.
final class ProgressDisplay {
  /// Whether the line is drawn anew on a terminal.
  private let isDrawn: Bool
  private let isPlain: Bool
  private let language: Language
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var meter = ProgressMeter()
  private var shown = -Double.infinity
  private var lastLine: String?

  /// How far apart two lines are, in seconds.
  private static let (drawing, plainLine) = (0.1, 1.0)

  init(_ mode: ProgressMode, in language: Language) {
    self.language = language
    isPlain = mode == .plain
    isDrawn = mode == .auto && Console.drawsProgress
    start = clock.now
  }

  /// Whether what went well is told by the line alone, as lines of it would scroll away what
  /// needs a hand.
  var tellsEnough: Bool { isDrawn && meter.expected > ProgressDisplay.few }

  /// How many documents a person reads the lines of.
  private static let few = 20

  /// A document is given to a reader.
  func begin(_ name: String, expected: Int) {
    meter.begin(name, expected: expected)
    draw()
  }

  /// A document was read.
  func finish() {
    meter.finish(at: seconds)
    draw()
  }

  /// A batch is on the disk.
  func update(_ counts: FilingCounts) {
    meter.counts = counts
    draw()
    guard isPlain, seconds - shown >= ProgressDisplay.plainLine else { return }
    note()
  }

  /// The work is over.
  func end() {
    if isDrawn { Console.show(status: nil) }
    if isPlain { note() }
  }

  private var seconds: Double {
    let (seconds, fraction) = (clock.now - start).components
    return Double(seconds) + Double(fraction) / 1e18
  }

  private func draw() {
    guard isDrawn, seconds - shown >= ProgressDisplay.drawing else { return }
    shown = seconds
    // The last column stays free, where some terminals begin a new line.
    Console.show(status: meter.line(in: language, columns: Console.columns(of: STDERR_FILENO) - 1))
  }

  private func note() {
    let line = meter.line(in: language)
    if line == lastLine { return }
    lastLine = line
    shown = seconds
    Console.note(line)
  }
}
