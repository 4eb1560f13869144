import Findings
import Forms
import Foundation
import Values
import Wording

/// Reads what `name:value` asks.
struct FieldConditionReader {
  let vocabulary: SearchVocabulary

  func condition(
    named name: String,
    value term: SearchTerm
  ) throws(SearchSyntaxError.Fault) -> FieldCondition {
    let value = term.text
    switch vocabulary.meaning(of: name) {
    case .date: return .date(try days(value))
    case .form:
      let forms = vocabulary.forms(named: value)
      guard !forms.isEmpty else { throw .unknownForm(value) }
      return .form(forms)
    case .archiveNumber:
      return .archiveNumber(ArchiveNumberText.canonical(value) + (term.isPrefix ? "*" : ""))
    case .id:
      guard let id = Int(FoldedText(value).text) else { throw .invalidNumber(value) }
      return .id(id)
    case .state:
      let (state, known) = SearchVocabulary.state(named: value)
      if let state { return .state(state) }
      // The ledger calls an account's status by the same name.
      guard let columns = vocabulary.accountColumns(named: name) else {
        throw .unknownChoice(value, known: known)
      }
      return .account(try condition(on: columns, value: term))
    case .revision:
      if ["all", "全部", "所有"].contains(SearchVocabulary.key(value)) {
        return .revision(ValueRange())
      }
      return .revision(try numbers(value))
    case .standing:
      let (condition, known) = vocabulary.quality(named: value)
      guard let condition else { throw .unknownChoice(value, known: known) }
      return condition
    case .presence: return try presence(of: value)
    case .fields(let fields): return try condition(on: fields, value: term)
    case .account(let columns): return .account(try condition(on: columns, value: term))
    case .saved, nil: throw .unknownField(name, nearest: vocabulary.nearest(to: name))
    }
  }

  private func presence(of name: String) throws(SearchSyntaxError.Fault) -> FieldCondition {
    if vocabulary.knowsUnmapped,
      ["unmapped", "未归入", "未归类", "表外文字"].contains(SearchVocabulary.key(name))
    {
      return .hasUnmapped
    }
    guard let fields = vocabulary.fieldsThatMayBeEmpty(named: name) else {
      if let columns = vocabulary.accountColumns(named: name) {
        return .account(.has(columns.map(\.field)))
      }
      throw .unknownField(name, nearest: vocabulary.nearestField(to: name))
    }
    return .has(fields)
  }

  /// Choices are found by their words, days and numbers by a range where the value is one, all
  /// else by the text as written.
  private func condition(
    on fields: [(field: FormField, kind: SearchVocabulary.Kind)],
    value term: SearchTerm
  ) throws(SearchSyntaxError.Fault) -> FieldCondition {
    let value = term.text
    var conditions: [FormField: ValueCondition] = [:]
    var known: [String] = []
    var fault: SearchSyntaxError.Fault?
    for (field, kind) in fields {
      switch kind {
      case .text, .name: break
      case .choice(let choices):
        known += choices.map(\.label.zh).filter { !known.contains($0) }
        let codes = Choice.meant(by: value, among: choices).map(\.code)
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
      case .text, .name: true
      case .day, .number, .choice: false
      }
    }
    let names = fields.filter { field in
      switch field.kind {
      case .name: true
      case .text, .day, .number, .choice: false
      }
    }
    if !names.isEmpty, PinyinTerm(value) != nil { return .named(texts.map(\.field), term) }
    if !texts.isEmpty { return .contains(texts.map(\.field), term) }
    if let fault { throw fault }
    throw .unknownChoice(value, known: known)
  }

  private func days(_ value: String) throws(SearchSyntaxError.Fault) -> ValueRange {
    let today = vocabulary.today
    return try range(value, joints: ["..", "至", "到", "~"]) { text, isEnd in
      if let range = RelativeDays.range(text, on: today) {
        return (isEnd ? range.to : range.from).description
      }
      if let months = Quarter.months(of: text) {
        // Every day of a month lies before its 31 as texts.
        return isEnd ? "\(months.last)-31" : "\(months.first)-01"
      }
      guard let parts = FieldConditionReader.dateParts(text) else { return nil }
      // Every day of a month lies between its 01 and 31 as texts.
      return (parts + (isEnd ? ["12", "31"] : ["01", "01"]).suffix(3 - parts.count))
        .joined(separator: "-")
    } isAfter: {
      $0 > $1
    } fault: {
      .invalidDate(value)
    }
  }

  private func numbers(_ value: String) throws(SearchSyntaxError.Fault) -> ValueRange {
    try range(value, joints: ["..", "~"]) { text, _ in
      FieldConditionReader.number(text)
    } isAfter: { from, to in
      guard let from = Decimal(string: from), let to = Decimal(string: to) else { return false }
      return from > to
    } fault: {
      .invalidNumber(value)
    }
  }

  /// `5`, `1,000`, `5万`, `1.2亿`, `85%` in digits.
  private static func number(_ text: String) -> String? {
    var digits = text.filter { $0 != "," }
    let units: [(Character, Decimal)] = [("%", 1), ("元", 1), ("万", 10_000), ("亿", 100_000_000)]
    var factor: Decimal = 1
    while let last = digits.last, let unit = units.first(where: { $0.0 == last }) {
      factor *= unit.1
      digits.removeLast()
    }
    guard Double(digits)?.isFinite == true, let number = Decimal(string: digits) else {
      return nil
    }
    return (number * factor).description
  }

  /// `a`, `a..b`, `a..`, `..b`, `>a`, `>=a`, `<a`, `<=a`.
  private func range(
    _ value: String,
    joints: [String],
    end: (String, _ isEnd: Bool) -> String?,
    isAfter: (_ from: String, _ to: String) -> Bool,
    fault: () -> SearchSyntaxError.Fault
  ) throws(SearchSyntaxError.Fault) -> ValueRange {
    var text = FoldedText(value).text.filter { !$0.isWhitespace }
    for (sign, ascii) in [("≥", ">="), ("≤", "<=")] { text = text.replacing(sign, with: ascii) }
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
    let joint = joints.first { text.contains($0) }
    let ends = joint.map { text.components(separatedBy: $0) } ?? [text]
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
      if let from = range.from, let to = range.to, isAfter(from, to) { throw .reversedRange(value) }
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
  /// The choices that a person means who writes this: those of which it is the code or one of the
  /// words; only where there is none, those of which it is a part of a word, so that 成功 is not
  /// 未成功.
  fileprivate static func meant(by text: String, among choices: [Choice]) -> [Choice] {
    let key = SearchVocabulary.key(text)
    let whole = choices.filter { choice in
      SearchVocabulary.key(choice.code.rawValue) == key
        || choice.words.contains { SearchVocabulary.key($0) == key }
    }
    return whole.isEmpty
      ? choices.filter { $0.words.contains { SearchVocabulary.key($0).contains(key) } } : whole
  }

  private var words: [String] { [label.zh, label.en] + synonyms }
}
