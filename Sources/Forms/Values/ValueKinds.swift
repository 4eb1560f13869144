import Values

/// The kinds of answer that a form definition can name.
enum ValueKinds {
  static let all: [any ValueKind.Type] = [
    TextKind.self, LongTextKind.self, CodeKind.self, AccountKind.self, DateKind.self,
    MomentKind.self, SpanKind.self, DurationKind.self,
    IntegerKind.self, DecimalKind.self, PercentKind.self, MoneyKind.self,
    ChoiceKind.self, ChoicesKind.self,
    PersonKind.self, PersonsKind.self,
  ]

  /// The kind of that name, as `kind: date` names it in a form definition.
  static func named(_ name: String) -> (any ValueKind.Type)? {
    all.first { $0.name == name }
  }
}
