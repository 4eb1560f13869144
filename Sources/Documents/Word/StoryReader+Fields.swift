import Findings
import Wording
import XML

/// A field while it is read (ISO 29500-1, 17.16).
struct Field {
  enum Phase {
    /// Its instructions are being read, which are not shown.
    case instructions
    /// Its result is being read, and shown.
    case result
    /// Its result is being read, but something else is shown.
    case replaced
  }

  var phase = Phase.instructions
  var instructions: [UInt8] = []
  /// Text among the instructions that is none of them: it shows if the field turns out to be none.
  var typed: [UInt8] = []
  var form = FormField()
  /// The control that stands for a form field, once its result has begun.
  var control: Int?
  /// Where in the open paragraph the result begins.
  var start = 0

  /// The words of the instructions, the field's name first.
  var words: [Substring] {
    instructions.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
      .map { Substring(decoding: $0, as: UTF8.self) }
  }
}

/// The definition of a legacy form field (ISO 29500-1, 17.16.17).
struct FormField {
  var name = ""
  var isChecked: Bool?
  var isCheckedByDefault = false
  var entries: [String] = []
  var chosen: Int?
  var chosenByDefault = 0
}

extension StoryReader {
  /// Fields nest a few levels in documents; more is an attack, and is read as plain text.
  private static let mostFields = 64

  mutating func startFieldCharacter(_ tag: borrowing XMLTag) {
    if tag.has("fldCharType", "begin") {
      guard fields.count < StoryReader.mostFields else {
        ignoredFields += 1
        return
      }
      fields.append(Field())
      closedFields += 1
    } else if tag.has("fldCharType", "separate") {
      guard ignoredFields == 0 else { return }
      separateField()
    } else if tag.has("fldCharType", "end") {
      guard ignoredFields == 0 else {
        ignoredFields -= 1
        return
      }
      endField()
    }
  }

  mutating func startSimpleField(_ tag: borrowing XMLTag) {
    var field = Field()
    field.instructions = tag.bytes("instr") ?? []
    fields.append(field)
    closedFields += 1
    separateField()
  }

  mutating func readFormField(_ name: WordName, _ tag: borrowing XMLTag) {
    guard let last = fields.indices.last else { return }
    switch name {
    case .name: fields[last].form.name = tag.text("val")
    case .checked: fields[last].form.isChecked = tag.isOn("val")
    case .default:
      fields[last].form.isCheckedByDefault = tag.isOn("val")
      fields[last].form.chosenByDefault = tag.integer("val") ?? 0
    case .listEntry: fields[last].form.entries.append(tag.text("val"))
    case .result: fields[last].form.chosen = tag.integer("val")
    default: break
    }
  }

  /// Adds to the instructions of the field that is being defined.
  mutating func instruct(_ bytes: [UInt8], fromResult: Bool = false) {
    guard let last = fields.lastIndex(where: { $0.phase != .result }),
      fields[last].phase == .instructions
    else { return }
    fields[last].instructions.append(contentsOf: bytes)
    if fromResult { fields[last].typed.append(contentsOf: bytes) }
  }

  /// The instructions are complete: what shows is the result, or what stands for it.
  private mutating func separateField() {
    guard let last = fields.indices.last, fields[last].phase == .instructions else { return }
    fields[last].phase = .result
    closedFields -= 1
    let words = fields[last].words
    fields[last].start = textCount
    switch words.first?.uppercased() {
    case "FORMTEXT":
      fields[last].control = gathering.controls.count
      gathering.controls.append(ContentControl(kind: .text, tag: fields[last].form.name))
    case "FORMCHECKBOX": showCheckBox(last)
    case "FORMDROPDOWN": showDropDown(last)
    case "EQ":
      let instructions = String(decoding: fields[last].instructions, as: UTF8.self)
      let equation = EquationField(instructions)
      emit(equation.shown)
      for guide in equation.guides { addGuide(guide) }
      replace(last)
    case "MACROBUTTON": showButton(last, words)
    case "SYMBOL":
      if let symbol = StoryReader.symbol(words) {
        emit(symbol)
        replace(last)
      }
    default: break
    }
  }

  /// Ends the innermost field.
  mutating func endField() {
    guard let last = fields.indices.last else { return }
    if fields[last].phase == .instructions {
      // Without a result only what stands for one is shown, or what no instruction is.
      let isField = fields[last].typed.count < fields[last].instructions.count
      let typed = fields[last].typed
      separateField()
      if !isField { emit(typed[...]) }
    }
    if fields[last].control != nil, fields[last].phase == .result { finishTextField(last) }
    if fields[last].phase == .replaced { closedFields -= 1 }
    fields.removeLast()
  }

  /// Gives up the fields that began in the paragraph that ends and show nothing yet.
  ///
  /// What is left of the text is no part of them; what was typed among their instructions is kept.
  mutating func abandonFields(from base: Int) {
    guard let first = fields.indices.dropFirst(base).first(where: { fields[$0].phase != .result })
    else { return }
    let typed = fields[first].phase == .instructions ? fields[first].typed : []
    while fields.count > first {
      if fields[fields.count - 1].phase != .result { closedFields -= 1 }
      fields.removeLast()
    }
    emit(typed[...])
  }

  /// Marks the parts of the open paragraph that form fields hold.
  mutating func markFields(from base: Int) {
    for index in fields.indices.dropFirst(base) { mark(fields[index]) }
  }

  private mutating func mark(_ field: Field) {
    guard let control = field.control, let last = paragraphs.indices.last else { return }
    let end = paragraphs[last].text.count
    paragraphs[last].controls.append(
      ControlSpan(control: control, range: min(field.start, end)..<end)
    )
  }

  /// Shows something else for a field's result from now on.
  private mutating func replace(_ index: Int) {
    guard fields[index].phase == .result else { return }
    fields[index].phase = .replaced
    closedFields += 1
  }

  private mutating func showCheckBox(_ index: Int) {
    let form = fields[index].form
    let isChecked = form.isChecked ?? form.isCheckedByDefault
    show(
      isChecked ? "☑" : "☐",
      of: index,
      as: ContentControl(kind: .checkBox, tag: form.name, isChecked: isChecked)
    )
  }

  private mutating func showDropDown(_ index: Int) {
    let form = fields[index].form
    let chosen = form.chosen ?? form.chosenByDefault
    let entry = form.entries.indices.contains(chosen) ? form.entries[chosen] : ""
    show(entry, of: index, as: ContentControl(kind: .dropDown, tag: form.name, value: entry))
  }

  private mutating func show(_ text: String, of index: Int, as control: ContentControl) {
    let number = gathering.controls.count
    gathering.controls.append(control)
    emit(text)
    var field = fields[index]
    field.control = number
    mark(field)
    replace(index)
  }

  /// A button shows the words after its macro's name: in forms, the prompt to type here.
  private mutating func showButton(_ index: Int, _ words: [Substring]) {
    let prompt = words.dropFirst(2).joined(separator: " ")
    guard !prompt.isEmpty else { return }
    // A box that a click ticks is no prompt.
    guard !prompt.unicodeScalars.allSatisfy({ CheckGlyph.isGlyph($0) }) else {
      emit(prompt)
      return replace(index)
    }
    let number = gathering.controls.count
    gathering.controls.append(ContentControl(kind: .text, isPlaceholder: true))
    emit(prompt)
    var field = fields[index]
    field.control = number
    mark(field)
    replace(index)
  }

  /// The sign of `SYMBOL 254 \f "Wingdings"`.
  private static func symbol(_ words: [Substring]) -> String? {
    guard words.count > 1 else { return nil }
    let word = words[1]
    let code =
      word.lowercased().hasPrefix("0x") ? UInt32(word.dropFirst(2), radix: 16) : UInt32(word)
    guard let code, let scalar = Unicode.Scalar(code) else { return nil }
    var font: SymbolFont?
    if let position = words.firstIndex(of: "\\f"), position + 1 < words.count {
      let name = words[(position + 1)...].prefix { !$0.hasPrefix("\\") }.joined(separator: " ")
      font = SymbolFont(name: name.filter { $0 != "\"" })
    }
    return String(font?.shown(scalar) ?? scalar)
  }

  /// A text field that holds only the blanks that Word puts there is empty.
  private mutating func finishTextField(_ index: Int) {
    guard let last = paragraphs.indices.last else { return }
    let start = min(fields[index].start, paragraphs[last].text.count)
    let shown = String(decoding: paragraphs[last].text[start...], as: UTF8.self)
    if shown.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      paragraphs[last].cut(at: start)
    }
    mark(fields[index])
    fields[index].control = nil
  }
}
