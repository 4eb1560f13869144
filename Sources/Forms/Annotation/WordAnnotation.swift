import Documents
import Findings
import Packages
import Values
import Wording

/// Writes comments into a Word package: marks into the main part, the comments into theirs.
///
/// Every other part keeps its bytes, but for the relationships and content types to which a part
/// of comments is added where there was none (ISO 29500-1, 11.3.2 and 17.13.4).
struct WordAnnotation {
  var notes: [Annotation.Note]
  var summary: String
  /// The day of the comments, by ISO 8601.
  var date: String
  /// The name of the main part.
  var main: String

  func write(into bytes: [UInt8]) throws(AnnotationError) -> [UInt8] {
    do throws(PackageError) {
      var files = try files(of: bytes)
      if let parts = try WordCommentParts(package: bytes), annotate(&files, parts) {
        return try PackageWriter.write(files)
      }
    } catch {
      throw .package(error)
    }
    throw .noPlace
  }

  private func files(of bytes: [UInt8]) throws(PackageError) -> [PackageWriter.File] {
    var reader = try PackageReader(bytes)
    var files: [PackageWriter.File] = []
    for entry in reader.entries where !entry.isFolder {
      files.append(PackageWriter.File(entry.name, try reader.read(entry)))
    }
    return files
  }

  private func annotate(_ files: inout [PackageWriter.File], _ parts: WordCommentParts) -> Bool {
    guard let mainIndex = files.index(of: parts.main), isUTF8(files[mainIndex].bytes) else {
      return false
    }
    let commentsIndex = parts.comments.flatMap { files.index(of: $0) }
    var comments = CommentsPart(commentsIndex.map { files[$0].bytes })
    files[mainIndex].bytes = comments.removingMarks(from: files[mainIndex].bytes)
    guard let anchors = WordAnchors(mainPart: files[mainIndex].bytes, named: main),
      let first = anchors.first
    else { return false }
    var text = Markup(files[mainIndex].bytes)
    let marks = CommentMarks(namespace: anchors.namespace)
    for note in [Annotation.Note(text: summary, places: [])] + notes {
      let place = note.places.first { anchors.paragraphs[$0] != nil }
      let around = place.flatMap { anchors.paragraphs[$0] } ?? [first]
      let id = comments.add(note.text, date: date)
      guard let start = around.first, let end = around.last,
        marks.mark(from: start, to: end, id: id, in: &text)
      else { return false }
    }
    files[mainIndex].bytes = text.edited()
    let written = comments.write(namespace: anchors.namespace)
    if let commentsIndex {
      files[commentsIndex].bytes = written
      return true
    }
    return addPart(written, to: &files, parts, namespace: anchors.namespace)
  }

  private func isUTF8(_ bytes: [UInt8]) -> Bool {
    !bytes.starts(with: [0xFF, 0xFE]) && !bytes.starts(with: [0xFE, 0xFF])
      && String(validating: bytes, as: UTF8.self) != nil
  }

  // MARK: A new part

  private func addPart(
    _ bytes: [UInt8],
    to files: inout [PackageWriter.File],
    _ parts: WordCommentParts,
    namespace: String
  ) -> Bool {
    let folder = parts.main.lastIndex(of: "/").map { String(parts.main[...$0]) } ?? ""
    var file = "comments.xml"
    var number = 1
    while files.index(of: folder + file) != nil {
      number += 1
      file = "comments\(number).xml"
    }
    guard let types = files.index(of: "[Content_Types].xml") else { return false }
    files[types].bytes = adding(
      [
        ("PartName", "/" + folder + file),
        (
          "ContentType",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
        ),
      ],
      as: "Override",
      to: files[types].bytes
    )
    let isStrict = namespace.hasPrefix("http://purl.oclc.org/")
    let type =
      (isStrict
        ? "http://purl.oclc.org/ooxml/officeDocument"
        : "http://schemas.openxmlformats.org/officeDocument/2006") + "/relationships/comments"
    let relationships = files.index(of: parts.relationships)
    let empty =
      #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
      + #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>"#
    let written = adding(
      [("Id", "rIdGuidangComments"), ("Type", type), ("Target", file)],
      as: "Relationship",
      to: relationships.map { files[$0].bytes } ?? Array(empty.utf8)
    )
    if let relationships {
      files[relationships].bytes = written
    } else {
      files.append(PackageWriter.File(parts.relationships, written))
    }
    files.append(PackageWriter.File(folder + file, bytes))
    return true
  }

  /// Puts an element into a root whose prefix it takes.
  private func adding(
    _ attributes: [(String, String)],
    as name: String,
    to bytes: [UInt8]
  ) -> [UInt8] {
    var text = Markup(bytes)
    let root = text.tag(from: 0)?.name ?? ""
    let prefix = root.firstIndex(of: ":").map { root[...$0] } ?? ""
    let written = attributes.map { #" \#($0)="\#($1)""# }.joined()
    text.insertBeforeRootEnd("<\(prefix)\(name)\(written)/>")
    return text.edited()
  }
}

extension [PackageWriter.File] {
  /// The file of that name; parts are named without regard to case.
  fileprivate func index(of name: String) -> Int? {
    firstIndex { $0.name.lowercased() == name.lowercased() }
  }
}
