import Findings

/// Writes comments into Markdown, each after the block concerned.
struct MarkdownAnnotation {
  var notes: [Annotation.Note]
  var summary: String

  func write(into bytes: [UInt8]) -> [UInt8]? {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let frontMatter = endOfFrontMatter(lines)
    var after: [Int: [String]] = [:]
    after[titleLine(lines, frontMatter), default: []].append(summary)
    for note in notes {
      let line = note.places.lazy.compactMap { place in
        if case .line(let line, _) = place { line - 1 } else { nil }
      }.first
      let block = line.map { endOfBlock(lines, from: max($0, frontMatter)) }
      after[block ?? titleLine(lines, frontMatter), default: []].append(note.text)
    }
    var written: [UInt8] = []
    let own = Array(Annotation.opening.utf8)
    for (index, line) in lines.enumerated() {
      let isOwn = line.starts(with: own)
      if !isOwn {
        if index > 0 { written.append(0x0A) }
        written += line
      }
      for text in after[index] ?? [] {
        written.append(0x0A)
        written += Array(MarkupComment.write(text).utf8)
      }
    }
    return written
  }

  /// The last line of the block that holds a line: what follows is blank, or there is no more.
  private func endOfBlock(_ lines: [ArraySlice<UInt8>], from line: Int) -> Int {
    var index = min(max(0, line), lines.count - 1)
    while index + 1 < lines.count, !isBlank(lines[index + 1]) { index += 1 }
    return index
  }

  private func titleLine(_ lines: [ArraySlice<UInt8>], _ frontMatter: Int) -> Int {
    let first = lines.indices.first { $0 >= frontMatter && !isBlank(lines[$0]) } ?? 0
    return endOfBlock(lines, from: first)
  }

  /// The line that closes the front matter; the first line where there is none.
  private func endOfFrontMatter(_ lines: [ArraySlice<UInt8>]) -> Int {
    guard isFence(lines.first ?? []) else { return 0 }
    return lines.indices.dropFirst().first { isFence(lines[$0]) } ?? 0
  }

  private func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.elementsEqual("---".utf8) || line.elementsEqual("---\r".utf8)
  }

  private func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
