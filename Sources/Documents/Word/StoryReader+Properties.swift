import Findings
import XML

extension StoryReader {
  /// An element within the properties of something.
  func startProperty(_ name: WordName, _ tag: borrowing XMLTag) throws(XMLStop) {
    switch name {
    case .pPrChange, .rPrChange, .sectPrChange, .tblPrChange, .tblPrExChange, .trPrChange,
      .tcPrChange, .tblGridChange, .numberingChange:
      // What was in force before a tracked change.
      return skip()
    default: break
    }
    switch properties {
    case .none, .table: break
    case .run: readRunProperty(name, tag)
    case .paragraph: readParagraphProperty(name, tag)
    case .paragraphMark: readMarkProperty(name)
    case .row: readRowProperty(name, tag)
    case .cell: readCellProperty(name, tag)
    case .control: readControlProperty(name, tag)
    case .formField: readFormField(name, tag)
    case .section: readSectionProperty(name, tag)
    }
  }

  private func readRunProperty(_ name: WordName, _ tag: borrowing XMLTag) {
    switch name {
    case .rStyle: characterStyle = tag.string("val")
    case .vanish, .rFonts: directLook.read(name, tag)
    default: break
    }
  }

  private func readParagraphProperty(_ name: WordName, _ tag: borrowing XMLTag) {
    guard !paragraphs.isEmpty else { return }
    let last = paragraphs.count - 1
    switch name {
    case .pStyle: paragraphs[last].style = styles.resolve(tag.string("val"))
    case .rPr: properties = .paragraphMark
    case .outlineLvl: paragraphs[last].outlineLevel = tag.integer("val")
    case .numId, .ilfo: paragraphs[last].numbering = tag.string("val")
    case .ilvl: paragraphs[last].numberingLevel = tag.integer("val")
    case .sectPr: startSection()
    default: break
    }
  }

  private func readMarkProperty(_ name: WordName) {
    // A mark that is deleted or moved away joins its paragraph to the next.
    guard name == .del || name == .moveFrom, !paragraphs.isEmpty else { return }
    paragraphs[paragraphs.count - 1].isMarkDeleted = true
  }

  private func readRowProperty(_ name: WordName, _ tag: borrowing XMLTag) {
    guard !tables.isEmpty else { return }
    let last = tables.count - 1
    let most = TableBuilder.mostColumns
    switch name {
    case .gridBefore:
      tables[last].row.column = max(0, min(tag.integer("val") ?? 0, most))
    case .gridAfter:
      tables[last].row.after = max(0, min(tag.integer("val") ?? 0, most))
    case .tblHeader: tables[last].row.isHeader = tag.isOn("val")
    case .del, .moveFrom: tables[last].row.isDeleted = true
    default: break
    }
  }

  private func readCellProperty(_ name: WordName, _ tag: borrowing XMLTag) {
    guard !tables.isEmpty else { return }
    let last = tables.count - 1
    switch name {
    case .gridSpan:
      tables[last].cell.span = max(1, min(tag.integer("val") ?? 1, TableBuilder.mostColumns))
    case .vMerge, .vmerge:
      tables[last].cell.vertical = tag.has("val", "restart") ? .begins : .continues
    case .hMerge, .hmerge:
      tables[last].cell.horizontal = tag.has("val", "restart") ? .begins : .continues
    case .cellMerge:
      if tag.has("vMerge", "cont") { tables[last].cell.vertical = .continues }
      if tag.has("vMerge", "rest") { tables[last].cell.vertical = .begins }
    case .cellDel: tables[last].cell.isDeleted = true
    default: break
    }
  }

  /// Word 2003 writes down the mark that a list's paragraph shows.
  func readWrittenMark(_ tag: borrowing XMLTag) {
    guard !paragraphs.isEmpty, let mark = tag.string("val") else { return }
    paragraphs[paragraphs.count - 1].writtenMark = mark
  }

  func endParagraphProperties() {
    properties = .none
    guard let paragraph = paragraphs.last else { return }
    let look = styles.look(
      paragraph: paragraph.style,
      character: nil,
      direct: StyleSheet.Look()
    )
    paragraphs[paragraphs.count - 1].look = look
  }

  func startRun() {
    directLook = StyleSheet.Look()
    characterStyle = nil
    run = paragraphs.last?.look ?? StyleSheet.Look()
  }

  func effectiveLook() -> StyleSheet.Look {
    guard let paragraph = paragraphs.last else { return directLook }
    guard characterStyle != nil || directLook != StyleSheet.Look() else { return paragraph.look }
    return styles.look(
      paragraph: paragraph.style,
      character: characterStyle,
      direct: directLook
    )
  }
}
