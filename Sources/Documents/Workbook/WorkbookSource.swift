import XML

/// What the sheets of a workbook share.
struct WorkbookSource: Sendable {
  var strings: [SheetText] = []
  var styles = CellStyles()
  /// Whether days count from 1904.
  var from1904 = false

  /// What a number shows in a cell that looks so.
  func shown(_ text: String, _ style: CellStyle) -> String {
    guard let value = Double(text.drop { $0 == " " }), value.isFinite else { return text }
    guard let format = style.format else { return DecimalDigits(value).general }
    return format.shown(value, from1904: from1904)
  }
}

/// Reads the list of a workbook's sheets (ISO 29500-1, 18.2).
final class WorkbookList: XMLHandler {
  /// A sheet by its relationship.
  struct Sheet {
    var name: String
    var id: String
    var isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var from1904 = false

  func start(_ tag: borrowing XMLTag) {
    switch tag.sheetName {
    case .workbookPr: from1904 = tag.isTrue("date1904")
    case .sheet:
      guard let name = tag.string("name"), let id = tag.string("id") else { return }
      let isHidden = tag.has("state", "hidden") || tag.has("state", "veryHidden")
      sheets.append(Sheet(name: name, id: id, isHidden: isHidden))
    default: break
    }
  }

  func end(name: Int, namespace: Int) {}
  func text(_ text: borrowing XMLText) {}
}
