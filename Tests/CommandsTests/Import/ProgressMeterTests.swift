import Archive
import Testing
import Wording

@testable import Commands

/// What an import says of how far it is.
@Suite struct ProgressMeterTests {
  /// After 250 of 500 documents, fifty a second.
  private var meter: ProgressMeter {
    var meter = ProgressMeter()
    for number in 1...250 {
      meter.begin("十一月/拜访-\(number).docx", expected: 500)
      meter.finish(at: Double(number) / 50)
    }
    meter.counts.filed = 192
    meter.counts.rejected = 6
    meter.counts.unreadable = 1
    return meter
  }

  @Test func tellsNumberRateTimeAndOutcomes() {
    #expect(meter.line(in: .zh) == "250/500  50%  50 份/秒  剩余 0:05  归档 192  重复 0  退回 7")
    #expect(
      meter.line(in: .en) == "250/500  50%  50/s  0:05 left  192 filed, 0 duplicate, 7 rejected"
    )
  }

  @Test(arguments: [
    (100, "250/500  50%  50 份/秒  剩余 0:05  归档 192  重复 0  退回 7  十一月/拜访-250.docx"),
    (72, "250/500  50%  50 份/秒  剩余 0:05  归档 192  重复 0  退回 7  …-250.docx"),
    (50, "250/500  50%  50 份/秒  剩余 0:05  …/拜访-250.docx"), (20, "250/500  50%"),
  ])
  func fitsTheTerminal(columns: Int, line: String) {
    #expect(meter.line(in: .zh, columns: columns) == line)
    #expect(line.displayWidth <= columns)
  }

  @Test func saysNothingThatItDoesNotKnow() {
    var meter = ProgressMeter()
    #expect(meter.line(in: .en) == "0/0  0 filed, 0 duplicate, 0 rejected")
    meter.begin("a.docx", expected: 3)
    #expect(meter.rate == nil)
    #expect(meter.secondsLeft == nil)
  }

  @Test func keepsATerminalFromObeyingAName() {
    var meter = ProgressMeter()
    meter.begin("a\u{1B}[2J\n.docx", expected: 1)
    #expect(meter.line(in: .en, columns: 100).hasSuffix("a\u{FFFD}[2J .docx"))
  }

  @Test func reckonsByTheLastSeconds() {
    var meter = ProgressMeter()
    for number in 1...100 {
      meter.begin("a", expected: 1000)
      meter.finish(at: Double(number))
    }
    for number in 1...200 { meter.finish(at: 100 + Double(number) / 10) }
    #expect(meter.rate == 10)
    #expect(meter.secondsLeft == 70)
  }
}
