import TestSupport
import Testing

@testable import Ledger

@Suite("Texts in order")
struct OrderedTextTests {
  /// Of ideographs, others that normal forms change, letters that marks join, and one that sorts behind
  /// all that have three bytes.
  private static let parts = [
    "甲", "乙", "一", "龥", "豈", "A", "é", "e\u{301}", "가", "\u{1100}\u{1161}", "(", "（", "𠀀", "\u{1}",
  ]

  @Test(arguments: 0..<50 as Range<UInt64>)
  func standAsStringsDo(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let texts = (0..<60).map { _ in
      (0..<Int.random(in: 0...4, using: &random))
        .map { _ in Self.parts.randomElement(using: &random) ?? "" }.joined()
    }
    for one in texts {
      for other in texts {
        #expect((OrderedText(one) < OrderedText(other)) == (one < other), "\(one), \(other)")
        #expect((OrderedText(one) == OrderedText(other)) == (one == other), "\(one), \(other)")
      }
    }
  }
}
