import Findings
import Ledger
import Values
import Wording

/// What a form says beside another one of its kind.
struct FormComparison: OptionSet, Sendable, Hashable {
  let rawValue: Int

  /// It answers what the other leaves blank.
  static let fills = FormComparison(rawValue: 1)
  /// It leaves blank what the other answers.
  static let blanks = FormComparison(rawValue: 2)
  /// Both answer something, and differently.
  static let contradicts = FormComparison(rawValue: 4)

  /// Whether it says all that the other says, and more.
  var isCompletion: Bool { self == .fills }
  /// Whether the other says all that it says, and more.
  var isCompleted: Bool { self == .blanks }
}

/// A form as it is compared with others: its answers, and the texts that no field takes.
struct ComparedForm: Sendable, Hashable {
  var fields: AnswerTree
  var unmapped: [AnswerTree]
  /// The fields that are repeating tables.
  var tables: Set<String>
  /// The fields by the labels under which an answer that cannot be read is kept.
  var fieldsByLabel: [String: String]

  /// The form with one name in each answer that is one of some other names of an account.
  func naming(_ account: String, insteadOf others: Set<String>) -> ComparedForm {
    if others.isEmpty { return self }
    var form = self
    form.fields = .object(
      fields.members.mapValues { answer in
        answer.text.map { others.contains(AccountName($0).key) } == true ? .text(account) : answer
      }
    )
    return form
  }

  /// How the form stands to another one.
  func compared(to other: ComparedForm) -> FormComparison {
    var result: FormComparison = []
    let (mine, theirs) = (fields.members, other.fields.members)
    let tables = tables.union(other.tables)
    for field in Set(mine.keys).union(theirs.keys) {
      result.formUnion(
        AnswerTree.compare(mine[field], theirs[field], isTable: tables.contains(field))
      )
    }
    let answered = Set(mine.keys).union(theirs.keys)
    let labels = fieldsByLabel.merging(other.fieldsByLabel) { first, _ in first }
    result.formUnion(
      ComparedForm.compare(
        texts: grouped(leavingOut: answered, by: labels),
        with: other.grouped(leavingOut: answered, by: labels)
      )
    )
    return result
  }

  /// The fields that the two answer differently, or that one of them leaves blank.
  func differingFields(from other: ComparedForm) -> Set<String> {
    let (mine, theirs) = (fields.members, other.fields.members)
    return Set(mine.keys).union(theirs.keys).filter {
      !AnswerTree.compare(mine[$0], theirs[$0], isTable: true).isEmpty
    }
  }

  /// The fields and the labels of texts without a field that it answers and every one of some other
  /// forms leaves blank, in whole or in part.
  func filled(beside others: [ComparedForm]) -> Set<String> {
    var filled = others.reduce(Set(fields.members.keys)) { keys, other in
      let theirs = other.fields.members
      return keys.filter { AnswerTree.compare(fields.members[$0], theirs[$0]) == .fills }
    }
    let texts = unmapped.filter { text in !others.contains { $0.unmapped.contains(text) } }
    filled.formUnion(texts.compactMap { $0.members["label"]?.text })
    return filled
  }

  /// The fields that both answer, and differently.
  func contradictedFields(by other: ComparedForm) -> Set<String> {
    let (mine, theirs) = (fields.members, other.fields.members)
    return Set(mine.keys).intersection(theirs.keys).filter {
      AnswerTree.compare(mine[$0], theirs[$0], isTable: true).contains(.contradicts)
    }
  }

  /// The texts by their labels; the text of an answer that could not be read gives way to the
  /// answer that can.
  private func grouped(
    leavingOut answered: Set<String>,
    by fieldsByLabel: [String: String]
  ) -> [String?: Set<String>] {
    var texts: [String?: Set<String>] = [:]
    for text in unmapped {
      let label = text.members["label"]?.text.map(AnswerTree.folded)
      if let label, let field = fieldsByLabel[label], answered.contains(field) { continue }
      guard let words = text.members["text"]?.text else { continue }
      texts[label, default: []].insert(AnswerTree.folded(words))
    }
    return texts
  }

  private static func compare(
    texts mine: [String?: Set<String>],
    with theirs: [String?: Set<String>]
  ) -> FormComparison {
    var result: FormComparison = []
    for label in Set(mine.keys).union(theirs.keys) {
      switch (mine[label], theirs[label]) {
      case (nil, nil): break
      case (_?, nil): result.insert(.fills)
      case (nil, _?): result.insert(.blanks)
      case (let one?, let other?):
        if one == other { continue }
        if one.isSuperset(of: other) {
          result.insert(.fills)
        } else if other.isSuperset(of: one) {
          result.insert(.blanks)
        } else {
          result.insert(.contradicts)
        }
      }
    }
    return result
  }
}

extension AnswerTree {
  /// A text without differences of width and blanks.
  static func folded(_ text: String) -> String {
    text.compatibilityForm.filter { !$0.isWhitespace }
  }

  /// How one answer stands to another; nil is a blank.
  static func compare(
    _ one: AnswerTree?,
    _ other: AnswerTree?,
    isTable: Bool = false
  ) -> FormComparison {
    switch (one, other) {
    case (nil, nil): return []
    case (_?, nil): return .fills
    case (nil, _?): return .blanks
    case (.text(let mine), .text(let theirs)): return compare(mine, theirs)
    case (.object(let mine), .object(let theirs)):
      return Set(mine.keys).union(theirs.keys).reduce(into: []) { result, key in
        result.formUnion(compare(mine[key], theirs[key]))
      }
    case (.list(let mine), .list(let theirs)): return compare(mine, theirs, isTable: isTable)
    case (let mine?, let theirs?): return mine == theirs ? [] : .contradicts
    }
  }

  /// A day without a clock, a clock without its end and a span without its end are filled in later.
  private static func compare(_ mine: String, _ theirs: String) -> FormComparison {
    // Most answers of an account are written alike, and are told at less cost than by folding.
    if mine == theirs { return [] }
    let (one, other) = (folded(mine), folded(theirs))
    if one == other { return [] }
    if isFilledIn(one, after: other) { return .fills }
    if isFilledIn(other, after: one) { return .blanks }
    return .contradicts
  }

  private static func isFilledIn(_ long: String, after short: String) -> Bool {
    guard short.count >= 10, short.prefix(4).allSatisfy(\.isWholeNumber) else { return false }
    if short.hasSuffix("/..") { return long.hasPrefix(short.dropLast(2)) && !long.hasSuffix("/..") }
    guard long.hasPrefix(short), let next = long.dropFirst(short.count).first else { return false }
    return short.count == 10 ? next == "T" : next == "/" && short.dropFirst(10).first == "T"
  }

  /// Rows are told apart by their order, and a spare row may be filled in later; a box may be
  /// ticked later; of persons each must be the same one.
  private static func compare(
    _ mine: [AnswerTree],
    _ theirs: [AnswerTree],
    isTable: Bool
  ) -> FormComparison {
    if mine == theirs { return [] }
    if (mine + theirs).allSatisfy({ $0.text != nil }) {
      let (one, other) = (Set(mine), Set(theirs))
      if one.isSuperset(of: other) { return .fills }
      return other.isSuperset(of: one) ? .blanks : .contradicts
    }
    if mine.count == theirs.count {
      return zip(mine, theirs).reduce(into: []) { $0.formUnion(compare($1.0, $1.1)) }
    }
    guard isTable else { return .contradicts }
    if mine.count > theirs.count {
      return rows(theirs, standIn: mine) ? .fills : .contradicts
    }
    return rows(mine, standIn: theirs) ? .blanks : .contradicts
  }

  /// Whether each of some rows, in their order, stands among others, as it is or filled in.
  private static func rows(_ few: [AnswerTree], standIn many: [AnswerTree]) -> Bool {
    var rest = many[...]
    for row in few {
      guard let place = rest.firstIndex(where: { compare($0, row).isSubset(of: .fills) }) else {
        return false
      }
      rest = rest[(place + 1)...]
    }
    return true
  }
}
