public import Findings
public import Foundation

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

/// The time of a visit: a day, a time on it, a time span, or several days.
public enum Moment: Sendable, Hashable {
  case day(Day)
  case time(DayTime)
  case span(DayTime, DayTime)
  /// The first and the last of several days.
  case days(Day, Day)

  /// The day on which it begins.
  public var day: Day {
    switch self {
    case .day(let day), .days(let day, _): day
    case .time(let time), .span(let time, _): time.day
    }
  }

  /// The day on which it ends.
  public var lastDay: Day {
    switch self {
    case .day(let day), .days(_, let day): day
    case .time(let time), .span(_, let time): time.day
    }
  }
}

/// A time on a day, to the minute.
public struct DayTime: Sendable, Hashable {
  /// The day, in no zone: where the writer was.
  public var day: Day
  /// The hour, from 0; 24 is the end of the day.
  public var hour: Int
  /// The minute, from 0 to 59.
  public var minute: Int

  /// A time of a day as a person told it; neither hour nor minute is checked.
  public init(day: Day, hour: Int, minute: Int) {
    self.day = day
    self.hour = hour
    self.minute = minute
  }
}

/// The days from one to another, both included, one day, or the days from one until now.
public struct DaySpan: Sendable, Hashable {
  /// The first day, or the only one.
  public var start: Day
  /// Nil where only one day is given.
  public var end: Day?
  /// Whether the span goes on: 2024年3月5日至今.
  public var isOpen: Bool

  /// A span of days; `isOpen` holds only where there is no `end`.
  public init(start: Day, end: Day? = nil, isOpen: Bool = false) {
    self.start = start
    self.end = end
    self.isOpen = isOpen && end == nil
  }
}

/// A duration in whole minutes, with days where a person told days.
public struct Minutes: Sendable, Hashable {
  /// The whole minutes, beside the days.
  public var count: Int
  /// In hundredths of a day, 50 for 半天.
  ///
  /// How long a working day is nobody says, so that days are no minutes.
  public var hundredthDays: Int

  /// Minutes, with days in hundredths where a person told days.
  public init(_ count: Int, hundredthDays: Int = 0) {
    self.count = count
    self.hundredthDays = hundredthDays
  }
}

/// An amount in the currency's hundredth part.
public struct Money: Sendable, Hashable {
  /// In fen for CNY.
  public var hundredths: Int
  /// ISO 4217.
  public var currency: String

  /// An amount in hundredths of a currency, by its ISO 4217 code.
  public init(hundredths: Int, currency: String = "CNY") {
    self.hundredths = hundredths
    self.currency = currency
  }
}

/// A person as a form names one.
public struct Person: Sendable, Hashable {
  /// The name as written.
  public var name: String
  /// The title, rank or office as written; nil where none is.
  public var title: String?

  /// A person by name, with the title where one is written.
  public init(name: String, title: String? = nil) {
    self.name = name
    self.title = title
  }
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
