import Findings
import Forms
import Foundation

/// Reads what `name:value` asks.
struct FieldConditionReader {
  let vocabulary: SearchVocabulary

  func condition(
    named name: String,
    value: String
  ) throws(SearchSyntaxError.Fault) -> FieldCondition {
    switch vocabulary.meaning(of: name) {
    case .date: return .date(try days(value))
    case .form:
      let forms = vocabulary.forms(named: value)
      guard !forms.isEmpty else { throw .unknownForm(value) }
      return .form(forms)
    case .archiveNumber: return .archiveNumber(ArchiveNumber.canonical(value))
    case .id:
      guard let id = Int(FoldedText(value).text) else { throw .invalidNumber(value) }
      return .id(id)
    case .state:
      let (state, known) = SearchVocabulary.state(named: value)
      guard let state else { throw .unknownChoice(value, known: known) }
      return .state(state)
    case .fields(let fields): return try condition(on: fields, value: value)
    case nil: throw .unknownField(name, nearest: vocabulary.nearest(to: name))
    }
  }

  /// Choices are found by their words, days and numbers by a range where the value is one, all
  /// else by the text as written.
  private func condition(
    on fields: [(field: FormField, kind: SearchVocabulary.Kind)],
    value: String
  ) throws(SearchSyntaxError.Fault) -> FieldCondition {
    var conditions: [FormField: ValueCondition] = [:]
    var known: [String] = []
    var fault: SearchSyntaxError.Fault?
    for (field, kind) in fields {
      switch kind {
      case .text: break
      case .choice(let choices):
        known += choices.map(\.label.zh)
        let codes = choices.filter { $0.isMeant(by: value) }.map(\.code)
        if !codes.isEmpty { conditions[field] = .codes(Set(codes)) }
      case .day:
        do {
          conditions[field] = .days(try days(value))
        } catch { fault = error }
      case .number:
        do {
          conditions[field] = .numbers(try numbers(value))
        } catch { fault = error }
      }
    }
    if !conditions.isEmpty { return .values(conditions) }
    let texts = fields.filter { field in
      switch field.kind {
      case .text: true
      case .day, .number, .choice: false
      }
    }
    if !texts.isEmpty { return .contains(texts.map(\.field), value) }
    if let fault { throw fault }
    throw .unknownChoice(value, known: known)
  }

  private func days(_ value: String) throws(SearchSyntaxError.Fault) -> ValueRange {
    try range(value) { text, isEnd in
      guard let parts = FieldConditionReader.dateParts(text) else { return nil }
      // Every day of a month lies between its 01 and 31 as texts.
      return (parts + (isEnd ? ["12", "31"] : ["01", "01"]).suffix(3 - parts.count))
        .joined(separator: "-")
    } fault: {
      .invalidDate(value)
    }
  }

  private func numbers(_ value: String) throws(SearchSyntaxError.Fault) -> ValueRange {
    try range(value) { text, _ in
      Double(text) == nil ? nil : text
    } fault: {
      .invalidNumber(value)
    }
  }

  /// `a`, `a..b`, `a..`, `..b`, `>a`, `>=a`, `<a`, `<=a`.
  private func range(
    _ value: String,
    end: (String, _ isEnd: Bool) -> String?,
    fault: () -> SearchSyntaxError.Fault
  ) throws(SearchSyntaxError.Fault) -> ValueRange {
    let text = FoldedText(value).text.filter { !$0.isWhitespace }
    var range = ValueRange()
    if let comparison = [">=", "<=", ">", "<", "="].first(where: text.hasPrefix) {
      let rest = String(text.dropFirst(comparison.count))
      // Above 2024-03 lies what lies above its last day.
      let from = end(rest, comparison == ">")
      let to = end(rest, comparison != "<")
      guard let from, let to else { throw fault() }
      if comparison != "<=" && comparison != "<" { range.from = from }
      if comparison != ">=" && comparison != ">" { range.to = to }
      range.excludesFrom = comparison == ">"
      range.excludesTo = comparison == "<"
      return range
    }
    let ends = text.components(separatedBy: "..")
    switch ends.count {
    case 1:
      range.from = end(text, false)
      range.to = end(text, true)
      guard range.from != nil, range.to != nil else { throw fault() }
    case 2 where ends[0] != "" || ends[1] != "":
      range.from = end(ends[0], false)
      range.to = end(ends[1], true)
      guard range.from != nil || ends[0].isEmpty, range.to != nil || ends[1].isEmpty else {
        throw fault()
      }
    default: throw fault()
    }
    return range
  }

  /// The year, month and day of `2024`, `2024-3`, `2024.3.5`, `2024年3月5日`.
  private static func dateParts(_ text: String) -> [String]? {
    let parts = text.split(whereSeparator: { "-./年月日号".contains($0) })
    guard (1...3).contains(parts.count), parts[0].count == 4,
      parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }),
      parts.dropFirst().allSatisfy({ $0.count <= 2 })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count,
      Day(
        year: numbers[0],
        month: numbers.count > 1 ? numbers[1] : 1,
        day: numbers.count > 2 ? numbers[2] : 1
      ) != nil
    else { return nil }
    return parts.map { $0.count == 1 ? "0\($0)" : String($0) }
  }
}

extension Choice {
  /// Whether a person who writes this means the choice: its code, or part of one of its words.
  fileprivate func isMeant(by text: String) -> Bool {
    let key = SearchVocabulary.key(text)
    return SearchVocabulary.key(code.rawValue) == key
      || ([label.zh, label.en] + synonyms).contains { SearchVocabulary.key($0).contains(key) }
  }
}
