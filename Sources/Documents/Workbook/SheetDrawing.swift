import XML

/// What is drawn over the cells of a sheet: texts, check boxes, pictures.
enum SheetDrawing {
  /// A text or a check box, at the cell where it begins.
  struct Item: Sendable {
    enum Kind: Sendable, Hashable {
      case text
      /// A check box or an option button with its caption.
      case check(Bool)
    }

    var place: CellReference
    var text: String
    var kind: Kind
    /// How far from the cell's left side it begins, in no unit that matters.
    var offset = 0
  }

  /// Drawings beyond so many are not looked at.
  static let most = 10_000
}

/// Reads the shapes of a sheet (ISO 29500-1, 20.5).
final class DrawingReader: XMLHandler {
  private(set) var items: [SheetDrawing.Item] = []
  private(set) var unread: [UnreadSheetContent: CellReference] = [:]
  private var place = CellReference(row: 1, column: 1)
  private var isInFrom = false
  private var isInText = false
  private var isHidden = false
  private var gathered: [UInt8] = []
  private var text: [UInt8] = []
  private var gathers = false
  /// The alternatives that are passed over; controls are read from their older form.
  private var skipped = 0

  func start(_ tag: borrowing XMLTag) {
    guard let name = tag.sheetName else { return }
    if skipped > 0 {
      if name == .choice || name == .fallback { skipped += 1 }
      return
    }
    switch name {
    case .choice: if tag.has("Requires", "a14") { skipped = 1 }
    case .fallback: skipped = 1
    case .twoCellAnchor, .oneCellAnchor, .absoluteAnchor:
      place = CellReference(row: 1, column: 1)
      isHidden = false
    case .from: isInFrom = true
    case .col, .row: if isInFrom { begin() }
    case .cNvPr: if tag.isTrue("hidden") { isHidden = true }
    case .txBody:
      isInText = true
      text = []
    case .t: if isInText { begin() }
    case .br: if isInText { text.append(0x0A) }
    case .p: if isInText, !text.isEmpty { text.append(0x0A) }
    case .pic: note(.picture)
    case .graphicFrame: note(.chart)
    default: break
    }
  }

  func end(name: Int, namespace: Int) {
    guard let name = SheetName(rawValue: name) else { return }
    if skipped > 0 {
      if name == .choice || name == .fallback { skipped -= 1 }
      return
    }
    switch name {
    case .from: isInFrom = false
    case .col: if isInFrom { place.column = number(atMost: CellReference.last.column) }
    case .row: if isInFrom { place.row = number(atMost: CellReference.last.row) }
    case .t:
      if isInText { text += gathered }
      gathers = false
    case .txBody:
      isInText = false
      add()
    default: break
    }
  }

  func text(_ text: borrowing XMLText) {
    if gathers { text.append(to: &gathered) }
  }

  private func begin() {
    gathered = []
    gathers = true
  }

  /// The number that was gathered, which counts from 0, as one that counts from 1.
  private func number(atMost limit: Int) -> Int {
    gathers = false
    let number = Int(String(decoding: gathered.filter { $0 > 0x20 }, as: UTF8.self)) ?? 0
    return max(1, min(limit, number < limit ? number + 1 : limit))
  }

  private func note(_ kind: UnreadSheetContent) {
    if !isHidden, unread[kind] == nil { unread[kind] = place }
  }

  private func add() {
    let shown = String(decoding: text, as: UTF8.self)
    guard !isHidden, items.count < SheetDrawing.most,
      shown.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
    else { return }
    items.append(SheetDrawing.Item(place: place, text: shown, kind: .text))
  }
}

/// Reads the check boxes and option buttons of a sheet from its VML (ISO 29500-4, 19.4).
final class ControlReader: XMLHandler {
  private(set) var items: [SheetDrawing.Item] = []
  private(set) var unread: [UnreadSheetContent: CellReference] = [:]
  private var text: [UInt8] = []
  private var isInText = false
  private var gathered: [UInt8] = []
  private var gathers = false
  private var kind = ""
  private var anchor: [Int] = []
  private var isChecked = false

  func start(_ tag: borrowing XMLTag) {
    guard let name = tag.sheetName else { return }
    switch name {
    case .shape:
      text = []
      kind = ""
      anchor = []
      isChecked = false
    case .textbox: isInText = true
    case .br: if isInText { text.append(0x0A) }
    case .clientData: kind = tag.text("ObjectType")
    case .anchor, .checked:
      gathered = []
      gathers = true
    default: break
    }
  }

  func end(name: Int, namespace: Int) {
    switch SheetName(rawValue: name) {
    case .textbox: isInText = false
    case .anchor:
      gathers = false
      anchor = gathered.split(separator: UInt8(ascii: ",")).map {
        Int(String(decoding: $0.filter { $0 > 0x20 }, as: UTF8.self)) ?? 0
      }
    case .checked:
      gathers = false
      let value = String(decoding: gathered, as: UTF8.self)
      isChecked = value != "0" && value.lowercased() != "false"
    case .shape: add()
    default: break
    }
  }

  func text(_ text: borrowing XMLText) {
    if gathers {
      text.append(to: &gathered)
    } else if isInText {
      text.append(to: &self.text)
    }
  }

  private func add() {
    guard anchor.count >= 8, items.count < SheetDrawing.most else { return }
    let place = CellReference(
      row: max(1, min(CellReference.last.row, row + 1)),
      column: max(1, min(CellReference.last.column, anchor[0] &+ 1))
    )
    switch kind {
    case "Checkbox", "Radio":
      items.append(
        SheetDrawing.Item(
          place: place,
          text: caption,
          kind: .check(isChecked),
          offset: anchor[1]
        )
      )
    case "Drop", "List", "Edit", "Spin", "Scroll":
      if unread[.control] == nil { unread[.control] = place }
    default: break
    }
  }

  /// The row, from 0, in which most of the control stands: it often begins a little above it.
  private var row: Int {
    let (top, offset, bottom) = (anchor[2], anchor[3], anchor[6])
    guard top >= 0, bottom >= top, bottom < CellReference.last.row else { return max(0, top) }
    if bottom - top > 1 { return (top + bottom) / 2 }
    return bottom > top && offset > 9 ? bottom : top
  }

  private var caption: String {
    String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
