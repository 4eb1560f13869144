import Findings
import Forms
import Foundation
import Ledger
import Values
import Wording

extension LedgerPolicy {
  /// Reads and checks the periods, targets and weights; a fault is told with its line.
  ///
  /// The stages are the choices of the field that visit records tell them in, in their order.
  init(_ node: DefinitionNode, library: FormLibrary) throws(DefinitionError) {
    try node.allowKeys([
      "followUp", "developmentRecordDays", "accountProfileDays", "profileRenewalDays",
      "regularVisitDays", "lingerDays", "inPersonMethods", "calendar", "attitudes", "reasons",
      "targets",
      "priority", "tiers", "names",
    ])
    let followUp = try node.required("followUp")
    try followUp.allowKeys(["days", "openedBy", "metBy"])
    let stages = LedgerPolicy.stages(of: library)
    let attitudes = try node.codes("attitudes", among: LedgerPolicy.attitudes(of: library))
    self.init(
      followUp: FollowUp(
        days: try followUp.days("days"),
        openedBy: Set(try followUp.codes("openedBy")),
        metBy: Set(try followUp.codes("metBy"))
      ),
      developmentRecordDays: try node.days("developmentRecordDays"),
      accountProfileDays: try node.days("accountProfileDays"),
      profileRenewalDays: try node.days("profileRenewalDays"),
      regularVisitDays: try node.days("regularVisitDays"),
      inPersonMethods: Set(try node.codes("inPersonMethods")),
      calendar: try WorkCalendar(node["calendar"]),
      stages: stages,
      lingerDays: try node["lingerDays"] == nil ? nil : node.days("lingerDays"),
      attitudes: attitudes,
      reasons: try ReasonCategory.all(node["reasons"]),
      targets: try LedgerTargets(node["targets"]),
      priority: try PriorityWeights(node["priority"], stages: stages, attitudes: attitudes),
      tiers: try TierRules(node["tiers"]),
      names: try NameWords(node["names"])
    )
  }

  private static func stages(of library: FormLibrary) -> [ChoiceCode] {
    for form in library.forms {
      guard let stage = form.ledger.visit?.stage else { continue }
      return form.field(stage)?.choices.map(\.code) ?? []
    }
    return []
  }

  private static func attitudes(of library: FormLibrary) -> [ChoiceCode] {
    for form in library.forms {
      guard let contacts = form.ledger.contacts, let attitude = contacts.attitude else { continue }
      return form.field(at: FieldPath(contacts.table, column: attitude))?.choices.map(\.code) ?? []
    }
    return []
  }
}

extension ReasonCategory {
  fileprivate static func all(_ node: DefinitionNode?) throws(DefinitionError) -> [ReasonCategory] {
    guard let node else { return [] }
    var categories: [ReasonCategory] = []
    for (key, value) in try node.members() {
      try value.allowKeys(["name", "words"])
      guard key.text != ReasonCategory.other.id, !categories.contains(where: { $0.id == key.text })
      else { throw key.node.error(.repeatedID(key.text)) }
      let words = try value.texts("words")
      guard !words.isEmpty, !words.contains("") else {
        throw value.error(
          .unexpectedValue(key: "words", expected: LocalizedText(zh: "词语列表", en: "a list of words"))
        )
      }
      categories.append(
        ReasonCategory(
          id: key.text,
          name: try value.requiredLocalizedText("name"),
          words: words
        )
      )
    }
    return categories
  }
}

extension LedgerTargets {
  fileprivate init(_ node: DefinitionNode?) throws(DefinitionError) {
    try node?.allowKeys([
      "newKeyAccounts", "stableKeyAccounts", "growth", "satisfaction", "sales",
    ])
    self.init(
      newKeyAccounts: try node?.having("newKeyAccounts")?.count("newKeyAccounts"),
      stableKeyAccounts: try node?.having("stableKeyAccounts")?.count("stableKeyAccounts"),
      growth: try node?.having("growth")?.amount("growth"),
      satisfaction: try node?.having("satisfaction")?.amount("satisfaction"),
      sales: try SalesAmount(node?.having("sales")?["sales"])
    )
  }
}

extension DefinitionNode {
  /// The goals, but nil where one of them is `none`: an office's own, laid over one that is installed.
  fileprivate func having(_ goal: String) -> DefinitionNode? {
    self[goal]?.scalar == "none" ? nil : self
  }
}

extension SalesAmount {
  fileprivate init?(_ node: DefinitionNode?) throws(DefinitionError) {
    guard let node else { return nil }
    try node.allowKeys(["amount", "currency"])
    _ = try node.required("amount")
    guard let amount = try node.amount("amount") else { return nil }
    self.init(amount: amount, currency: try node.text("currency") ?? "CNY")
  }
}

extension PriorityWeights {
  fileprivate init(
    _ node: DefinitionNode?,
    stages: [ChoiceCode],
    attitudes: [ChoiceCode]
  ) throws(DefinitionError) {
    guard let node else {
      self.init()
      return
    }
    try node.allowKeys(["weights", "stages", "attitudes", "unknown", "fullSales"])
    let weights = try node.required("weights")
    try weights.allowKeys(["assessment", "stage", "attitude", "satisfaction", "value"])
    self.init(
      assessment: try weights.amount("assessment") ?? 0,
      stage: try weights.amount("stage") ?? 0,
      attitude: try weights.amount("attitude") ?? 0,
      satisfaction: try weights.amount("satisfaction") ?? 0,
      value: try weights.amount("value") ?? 0,
      stages: try node.points("stages", among: stages),
      attitudes: try node.points("attitudes", among: attitudes),
      unknown: try node.part("unknown") ?? PriorityWeights().unknown,
      fullSales: try SalesAmount(node["fullSales"])
    )
  }
}

extension TierRules {
  fileprivate init(_ node: DefinitionNode?) throws(DefinitionError) {
    try node?.allowKeys(["topShare", "criteria"])
    let standard = TierRules()
    self.init(
      topShare: min(100, try node?.count("topShare") ?? standard.topShare),
      criteria: try node?.count("criteria") ?? standard.criteria
    )
  }
}

extension NameWords {
  fileprivate init(_ node: DefinitionNode?) throws(DefinitionError) {
    try node?.allowKeys(["forms", "branches", "places"])
    self.init(
      forms: try node?.texts("forms") ?? [],
      branches: try node?.texts("branches") ?? [],
      places: try node?.texts("places") ?? []
    )
  }
}

extension DefinitionNode {
  fileprivate func days(_ key: String) throws(DefinitionError) -> Int {
    guard let days = try integer(key), (0...36_525).contains(days) else {
      throw error(
        .unexpectedValue(key: key, expected: LocalizedText(zh: "天数", en: "a number of days"))
      )
    }
    return days
  }

  fileprivate func count(_ key: String) throws(DefinitionError) -> Int? {
    guard let node = self[key] else { return nil }
    guard let count = try integer(key), count >= 0 else {
      throw node.error(
        .unexpectedValue(key: key, expected: LocalizedText(zh: "0 以上的数", en: "a number from 0"))
      )
    }
    return count
  }

  /// A number that is not negative.
  fileprivate func amount(_ key: String) throws(DefinitionError) -> Decimal? {
    guard let node = self[key] else { return nil }
    guard let number = try number(key), number >= 0,
      let amount = Decimal(string: try node.text(), locale: Locale(identifier: "en_US_POSIX"))
    else {
      throw node.error(
        .unexpectedValue(key: key, expected: LocalizedText(zh: "0 以上的数", en: "a number from 0"))
      )
    }
    return amount
  }

  /// A number from 0 to 100.
  fileprivate func part(_ key: String) throws(DefinitionError) -> Decimal? {
    guard let node = self[key], let amount = try amount(key) else { return nil }
    guard amount <= 100 else {
      throw node.error(
        .unexpectedValue(
          key: key,
          expected: LocalizedText(zh: "0 到 100 的数", en: "a number from 0 to 100")
        )
      )
    }
    return amount
  }

  fileprivate func codes(_ key: String) throws(DefinitionError) -> [ChoiceCode] {
    try texts(key).map { ChoiceCode(rawValue: $0) }
  }

  /// Codes that a form's choices have.
  fileprivate func codes(
    _ key: String,
    among known: [ChoiceCode]
  ) throws(DefinitionError) -> [ChoiceCode] {
    try nodes(key).map { node throws(DefinitionError) in try node.code(node.text(), key, known) }
  }

  /// How much each code counts, from 0 to 100.
  fileprivate func points(
    _ key: String,
    among known: [ChoiceCode]
  ) throws(DefinitionError) -> [ChoiceCode: Decimal] {
    guard let node = self[key] else { return [:] }
    var points: [ChoiceCode: Decimal] = [:]
    for (name, value) in try node.members() {
      guard let amount = try node.part(name.text) else {
        throw value.error(
          .unexpectedValue(
            key: name.text,
            expected: LocalizedText(zh: "0 到 100 的数", en: "a number from 0 to 100")
          )
        )
      }
      points[try name.node.code(name.text, key, known)] = amount
    }
    return points
  }

  private func code(
    _ text: String,
    _ key: String,
    _ known: [ChoiceCode]
  ) throws(DefinitionError) -> ChoiceCode {
    let code = ChoiceCode(rawValue: text)
    guard known.contains(code) else {
      throw error(
        .unknownName(text, what: LocalizedText(verbatim: key), known: known.map(\.rawValue))
      )
    }
    return code
  }
}
