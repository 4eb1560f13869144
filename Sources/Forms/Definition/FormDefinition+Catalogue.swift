public import Findings
import Wording

extension FormDefinition {
  /// What there is to say of the form's rules, as the catalogue says it of every other code.
  public var catalogue: [CatalogueEntry] {
    rules.map { rule in
      let label = rule.field.flatMap { field(at: $0)?.label }
      return CatalogueEntry(
        FindingCode(rawValue: rule.id),
        severity: rule.severity,
        title: LocalizedText(
          zh: name.zh + (label.map { "：\($0.zh)" } ?? ""),
          en: name.en + (label.map { ": \($0.en)" } ?? "")
        ),
        template: label.map { rule.message.naming($0) } ?? rule.message,
        cause: LocalizedText(zh: "依据 \(rule.source)", en: "required by \(rule.source)"),
        wrong: rule.wrong,
        right: rule.right,
        example: rule.facts.isEmpty ? nil : rule.example(label: label)
      )
    }
  }
}

extension RuleDefinition {
  /// A smallest finding of the rule, from the facts that its definition gives.
  fileprivate func example(label: LocalizedText?) -> Finding {
    Finding(
      severity,
      FindingCode(rawValue: id),
      label: facts["label"] ?? label,
      row: facts["row"].flatMap { Int($0.zh) },
      found: facts["found"]?.zh,
      arguments: facts,
      template: message
    )
  }
}

extension FormLibrary {
  /// Every code that a document read with these forms can bring, rules after the others; a rule
  /// that several forms share is there once for each.
  public var catalogue: [CatalogueEntry] {
    FindingCatalogue.entries + forms.flatMap(\.catalogue)
  }
}

extension LocalizedText {
  /// The text with a label in its place.
  fileprivate func naming(_ label: LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: zh.replacing("{label}", with: label.zh),
      en: en.replacing("{label}", with: label.en)
    )
  }
}
