public import Foundation
public import Values
public import Wording

extension LedgerTable {
  /// What stands under a column: what people read, in its own type, so that each printer can write it
  /// its own way, and what programs are told where that is something else.
  public struct Cell: Sendable, Hashable {
    /// What people read.
    public let shown: Shown
    private var told = Told.asShown

    /// What people read.
    public enum Shown: Sendable, Hashable {
      case empty
      case text(String)
      /// The words of a choice, a status or a kind.
      case word(LocalizedText)
      case integer(Int)
      case number(Decimal)
      /// 85 for 85 %.
      case percent(Decimal)
      case day(Day)
      /// Read on the clock of the machine by people, in UTC by programs.
      case moment(Timestamp)
      /// A part of a whole in percent, which is drawn as a bar where the printer can.
      case bar(Decimal)
      /// A course of values from the earliest to the latest, each of `0..<levels`, which is drawn
      /// where the printer can.
      case trend([Int], levels: Int)
    }

    private enum Told: Hashable {
      case asShown
      /// Nil is nothing.
      case instead(JSON?)
      /// As people read it, and by files alone.
      case inFiles
    }

    private init(_ shown: Shown?) {
      self.shown = shown ?? .empty
    }
  }
}

// What is not known leaves its cell empty.
extension LedgerTable.Cell {
  /// Nothing.
  public static let empty = Self(nil)

  /// A text as it was written.
  public static func text(_ text: String?) -> Self { Self(text.map { .text($0) }) }

  /// Several texts, of which programs get a list; of none nothing.
  public static func texts(_ texts: [String]) -> Self {
    texts.isEmpty
      ? .empty : text(texts.joined(separator: "、")).told(.array(texts.map { .string($0) }))
  }

  /// Words, of which programs get the code; without one they get the words in the reader's language.
  public static func word(_ words: LocalizedText?, _ code: String? = nil) -> Self {
    let cell = Self(words.map { .word($0) })
    return code.map { cell.told(.string($0)) } ?? cell
  }

  /// A whole number.
  public static func integer(_ number: Int?) -> Self { Self(number.map { .integer($0) }) }

  /// A number.
  public static func number(_ number: Decimal?) -> Self { Self(number.map { .number($0) }) }

  /// A number of percent: 85 for 85 %.
  public static func percent(_ share: Decimal?) -> Self { Self(share.map { .percent($0) }) }

  /// A part of a whole in percent.
  public static func bar(_ share: Decimal?) -> Self { Self(share.map { .bar($0) }) }

  /// A day.
  public static func day(_ day: Day?) -> Self { Self(day.map { .day($0) }) }

  /// A moment.
  public static func moment(_ moment: Timestamp?) -> Self { Self(moment.map { .moment($0) }) }

  /// A course of values, each of `0..<levels`, which tells programs nothing of itself.
  public static func trend(_ values: [Int], levels: Int) -> Self {
    Self(.trend(values, levels: levels))
  }

  /// What programs alone are told.
  public static func json(_ json: JSON?) -> Self { empty.told(json) }
}

extension LedgerTable.Cell {
  /// The cell, of which programs are told something else than people read; nil is nothing.
  public func told(_ json: JSON?) -> Self {
    var cell = self
    cell.told = .instead(json)
    return cell
  }

  /// The cell, which files hold as people read it and a row's object has not.
  public var untold: Self {
    var cell = self
    cell.told = .inFiles
    return cell
  }

  /// What a row's object has of the cell; nil where it has nothing.
  public func json(in language: Language) -> JSON? {
    told == .inFiles ? nil : fileValue(in: language)
  }

  /// What a file for programs has of the cell; nil where it has nothing.
  package func fileValue(in language: Language) -> JSON? {
    if case .instead(let json) = told { return json }
    return switch shown {
    case .empty, .trend: nil
    case .text(let text): .string(text)
    case .word(let words): .string(words[language])
    case .integer(let number): .integer(number)
    case .number(let number), .percent(let number), .bar(let number): .number(number.description)
    case .day(let day): .string(day.description)
    case .moment(let moment): .string(moment.rawValue)
    }
  }
}
