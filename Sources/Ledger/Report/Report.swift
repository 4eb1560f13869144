public import Values
public import Wording

/// A report, such as the monthly one to the superior (岗位职责 3.3): sections of views, each with a
/// sentence that says what they come to.
///
/// It holds no layout: each printer gives it its own.
public struct Report: Sendable, Hashable {
  /// The report's title, which names the month or what it is about.
  public var title: LocalizedText
  /// What stands under the title: up to which day the ledger was read.
  public var subtitle: LocalizedText
  /// The day up to which the ledger was read.
  public var day: Day
  /// The sections in the order of the report.
  public var sections: [Section]

  /// A report of sections, read up to a day.
  public init(title: LocalizedText, subtitle: LocalizedText, day: Day, sections: [Section]) {
    self.title = title
    self.subtitle = subtitle
    self.day = day
    self.sections = sections
  }

  /// A part of the report under a heading.
  public struct Section: Sendable, Hashable {
    /// The section's heading.
    public var title: LocalizedText
    /// What the views come to, in a sentence or two.
    public var lead: LocalizedText?
    /// The views as they are printed, in their order.
    public var tables: [LedgerTable]

    /// A section of views, with what they come to.
    public init(title: LocalizedText, lead: LocalizedText? = nil, tables: [LedgerTable]) {
      self.title = title
      self.lead = lead
      self.tables = tables.map(\.printed)
    }
  }
}
