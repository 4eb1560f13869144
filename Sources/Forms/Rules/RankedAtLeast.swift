import Findings
import Values
import Wording

/// Persons of whom at least one holds a rank or a higher one.
///
/// A person's rank is the last rank word that ends the title.
struct RankedAtLeast: RuleKind {
  static let name = "ranked-at-least"
  static let keys = ["field", "rank", "unranked", "unrankedMessage"]

  var path: FieldPath
  var rank: String
  /// How much it weighs that somebody has no title; nil: nothing.
  var unrankedSeverity: Severity?
  var unrankedMessage: LocalizedText?

  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    path = try fields.path(node.required("field"))
    rank = try node.requiredText("rank")
    unrankedSeverity = try node.severity("unranked")
    unrankedMessage = try node.localizedText("unrankedMessage")
  }

  var ranks: [String] { [rank] }

  func breaches(in context: RuleContext) -> [RuleBreach] {
    guard let persons = context.answer(path.field)?.value.people, !persons.isEmpty,
      let needed = context.ranks.firstIndex(of: rank)
    else { return [] }
    let titles = persons.compactMap(\.title)
    let highest = titles.compactMap { index(of: $0, among: context.ranks) }.max()
    // One visitor of the rank is enough, whoever comes with him.
    if let highest, highest >= needed { return [] }
    if titles.count < persons.count {
      return unrankedSeverity.map {
        [RuleBreach(path: path, severity: $0, message: unrankedMessage)]
      } ?? []
    }
    return [RuleBreach(path: path)]
  }

  /// The place among the ranks of the longest rank word that ends a title.
  private func index(of title: String, among ranks: [String]) -> Int? {
    ranks.indices.filter { title.hasSuffix(ranks[$0]) }
      .max { ranks[$0].count < ranks[$1].count }
  }
}

extension Value {
  /// The persons that the value names; nil of a value that names none.
  var people: [Person]? {
    switch self {
    case .person(let person): [person]
    case .persons(let persons): persons
    case .text, .day, .moment, .span, .duration, .integer, .decimal, .money, .choice, .choices,
      .rows:
      nil
    }
  }
}
