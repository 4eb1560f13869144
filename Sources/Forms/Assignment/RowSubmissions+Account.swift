import Documents
import Values
import Wording

// Which column of a list names the account, where its label leaves that open.
extension RowSubmissions {
  /// 客户姓名 over shops, and no person's name among them: the account's.
  static func takeNamesOfAccounts(
    in all: inout [LabelMeanings?],
    of table: RecordTable,
    form: RecognizedForm
  ) {
    let account = form.definition.filing.account.field
    guard !all.contains(where: { $0?.single.first?.field == account }) else { return }
    for position in all.indices
    where table.columns[position].folded.map(form.matcher.asksForItsName) ?? false {
      let names = answers(at: position, of: table)
      let like = names.count { OrganisationName.mayBe($0, ofAccount: true) }
      guard like > 0, like * 2 >= names.count, !names.contains(where: { AnswerShape($0).mayBeName })
      else { continue }
      all[position] = LabelMeanings(single: [
        LabelMeaning(field: account, score: LabelMatcher.Score.weak, evidence: .answer)
      ])
      return
    }
  }

  /// 拜访客户 over people beside 医院名称 over hospitals: the account is the organisation, and the people
  /// are those who were seen.
  static func leaveAccountToOrganisations(
    in all: inout [LabelMeanings?],
    of table: RecordTable,
    form: RecognizedForm
  ) {
    let account = form.definition.filing.account.field
    let asking = all.indices.filter { all[$0]?.single.first?.field == account }
    guard asking.count == 2, let seen = form.peopleSeen,
      !all.contains(where: { $0?.single.first?.field == seen && $0?.single.first?.part == nil }),
      let position = asking.first(where: { position in
        let names = answers(at: position, of: table)
        return table.columns[position].folded.map(form.matcher.asksWhomVisited) ?? false
          && !names.isEmpty && names.allSatisfy(\.isPerson)
      }),
      let organisation = asking.first(where: { $0 != position })
    else { return }
    let names = answers(at: organisation, of: table)
    guard !names.isEmpty, names.allSatisfy({ OrganisationName.mayBe($0, ofAccount: true) }) else {
      return
    }
    all[position] = LabelMeanings(single: [
      LabelMeaning(field: seen, score: LabelMatcher.Score.weak, evidence: .answer)
    ])
    all[organisation] = LabelMeanings(single: [
      LabelMeaning(field: account, score: LabelMatcher.Score.weak, evidence: .answer)
    ])
  }

  /// Where no column asks for the account, the only one that names organisations does.
  static func findAccount(
    in all: inout [LabelMeanings?],
    of table: RecordTable,
    form: RecognizedForm
  ) {
    let found = table.columns.indices.filter {
      all[$0] == nil
        && table.columns[$0].folded.map { form.matcher.namesOrganisations($0) } ?? false
    }
    guard found.count == 1, let position = found.first else { return }
    // Of two columns of organisations either may be the account's.
    let others = table.columns.indices.filter { $0 != position && all[$0] == nil }
    guard
      !others.contains(where: { other in
        answers(at: other, of: table).contains { OrganisationName.mayBe($0, ofAccount: false) }
      })
    else { return }
    let names = answers(at: position, of: table)
    guard !names.isEmpty, names.allSatisfy({ OrganisationName.mayBe($0, ofAccount: true) }) else {
      return
    }
    let account = form.definition.filing.account.field
    all[position] = LabelMeanings(single: [
      LabelMeaning(field: account, score: LabelMatcher.Score.weak, evidence: .answer)
    ])
  }
}
