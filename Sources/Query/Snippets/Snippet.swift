import Values
import Wording

/// A part of a text as written, with the places where a query's terms stand in it.
public struct Snippet: Sendable, Hashable {
  /// With `…` where the text goes on.
  public var text: String
  /// In ``text``, from left to right; offsets into its UTF-8.
  public var marks: [Range<Int>]

  /// A text with places in it, from left to right, as offsets into its UTF-8.
  public init(text: String, marks: [Range<Int>]) {
    self.text = text
    self.marks = marks
  }

  /// The text with something before and after every mark.
  public func marked(before: String, after: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    var position = 0
    for mark in marks where mark.lowerBound >= position && mark.upperBound <= bytes.count {
      result += bytes[position..<mark.lowerBound]
      result += before.utf8
      result += bytes[mark]
      result += after.utf8
      position = mark.upperBound
    }
    result += bytes[position...]
    return String(decoding: result, as: UTF8.self)
  }

  /// The snippet with a replacement character in place of each that would steer a terminal.
  public var plain: Snippet {
    let plain = TextForPeople.plain(text)
    if plain == text { return self }
    // A replacement may be longer than what it replaces.
    func moved(_ offset: Int) -> Int {
      let before = String(decoding: Array(text.utf8)[..<offset], as: UTF8.self)
      return TextForPeople.plain(before).utf8.count
    }
    return Snippet(text: plain, marks: marks.map { moved($0.lowerBound)..<moved($0.upperBound) })
  }

  /// The marks as offsets into the text's Unicode scalars.
  public var scalarMarks: [Range<Int>] {
    let bytes = Array(text.utf8)
    // The first byte of each scalar is no continuation byte.
    func scalars(before offset: Int) -> Int { bytes[..<offset].count { $0 & 0xC0 != 0x80 } }
    return marks.map { scalars(before: $0.lowerBound)..<scalars(before: $0.upperBound) }
  }

  /// How many characters stand before the first mark, and in all.
  private static let (lead, length) = (12, 60)

  /// Cuts a snippet that shows the first of the places, offsets into the text's UTF-8.
  package init(of text: String, marks places: [Range<Int>]) {
    var offsets = [0]
    for character in text {
      offsets.append(offsets[offsets.count - 1] + character.utf8.count)
    }
    let count = offsets.count - 1
    let first = places.first.flatMap { place in offsets.firstIndex(of: place.lowerBound) } ?? 0
    let start = max(0, min(first - Snippet.lead, count - Snippet.length))
    let end = min(count, start + Snippet.length)
    let bytes = Array(text.utf8)[offsets[start]..<offsets[end]]
    let before = start > 0 ? "…" : ""
    self.text = before + String(decoding: bytes, as: UTF8.self) + (end < count ? "…" : "")
    let shift = before.utf8.count - offsets[start]
    marks = places.compactMap { place in
      let low = max(place.lowerBound, offsets[start])
      let high = min(place.upperBound, offsets[end])
      return low < high ? low + shift..<high + shift : nil
    }
  }
}
