import Findings
import Wording
import XML

extension StoryReader {
  /// An element within the properties of something.
  mutating func startProperty(_ name: WordName, _ tag: borrowing XMLTag) throws(XMLStop) {
    switch name {
    case .pPrChange, .rPrChange, .sectPrChange, .tblPrChange, .tblPrExChange, .trPrChange,
      .tcPrChange, .tblGridChange, .numberingChange:
      // What was in force before a tracked change.
      return skip()
    default: break
    }
    switch properties {
    case .none: break
    case .table: readTableProperty(name, tag)
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

  private mutating func readRunProperty(_ name: WordName, _ tag: borrowing XMLTag) {
    switch name {
    case .rStyle: characterStyle = tag.string("val")
    case .vanish, .b, .u, .strike, .dstrike, .highlight, .shd: directLook.read(name, tag)
    case .rFonts:
      if styles.hasSymbolFonts || tag.anyValueBegins(with: StyleSheet.Font.mayBeSymbols) {
        directLook.read(name, tag)
      }
    default: break
    }
  }

  private mutating func readParagraphProperty(_ name: WordName, _ tag: borrowing XMLTag) {
    guard !paragraphs.isEmpty else { return }
    let last = paragraphs.count - 1
    switch name {
    case .pStyle:
      paragraphs[last].style = styles.resolve(tag.string("val"))
      paragraphs[last].isStyled = true
    case .rPr: startProperties(.paragraphMark)
    case .outlineLvl: paragraphs[last].outlineLevel = tag.integer("val")
    case .numId, .ilfo: paragraphs[last].numbering = tag.string("val")
    case .ilvl: paragraphs[last].numberingLevel = tag.integer("val")
    case .jc: paragraphs[last].alignment = Paragraph.Alignment(tag)
    case .sectPr: startSection()
    default: break
    }
  }

  private mutating func readMarkProperty(_ name: WordName) {
    // A mark that is deleted or moved away joins its paragraph to the next.
    guard name == .del || name == .moveFrom, !paragraphs.isEmpty else { return }
    paragraphs[paragraphs.count - 1].isMarkDeleted = true
  }

  private mutating func readTableProperty(_ name: WordName, _ tag: borrowing XMLTag) {
    guard let last = tables.indices.last else { return }
    switch name {
    case .tblStyle: tables[last].style = styles.table(tag.string("val"))
    case .tblLook: tables[last].shows = StyleSheet.TableParts(tag)
    case .shd: tables[last].isShaded = tag.isShading
    default: break
    }
  }

  private mutating func readRowProperty(_ name: WordName, _ tag: borrowing XMLTag) {
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

  private mutating func readCellProperty(_ name: WordName, _ tag: borrowing XMLTag) {
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
    case .shd: tables[last].cell.isShaded = tag.isShading
    default: break
    }
  }

  /// Word 2003 writes down the mark that a list's paragraph shows.
  mutating func readWrittenMark(_ tag: borrowing XMLTag) {
    guard !paragraphs.isEmpty, let mark = tag.string("val") else { return }
    paragraphs[paragraphs.count - 1].writtenMark = mark
  }

  /// The properties that are being read are complete.
  mutating func endProperties() {
    guard let scope = scopes.popLast() else { return }
    switch scope.properties {
    case .run: run = effectiveLook()
    case .paragraph: endParagraphProperties()
    case .row:
      if let table = tables.indices.last, tables[table].row.isDeleted { skipRest() }
    case .none, .paragraphMark, .table, .cell, .control, .formField, .section: break
    }
  }

  private mutating func endParagraphProperties() {
    guard let last = paragraphs.indices.last, paragraphs[last].isStyled else { return }
    let look = styles.look(
      paragraph: paragraphs[last].style,
      character: nil,
      direct: StyleSheet.Look(),
      table: frames.last?.tableLook
    )
    paragraphs[last].look = look
  }

  mutating func startRun() {
    directLook = StyleSheet.Look()
    characterStyle = nil
    run = paragraphs.isEmpty ? StyleSheet.Look() : paragraphs[paragraphs.count - 1].look
  }

  func effectiveLook() -> StyleSheet.Look {
    guard let last = paragraphs.indices.last else { return directLook }
    guard let characterStyle else { return directLook.over(paragraphs[last].look) }
    return styles.look(
      paragraph: paragraphs[last].style,
      character: characterStyle,
      direct: directLook,
      table: frames.last?.tableLook
    )
  }

  /// The look of a run in a paragraph without a style, in a cell of a table with one.
  func plainLook(under table: StyleSheet.Look) -> StyleSheet.Look {
    styles.look(
      paragraph: styles.plain,
      character: nil,
      direct: StyleSheet.Look(),
      table: table
    )
  }
}
