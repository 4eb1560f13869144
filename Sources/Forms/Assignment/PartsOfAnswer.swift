import Findings
import Values
import Wording

/// Parts of one answer under labels of their own, as one: 日期 and 时间, 开始时间 and 结束时间,
/// 主要拜访人 and 陪同人员.
struct PartsOfAnswer {
  /// The whole; nil where the labels ask for the same thing, and may contradict each other.
  private(set) var whole: Binding.Candidate?

  init(_ candidates: [Binding.Candidate], kind: any ValueKind) {
    guard let first = candidates.first else { return }
    let text: String?
    switch kind.shape {
    case .moment, .span, .day: text = PartsOfAnswer.moment(candidates, kind: kind)
    case .persons, .person: text = PartsOfAnswer.persons(candidates)
    case .text, .longText, .duration, .integer, .decimal, .money, .choice, .choices: text = nil
    }
    guard let text else { return }
    var whole = first
    whole.label = candidates.first { !$0.pieces.isEmpty }?.label ?? first.label
    let place = candidates.first { !$0.pieces.isEmpty }?.place ?? first.place
    whole.place = place
    whole.pieces = text.isEmpty ? [] : [Piece(text: text, place: place)]
    whole.isInferred = candidates.contains(where: \.isInferred)
    self.whole = whole
  }

  /// The part that tells when something ended, where no clock beside it tells when it began.
  static func loneEnd(_ candidates: [Binding.Candidate], kind: any ValueKind) -> Int? {
    guard
      let end = candidates.firstIndex(where: { $0.part == .end && kind.isTimeOfDay(text($0)) }),
      candidates.indices.allSatisfy({ position in
        position == end || !kind.tellsClock(text(candidates[position]))
      })
    else { return nil }
    return end
  }

  private static func text(_ candidate: Binding.Candidate) -> String {
    candidate.pieces.lines
  }

  private static func moment(
    _ candidates: [Binding.Candidate],
    kind: any ValueKind
  ) -> String? {
    func part(_ part: FieldPart) -> String? {
      candidates.first { $0.part == part }.map(text)
    }
    var days = candidates.filter { $0.part == nil || $0.part == .date }.map(text)
      .filter { !$0.isEmpty }
    var time = part(.time)
    if time == nil, days.count == 2 {
      // Two labels for one moment: one gives the day, the other the time of day.
      let isDay = days.map { kind.read(AnswerText($0)).isValue }
      if isDay[0] != isDay[1] {
        time = isDay[0] ? days[1] : days[0]
        days = [isDay[0] ? days[0] : days[1]]
      }
    }
    guard days.count <= 1, candidates.contains(where: { $0.part != nil }) || time != nil else {
      return nil
    }
    let start = part(.start)
    let end = part(.end)
    let span = [start, end].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: kind.read(AnswerText(start ?? " ")).isValue ? " 至 " : "至")
    return [days.first, time, span.isEmpty ? nil : span].compactMap(\.self)
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Of two answers with the same people, the one that tells more of them: a list of those who went,
  /// with their posts.
  private static func fullest(of candidates: [Binding.Candidate]) -> String? {
    guard candidates.count == 2 else { return nil }
    let texts = candidates.map(text)
    let lists = texts.map { PersonList.persons(in: $0) ?? [] }
    guard !lists[0].isEmpty, lists[0].map(\.name) == lists[1].map(\.name) else { return nil }
    let titled = lists.map { $0.count { $0.title != nil } }
    if titled[0] == 0 { return texts[1] }
    return titled[1] == 0 ? texts[0] : nil
  }

  private static func persons(_ candidates: [Binding.Candidate]) -> String? {
    // A title belongs to the name before it.
    var people: [String] = []
    for candidate in candidates {
      let text = text(candidate)
      if text.isEmpty { continue }
      if candidate.part == .title, let name = people.popLast() {
        people.append("\(name)（\(text)）")
      } else {
        people.append(text)
      }
    }
    let named = candidates.filter { $0.part != .title }
    if named.count == candidates.count, let list = fullest(of: named) { return list }
    var texts: [String] = []
    for text in people where !texts.contains(text) { texts.append(text) }
    // A list of the same people with their titles says more.
    let short = texts
    texts.removeAll { text in
      short.contains { $0 != text && $0.hasPrefix(text + "（") }
    }
    // The same label twice may contradict itself; two labels name two groups of people.
    guard texts.count <= 1 || Set(named.map(\.label)).count == named.count else {
      return nil
    }
    return texts.joined(separator: "\n")
  }
}

extension Reading {
  var isValue: Bool {
    if case .value(_, _) = self { true } else { false }
  }
}
