import Documents
import Findings
import Foundation
import Wording

/// What a page calls itself where it does not bear a title that a definition lists.
struct PageTitle {
  /// The forms whose title it is by its words.
  private(set) var forms: [RecognizedForm] = []
  /// Whether the page bears a title at all.
  private(set) var isThere = false
  /// Whether the title is that of something else: a plan, an application, a survey.
  private(set) var isForeign = false
  /// Whether it may be that of something else as well, by a word that the forms' own titles lack:
  /// 客户情况调查表.
  private(set) var isDoubtful = false
  private(set) var place: Place?

  init(_ blocks: some Collection<Block>, forms: [RecognizedForm], lexicon: Lexicon) {
    let tables = blocks.count { if case .table = $0 { true } else { false } }
    for (text, place) in PageTitle.candidates(blocks) {
      guard let folded = LabelText.fold(PageTitle.withoutCompany(text)),
        !lexicon.isNumberedSection(text)
      else { continue }
      let words = lexicon.worded(folded)
      let whole = LabelText.fold(text).map { lexicon.worded($0) } ?? words
      let last = PageTitle.lastWord(text).flatMap { LabelText.fold($0) }.map { lexicon.worded($0) }
      let fitting = forms.filter { form in
        form.definition.titleWords.contains { pattern in
          [words, whole, last].compactMap(\.self)
            .contains { words in
              words.unknown <= 2 && pattern.fits(words.ideas.withoutRepeats)
                // 冷库工程项目客户开发记录表: of what trade an account's record is changes nothing.
                || words.unknown <= 4 && words.ideas.contains { $0.rawValue == "account" }
                  && pattern.fits(words.ideas.filter { !$0.isOfTrade }.withoutRepeats)
            }
        }
      }
      if !fitting.isEmpty {
        self.forms = fitting
        isThere = true
        isDoubtful = lexicon.isForeign(folded) && !fitting.contains { $0.isForeign(by: lexicon) }
        self.place = place
        return
      }
      // 职业技能培训学校 is who writes.
      if words.ideas.last.map({ !lexicon.titleEnds.contains($0) }) ?? true,
        OrganisationName.isLike(text)
      {
        continue
      }
      // 下周计划 below 业务员周报 names the first of the page's tables.
      if isThere, tables > 1, AnotherVisit.isNext(by: words) { continue }
      if lexicon.isForeign(folded) {
        isThere = true
        isForeign = true
        self.place = self.place ?? place
        return
      }
      // Any short line above the page's first label names it, but a company's name alone.
      if PageTitle.withoutCompany(text) != text || !PageTitle.isCompany(text) { isThere = true }
    }
  }

  /// The short texts that stand alone at the top of the page.
  private static func candidates(_ blocks: some Collection<Block>) -> [(String, Place)] {
    var found: [(String, Place)] = []
    for block in blocks.prefix(8) {
      switch block {
      case .paragraph(let paragraph):
        let text = paragraph.text.trimmed
        if text.isEmpty { continue }
        guard text.unicodeScalars.count <= 40, !text.unicodeScalars.contains(where: \.isColon)
        else {
          return found
        }
        found.append((String(text), paragraph.place))
      case .table(let table):
        for row in table.rows.prefix(2) {
          let filled = row.cells.filter { cell in
            cell.blocks.contains { block in
              if case .paragraph(let paragraph) = block {
                !paragraph.text.trimmed.isEmpty
              } else {
                true
              }
            }
          }
          guard filled.count == 1, filled[0].blocks.count(where: { _ in true }) <= 3 else { break }
          for case .paragraph(let paragraph) in filled[0].blocks {
            let text = paragraph.text.trimmed
            if !text.isEmpty, text.unicodeScalars.count <= 40 {
              found.append((String(text), filled[0].place))
            }
          }
        }
        return found
      }
    }
    return found
  }

  /// What stands behind the last gap, as behind a company's short name: 木哲家具　客户跟进记录.
  private static func lastWord(_ text: String) -> Substring? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count > 1, let last = words.last, last.unicodeScalars.count >= 4 else { return nil }
    return last
  }

  private static let companies = [
    "公司", "集团", "总厂", "中心", "委员会", "管委会", "办事处", "分行", "支行", "银行", "协会", "商会", "研究院", "研究所", "事务所",
    "供电所", "营业部", "营业厅",
  ]

  private static let companyEnds = Set(companies.compactMap(\.unicodeScalars.last))

  private static func isCompany(_ text: String) -> Bool {
    ["公司", "集团", "厂", "分公司", "部"].contains { text.hasSuffix($0) }
  }

  /// A title without the company's name before it.
  private static func withoutCompany(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { companyEnds.contains($0) }) else { return text }
    for word in companies where text.contains(word) {
      if let range = text.range(of: word, options: .backwards), range.upperBound < text.endIndex {
        return String(text[range.upperBound...])
      }
    }
    return text
  }
}

extension Lexicon {
  /// Whether a text heads a section of a form, and calls itself no form: 一、客户基础信息.
  func isNumberedSection(_ text: String) -> Bool {
    guard LabelOrdinal(before: text.trimmed) != nil, let folded = LabelText.fold(text) else {
      return false
    }
    return worded(folded).ideas.last.map { !titleEnds.contains($0) } ?? false
  }
}

extension [Idea] {
  /// The ideas without those that the one before says already: 走访记录台账 names one record.
  fileprivate var withoutRepeats: [Idea] {
    indices.filter { $0 == 0 || self[$0 - 1] != self[$0] }.map { self[$0] }
  }
}

extension Idea {
  /// Whether it says of what trade something is.
  fileprivate var isOfTrade: Bool { ["project", "product", "industry"].contains(rawValue) }
}

extension RecognizedForm {
  /// Whether the form's own titles have words of what is mostly something else: a plan, a survey.
  fileprivate func isForeign(by lexicon: Lexicon) -> Bool {
    titles.contains { lexicon.isForeign(FoldedLabel(scalars: $0[...])) }
  }
}
