import Values

/// A label taken apart into the words of the lexicon.
struct WordedLabel: Sendable, Hashable {
  let roles: [Lexicon.Role]
  /// The ideas of the label, in order.
  let ideas: [Idea]
  /// The characters that belong to no word.
  let unknown: Int
  /// All characters, without blanks.
  let length: Int
  /// The length of the longest word.
  let longest: Int
  /// Whether the last characters belong to a word.
  let endsInWord: Bool

  init(
    roles: [Lexicon.Role],
    unknown: Int,
    length: Int,
    longest: Int = 0,
    endsInWord: Bool = false
  ) {
    self.roles = roles
    ideas = roles.flatMap { role -> [Idea] in
      switch role {
      case .ideas(let ideas): ideas
      case .ignored, .join, .choice: []
      }
    }
    self.unknown = unknown
    self.length = length
    self.longest = longest
    self.endsInWord = endsInWord
  }

  /// Whether every character belongs to a word.
  var isWhole: Bool { unknown == 0 && !ideas.isEmpty }

  /// The parts that a joining word separates, each with the words that they share.
  ///
  /// 拜访时间及地点 is 拜访时间 and 拜访地点. Nil where nothing is joined.
  func joined(heads: Set<Idea>, atChoices: Bool = false) -> [[Idea]]? {
    var parts: [[Idea]] = [[]]
    var isJoined = false
    for role in roles {
      switch role {
      case .ideas(let ideas): parts[parts.count - 1] += ideas
      case .join:
        isJoined = true
        parts.append([])
      case .choice:
        guard atChoices else { return nil }
        isJoined = true
        parts.append([])
      case .ignored: break
      }
    }
    parts.removeAll { $0.isEmpty }
    guard isJoined, parts.count > 1, let first = parts.first else { return nil }
    // 企业需求与建议: whose they are goes for both.
    let shared = Array(
      first.dropLast().prefix { !heads.contains($0) || WordedLabel.owners.contains($0) }
    )
    return [first]
      + parts.dropFirst().map { part in
        part.contains { !heads.contains($0) } ? part : shared + part
      }
  }

  /// Ideas that say whose something is, though a label may end with them.
  private static let owners: Set<Idea> = [
    Idea(rawValue: "account"), Idea(rawValue: "company"),
  ]

  /// Whether a word leaves the choice between two things.
  var isChoice: Bool { roles.contains(.choice) }
}
