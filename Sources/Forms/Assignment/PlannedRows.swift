import Documents
import Findings
import Values
import Wording

extension RecordTable {
  /// Whether the rows are of what is yet to come, or of something else: 拜访计划, 行程.
  func isPlanned(by form: RecognizedForm) -> Bool {
    form.isForeign(self) || isOfNext(by: form)
      || words(by: form)?.ideas.last.map { ["planned", "plan"].contains($0.rawValue) } ?? false
  }

  /// Whether the rows name accounts that somebody means to see: 客户名称｜计划日期, 下周计划.
  func isOfPlannedAccounts(by form: RecognizedForm) -> Bool {
    let account = form.definition.filing.account
    guard account.column == nil else { return false }
    let labels = columns.compactMap(\.folded)
    guard
      labels.contains(where: {
        form.matcher.meanings(of: $0).single.first.map {
          $0.field == account.field && $0.score >= LabelMatcher.Score.sure
        } ?? false
      })
    else { return false }
    let days = form.definition.filing.date.map(\.field)
    let hasDay = labels.contains { label in
      form.matcher.meanings(of: label).single.first.map {
        days.contains($0.field) && $0.score >= LabelMatcher.Score.sure
      } ?? false
    }
    return isPlanned(by: form)
      || !hasDay
        && labels.contains { label in
          let ideas = form.matcher.words(of: label).ideas.map(\.rawValue)
          return ideas.first == "planned" && ideas.last == "time"
        }
  }

  /// Whether what stands above names the time that comes next, 下周拜访安排, or the rows tell what is
  /// planned, 日期｜客户名称｜计划内容, and nothing of what was.
  func isOfNext(by form: RecognizedForm) -> Bool {
    words(by: form).map(AnotherVisit.isNext) ?? false || tellsPlansAlone(by: form)
  }

  private func tellsPlansAlone(by form: RecognizedForm) -> Bool {
    let labels = columns.compactMap(\.folded)
    let tellsPlans = labels.contains { label in
      guard label.scalars.first.map({ "计拟预".unicodeScalars.contains($0) }) ?? false else {
        return false
      }
      let ideas = form.matcher.words(of: label).ideas.map(\.rawValue)
      return ideas.first == "planned"
        && ["content", "topic", "purpose", "plan"].contains(ideas.last)
    }
    return tellsPlans
      && !labels.contains { label in
        form.matcher.meanings(of: label).single.first.flatMap { form.definition.field($0.field) }
          .map { $0.isRequired && $0.valueKind is LongTextKind } ?? false
      }
  }

  /// The words of what stands above.
  private func words(by form: RecognizedForm) -> WordedLabel? {
    caption.flatMap { LabelText.fold($0) }.map { form.matcher.words(of: $0) }
  }

  /// Whether a second table may go on with a list of visits: nothing stands above it, or which part it
  /// is, or that it is one of visits.
  func goesOnInList(by form: RecognizedForm) -> Bool {
    guard let caption, let folded = LabelText.fold(caption) else { return true }
    if LabelText.withoutOrdinal(folded) != folded || caption.contains(where: \.isNumber) {
      return true
    }
    let words = form.matcher.words(of: folded)
    return words.isWhole
      && !words.ideas.contains { ["supplier", "competitor"].contains($0.rawValue) }
      && words.ideas.contains { ["visit", "month", "period", "account"].contains($0.rawValue) }
  }
}
