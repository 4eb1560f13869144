import Findings
import Values
import Wording

/// A kind of rule: what a form definition can demand of the answers of a form.
///
/// A new kind is a new file with a type that conforms, and its name in ``RuleKinds``. A rule says
/// nothing of answers that could not be read: they have their finding already.
protocol RuleKind: Sendable {
  /// The kind's name in a form definition.
  static var name: String { get }
  /// The keys that the kind reads from a rule's node, besides those that every rule has.
  static var keys: [String] { get }

  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError)

  /// The places where the rule is broken.
  func breaches(in context: RuleContext) -> [RuleBreach]

  /// The fields of which the rule itself demands exactly one answer, so that no other finding
  /// says that it is missing or doubled.
  var demandedPaths: [FieldPath] { get }

  /// The ranks that the rule names.
  var ranks: [String] { get }

  /// Whether a breach says that the field's own day is wrong, so that other rules say nothing of
  /// what follows from it.
  var findsWrongDays: Bool { get }
}

extension RuleKind {
  var demandedPaths: [FieldPath] { [] }
  var ranks: [String] { [] }
  var findsWrongDays: Bool { false }
}

/// The kinds of rule that a form definition can name.
enum RuleKinds {
  static let all: [any RuleKind.Type] = [
    Compare.self, CountMatches.self, Filled.self, FilledByChoice.self, FilledInTurn.self,
    InOrder.self, NearSignatures.self, NotAfter.self,
    NotInFuture.self, OneOf.self,
    RankedAtLeast.self, RequiredWhen.self, RowsInOrder.self, SubstantialText.self, Together.self,
    WeightedAverage.self, WithinDays.self,
  ]
}

/// One place where a rule is broken.
struct RuleBreach {
  /// The field on which the finding stands.
  var path: FieldPath
  /// The row of a repeating table, from 0.
  var row: Int?
  /// The row of the same field with which it was compared, from 0.
  var otherRow: Int?
  /// The field with which it was compared.
  var other: FieldPath?
  /// Nil: the rule's own.
  var severity: Severity?
  /// Nil: the rule's own.
  var message: LocalizedText?
  var arguments: [String: String] = [:]
  /// Facts that are words of the definition, in both languages.
  var words: [String: LocalizedText] = [:]
}

extension RuleDefinition {
  private static let keys = [
    "id", "kind", "severity", "source", "message", "wrong", "right", "facts",
  ]

  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    id = try node.requiredText("id")
    let kindNode = try node.required("kind")
    let kindName = try kindNode.text()
    guard let kind = RuleKinds.all.first(where: { $0.name == kindName }) else {
      throw kindNode.error(
        .unknownName(
          kindName,
          what: LocalizedText(zh: "规则种类", en: "rule kind"),
          known: RuleKinds.all.map { $0.name }
        )
      )
    }
    try node.allowKeys(RuleDefinition.keys + kind.keys)
    guard let severity = try node.severity("severity") else {
      throw node.error(.missingKey("severity"))
    }
    self.severity = severity
    source = try node.requiredText("source")
    message = try node.requiredLocalizedText("message")
    wrong = try node.localizedText("wrong")
    right = try node.localizedText("right")
    facts = try RuleDefinition.facts(of: node)
    field = try node["field"].map { node throws(DefinitionError) in try fields.path(node) }
    check = try kind.init(node, fields: fields)
  }

  /// Each fact a text of both languages, or one for both.
  private static func facts(
    of node: DefinitionNode
  ) throws(DefinitionError) -> [String: LocalizedText] {
    guard let facts = node["facts"] else { return [:] }
    var result: [String: LocalizedText] = [:]
    for (key, value) in try facts.members() {
      if value.scalar != nil {
        result[key.text] = LocalizedText(verbatim: try value.text())
      } else {
        result[key.text] = try facts.localizedText(key.text)
      }
    }
    return result
  }
}
