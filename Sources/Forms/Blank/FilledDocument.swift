public import Documents
public import Findings
import Packages
public import Values
import Wording
import XML

/// A company's own Word document, filled in: answers are written where its empty fields are, and
/// all else keeps its bytes.
///
/// Where options are printed with boxes, the box before the right one is ticked. Repeating tables
/// are left as they are.
public struct FilledDocument {
  /// The document's bytes.
  public private(set) var bytes: [UInt8]
  /// The fields that have an answer for which the document has no empty place.
  public private(set) var unfilled: [FieldID]

  /// Fills a document in; nil of one that is no Word package, or cannot be taken apart.
  ///
  /// `blanks` are the empty places, as reading the document by the form gives them.
  public init?(
    _ bytes: [UInt8],
    document: Document,
    form: FormDefinition,
    blanks: [FieldID: Place],
    answers: [FieldID: Value]
  ) {
    guard document.format == .docx, let main = document.parts.first(where: { $0.kind == .body })
    else { return nil }
    do throws(PackageError) {
      var reader = try PackageReader(bytes)
      var files: [PackageWriter.File] = []
      for entry in reader.entries where !entry.isFolder {
        files.append(PackageWriter.File(entry.name, try reader.read(entry)))
      }
      guard let index = files.firstIndex(where: { $0.name.lowercased() == main.name.lowercased() }),
        let anchors = WordAnchors(mainPart: files[index].bytes, named: main.name)
      else { return nil }
      var text = AnsweredMarkup(files[index].bytes, anchors: anchors)
      unfilled = []
      for field in form.fields {
        guard let answer = answers[field.id] else { continue }
        if field.table == nil, let place = blanks[field.id],
          text.write(answer, of: field, at: place)
        {
          continue
        }
        unfilled.append(field.id)
      }
      files[index].bytes = text.edited
      self.bytes = try PackageWriter.write(files)
    } catch {
      return nil
    }
  }
}

/// The main part of a document, into which answers are written.
private struct AnsweredMarkup {
  private var text: Markup
  private let anchors: WordAnchors

  init(_ bytes: [UInt8], anchors: WordAnchors) {
    text = Markup(bytes)
    self.anchors = anchors
  }

  var edited: [UInt8] { text.edited() }

  /// Writes an answer at a place; false where the place is not among the bytes, or its options
  /// name no such answer.
  mutating func write(_ answer: Value, of field: FieldDefinition, at place: Place) -> Bool {
    guard let around = anchors.paragraphs[place], let last = around.last else { return false }
    let ranges = around.compactMap { range(of: $0) }
    if !field.choices.isEmpty, ranges.contains(where: { hasBoxes(in: $0) }) {
      let chosen = field.choices.filter { answer.holds($0.code) }
      return !chosen.isEmpty && chosen.allSatisfy { tick($0, in: ranges) }
    }
    return append(field.office(answer), to: last)
  }

  // MARK: Texts

  /// Appends a run to a paragraph.
  private mutating func append(_ answer: String, to paragraph: ElementAnchor) -> Bool {
    guard let tag = text.startTag(endingAt: paragraph.tagEnd), tag.name == paragraph.name else {
      return false
    }
    let prefix = tag.name.firstIndex(of: ":").map { String(tag.name[...$0]) } ?? ""
    let lines = answer.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      "<\(prefix)t xml:space=\"preserve\">\(String(line).markupEscaped)</\(prefix)t>"
    }
    let run = "<\(prefix)r>" + lines.joined(separator: "<\(prefix)br/>") + "</\(prefix)r>"
    if tag.isEmpty {
      text.fill(tag, opening: run, closing: "")
      return true
    }
    guard let end = text.end(of: tag) else { return false }
    text.insert(run, at: end.range.lowerBound)
    return true
  }

  // MARK: Options

  private static let boxes = ["□", "☐", "○"].map { Array($0.utf8) }

  /// The bytes between a paragraph's tags; nil of an empty element.
  private func range(of paragraph: ElementAnchor) -> Range<Int>? {
    guard let tag = text.startTag(endingAt: paragraph.tagEnd), !tag.isEmpty,
      let end = text.end(of: tag)
    else { return nil }
    return tag.range.upperBound..<end.range.lowerBound
  }

  private func hasBoxes(in range: Range<Int>) -> Bool {
    AnsweredMarkup.boxes.contains { !text.bytes[range].places(of: $0).isEmpty }
  }

  /// Ticks the box that stands right before a choice's words.
  private mutating func tick(_ choice: Choice, in ranges: [Range<Int>]) -> Bool {
    let words = ([choice.label.zh] + choice.synonyms).sorted { $0.utf8.count > $1.utf8.count }
    for range in ranges {
      for word in words {
        for box in AnsweredMarkup.boxes {
          let option = box + Array(word.utf8)
          guard let start = text.bytes[range].places(of: option).first else { continue }
          text.replace(start..<start + box.count, with: "☑")
          return true
        }
      }
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  /// Where some bytes begin in these.
  fileprivate func places(of other: [UInt8]) -> [Int] {
    guard let first = other.first, count >= other.count else { return [] }
    return (startIndex...(endIndex - other.count)).filter { index in
      self[index] == first && self[index..<index + other.count].elementsEqual(other)
    }
  }
}

extension String {
  fileprivate var markupEscaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
