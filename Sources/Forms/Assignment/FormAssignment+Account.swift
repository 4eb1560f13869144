import Values
import Wording

/// The account's name under a label that no list of words has.
extension FormAssignment {
  /// The label that asks for the account where no other does: the only one of the page that calls
  /// something an account, whatever it says of it (政企客户), that names a kind of organisation
  /// (港口／码头公司), or that the title has (用能单位 in 用能单位拜访记录), with the name of an organisation
  /// as its answer.
  func account(unclaimed: (Int) -> Bool) -> (index: Int, meaning: LabelMeaning)? {
    let field = form.definition.filing.account.field
    let labels = entries.indices.filter { index in
      guard unclaimed(index), let text = entries[index].labeled, text.folded != nil else {
        return false
      }
      return text.relation != .record && entries[index].zone.mayAnswer && !entries[index].isApart
    }
    let found = labels.filter { index in
      guard let folded = entries[index].labeled?.folded else { return false }
      return form.matcher.callsAnAccount(folded) || form.matcher.namesOrganisations(folded)
        || isInTitle(folded, above: index)
        || form.matcher.asksForItsName(folded) && namesOrganisation(index)
    }
    guard found.count == 1, let index = found.first,
      let text = entries[index].labeled, let folded = text.folded,
      OrganisationName.mayBe(text.pieces.lines, ofAccount: form.matcher.isOfAccount(folded)),
      // Of two organisations under labels that nobody knows, either may be the account.
      !labels.contains(where: { $0 != index && namesOrganisation($0) })
    else { return nil }
    return (
      index,
      LabelMeaning(field: field, score: LabelMatcher.Score.weak, evidence: .answer)
    )
  }

  /// 拜访客户：尚志强 beside 医院名称：市第二人民医院: the account is the organisation, and the person is
  /// who was seen.
  func leaveAccountToOrganisation(_ offers: inout [(index: Int, meanings: LabelMeanings)]) {
    let account = form.definition.filing.account.field
    let asking = offers.indices.filter { offers[$0].meanings.single.first?.field == account }
    guard asking.count == 2, let seen = form.peopleSeen,
      !offers.contains(where: {
        $0.meanings.single.first.map { $0.field == seen && $0.part == nil } ?? false
      }),
      let person = asking.first(where: {
        entries[offers[$0].index].labeled?.folded.map(form.matcher.asksWhomVisited) ?? false
          && entries[offers[$0].index].labeled?.pieces.lines.isPerson ?? false
      }),
      let organisation = asking.first(where: { $0 != person }),
      namesOrganisation(offers[organisation].index, ofAccount: true)
    else { return }
    offers[person].meanings = LabelMeanings(single: [
      LabelMeaning(field: seen, score: LabelMatcher.Score.weak, evidence: .answer)
    ])
  }

  private func namesOrganisation(_ index: Int, ofAccount: Bool = false) -> Bool {
    guard let text = entries[index].labeled else { return false }
    return OrganisationName.mayBe(text.pieces.lines, ofAccount: ofAccount)
  }

  /// Whether a heading above has the label in it: what the page is about.
  private func isInTitle(_ label: FoldedLabel, above index: Int) -> Bool {
    guard form.matcher.callsACompany(label) else { return false }
    return entries[..<index].contains {
      guard case .heading(let piece) = $0.entry, let title = LabelText.fold(piece.text) else {
        return false
      }
      return title.scalars.count > label.scalars.count && title.scalars.starts(with: label.scalars)
    }
  }
}

extension RecognizedForm {
  /// The field for the people of the account who were seen; nil of a form without one.
  var peopleSeen: FieldID? {
    definition.fields.first { isPersons($0.id) && !matcher.isOurs($0.id) }?.id
  }
}

extension String {
  /// Whether a person's name stands there, and no organisation's.
  var isPerson: Bool {
    AnswerShape(self).mayBeName && !OrganisationName.mayBe(self, ofAccount: true)
  }
}
