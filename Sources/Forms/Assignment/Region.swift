import Documents
import Findings
import Values
import Wording

/// The part of a document that one form takes up.
struct Region {
  /// The forms that its title names alike; empty where it has no title.
  var titled: [RecognizedForm]
  /// The top-level blocks of the main text that belong to it.
  var blocks: Range<Int>
  /// The block with its title, and the place to name for the form as a whole.
  var titleBlock: Int?
  /// With what it begins.
  var beginning = Beginning.form

  enum Beginning {
    /// With a form's title, or with nothing that tells.
    case form
    /// With a heading of something else: no form is looked for there.
    case somethingElse
    /// With the next heading behind that, where the form before it goes on.
    case rest
  }
  var place: Place?
}

extension Document {
  /// The main text's blocks.
  var bodyBlocks: [Block] {
    parts.first { $0.kind == .body }?.blocks ?? []
  }

  /// Cuts the main text at its sheets and at the titles of forms; what stands before the first
  /// title of a sheet belongs to it.
  func regions(of forms: [RecognizedForm], lexicon: Lexicon) -> [Region] {
    let blocks = bodyBlocks
    var sheets: [Range<Int>] = []
    for index in blocks.indices {
      if let last = sheets.indices.last,
        blocks[index].sheet == blocks[sheets[last].lowerBound].sheet
      {
        sheets[last] = sheets[last].lowerBound..<index + 1
      } else {
        sheets.append(index..<index + 1)
      }
    }
    guard sheets.count > 1 else { return regions(of: forms, in: blocks.indices, lexicon) }
    return sheets.flatMap { regions(of: forms, in: $0, lexicon) }
  }

  private func regions(
    of forms: [RecognizedForm],
    in range: Range<Int>,
    _ lexicon: Lexicon
  ) -> [Region] {
    let blocks = bodyBlocks
    var regions: [Region] = []
    for index in range {
      let block = blocks[index]
      let named =
        format == .formXML ? block.formElement(of: forms) : block.title(of: forms, lexicon)
      guard let title = named else {
        if block.isTitleBeside(lexicon) {
          regions.append(
            Region(titled: [], blocks: index..<range.upperBound, beginning: .somethingElse)
          )
        } else if block.isHeadingAtTop, regions.last?.beginning == .somethingElse {
          // The form goes on behind what stands beside it.
          regions.append(Region(titled: [], blocks: index..<range.upperBound, beginning: .rest))
        }
        continue
      }
      if let last = regions.last, last.isOnlyTitle(before: index, in: blocks),
        last.titled.map(\.definition.id) == title.forms.map(\.definition.id)
      {
        continue  // The same title twice in a row, as in a text box over the heading.
      }
      regions.append(
        Region(
          titled: title.forms,
          blocks: index..<range.upperBound,
          titleBlock: index,
          place: title.place
        )
      )
    }
    // Without a form's title nothing tells what stands beside what.
    if !regions.contains(where: { !$0.titled.isEmpty }) {
      return [Region(titled: [], blocks: range)]
    }
    for index in regions.indices.dropLast() {
      regions[index].blocks =
        regions[index].blocks.lowerBound..<regions[index + 1].blocks.lowerBound
    }
    regions[0].blocks = range.lowerBound..<regions[0].blocks.upperBound
    return regions
  }
}

extension Document {
  /// Whether a region without a form's title bears that of something else.
  ///
  /// A heading says so, or a text alone in the first row of a sheet that tells of no form: 十一月汇总,
  /// 费用统计.
  func isOfSomethingElse(_ region: Region, lexicon: Lexicon) -> Bool {
    guard region.titled.isEmpty, let first = bodyBlocks[region.blocks].first(where: \.isFilled)
    else { return false }
    if region.beginning == .somethingElse { return true }
    guard region.beginning == .form, first.sheet != nil, let text = first.loneText,
      let folded = LabelText.fold(text),
      !text.unicodeScalars.contains(where: \.isColon)
    else { return false }
    let ideas = lexicon.worded(folded).ideas.map(\.rawValue)
    return !ideas.contains(where: Block.ofForms.contains)
      && (ideas.contains(where: Block.ofOthers.contains) || lexicon.isForeign(folded)
        || lexicon.isCover(folded))
  }
}

extension Region {
  /// Whether nothing but blank paragraphs stands between the title and a block.
  fileprivate func isOnlyTitle(before index: Int, in blocks: [Block]) -> Bool {
    guard let titleBlock else { return false }
    return blocks[(titleBlock + 1)..<index].allSatisfy {
      if case .paragraph(let paragraph) = $0 { paragraph.text.trimmed.isEmpty } else { false }
    }
  }
}

extension Block {
  /// Whether the block is a heading at the top of the outline that names what is no part of a form.
  ///
  /// A log of papers, an application, a plan: 文件流转单, 销售部文件发放登记.
  fileprivate func isTitleBeside(_ lexicon: Lexicon) -> Bool {
    guard case .paragraph(let paragraph) = self, paragraph.level <= 1,
      let folded = LabelText.fold(paragraph.text)
    else { return false }
    let words = lexicon.worded(folded)
    guard words.endsInWord, let last = words.ideas.last, lexicon.titleEnds.contains(last) else {
      return false
    }
    let ideas = words.ideas.map(\.rawValue)
    return !ideas.contains(where: Block.ofForms.contains)
      && (ideas.contains(where: Block.ofOthers.contains) || lexicon.isForeign(folded))
  }

  /// Whether the block is a heading at the top of the outline.
  fileprivate var isHeadingAtTop: Bool {
    if case .paragraph(let paragraph) = self {
      paragraph.level <= 1 && !paragraph.text.trimmed.isEmpty
    } else {
      false
    }
  }

  /// What records of something else are about: papers, what is done with them, competitors.
  fileprivate static let ofOthers: Set<String> = [
    "document", "material", "process", "competitor", "service",
  ]

  /// What the titles of forms and of their parts are about, and of those who sign them.
  fileprivate static let ofForms: Set<String> = [
    "visit", "account", "company", "theirs", "develop", "followUp", "next", "stage", "assess",
    "analysis", "content", "views", "conference",
    "plan", "satisfied", "opportunity", "reviewed",
    "approved", "signature", "opinion",
  ]

  /// The sheet of a workbook on which the block stands; nil elsewhere.
  var sheet: String? {
    let place =
      switch self {
      case .paragraph(let paragraph): paragraph.place
      case .table(let table): table.place
      }
    guard case .sheet(let cell) = place else { return nil }
    return cell.sheet
  }

  /// The form whose id the block is, in the product's own XML.
  fileprivate func formElement(
    of forms: [RecognizedForm]
  ) -> (forms: [RecognizedForm], place: Place)? {
    guard case .paragraph(let paragraph) = self, paragraph.role == .title else { return nil }
    let named = forms.filter { $0.definition.id.rawValue == paragraph.text }
    return named.isEmpty ? nil : (named, paragraph.place)
  }

  /// The forms that the block is the title of: a paragraph, or the only text of a table's first row.
  fileprivate func title(
    of forms: [RecognizedForm],
    _ lexicon: Lexicon
  ) -> (forms: [RecognizedForm], place: Place)? {
    switch self {
    case .paragraph(let paragraph):
      guard paragraph.role != .frontMatter, !lexicon.isNumberedSection(paragraph.text) else {
        return nil
      }
      return best(of: forms, for: paragraph.text, place: paragraph.place)
    case .table(let table):
      for row in table.rows.prefix(2) {
        let filled = row.cells.filter { $0.plainText.map { !$0.trimmed.isEmpty } ?? true }
        if filled.isEmpty { continue }
        guard filled.count == 1, let text = filled[0].plainText else { return nil }
        return best(of: forms, for: text, place: filled[0].place)
      }
      return nil
    }
  }

  private func best(
    of forms: [RecognizedForm],
    for text: String,
    place: Place
  ) -> (forms: [RecognizedForm], place: Place)? {
    guard text.utf8.count <= 240, let folded = LabelText.fold(text) else { return nil }
    let scored = forms.compactMap { form in
      form.titleScore(folded).map { (form: form, score: $0) }
    }
    guard let best = scored.map(\.score).max() else { return nil }
    return (scored.filter { $0.score == best }.map(\.form), place)
  }
}

extension Block {
  /// Whether anything is written there.
  fileprivate var isFilled: Bool {
    switch self {
    case .paragraph(let paragraph): !paragraph.text.trimmed.isEmpty
    case .table: true
    }
  }

  /// The only text of a paragraph, or of a table's first row; nil where several stand there.
  fileprivate var loneText: String? {
    switch self {
    case .paragraph(let paragraph): return paragraph.text
    case .table(let table):
      guard table.rows.count > 1 else { return nil }
      let filled = table.rows[0].cells.filter { $0.plainText.map { !$0.trimmed.isEmpty } ?? true }
      return filled.count == 1 ? filled[0].plainText : nil
    }
  }
}

extension Table.Cell {
  /// The text of a cell that holds one short paragraph; nil of any other.
  var plainText: String? {
    let paragraphs = blocks.compactMap { block -> Paragraph? in
      if case .paragraph(let paragraph) = block, !paragraph.text.trimmed.isEmpty {
        paragraph
      } else {
        nil
      }
    }
    guard paragraphs.count <= 1,
      !blocks.contains(where: { if case .table = $0 { true } else { false } })
    else { return nil }
    return paragraphs.first?.text ?? ""
  }
}
