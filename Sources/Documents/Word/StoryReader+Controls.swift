import Findings
import Wording
import XML

/// A content control while it is read (ISO 29500-1, 17.5.2).
struct OpenControl {
  var control = ContentControl(kind: .text)
  var position: StoryReader.Position
  /// The depth of the control's element.
  let depth: Int
  /// The control's index in the document, once its content has begun.
  var number = 0
  var isOpen = false
  var items: [(shown: String, value: String)] = []
  var binding: (path: String, prefixes: String, store: String)?
  /// The control's own signs for ticked and not ticked.
  var glyphs: Set<Unicode.Scalar> = []
  var hasGlyph = false
  /// The text that the control shows, gathered only where it is needed.
  var shown: [UInt8] = []
  /// Where in the open paragraph the control begins.
  var start = 0

  var isCheckBox: Bool { control.kind == .checkBox }
  var gathersText: Bool { !items.isEmpty || binding != nil }
}

extension StoryReader {
  mutating func startControl() {
    controls.append(OpenControl(position: positions.last ?? .block, depth: depth))
  }

  mutating func readControlProperty(_ name: WordName, _ tag: borrowing XMLTag) {
    guard let last = controls.indices.last else { return }
    switch name {
    case .tag: controls[last].control.tag = tag.text("val")
    case .alias: controls[last].control.alias = tag.text("val")
    case .showingPlcHdr: controls[last].control.isPlaceholder = tag.isOn("val")
    case .text, .richText: controls[last].control.kind = .text
    case .date:
      controls[last].control.kind = .date
      controls[last].control.value = tag.string("fullDate")
    case .dropDownList: controls[last].control.kind = .dropDown
    case .comboBox: controls[last].control.kind = .comboBox
    case .listItem:
      let shown = tag.string("displayText") ?? tag.text("value")
      controls[last].items.append((shown, tag.string("value") ?? shown))
    case .dataBinding:
      controls[last].binding = (
        tag.text("xpath"), tag.text("prefixMappings"),
        tag.text("storeItemID")
      )
    case .picture, .group, .docPartObj, .docPartList, .citation, .bibliography, .equation:
      controls[last].control.kind = .other
    default: break
    }
  }

  /// What later versions of Word added: check boxes (w14) and repeating sections (w15).
  mutating func startExtension(_ name: WordName, _ tag: borrowing XMLTag) {
    switch name {
    case .symEx: return emitSymbol(tag)
    case .contentPart:
      fillShapes()
      return gathering.note(.ink, at: place)
    default: break
    }
    guard properties == .control, let last = controls.indices.last else { return }
    switch name {
    case .checkbox:
      controls[last].control.kind = .checkBox
      controls[last].control.isChecked = controls[last].control.isChecked ?? false
    case .checked: controls[last].control.isChecked = tag.isOn("val")
    case .checkedState, .uncheckedState:
      if let code = tag.string("val").flatMap({ UInt32($0, radix: 16) }),
        let sign = Unicode.Scalar(code)
      {
        controls[last].glyphs.insert(sign)
      }
    case .repeatingSection: controls[last].control.kind = .repeatingSection
    case .repeatingSectionItem: controls[last].control.kind = .other
    case .dataBinding: readControlProperty(.dataBinding, tag)
    default: break
    }
  }

  mutating func openControl() {
    guard let last = controls.indices.last, !controls[last].isOpen,
      controls[last].depth == depth - 1
    else { return }
    controls[last].isOpen = true
    controls[last].number = gathering.controls.count
    controls[last].start = textCount
    gathering.controls.append(controls[last].control)
  }

  mutating func closeControl() {
    guard let last = controls.indices.last, controls[last].isOpen,
      controls[last].depth == depth - 1
    else { return }
    if controls[last].position == .paragraph {
      finishCheckBoxes(from: last)
      mark(controls[last])
    }
    finish(controls[last])
    controls[last].isOpen = false
  }

  mutating func endControl() {
    if controls.last?.depth == depth { controls.removeLast() }
  }

  /// Marks the part of the open paragraph that each open control holds.
  mutating func markControls(from base: Int) {
    for index in controls.indices.dropFirst(base) where controls[index].isOpen {
      switch controls[index].position {
      case .block, .paragraph: mark(controls[index])
      case .table, .row: break
      }
    }
  }

  private mutating func mark(_ control: OpenControl) {
    guard let last = paragraphs.indices.last else { return }
    let end = paragraphs[last].text.count
    paragraphs[last].controls.append(
      ControlSpan(control: control.number, range: min(control.start, end)..<end)
    )
  }

  /// What is known of a control only when its text is.
  private mutating func finish(_ open: OpenControl) {
    let shown = String(decoding: open.shown, as: UTF8.self)
    if let item = open.items.first(where: { $0.shown == shown }), !open.control.isPlaceholder {
      gathering.controls[open.number].value = item.value
    }
    if let binding = open.binding, !open.control.isPlaceholder, open.position != .table {
      gathering.bindings.append(
        Gathering.Binding(
          path: binding.path,
          prefixes: binding.prefixes,
          store: binding.store,
          shown: shown,
          control: open.control,
          place: place
        )
      )
    }
  }

  // MARK: Check boxes

  /// Text in a check box: its sign gives way to the control's state, words stay.
  mutating func emitInCheckBox(_ bytes: ArraySlice<UInt8>, control index: Int) {
    showState(of: index)
    let own = controls[index].glyphs
    let words = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter {
      !CheckGlyph.isGlyph($0) && !own.contains($0)
    }
    guard !words.isEmpty else { return }
    append(Array(String(String.UnicodeScalarView(words)).utf8))
  }

  /// Shows the state of check boxes that hold no text of their own.
  mutating func finishCheckBoxes(from base: Int) {
    for index in controls.indices.dropFirst(base)
    where controls[index].isOpen && controls[index].isCheckBox {
      switch controls[index].position {
      case .block, .paragraph: showState(of: index)
      case .table, .row: break
      }
    }
  }

  private mutating func showState(of index: Int) {
    guard !controls[index].hasGlyph, !paragraphs.isEmpty else { return }
    controls[index].hasGlyph = true
    append(controls[index].control.isChecked == true ? CheckGlyph.ticked : CheckGlyph.empty)
  }
}
