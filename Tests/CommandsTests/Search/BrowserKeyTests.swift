import Testing

@testable import Commands

/// Keys out of the bytes that a terminal sends.
@Suite("Browser keys") struct BrowserKeyTests {
  @Test(
    arguments: [
      ("ab", [.text("a"), .text("b")]), ("漏损", [.text("漏"), .text("损")]), ("𠮷", [.text("𠮷")]),
      ("\u{1B}[A\u{1B}OB", [.up, .down]), ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]),
      ("\r\u{7F}\u{8}", [.enter, .backspace, .backspace]), ("\u{3}\u{5}", [.leave, .export]),
      ("\u{1B}[1;5C石", [.text("石")]), ("\u{1B}\u{1B}[A", [.escape, .up]),
    ] as [(String, [BrowserKey])]
  )
  func areReadHoweverTheBytesAreCut(bytes: String, expected: [BrowserKey]) {
    var whole = BrowserKeyReader()
    #expect(whole.keys(of: Array(bytes.utf8)) == expected)
    var pieces = BrowserKeyReader()
    #expect(bytes.utf8.flatMap { pieces.keys(of: [$0]) } == expected)
    #expect(!pieces.isWaiting)
  }

  @Test func tellsTheEscapeKeyByThePause() {
    var reader = BrowserKeyReader()
    #expect(reader.keys(of: [0x1B]) == [])
    #expect(reader.isWaiting)
    #expect(reader.keysAtPause() == [.escape])
    #expect(reader.keysAtPause() == [])
  }

  @Test func waitsForTheRestOfACharacterOverASlowLine() {
    var reader = BrowserKeyReader()
    #expect(reader.keys(of: [0xE6]) == [])
    #expect(reader.keysAtPause() == [])
    #expect(reader.keys(of: [0xBC]) == [])
    #expect(reader.keysAtPause() == [])
    #expect(reader.keys(of: [0x8F]) == [.text("漏")])
    #expect(!reader.isWaiting)
  }

  @Test func leavesOutWhatIsNoText() {
    var reader = BrowserKeyReader()
    let bytes: [UInt8] = [0xFF, 0xE6, 0x41, 0xED, 0xA0, 0x80, 0xC0, 0x42]
    #expect(reader.keys(of: bytes) == [.text("A"), .text("B")])
    #expect(!reader.isWaiting)
  }

  @Test func takesAnyBytes() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        var reader = BrowserKeyReader()
        _ = reader.keys(of: [0x1B, first, second, 0x1B, 0x5B, first, second])
        for _ in 0..<BrowserKeyReader.mostPauses { _ = reader.keysAtPause() }
        #expect(reader.keys(of: [0x61]) == [.text("a")])
      }
    }
  }
}
