import Findings
import Foundation
import Values
import Wording

/// A sum of numbers or amounts of money that is not below, or not above, a limit.
///
/// What is not filled in counts nothing, but of the terms that are added one must be there. It says
/// nothing where a term could not be read, or where amounts are in several currencies.
struct Compare: RuleKind {
  static let name = "compare"
  static let keys = ["field", "when", "plus", "minus", "atLeast", "atMost"]

  /// What the sum is compared with.
  fileprivate enum Limit {
    case number(Decimal)
    /// The sum of fields, of which one must be filled in.
    case fields([FieldID])

    var ids: [FieldID] {
      switch self {
      case .number: []
      case .fields(let fields): fields
      }
    }
  }

  private var path: FieldPath
  private var condition: FieldAnswer?
  private var plus: [FieldID]
  private var minus: [FieldID]
  private var least: Limit?
  private var most: Limit?

  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    path = try fields.path(node.required("field"))
    condition = try node["when"].map { node throws(DefinitionError) in
      try FieldAnswer(node, fields: fields)
    }
    plus = try fields.terms("plus", of: node)
    minus = try fields.terms("minus", of: node)
    least = try Compare.limit("atLeast", of: node, fields: fields)
    most = try Compare.limit("atMost", of: node, fields: fields)
    if plus.isEmpty { throw node.error(.missingKey("plus")) }
    if least == nil, most == nil { throw node.error(.missingKey("atLeast")) }
    let all = Set(plus + minus + limitFields)
    let amounts = fields.count { all.contains($0.id) && $0.valueKind?.shape == .money }
    guard amounts == 0 || amounts == all.count else {
      throw node.error(
        .unexpectedValue(
          key: "plus",
          expected: LocalizedText(zh: "都是金额或都不是金额的栏目", en: "fields all of money, or none")
        )
      )
    }
  }

  private static func limit(
    _ key: String,
    of node: DefinitionNode,
    fields: [FieldDefinition]
  ) throws(DefinitionError) -> Limit? {
    guard let value = node[key] else { return nil }
    guard value.scalar != nil else { return .fields(try fields.terms(key, of: node)) }
    return try node.number(key).map { .number(Decimal($0)) }
  }

  func breaches(in context: RuleContext) -> [RuleBreach] {
    if let condition,
      context.answer(condition.field)?.value != .choice(condition.choice)
    {
      return []
    }
    let terms = plus + minus + limitFields
    let values = terms.compactMap { context.answer($0)?.value }
    guard !terms.contains(where: { context.isFaulty(FieldPath($0)) }),
      Set(values.map(\.currency)).count == 1, let added = sum(of: plus, in: context)
    else { return [] }
    let sum = added - (self.sum(of: minus, in: context) ?? 0)
    if let limit = least.flatMap({ number($0, in: context) }), sum < limit {
      return [breach(sum, limit: limit, in: context)]
    }
    if let limit = most.flatMap({ number($0, in: context) }), sum > limit {
      return [breach(sum, limit: limit, in: context)]
    }
    return []
  }

  private var limitFields: [FieldID] {
    (least.map(\.ids) ?? []) + (most.map(\.ids) ?? [])
  }

  private func number(_ limit: Limit, in context: RuleContext) -> Decimal? {
    switch limit {
    case .number(let number): number
    case .fields(let fields): sum(of: fields, in: context)
    }
  }

  /// Nil where none of the fields is filled in.
  private func sum(of fields: [FieldID], in context: RuleContext) -> Decimal? {
    let numbers = fields.compactMap { context.answer($0)?.value.exactNumber }
    return numbers.isEmpty ? nil : numbers.reduce(0, +)
  }

  private func breach(_ sum: Decimal, limit: Decimal, in context: RuleContext) -> RuleBreach {
    let isMoney = plus.contains { context.answer($0)?.value.currency != nil }
    func written(_ number: Decimal) -> String {
      isMoney && number != 0 ? number.inHundredths : number.description
    }
    return RuleBreach(
      path: path,
      arguments: ["sum": written(sum), "limit": written(limit)],
      words: ["parts": parts(in: context)]
    )
  }

  /// The terms that are filled in, as they are added and subtracted.
  private func parts(in context: RuleContext) -> LocalizedText {
    func labels(_ ids: [FieldID]) -> [LocalizedText] {
      ids.filter { context.answer($0) != nil }.compactMap { context.definition.field($0)?.label }
    }
    let (added, taken) = (labels(plus), labels(minus))
    return LocalizedText(
      zh: added.map(\.zh).joined(separator: "加")
        + (taken.isEmpty ? "" : "减" + taken.map(\.zh).joined(separator: "、")),
      en: added.map(\.en).joined(separator: " plus ")
        + (taken.isEmpty ? "" : " less " + taken.map(\.en).joined(separator: ", "))
    )
  }
}

extension [FieldDefinition] {
  /// The fields that a key lists, each of a kind that is a number or an amount.
  fileprivate func terms(
    _ key: String,
    of node: DefinitionNode
  ) throws(DefinitionError) -> [FieldID] {
    try node.nodes(key).map { item throws(DefinitionError) in
      let path = try path(item)
      switch first(where: { $0.id == path.field })?.valueKind?.shape {
      case .integer, .decimal, .money: return path.field
      case .text, .longText, .day, .moment, .span, .duration, .choice, .choices, .person, .persons,
        nil:
        throw item.error(
          .unexpectedValue(
            key: key,
            expected: LocalizedText(zh: "数字或金额栏目", en: "fields of numbers or money")
          )
        )
      }
    }
  }
}

extension Value {
  /// The number that the value is, an amount in the currency's unit; nil of a value that is none.
  var exactNumber: Decimal? {
    switch self {
    case .integer(let number): Decimal(number)
    case .decimal(let number): number
    case .money(let money): Decimal(money.hundredths) / 100
    case .text, .day, .moment, .span, .duration, .choice, .choices, .person, .persons, .rows: nil
    }
  }

  /// The currency of an amount; nil of any other value.
  fileprivate var currency: String? {
    guard case .money(let money) = self else { return nil }
    return money.currency
  }
}

extension Decimal {
  /// With two decimals.
  fileprivate var inHundredths: String {
    var (number, whole) = (self * 100, Decimal())
    NSDecimalRound(&whole, &number, 0, .plain)
    let digits = whole.magnitude.description
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    return (whole < 0 ? "-" : "") + padded.dropLast(2) + "." + padded.suffix(2)
  }
}
