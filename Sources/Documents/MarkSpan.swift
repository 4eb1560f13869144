/// How text is set off from what stands round it.
public struct TextMarks: OptionSet, Sendable, Hashable {
  /// The marks as bits.
  public let rawValue: UInt8

  /// Takes marks as bits, also such as have no name here.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Set in bold.
  public static let bold = TextMarks(rawValue: 1)
  /// Underlined, in whatever manner.
  public static let underlined = TextMarks(rawValue: 2)
  /// Struck through, once or twice; still to be read, unlike a tracked deletion.
  public static let struck = TextMarks(rawValue: 4)
  /// Marked with a highlighter, or shaded.
  public static let highlighted = TextMarks(rawValue: 8)
}

/// A part of a paragraph's text that is set off.
public struct MarkSpan: Sendable, Hashable {
  /// What sets the text off; never empty.
  public var marks: TextMarks
  /// Offsets into the paragraph's UTF-8; never empty.
  public var range: Range<Int>

  /// Marks over a range of the paragraph's UTF-8; neither may be empty.
  public init(marks: TextMarks, range: Range<Int>) {
    self.marks = marks
    self.range = range
  }
}

extension [MarkSpan] {
  /// Marks a range that begins no earlier than the last one ends; a neighbour alike grows.
  mutating func add(_ marks: TextMarks, _ range: Range<Int>) {
    guard !marks.isEmpty, !range.isEmpty else { return }
    if let last = indices.last, self[last].marks == marks,
      self[last].range.upperBound == range.lowerBound
    {
      self[last].range = self[last].range.lowerBound..<range.upperBound
    } else {
      append(MarkSpan(marks: marks, range: range))
    }
  }

  /// Leaves out what lies from an offset on.
  mutating func cut(at end: Int) {
    while let last, last.range.upperBound > end {
      removeLast()
      if last.range.lowerBound < end {
        append(MarkSpan(marks: last.marks, range: last.range.lowerBound..<end))
      }
    }
  }

  /// The spans with that many bytes put before the text.
  func shifted(by count: Int) -> [MarkSpan] {
    map {
      MarkSpan(
        marks: $0.marks,
        range: $0.range.lowerBound + count..<$0.range.upperBound + count
      )
    }
  }
}
