public import Findings
public import Foundation
public import Values

/// What an answer means, as the contract's value types have it.
public indirect enum Value: Sendable, Hashable {
  /// A text, a long text, a code or an account's name.
  case text(String)
  case day(Day)
  case moment(Moment)
  case span(DaySpan)
  case duration(Minutes)
  case integer(Int)
  /// A decimal number, a percentage (85 for 85%), a number of days.
  case decimal(Decimal)
  case money(Money)
  case choice(ChoiceCode)
  case choices([ChoiceCode])
  case person(Person)
  case persons([Person])
  case rows([TableRow])
}

/// A filled row of a repeating table.
public struct TableRow: Sendable, Hashable {
  /// What was read of the row, by column; an absent column has no value.
  public var answers: [FieldID: Answer]
  /// Where the cells of the row stand that hold no value.
  public var blanks: [FieldID: Place]
  /// What is ticked in columns that take one tick and have more, for the messages.
  public var doubled: [FieldID: String]

  /// A row of answers, with the places of its blank cells and the cells ticked twice.
  public init(
    answers: [FieldID: Answer] = [:],
    blanks: [FieldID: Place] = [:],
    doubled: [FieldID: String] = [:]
  ) {
    self.answers = answers
    self.blanks = blanks
    self.doubled = doubled
  }
}
