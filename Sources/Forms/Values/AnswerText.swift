public import Values

/// What stands where an answer is expected.
public struct AnswerText: Sendable, Hashable {
  /// The text as shown, check boxes and ticks as `☑` and `☐`; paragraphs are joined by `\n`.
  public var text: String
  /// What the content control around the whole answer holds besides: the chosen entry's value, a
  /// date's ISO 8601 form.
  public var controlValue: String?
  /// The unit that stands outside the answer, as written: `万元` in the label's brackets, at the
  /// head of the table or in the next cell.
  public var unit: String?
  /// The ranges of the text's UTF-8 that are struck through, in order.
  public var struck: [Range<Int>]
  /// The ranges of the text's UTF-8 that are bold or underlined where the rest is not, in order.
  public var emphasized: [Range<Int>]
  /// What is known from the rest of the document.
  public var context: AnswerContext

  /// A text as it is shown, with what stands round it and is known besides.
  public init(
    _ text: String,
    controlValue: String? = nil,
    unit: String? = nil,
    struck: [Range<Int>] = [],
    emphasized: [Range<Int>] = [],
    context: AnswerContext = AnswerContext()
  ) {
    self.text = text
    self.controlValue = controlValue
    self.unit = unit
    self.struck = struck
    self.emphasized = emphasized
    self.context = context
  }
}

/// What the rest of a document tells of an answer that does not say all itself.
public struct AnswerContext: Sendable, Hashable {
  /// The days that the document names in full, by which a day without a year is understood.
  public var days: [Day]
  /// The spans of which the document says that it is: 2026年12月28日至2027年1月3日 over a list.
  public var periods: [ClosedRange<Day>]
  /// Whether other percentages of the form are written with their sign.
  public var othersHavePercentSigns: Bool

  /// What is known of the other answers; nothing by default.
  public init(
    days: [Day] = [],
    periods: [ClosedRange<Day>] = [],
    othersHavePercentSigns: Bool = false
  ) {
    self.days = days
    self.periods = periods
    self.othersHavePercentSigns = othersHavePercentSigns
  }

  /// The one day of a month that the document's other days leave; nil where there is none.
  func day(month: Int, day: Int) -> Day? {
    let named = Set(periods.flatMap { $0.lowerBound.year...$0.upperBound.year })
      .compactMap { Day(year: $0, month: month, day: day) }
      .filter { day in
        periods.contains { $0.contains(day) } && (days.isEmpty || distance(to: day) <= 95)
      }
    if !named.isEmpty { return named.count == 1 ? named.first : nil }
    let years = Set(days.map(\.year))
    let candidates = years.compactMap { Day(year: $0, month: month, day: day) }
    let near = candidates.filter { distance(to: $0) <= 95 }
    if years.count > 1 { return near.count == 1 ? near.first : nil }
    guard let own = years.first else { return nil }
    if let own = candidates.first, distance(to: own) <= 270 { return own }
    // A day of December beside days of January lies in the year before; one of January beside days
    // of December lies in the next year, or is wrong.
    return Day(year: own - 1, month: month, day: day).flatMap { distance(to: $0) <= 95 ? $0 : nil }
  }

  private func distance(to day: Day) -> Int {
    days.map { abs($0.ordinal - day.ordinal) }.min() ?? .max
  }
}

extension AnswerText {
  /// The answer without its struck-through text, and that text; nil where nothing is struck.
  ///
  /// Ranges that do not lie on the bounds of characters are widened to them.
  var withoutStruck: (answer: AnswerText, struck: [String])? {
    guard !struck.isEmpty else { return nil }
    var kept = ""
    var texts: [String] = []
    var offset = 0
    var last = -1
    for character in text {
      let end = offset + character.utf8.count
      let range = struck.firstIndex { $0.lowerBound < end && offset < $0.upperBound }
      if let range {
        if range != last { texts.append("") }
        texts[texts.count - 1].append(character)
        last = range
      } else {
        kept.append(character)
      }
      offset = end
    }
    texts = texts.map { String($0.trimmed) }.filter { !$0.isEmpty }
    guard !texts.isEmpty else { return nil }
    var answer = self
    answer.text = String(kept.trimmed)
    answer.struck = []
    answer.emphasized = []
    return (answer, texts)
  }
}
