public import Values
public import Wording

/// The monthly report to the superior (岗位职责 3.3): sections of views, each with a sentence that
/// says what they come to.
///
/// It holds no layout: each printer gives it its own.
public struct MonthlyReport: Sendable, Hashable {
  public var title: LocalizedText
  /// What stands under the title: up to which day the ledger was read.
  public var subtitle: LocalizedText
  /// The day up to which the ledger was read.
  public var day: Day
  public var sections: [Section]

  public init(title: LocalizedText, subtitle: LocalizedText, day: Day, sections: [Section]) {
    self.title = title
    self.subtitle = subtitle
    self.day = day
    self.sections = sections
  }

  public struct Section: Sendable, Hashable {
    public var title: LocalizedText
    /// What the views come to, in a sentence or two.
    public var lead: LocalizedText?
    public var tables: [LedgerTable]

    public init(title: LocalizedText, lead: LocalizedText? = nil, tables: [LedgerTable]) {
      self.title = title
      self.lead = lead
      self.tables = tables
    }
  }
}
