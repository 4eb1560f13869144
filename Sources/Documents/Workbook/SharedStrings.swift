import Findings
import XML

/// Reads the texts that a workbook's cells share (ISO 29500-1, 18.4.9).
struct SharedStrings: XMLHandler {
  private(set) var texts: [SheetText] = []
  private(set) var refusal: Finding?
  private var runs = RunReader()
  private let limit: Int

  init(limits: DocumentLimits) {
    limit = limits.structures
  }

  mutating func start(_ tag: borrowing XMLTag) throws(XMLStop) {
    guard let name = tag.sheetName else { return }
    if name == .si {
      guard texts.count < limit else {
        refusal = Finding.tooMuch(in: .part("sharedStrings.xml"))
        throw XMLStop()
      }
      runs.begin()
    } else {
      runs.start(name, tag)
    }
  }

  mutating func end(name: Int, namespace: Int) {
    guard let name = SheetName(rawValue: name) else { return }
    if name == .si { texts.append(runs.take()) } else { runs.end(name) }
  }

  mutating func text(_ text: borrowing XMLText) {
    runs.text(text)
  }
}

/// Reads the runs of one text: plain, or rich, phonetic guides left out (ISO 29500-1, 18.4.6).
struct RunReader {
  private var builder = SheetTextBuilder()
  private var marks: TextMarks = []
  private var font: SymbolFont?
  private var gathers = false
  private var pending: [UInt8] = []
  private var guides = 0

  mutating func begin() {
    builder = SheetTextBuilder()
    marks = []
    font = nil
    guides = 0
    gathers = false
  }

  mutating func start(_ name: SheetName, _ tag: borrowing XMLTag) {
    switch name {
    case .r:
      marks = []
      font = nil
    case .rPh: guides += 1
    case .t, .text:
      gathers = guides == 0
      pending.removeAll(keepingCapacity: true)
    case .b: set(.bold, tag)
    case .u: if !tag.has("val", "none") { marks.insert(.underlined) }
    case .strike: set(.struck, tag)
    case .rFont, .name: font = tag.string("val").flatMap { SymbolFont(name: $0) }
    default: break
    }
  }

  mutating func end(_ name: SheetName) {
    switch name {
    case .rPh: guides -= 1
    case .t, .text:
      if gathers { builder.add(pending, marks: marks, font: font) }
      gathers = false
    case .r:
      marks = []
      font = nil
    default: break
    }
  }

  mutating func text(_ text: borrowing XMLText) {
    if gathers { text.append(to: &pending) }
  }

  mutating func take() -> SheetText {
    defer { begin() }
    return builder.take()
  }

  private mutating func set(_ mark: TextMarks, _ tag: borrowing XMLTag) {
    if !tag.has("val") || tag.isTrue("val") { marks.insert(mark) }
  }
}

extension Finding {
  /// A workbook that holds more than the limits let through.
  static func tooMuch(in place: Place) -> Finding {
    Finding(
      .error,
      .unsafeContent,
      place: place,
      arguments: [
        "detail": LocalizedText(zh: "单元格或文字过多", en: "too many cells, or too much text")
      ]
    )
  }
}
