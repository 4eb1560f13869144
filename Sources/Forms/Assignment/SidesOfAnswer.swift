import Findings
import Values
import Wording

/// The people of both sides in one answer: 我方：王建国（主管）；对方：李敏.
struct SidesOfAnswer {
  enum Side: Sendable {
    case ours
    case theirs
  }

  /// The people in order, each group with its side; nil of those before the first word for a side.
  private(set) var groups: [(side: Side?, text: String)] = []

  /// Nil where no word for a side stands before any of the people.
  init?(_ text: String, sideOf: (FoldedLabel) -> Side?) {
    for line in text.split(whereSeparator: { "；;\n".contains($0) }) {
      let group = String(line.trimmed)
      if group.isEmpty { continue }
      let word = group.prefix { !"：: \u{3000}\t".contains($0) }
      let side = word.endIndex < group.endIndex ? LabelText.fold(word).flatMap(sideOf) : nil
      if let side {
        let rest = group[word.endIndex...].drop { "：: \u{3000}\t".contains($0) }
        groups.append((side, String(rest)))
      } else if let last = groups.indices.last {
        groups[last].text += "；" + group
      } else {
        groups.append((nil, group))
      }
    }
    guard groups.contains(where: { $0.side != nil }) else { return nil }
  }
}

extension LabelMatcher {
  /// Of which side a word says that people are: 我方, 客户方; nil of any other.
  func side(of word: FoldedLabel) -> SidesOfAnswer.Side? {
    guard word.scalars.count <= 6 else { return nil }
    let words = words(of: word)
    let ideas = Set(words.ideas.map(\.rawValue)).subtracting(["person", "attend"])
    guard words.isWhole else { return nil }
    if ideas == ["ours"] { return .ours }
    // 客户代表 is a post as well.
    let isPost = JobTitles.suffixLength(of: word.scalars) != nil
    return !ideas.isEmpty && !isPost && ideas.isSubset(of: ["theirs", "account"]) ? .theirs : nil
  }
}

extension FormBinder {
  /// Adds the people of both sides in one answer to the fields of their side; false where the answer
  /// names no sides.
  func bindSides(
    _ text: LabeledText,
    _ field: FieldID,
    isInferred: Bool,
    into binding: inout Binding
  ) -> Bool {
    let matcher = assignment.form.matcher
    let whole = text.pieces.lines
    guard assignment.form.isPersons(field),
      let sides = SidesOfAnswer(whole, sideOf: { matcher.side(of: $0) })
    else { return false }
    for group in sides.groups where !group.text.isEmpty {
      let piece = Piece(text: group.text, place: text.place)
      let isOurs = group.side.map { $0 == .ours } ?? matcher.isOurs(field)
      let own = assignment.form.definition.fields.map(\.id).first { id in
        assignment.form.isPersons(id) && matcher.isOurs(id) == isOurs
      }
      guard let own else {
        binding.keep(piece, label: text.label)
        continue
      }
      binding.add(
        Binding.Candidate(
          field: own,
          label: text.label,
          pieces: [piece],
          place: text.place,
          isInferred: isInferred
        )
      )
    }
    return true
  }
}
