import Documents
import Findings
import Values
import Wording

/// What stands beside a label tells what it means.
extension FormAssignment {
  /// A meaning with its score raised or lowered by the answer and by what stands beside it.
  func weighed(
    _ meaning: LabelMeaning,
    _ text: LabeledText,
    at index: Int,
    isEither: Bool
  ) -> LabelMeaning {
    var meaning = meaning
    // The label of a repeating table has its answers elsewhere.
    guard let kind = form.definition.valueKind(of: meaning.field) else { return meaning }
    if meaning.part == .title, !people(before: index).contains(meaning.field),
      text.folded.map({ form.matcher.isTitle($0) }) ?? true
    {
      meaning.score = 0
      return meaning
    }
    if kind.isPersonal, meaning.part == nil, isBesideTelephone(index) {
      // Offices know their own people's numbers: a number is asked of the other side's.
      meaning.score += form.matcher.isOurs(meaning.field) ? -0.3 : 0.1
    } else if kind.isPersonal, isEither, !form.matcher.isOurs(meaning.field) {
      meaning.score -= 0.3
    }
    if kind.isLongText, meaning.evidence == .words, isOfNextVisit(text) {
      meaning.score = 0
      return meaning
    }
    let answer = text.pieces.lines
    if meaning.field == form.definition.filing.account.field, meaning.evidence != .known,
      AnswerShape(answer).isTickOrYesNo
    {
      // 老客户：是 names nobody.
      meaning.score = 0
      return meaning
    }
    let given = AnswerText(answer, controlValue: text.pieces.first?.controlValue)
    switch kind.readingInAnyYear(of: given) {
    case .blank:
      // Options that nobody has ticked are the field's all the same.
      if form.definition.field(meaning.field)?.offersChoices(AnswerText(answer)) ?? false {
        meaning.score += 0.06
      }
    case .value(.persons(let persons), _)
    where meaning.part == nil && !persons.contains(where: \.hasLikelyName):
      // 访问对象 over 沈阳机床: no people.
      meaning.score -= 0.4
    case .value:
      if kind.readsAnything, MeasureUnit.isUnit(answer) {
        // 单位：万元 names no account.
        meaning.score = 0
      } else if !kind.readsAnything {
        meaning.score += 0.06
      } else if kind.isLongText, form.matcher.isDegree(answer) {
        // 客户意向：较强 tells how much, not what.
        meaning.score -= 0.3
      } else if kind.isLongText, meaning.evidence == .words, answer.isDay {
        // 下次拜访：4月9日 tells when, not what for.
        meaning.score = 0
      }
    case .refused:
      guard meaning.part == nil, !kind.readsAnything, !kind.isTimeOfDay(answer) else { break }
      switch kind.shape {
      case .person, .persons: meaning.score -= OrganisationName.isLike(answer) ? 0.4 : 0.2
      case .choice, .choices:
        // Other options than the field's are those of another question; one more among several of
        // the field's is one that nobody listed.
        let isOfField = form.definition.field(meaning.field)?.offersChoices(AnswerText(answer))
        meaning.score -= isOfField ?? false ? 0.2 : 0.5
      case .text, .longText, .day, .moment, .span, .duration, .integer, .decimal, .money:
        meaning.score -= 0.3
      }
    }
    return meaning
  }

  /// Whether a label tells of the visit that comes next, as its section says: 跟进内容说明 under 后续跟进.
  private func isOfNextVisit(_ text: LabeledText) -> Bool {
    guard let label = text.folded, let section = LabelText.fold(text.group) else { return false }
    let (words, around) = (form.matcher.words(of: label), form.matcher.words(of: section))
    let asksContent =
      words.ideas.last.map { ["content", "record", "explain", "result"].contains($0.rawValue) }
      ?? false
    return asksContent && around.isWhole && AnotherVisit.isNext(by: around)
      && words.ideas.contains(Idea(rawValue: "visit"))
      && !AnotherVisit.isNext(by: words)
  }

  /// Whether the next label asks for a telephone number; a title may stand between.
  private func isBesideTelephone(_ index: Int) -> Bool {
    let next = entries[(index + 1)...].prefix(2).compactMap { $0.labeled?.folded }
    guard let first = next.first else { return false }
    return form.matcher.isTelephone(first)
      || next.count == 2 && form.matcher.isTitle(first) && form.matcher.isTelephone(next[1])
  }

  /// The persons' fields that the label right before an entry may mean.
  private func people(before index: Int) -> [FieldID] {
    guard let before = person(before: index), let text = entries[before].labeled,
      let folded = text.folded
    else { return [] }
    return form.matcher.meanings(of: folded, group: text.group).single.filter { isPerson($0) }
      .map(\.field)
  }

  /// Whether a label asks for a title, and does not say whose.
  func isBareTitle(_ index: Int) -> Bool {
    entries[index].labeled?.folded.map { form.matcher.isTitle($0) } ?? false
  }

  /// How many titles that do not say whose they are stand behind an entry that asks for people, by
  /// that entry.
  func bareTitles(_ titles: [Int]) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for index in Set(titles) where isBareTitle(index) {
      if let person = person(before: index) { counts[person, default: 0] += 1 }
    }
    return counts
  }

  /// Whether a title that does not say whose it is may be that of a field's people: they stand right
  /// before it, and no other such title does behind them.
  func mayTakeTitle(_ index: Int, of field: FieldID, among bareTitles: [Int: Int]) -> Bool {
    guard let person = person(before: index) else { return true }
    if let whose = taken[person]?.meanings.first(where: { isPerson($0) })?.field, whose != field {
      return false
    }
    return bareTitles[person] ?? 0 <= 1
  }

  /// The entry right before another that asks for people.
  private func person(before index: Int) -> Int? {
    for before in entries[..<index].indices.suffix(2).reversed() {
      guard let text = entries[before].labeled, let folded = text.folded else { continue }
      let meanings = form.matcher.meanings(of: folded, group: text.group)
      if meanings.single.contains(where: { isPerson($0) }) { return before }
      // Who stands between under a label that nobody knows has the title.
      let answer = text.pieces.lines
      if AnswerShape(answer).mayBeName { return nil }
    }
    return nil
  }

  /// Whether a label is one of the signature and date that close an opinion: they belong to it.
  func isClosing(_ index: Int) -> Bool {
    guard let text = entries[index].labeled, let folded = text.folded else { return false }
    if text.isSignature { return form.matcher.meanings(of: folded).isEmpty || !text.group.isEmpty }
    guard form.matcher.isBareTime(folded), index > 0,
      let before = entries[index - 1].labeled, before.place.isBeside(text.labelPlace),
      let label = before.folded
    else { return false }
    if form.matcher.isSignature(label), form.matcher.meanings(of: label).isEmpty { return true }
    // 登记人：… 审核：… 日期：…: whose day it is, nobody can tell.
    return signedOn(index - 1) != nil && signedOn(index - 2) != nil
      && entries[index - 2].labeled?.labelPlace.isBeside(text.labelPlace) ?? false
  }

  /// Of a bare 日期 beside a signature or in the cell below it, the field with that signature's day.
  func signatureDay(_ index: Int) -> FieldID? {
    guard index > 0, let text = entries[index].labeled, let folded = text.folded,
      form.matcher.isBareTime(folded)
    else { return nil }
    if entries[index - 1].labeled?.labelPlace.isBeside(text.labelPlace) ?? false,
      let day = signedOn(index - 1)
    {
      return day
    }
    // The row above is not far before.
    let above = entries[..<index].suffix(20).lastIndex { entry in
      entry.labeled?.pieces.last?.place.isCellAbove(text.labelPlace) ?? false
    }
    return above.flatMap(signedOn)
  }

  /// The field with the day of the signature that an entry is; nil of any other entry.
  private func signedOn(_ index: Int) -> FieldID? {
    guard entries.indices.contains(index), let text = entries[index].labeled,
      let label = text.folded,
      let meaning = form.matcher.meanings(of: label, group: text.group).single.first
    else { return nil }
    return form.definition.field(meaning.field)?.signedOn
  }

  /// Whether a number is that of the template, not of the record: it stands with a version, or in
  /// the head or foot of a page whose record has a number of its own.
  func isTemplateNumber(_ index: Int) -> Bool {
    guard let number = form.definition.filing.number, let text = entries[index].labeled,
      let folded = text.folded,
      form.matcher.meanings(of: folded).single.first?.field == number
    else { return false }
    let near = max(entries.startIndex, index - 4)...min(entries.endIndex - 1, index + 4)
    let around = near.filter { other in
      other != index && entries[other].zone == entries[index].zone
        && entries[other].place.isBeside(text.labelPlace)
    }
    if around.contains(where: { saysVersion($0) }) { return true }
    if text.pieces.contains(where: { TemplateMarks.isVersioned($0.text) }) { return true }
    guard entries[index].zone != .body || form.matcher.isOfTemplate(folded) else { return false }
    return entries.indices.contains { other in
      guard other != index, entries[other].zone == .body, let label = entries[other].labeled,
        let folded = label.folded, !form.matcher.isOfTemplate(folded)
      else { return false }
      return form.matcher.meanings(of: folded).single.first?.field == number
    }
  }

  private func saysVersion(_ index: Int) -> Bool {
    switch entries[index].entry {
    case .labeled(let text):
      TemplateMarks.isVersioned(text.label)
        || text.folded.map { form.matcher.isVersion($0) } ?? false
    case .loose(let piece): TemplateMarks.isVersioned(piece.text)
    case .records, .heading, .instruction, .tagged: false
    }
  }

  /// Gives labels that stand without the fields beside which alone they are listed what their words
  /// say.
  func moveLonely(_ offers: inout [(index: Int, meanings: LabelMeanings)]) {
    let fields = Set(offers.flatMap { $0.meanings.single.prefix(1).map(\.field) })
    for position in offers.indices {
      guard let first = offers[position].meanings.single.first,
        let text = entries[offers[position].index].labeled, let folded = text.folded
      else { continue }
      let others = form.lonely(first, label: folded, among: fields)
      if !others.isEmpty { offers[position].meanings = LabelMeanings(single: others) }
    }
  }

  /// Takes from 跟进内容 the text for which 拜访总结 asks on the same page: it tells what came after the
  /// visit.
  func leaveFollowing(_ offers: inout [(index: Int, meanings: LabelMeanings)]) {
    func begins(_ index: Int, with words: PhraseSet) -> Bool {
      entries[index].labeled?.folded.map { words.begins($0.scalars) } ?? false
    }
    guard offers.contains(where: { begins($0.index, with: Following.words) }) else { return }
    let visited = Set(
      offers.filter { begins($0.index, with: Following.visits) }.flatMap(\.meanings.single)
        .map(\.field).filter { form.definition.valueKind(of: $0)?.isLongText ?? false }
    )
    for position in offers.indices where begins(offers[position].index, with: Following.words) {
      offers[position].meanings.single.removeAll { visited.contains($0.field) }
    }
  }

  /// Takes away what asks for one end of a span where nothing asks for the other: one day is not
  /// the whole.
  func dropLoneEnds(of offers: inout [(index: Int, meanings: LabelMeanings)]) {
    let meanings = offers.lazy.flatMap(\.meanings.single)
    let starts = Set(meanings.filter { $0.part == .start }.map(\.field))
    let ends = Set(meanings.filter { $0.part == .end }.map(\.field))
    for position in offers.indices {
      offers[position].meanings.single.removeAll { meaning in
        guard case .span = form.definition.valueKind(of: meaning.field)?.shape else { return false }
        return switch meaning.part {
        case .start: !ends.contains(meaning.field)
        case .end: !starts.contains(meaning.field)
        case .date, .time, .name, .title, nil: false
        }
      }
    }
  }
}

extension Person {
  /// Whether the name is likely a person's: it has a title, is in Latin letters, or begins with a
  /// family name.
  fileprivate var hasLikelyName: Bool {
    title != nil || !name.unicodeScalars.contains(where: \.isHan) || AnswerShape(name).mayBeName
      || name.unicodeScalars.count <= 3
  }
}

private enum Following {
  static let words: PhraseSet = ["跟进", "跟踪"]
  static let visits: PhraseSet = ["拜访", "走访", "访问", "会谈", "洽谈", "面谈", "沟通"]
}

/// What a template prints of itself.
enum TemplateMarks {
  /// Whether a text names a version of the template, such as 版本：A/0 or 修改状态：0.
  static func isVersioned(_ text: String) -> Bool {
    marks.isFound(in: Array(text.unicodeScalars)[...])
  }

  private static let marks: PhraseSet = [
    "版本", "版次", "版号", "修改状态", "实施日期", "生效日期", "第A版",
  ]
}

extension ValueKind {
  /// Whether any text is an answer of the kind.
  var readsAnything: Bool {
    switch shape {
    case .text, .longText: true
    case .day, .moment, .span, .duration, .integer, .decimal, .money, .choice, .choices, .person,
      .persons:
      false
    }
  }

  /// Whether an answer is the time of a day that stands elsewhere: 9:00-10:30.
  func isTimeOfDay(_ text: String) -> Bool {
    switch shape {
    case .moment:
      !text.isEmpty && read(AnswerText(text)).isRefused
        && read(AnswerText("2000年1月1日 " + text)).isValue
    case .text, .longText, .day, .span, .duration, .integer, .decimal, .money, .choice, .choices,
      .person, .persons:
      false
    }
  }

  /// Whether a text tells a time of day, alone or behind its day.
  func tellsClock(_ text: String) -> Bool {
    if isTimeOfDay(text) { return true }
    guard case .value(.moment(let moment), _) = read(AnswerText(text)) else { return false }
    return switch moment {
    case .time, .span: true
    case .day, .days: false
    }
  }

  /// Whether answers name people.
  var isPersonal: Bool { self is PersonKind || self is PersonsKind }
}

extension String {
  /// Whether nothing but a day stands there.
  var isDay: Bool {
    utf8.count <= 40 && contains(where: \.isNumber)
      && DateKind(options: ValueOptions()).readingInAnyYear(of: AnswerText(self)).isValue
  }
}
