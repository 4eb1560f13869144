import Documents
import Findings
import Values
import Wording

/// The reading of a page as one form: which label means which field, and how well the whole fits.
///
/// Labels that the form lists come first, then those whose words leave no doubt, then those that
/// mean a field where no other label does. A field is given once; what two labels claim alike goes
/// to neither, unless they ask for parts of one answer.
struct FormAssignment: Sendable {
  let form: RecognizedForm
  /// The page as the form sees it: tables that are none of its repeating tables taken apart.
  let entries: [PageEntry]
  /// What each entry of the page was taken for.
  private(set) var taken: [Int: Taken] = [:]
  /// The tables whose rows are those of a repeating field.
  let tables: [Int: TableUse]
  /// The tables with a submission a row.
  let submissions: [RowSubmissions]
  /// The tables with rows that answer no field, though they ask for several.
  let unread: [Binding.UnreadRows]
  /// The days that stand alone behind the signature they belong to, by entry.
  private var dates: [Int: FieldID] = [:]
  /// How many tables of records are on the page.
  private let tableCount: Int
  /// The fields whose labels were found.
  private(set) var fields: Set<FieldID> = []
  /// How well the page fits, as the weight of the fields that were found.
  private(set) var score = 0.0
  /// How many fields were found beyond doubt.
  private(set) var sure = 0
  /// How many of them tell the form.
  private(set) var specific = 0

  /// What an entry was taken for.
  struct Taken {
    var meanings: [LabelMeaning]
    /// Whether the answer holds one after the other what the meanings ask for.
    var isCompound = false
  }

  init(_ page: ArraySlice<PageEntry>, form: RecognizedForm) {
    self.form = form
    let found = TablesOfPage(page, form: form)
    entries = found.entries
    tables = found.uses
    submissions = found.lists
    unread = found.unread
    tableCount = found.count
    assign()
    findDates()
    weigh()
  }

  // MARK: Labels

  private mutating func assign() {
    var claims: [FieldID: [(index: Int, meaning: LabelMeaning)]] = [:]
    var offers: [(index: Int, meanings: LabelMeanings)] = []
    for (index, entry) in entries.enumerated() {
      guard let text = entry.labeled, let folded = text.folded, entry.zone.mayAnswer,
        !entry.isApart, text.relation != .record, !isClosing(index), !isTemplateNumber(index)
      else { continue }
      var meanings = form.matcher.meanings(of: folded, group: text.group)
      if text.isByPage { meanings = meanings.inferred }
      if let day = signatureDay(index) {
        meanings = LabelMeanings(single: [
          LabelMeaning(field: day, score: LabelMatcher.Score.sure, evidence: .place)
        ])
      }
      if !submissions.isEmpty {
        let fields = submissionFields
        meanings.single.removeAll { fields.contains($0.field) }
        meanings.compound.removeAll { fields.contains($0.field) }
      }
      if !meanings.isEmpty { offers.append((index, meanings)) }
    }
    leaveAccountToOrganisation(&offers)
    leaveSumToTotal(&offers)
    leaveFollowing(&offers)
    moveLonely(&offers)
    dropLoneEnds(of: &offers)
    // Listed labels first, then words, then what is weak; within each in reading order.
    let listed = Set(
      offers.flatMap { $0.meanings.single }.filter { $0.evidence == .known && !$0.isDamaged }
        .map(\.field)
    )
    for (index, meanings) in offers {
      guard let meaning = meanings.single.first, meaning.evidence == .known else { continue }
      if meaning.isDamaged, listed.contains(meaning.field) || claims[meaning.field] != nil {
        continue
      }
      claims[meaning.field, default: []].append((index, meaning))
      taken[index] = Taken(meanings: [meaning])
    }
    for (index, meanings) in offers where taken[index] == nil && !meanings.compound.isEmpty {
      guard meanings.compound.allSatisfy({ claims[$0.field] == nil }) else { continue }
      for meaning in meanings.compound {
        claims[meaning.field, default: []].append((index, meaning))
      }
      taken[index] = Taken(meanings: meanings.compound, isCompound: true)
    }
    let doubtful = offers.filter { taken[$0.index] == nil && !$0.meanings.single.isEmpty }
    // 我司参与人 means people of one side alone, so that 单位参与人 means those of the other.
    let sole = doubtful.compactMap { index, meanings -> (index: Int, field: FieldID)? in
      let people = meanings.single.filter { isPerson($0) }
      return people.count == 1 && people[0].score >= LabelMatcher.Score.sure
        ? (index, people[0].field) : nil
    }
    var ranked: [(index: Int, meaning: LabelMeaning)] = []
    for (index, meanings) in doubtful {
      guard let text = entries[index].labeled else { continue }
      for meaning in meanings.single {
        // Of a person whose side the label leaves open, a telephone beside it tells, or that the
        // people of one side have a label of their own: 面谈人 beside 走访人.
        let people = meanings.single.count { meaning in
          isPerson(meaning)
            && !(claims[meaning.field]?.contains { $0.meaning.evidence == .known } ?? false)
            && !sole.contains { $0.field == meaning.field && $0.index != index }
        }
        let weighed = weighed(meaning, text, at: index, isEither: people > 1)
        if weighed.score >= 0.55 { ranked.append((index, weighed)) }
      }
    }
    // Stable: of two alike, the one that is answered, then the one that says more, and else the one
    // that stands first.
    let order = ranked.enumerated().sorted { one, other in
      if one.element.meaning.score != other.element.meaning.score {
        return one.element.meaning.score > other.element.meaning.score
      }
      let answers = [one, other].map { isAnswered($0.element.index) }
      if answers[0] != answers[1] { return answers[0] }
      let words = [one, other].map { ideas(of: $0.element.index) }
      return words[0] != words[1] ? words[0] > words[1] : one.offset < other.offset
    }.map(\.element)
    // Whose a title is shows when the people are known.
    let people = order.filter { $0.meaning.part != .title }
    let titles = order.filter { $0.meaning.part == .title }
    let bareTitles = bareTitles(titles.map(\.index))
    for (index, meaning) in people + titles where taken[index] == nil {
      if meaning.part == .title, isBareTitle(index),
        !mayTakeTitle(index, of: meaning.field, among: bareTitles)
      {
        continue
      }
      let others = (claims[meaning.field] ?? []).filter { !isHeadOfPeople($0.index, over: index) }
      guard form.mayShare(meaning, with: others.map(\.meaning)) || isOtherHalf(index, of: others)
      else { continue }
      claims[meaning.field, default: []].append((index, meaning))
      taken[index] = Taken(meanings: [meaning])
    }
    for (index, meaning) in stay(claimed: Set(claims.keys), unclaimed: { taken[$0] == nil }) {
      taken[index] = Taken(meanings: [meaning])
    }
    for (index, meaning) in amounts(claimed: Set(claims.keys), unclaimed: { taken[$0] == nil }) {
      taken[index] = Taken(meanings: [meaning])
    }
    if claims[form.definition.filing.account.field] == nil, submissions.isEmpty,
      let (index, meaning) = account(unclaimed: { taken[$0] == nil })
    {
      taken[index] = Taken(meanings: [meaning])
    }
  }

  /// The table with a submission a row that an entry is; nil of any other.
  func list(at index: Int) -> RowSubmissions? { submissions.first { $0.index == index } }

  /// The fields that the columns of the lists give.
  private var submissionFields: Set<FieldID> {
    submissions.reduce(into: []) { $0.formUnion($1.fields.subtracting($1.shared)) }
  }

  /// Whether people are meant, and no part of what is said of them.
  func isPerson(_ meaning: LabelMeaning) -> Bool {
    meaning.part == nil && form.definition.valueKind(of: meaning.field)?.isPersonal ?? false
  }

  /// How many ideas a label is made of.
  private func ideas(of index: Int) -> Int {
    entries[index].labeled?.folded.map { form.matcher.words(of: $0).ideas.count } ?? 0
  }

  private func isAnswered(_ index: Int) -> Bool {
    !(entries[index].labeled?.pieces.isEmpty ?? true)
  }

  /// Whether an empty label stands over those that ask for its people by their sides: 参加人员, and
  /// below it 我方：… and 对方：….
  private func isHeadOfPeople(_ index: Int, over other: Int) -> Bool {
    guard index < other, other - index <= 12, let text = entries[index].labeled,
      text.pieces.isEmpty, let below = entries[other].labeled, !below.pieces.isEmpty,
      let label = below.folded
    else { return false }
    // 姓名 in a table beside 我方.
    if let side = LabelText.fold(below.group), form.matcher.side(of: side) != nil { return true }
    return other - index <= 2 && form.matcher.side(of: label) != nil
  }

  /// Whether a label asks for the day whose time of day stands under another, or the other way
  /// round, as their answers tell.
  private func isOtherHalf(
    _ index: Int,
    of others: [(index: Int, meaning: LabelMeaning)]
  ) -> Bool {
    guard others.count == 1, let other = others.first, other.meaning.part == nil,
      let kind = form.definition.field(other.meaning.field)?.valueKind
    else { return false }
    let answers = [index, other.index].map { index in
      entries[index].labeled?.pieces.lines
    }.compactMap(\.self)
    guard answers.count == 2 else { return false }
    return [(answers[0], answers[1]), (answers[1], answers[0])].contains { day, time in
      kind.isTimeOfDay(time) && kind.read(AnswerText(day)).isValue
    }
  }

  /// A day that stands alone behind a signature, or on the line below it, is that of the signature.
  private mutating func findDates() {
    for (index, entry) in entries.enumerated() where index > 0 {
      guard case .loose(let piece) = entry.entry, let meaning = taken[index - 1]?.meanings.first,
        let before = entries[index - 1].labeled, !before.pieces.isEmpty,
        let day = form.definition.field(meaning.field)?.signedOn,
        let kind = form.definition.valueKind(of: day),
        !taken.values.contains(where: { $0.meanings.contains { $0.field == day } }),
        before.labelPlace.isBeside(piece.place) || before.labelPlace.isJustAbove(piece.place),
        kind.read(AnswerText(SignatureLines.withoutSeal(piece.text))).isValue
      else { continue }
      dates[index] = day
    }
  }

  /// The field with the day that an entry is; nil of any other entry.
  func day(at index: Int) -> FieldID? { dates[index] }

  /// Labels that may mean a field that no label means, and were left for the doubt.
  var suggestions: [FieldID: [LabelSuggestion]] {
    var found: [FieldID: [LabelSuggestion]] = [:]
    for (index, entry) in entries.enumerated() where taken[index] == nil {
      guard let text = entry.labeled, let folded = text.folded, text.relation != .record,
        entry.zone.mayAnswer, !isClosing(index)
      else { continue }
      let meanings = form.matcher.meanings(of: folded, group: text.group)
      for meaning in meanings.single + form.matcher.eitherMeaning(of: folded)
      where !fields.contains(meaning.field) {
        let suggestion = LabelSuggestion(label: text.label, place: text.labelPlace)
        if !(found[meaning.field]?.contains(suggestion) ?? false) {
          found[meaning.field, default: []].append(suggestion)
        }
      }
    }
    return found
  }

  /// Whether the page is a log: its table has the columns of a required one that tell its day and
  /// what was chosen, and another.
  var isLog: Bool {
    let days = form.definition.filing.date
    return tables.values.contains { use in
      let columns = Set(use.matches.compactMap(\.meaning).flatMap(\.fields))
      guard let field = form.definition.field(use.field), field.isRequired, columns.count >= 3
      else {
        return false
      }
      return days.contains { $0.field == use.field && $0.column.map(columns.contains) ?? false }
        && (field.table?.columns ?? []).contains {
          $0.isRequired && !$0.choices.isEmpty && columns.contains($0.id)
        }
    }
  }

  /// Whether a table of the page has all columns that the rows of a field must have.
  var hasWholeTable: Bool {
    tables.values.contains { use in
      let required = use.columns.required
      return required.count > 1
        && required.isSubset(of: use.matches.compactMap(\.meaning).flatMap(\.fields))
    }
  }

  // MARK: Weight

  private mutating func weigh() {
    var best: [FieldID: Double] = [:]
    for item in taken.values {
      for meaning in item.meanings {
        best[meaning.field] = max(best[meaning.field] ?? 0, meaning.score)
      }
    }
    for id in submissionFields { best[id] = max(best[id] ?? 0, 0.9) }
    fields = Set(best.keys)
    for (id, certainty) in best {
      guard let field = form.definition.field(id) else { continue }
      score += form.weight(of: field) * certainty
      if certainty >= LabelMatcher.Score.damaged {
        sure += 1
        if !field.isCommon, id != form.definition.filing.account.field { specific += 1 }
      }
    }
    for use in tables.values {
      let columns = Set(use.matches.compactMap(\.meaning).flatMap(\.fields)).count
      fields.insert(use.field)
      score += 1 + 0.8 * Double(columns)
      // The one table of a page is a log; one row of labels among others is not.
      if tableCount == 1 { score += 2.5 }
      specific += columns
    }
    // Sums of fractions depend on the order in which they are added, and two readings that weigh the
    // same must be found to.
    score = (score * 1_000_000).rounded() / 1_000_000
  }
}

extension DocumentPart.Kind {
  /// Whether a form's answers may stand in the part.
  var mayAnswer: Bool {
    switch self {
    case .body, .header, .footer: true
    case .footnote, .endnote, .comment: false
    }
  }
}
