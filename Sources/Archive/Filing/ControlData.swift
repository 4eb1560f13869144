import Forms
import Foundation
public import Values

/// The control fields of a form that tell its revisions apart (修改标记, 修改处数, 修改日期).
public struct ControlData: Sendable, Hashable, Codable {
  /// By field; a field without an answer is absent.
  public var entries: [String: Entry]

  /// The control fields of a form by their ids.
  public init(entries: [FieldID: Entry] = [:]) {
    self.entries = [:]
    for (field, entry) in entries { self.entries[field.rawValue] = entry }
  }

  /// What a control field says, in the type by which it moves on.
  public enum Entry: Sendable, Hashable {
    case mark(String)
    case count(Int)
    case day(Day)
  }

  /// Whether the form declares itself a revision of the one with `earlier`: at least one field
  /// has moved on, and none has gone back.
  public func hasMovedOn(from earlier: ControlData) -> Bool {
    var moved = false
    for field in Set(entries.keys).union(earlier.entries.keys) {
      switch (earlier.entries[field], entries[field]) {
      case (nil, nil): break
      case (_?, nil): return false
      case (nil, _?): moved = true
      case (let before?, let after?):
        guard let step = after.compared(to: before) else { return false }
        moved = moved || step
      }
    }
    return moved
  }

  /// Whether both tell a mark or a count, and the same one: two states of a document differ in it.
  func isAsFar(as other: ControlData) -> Bool {
    var isTold = false
    for (field, entry) in entries {
      switch (entry, other.entries[field]) {
      case (.mark, let theirs?), (.count, let theirs?):
        if entry != theirs { return false }
        isTold = true
      case (_, nil), (.day, _): break
      }
    }
    return isTold
  }

  /// Puts the forms of one item in their order: those without control data first.
  static func precedes(_ one: ControlData, _ other: ControlData) -> Bool {
    other.hasMovedOn(from: one) && !one.hasMovedOn(from: other)
  }
}

extension ControlData.Entry {
  /// Whether the entry has moved on; nil where it has gone back.
  fileprivate func compared(to earlier: ControlData.Entry) -> Bool? {
    switch (earlier, self) {
    case (.count(let before), .count(let after)): after < before ? nil : after > before
    case (.day(let before), .day(let after)): after < before ? nil : after > before
    case (.mark(let before), .mark(let after)):
      // Where the marks have an order, as A and B or 1 and 2, an earlier one has not moved on.
      before.isShortMark && after.isShortMark
        ? after.compare(before, options: .numeric) == .orderedDescending : after != before
    case (.mark, _), (.count, _), (.day, _): self != earlier
    }
  }
}

extension String {
  /// Whether the text is a letter or a number alone.
  fileprivate var isShortMark: Bool {
    (count == 1 && allSatisfy { $0.isASCII && $0.isLetter })
      || (!isEmpty && allSatisfy { $0.isASCII && $0.isNumber })
  }
}

extension ControlData.Entry: Codable {
  private enum CodingKeys: CodingKey {
    case mark
    case count
    case day
  }

  /// Reads an object of one member, `count`, `day` or `mark`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let count = try container.decodeIfPresent(Int.self, forKey: .count) {
      self = .count(count)
    } else if let day = try container.decodeIfPresent(Day.self, forKey: .day) {
      self = .day(day)
    } else {
      self = .mark(try container.decode(String.self, forKey: .mark))
    }
  }

  /// Writes an object of one member, `count`, `day` or `mark`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .mark(let text): try container.encode(text, forKey: .mark)
    case .count(let count): try container.encode(count, forKey: .count)
    case .day(let day): try container.encode(day, forKey: .day)
    }
  }
}
