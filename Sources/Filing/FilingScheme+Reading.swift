import Archive
import Findings
import Forms
import Values
import Wording

extension FilingScheme {
  /// Reads and checks the scheme; a fault is told with its line.
  init(_ node: DefinitionNode) throws(DefinitionError) {
    let fonds = try node.required("fonds")
    try fonds.allowKeys(["code", "name"])
    let departments = try FilingScheme.names(node.required("departments"))
    let retention = try RetentionSchedule(node.required("retention"))
    let materials = try node["materials"]?.members() ?? []
    var classes: [CategoryCode: FilingClass] = [:]
    for (key, value) in try node.required("classes").members() + materials {
      let category = CategoryCode(rawValue: key.text)
      guard classes[category] == nil else { throw key.node.error(.repeatedID(key.text)) }
      classes[category] = try FilingClass(value, departments: departments, retention: retention)
    }
    let digits = try node.integer("digits") ?? 4
    guard (1...12).contains(digits) else {
      throw node.error(
        .unexpectedValue(
          key: "digits",
          expected: LocalizedText(zh: "1 到 12 的数", en: "a number from 1 to 12")
        )
      )
    }
    self.init(
      fonds: FondsCode(rawValue: try fonds.requiredText("code")),
      fondsName: try fonds.requiredLocalizedText("name"),
      pattern: try ClassPattern(of: node),
      digits: digits,
      departments: departments,
      classes: classes,
      materials: materials.map { CategoryCode(rawValue: $0.key.text) },
      retention: retention
    )
  }

  private static func names(
    _ node: DefinitionNode
  ) throws(DefinitionError) -> [DepartmentCode: LocalizedText] {
    var names: [DepartmentCode: LocalizedText] = [:]
    for (key, _) in try node.members() {
      names[DepartmentCode(rawValue: key.text)] = try node.localizedText(key.text)
    }
    return names
  }
}

extension FilingClass {
  fileprivate init(
    _ node: DefinitionNode,
    departments: [DepartmentCode: LocalizedText],
    retention: RetentionSchedule
  ) throws(DefinitionError) {
    try node.allowKeys(["name", "code", "retention", "department", "takes"])
    self.init(
      name: try node.requiredLocalizedText("name"),
      code: ClassCode(rawValue: try node.requiredText("code")),
      retention: try node.code("retention", among: Array(retention.periods.keys)),
      department: try node.code("department", among: Array(departments.keys))
    )
    takes = Set(try node.texts("takes").map { $0.lowercased() })
  }
}

extension ClassPattern {
  fileprivate init(of node: DefinitionNode) throws(DefinitionError) {
    guard let text = try node.text("number") else {
      self = .standard
      return
    }
    do {
      try self.init(text)
    } catch {
      let place = try node.required("number")
      switch error {
      case .unknownName(let name):
        throw place.error(
          .unknownName(
            name,
            what: LocalizedText(zh: "档号成分", en: "number part"),
            known: Name.allCases.map(\.rawValue)
          )
        )
      case .openBracket:
        throw place.error(
          .unexpectedValue(
            key: "number",
            expected: LocalizedText(zh: "写在 {花括号} 里的名称", en: "names in {brackets}")
          )
        )
      case .missingName(let name): throw place.error(.missingKey("{\(name.rawValue)}"))
      }
    }
  }
}

extension RetentionSchedule {
  fileprivate init(_ node: DefinitionNode) throws(DefinitionError) {
    try node.allowKeys(["countsFrom", "periods"])
    let start = try node.name("countsFrom", among: Start.allCases.map(\.rawValue))
    var periods: [RetentionCode: Period] = [:]
    for (key, value) in try node.required("periods").members() {
      let text = try value.text()
      if text == "permanent" {
        periods[RetentionCode(rawValue: key.text)] = .permanent
      } else if let years = Int(text), years > 0 {
        periods[RetentionCode(rawValue: key.text)] = .years(years)
      } else {
        throw value.error(
          .unexpectedValue(
            key: key.text,
            expected: LocalizedText(zh: "年数，或 permanent", en: "a number of years, or permanent")
          )
        )
      }
    }
    self.init(countsFrom: Start(rawValue: start) ?? .nextYear, periods: periods)
  }
}

extension DefinitionNode {
  /// The code under a key, which must be one of some.
  fileprivate func code<Code: FilingCode>(
    _ key: String,
    among known: [Code]
  ) throws(DefinitionError) -> Code {
    Code(rawValue: try name(key, among: known.map(\.rawValue)))
  }

  /// The text under a key, which must be one of some names.
  fileprivate func name(_ key: String, among known: [String]) throws(DefinitionError) -> String {
    let node = try required(key)
    let text = try node.text()
    guard known.contains(text) else {
      throw node.error(
        .unknownName(text, what: LocalizedText(verbatim: key), known: known.sorted())
      )
    }
    return text
  }
}
