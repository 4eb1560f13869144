import Packages
import Testing

@Suite struct EntryNameTests {
  private typealias Written = EntryName.Written
  /// 一.md in GBK, which is valid UTF-8 too.
  private static let one: [UInt8] = [0xD2, 0xBB] + Array(".md".utf8)
  /// 拜.md in GBK.
  private static let visit: [UInt8] = [0xB0, 0xDD] + Array(".md".utf8)

  @Test func decodesAllNamesInOneEncoding() {
    #expect(EntryName.decode(all: [Self.one, Self.visit]) == ["一.md", "拜.md"])
    #expect(EntryName.decode(all: [Array("甲.md".utf8), Array("a.md".utf8)]) == ["甲.md", "a.md"])
  }

  @Test func keepsWhatIsMarkedBesideWhatIsNot() {
    let names = [Written(Array("甲.md".utf8), isMarked: true), Written(Self.visit)]
    #expect(EntryName.decode(all: names) == ["甲.md", "拜.md"])
  }

  @Test func takesTwoBytesACharacterFromWindowsForChinese() {
    let names = [Written(Self.one)]
    #expect(EntryName.decode(all: names, isFromWindows: true) == ["一.md"])
    #expect(EntryName.decode(all: names) == ["\u{4BB}.md"])
    // Other letters come from Windows too.
    let accent = [Written(Array("é1.md".utf8) + [0xC2, 0xA0])]
    #expect(EntryName.decode(all: accent, isFromWindows: true) == ["é1.md\u{A0}"])
  }

  @Test func takesBackslashesForSeparatorsOnceDecoded() {
    // The second byte of 乗 is a backslash.
    #expect(EntryName.decode(all: [[0x81, 0x5C] + Array(#"\a.md"#.utf8)]) == ["乗/a.md"])
  }
}
