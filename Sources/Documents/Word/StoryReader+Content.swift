import Findings
import Wording
import XML

extension StoryReader {
  /// An element of WordprocessingML where text may stand.
  mutating func startContent(_ name: WordName, _ tag: borrowing XMLTag) throws(XMLStop) {
    switch name {
    case .p, .tc, .sdt, .fldChar, .fldSimple: try countStructure()
    default: break
    }
    switch name {
    // The most frequent first.
    case .r: startRun()
    case .t:
      keepsSpace = tag.has("space") ? tag.has("space", "preserve") : keepsSpaceByDefault
      startText()
    case .p: startParagraph()
    case .rPr: startProperties(.run)
    case .pPr: startProperties(.paragraph)
    case .tc: startCell()
    case .tcPr: startProperties(.cell)
    case .tr: startRow()
    case .trPr: startProperties(.row)
    case .tbl: try startTable()
    case .tblPr: startProperties(.table)
    case .tblPrEx, .sdtEndPr, .rubyPr: skip()
    case .tab, .ptab: emit("\t")
    case .br, .cr: emit("\n")
    case .noBreakHyphen: emit("-")
    case .sym: emitSymbol(tag)
    case .delText, .delInstrText, .del, .moveFrom, .binData: skip()
    case .instrText:
      keepsSpace = true
      startText()
    case .fldChar: startFieldCharacter(tag)
    case .fldSimple: startSimpleField(tag)
    case .ffData: startProperties(.formField)
    case .sdt: startControl()
    case .sdtPr: startProperties(.control)
    case .sdtContent: openControl()
    case .sectPr: startSection()
    case .body: startBody()
    case .hdr: startStory(.header, id: tag.string("type") ?? "default")
    case .ftr: startStory(.footer, id: tag.string("type") ?? "default")
    case .footnote, .endnote: startNote(name == .footnote ? .footnote : .endnote, tag)
    case .comment:
      startStory(.comment, id: tag.text("id"), author: tag.string("author"))
    case .footnoteReference: refer(.footnote, tag)
    case .endnoteReference: refer(.endnote, tag)
    case .commentReference: refer(.comment, tag)
    case .txbxContent: startTextBox()
    case .rt: startRubyText()
    case .ruby: startRuby()
    case .object:
      gathering.note(.embeddedObject, at: place)
      skip()
    case .altChunk, .subDoc:
      gathering.note(.includedDocument, at: place)
      skip()
    case .control: gathering.note(.formControl, at: place)
    case .gridCol: if !tables.isEmpty { tables[tables.count - 1].gridWidth += 1 }
    case .tblGridChange: skip()
    case .wordDocument:
      isWord2003 = true
      keepsSpaceByDefault = tag.has("space", "preserve")
    case .styles, .lists, .docPr: skip()
    default: break
    }
  }

  private mutating func countStructure() throws(XMLStop) {
    gathering.structures += 1
    guard gathering.structures > limits.structures else { return }
    refusal = Finding(
      .error,
      .unsafeContent,
      place: .part(part),
      arguments: [
        "detail": LocalizedText(
          zh: "段落和单元格过多（超过 \(limits.structures)）",
          en: "more than \(limits.structures) paragraphs and cells"
        )
      ]
    )
    throw XMLStop()
  }

  mutating func endContent(_ name: WordName) throws(XMLStop) {
    switch name {
    case .t, .instrText: endText(isInstruction: name == .instrText)
    case .p: endParagraph()
    case .tc: endCell()
    case .tr: endRow()
    case .tbl: endTable()
    case .sdtContent: closeControl()
    case .sdt: endControl()
    case .fldSimple: endField()
    case .rt: endRubyText()
    case .ruby: endRuby()
    case .txbxContent: endTextBox()
    case .body, .hdr, .ftr, .footnote, .endnote, .comment:
      if openStories.last?.kind == Story.Kind(name) { endStory() }
    default: break
    }
  }

  /// An element of another vocabulary.
  mutating func startForeign(_ namespace: WordNamespace, _ name: WordName, _ tag: borrowing XMLTag)
  {
    switch namespace {
    case .extended: startExtension(name, tag)
    case .compatibility: startAlternative(name, tag)
    case .annotation: startAnnotation(name, tag)
    case .auxiliary:
      if name == .t, properties == .paragraph { readWrittenMark(tag) }
    case .math:
      startMath(name, tag)
    case .picture:
      switch name {
      case .pic: gathering.note(.picture, at: place)
      case .chart: gathering.note(.chart, at: place)
      case .relIds: gathering.note(.diagram, at: place)
      default: break
      }
    case .shape: if name == .wsp { startShape(isLine: false) }
    case .vml: startVML(name, tag)
    case .word, .drawing, .package, .other: break
    }
  }

  /// One branch of alternate content is shown (ISO 29500-3, 7.6): the first choice that needs
  /// nothing but what is understood here, else the fallback.
  private mutating func startAlternative(_ name: WordName, _ tag: borrowing XMLTag) {
    switch name {
    case .alternateContent: choices.append(false)
    case .choice:
      guard let isChosen = choices.last, !isChosen, understands(tag) else {
        if tag.has("Requires", "aink") { gathering.note(.ink, at: place) }
        return skip()
      }
      choices[choices.count - 1] = true
    case .fallback: if choices.last != false { skip() }
    default: break
    }
  }

  private func understands(_ tag: borrowing XMLTag) -> Bool {
    let prefixes = tag.text("Requires").split(separator: " ")
    guard !prefixes.isEmpty else { return false }
    for prefix in prefixes {
      guard let name = tag.namespaceName(ofPrefix: String(prefix)),
        StoryReader.understood.contains(name)
          || name.hasPrefix("http://schemas.microsoft.com/office/word/")
      else { return false }
    }
    return true
  }

  private static let understood: Set<String> = [
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    "http://schemas.microsoft.com/office/drawing/2010/main",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://schemas.openxmlformats.org/drawingml/2006/main",
  ]

  /// Word 2003 wraps what is tracked or commented (`aml:annotation`).
  private mutating func startAnnotation(_ name: WordName, _ tag: borrowing XMLTag) {
    guard name == .annotation else { return }
    let type = tag.text("type")
    switch properties {
    case .paragraphMark:
      if type == "Word.Deletion", !paragraphs.isEmpty {
        paragraphs[paragraphs.count - 1].isMarkDeleted = true
      }
      skip()
    case .row:
      if type == "Word.Deletion", !tables.isEmpty {
        tables[tables.count - 1].row.isDeleted = true
      }
      skip()
    case .none:
      guard type != "Word.Deletion" else { return skip() }
      annotations.append(type == "Word.Comment")
      if type == "Word.Comment" { startAnnotationComment(author: tag.string("author")) }
    case .paragraph, .run, .table, .cell, .control, .formField, .section: skip()
    }
  }
}

extension Story.Kind {
  init?(_ name: WordName) {
    switch name {
    case .body: self = .body
    case .hdr: self = .header
    case .ftr: self = .footer
    case .footnote: self = .footnote
    case .endnote: self = .endnote
    case .comment: self = .comment
    default: return nil
    }
  }
}
