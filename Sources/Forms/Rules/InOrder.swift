import Values
import Wording

/// Days of several fields that follow each other.
///
/// The finding stands on the day that breaks the order: the one without which the others follow
/// each other, else the later field's.
struct InOrder: RuleKind {
  static let name = "in-order"
  static let keys = ["fields", "lateMessage"]

  var paths: [FieldPath]
  /// What to say of a day that lies behind the later fields' days; nil: the rule's own message.
  var lateMessage: LocalizedText?

  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    paths = try fields.paths("fields", of: node)
    lateMessage = try node.localizedText("lateMessage")
  }

  func breaches(in context: RuleContext) -> [RuleBreach] {
    let days = paths.compactMap { path -> (path: FieldPath, day: Day)? in
      context.answer(path.field)?.days.map { (path, $0.first) }
    }
    let kept = InOrder.longestOrder(of: days.map(\.day))
    return days.indices.filter { !kept.contains($0) }.compactMap { index in
      let day = days[index].day
      // Too early for a field before it, or too late for one behind it.
      if let before = kept.last(where: { $0 < index && days[$0].day > day }) {
        return RuleBreach(path: days[index].path, other: days[before].path)
      }
      return kept.first { $0 > index && days[$0].day < day }.map {
        RuleBreach(path: days[index].path, other: days[$0].path, message: lateMessage)
      }
    }
  }

  /// The places of the longest run of days that follow each other; of several the one that keeps
  /// the earlier fields.
  private static func longestOrder(of days: [Day]) -> [Int] {
    var best: [[Int]] = []
    for (index, day) in days.enumerated() {
      var longest: [Int] = []
      for (earlier, run) in best.enumerated()
      where days[earlier] <= day && run.count > longest.count {
        longest = run
      }
      best.append(longest + [index])
    }
    return best.reduce([]) { $1.count > $0.count ? $1 : $0 }
  }
}
