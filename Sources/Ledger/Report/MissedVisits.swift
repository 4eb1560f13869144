/// The visits that one person planned and nobody made.
struct MissedVisits {
  /// Who planned them; nil where the plans name nobody.
  var person: String?
  /// Their obligations.
  var visits: [Obligation]

  /// By the planners' names, those of nobody last.
  static func byPerson(_ one: MissedVisits, _ other: MissedVisits) -> Bool {
    guard let name = one.person else { return false }
    return other.person.map { name < $0 } ?? true
  }
}
