import XML

extension StoryReader {
  mutating func startText() {
    // A text element within another, as no program should write, is part of it.
    guard !gathersText else {
      nestedTexts += 1
      return
    }
    pending.removeAll(keepingCapacity: true)
    gathersText = true
  }

  mutating func endText(isInstruction: Bool = false) {
    guard nestedTexts == 0 else {
      nestedTexts -= 1
      return
    }
    guard gathersText else { return }
    gathersText = false
    guard !pending.isEmpty else { return }
    if isInstruction {
      // The box of MACROBUTTON ToggleBox þ stands in a run of its own, the words of the field do not.
      if hasSymbols, pending.count(where: { $0 != 0x20 }) <= 3 { mapSymbols() }
      instruct(pending)
      return
    }
    tidyPending()
    if hasSymbols { mapSymbols() }
    emit(pending[...])
  }

  /// Gives the pending text the white space that Word shows: outside `xml:space="preserve"` none
  /// at either end, and line ends and tabs of the XML as blanks.
  private mutating func tidyPending() {
    let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    if !keepsSpace {
      if let last = pending.last, isBlank(last) {
        let end = pending.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
        pending.removeSubrange(end...)
      }
      if let first = pending.first, isBlank(first) {
        let start = pending.firstIndex { !isBlank($0) } ?? pending.count
        pending.removeSubrange(..<start)
      }
    }
    if pending.contains(where: { $0 < 0x20 }) {
      for index in pending.indices where pending[index] < 0x20 { pending[index] = 0x20 }
    }
  }

  private var hasSymbols: Bool { run.ascii?.symbols != nil || run.highANSI?.symbols != nil }

  private mutating func mapSymbols() {
    var mapped: [UInt8] = []
    for scalar in String(decoding: pending, as: UTF8.self).unicodeScalars {
      let font = scalar.isASCII ? run.ascii : run.highANSI ?? run.ascii
      mapped.append(contentsOf: String(font?.symbols?.shown(scalar) ?? scalar).utf8)
    }
    pending = mapped
  }

  mutating func emitSymbol(_ tag: borrowing XMLTag) {
    guard let code = tag.string("char").flatMap({ UInt32($0, radix: 16) }),
      let scalar = Unicode.Scalar(code)
    else { return }
    let font = tag.string("font").flatMap { SymbolFont(name: $0) }
    emit(String(font?.shown(scalar) ?? scalar))
  }

  mutating func emit(_ text: String) {
    emit(Array(text.utf8)[...])
  }

  /// Adds text to the paragraph, if it shows.
  mutating func emit(_ bytes: ArraySlice<UInt8>) {
    guard run.isHidden != true, !bytes.isEmpty, ensureParagraph() else { return }
    guard closedFields == 0 else { return instruct(Array(bytes), fromResult: true) }
    if let check = controls.lastIndex(where: { $0.isOpen && $0.isCheckBox }) {
      emitInCheckBox(bytes, control: check)
      return
    }
    append(bytes)
  }

  /// The bytes that the open paragraph holds so far.
  var textCount: Int {
    paragraphs.isEmpty ? 0 : paragraphs[paragraphs.count - 1].text.count
  }

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    let last = paragraphs.count - 1
    paragraphs[last].text.append(contentsOf: bytes)
    if !run.marks.on.isEmpty {
      let end = paragraphs[last].text.count
      paragraphs[last].marks.add(run.marks.on, end - bytes.count..<end)
    }
    for index in controls.indices where controls[index].gathersText && controls[index].isOpen {
      controls[index].shown.append(contentsOf: bytes)
    }
  }

  // MARK: Ruby

  /// A guide tells how a text is read: the base is the text, the guide stands apart.
  mutating func startRuby() {
    rubies.append(Ruby(start: textCount))
  }

  mutating func startRubyText() {
    rubyStarts.append(textCount)
  }

  mutating func endRubyText() {
    guard let start = rubyStarts.popLast(), let text = paragraphs.last?.text, start <= text.count
    else { return }
    if !rubies.isEmpty { rubies[rubies.count - 1].guide.append(contentsOf: text[start...]) }
    paragraphs[paragraphs.count - 1].cut(at: start)
  }

  mutating func endRuby() {
    guard let ruby = rubies.popLast(), !ruby.guide.isEmpty, let text = paragraphs.last?.text,
      ruby.start <= text.count
    else { return }
    addGuide(
      String(decoding: text[ruby.start...], as: UTF8.self) + "（"
        + String(decoding: ruby.guide, as: UTF8.self) + "）"
    )
  }

  /// Keeps a phonetic guide, with its base, beside the text.
  mutating func addGuide(_ guide: String) {
    guard run.isHidden != true, closedFields == 0 else { return }
    gathering.guides.append(.paragraph(Paragraph(text: guide, place: place)))
  }
}

extension StoryReader {
  mutating func append(_ bytes: [UInt8]) {
    append(bytes[...])
  }
}
