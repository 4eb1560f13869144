import Archive
import Filing
import Findings
import Forms
import Foundation
import Intake
import Wording

/// The folder into which what was refused goes: each document as it came, a copy with comments
/// beside it, and one list by person.
final class RejectsFolder {
  private let folder: String
  private let arguments: [String]
  private let copies: AnnotatedCopy
  private let library: FormLibrary
  /// The names that this run has given, in lower case, as some file systems do not tell cases apart.
  private var used: Set<String> = [RejectsList.page, RejectsList.table]
  /// Where the report will come to stand.
  private let report: ResolvedPath?
  private var list = RejectsList()

  /// Makes the folder where it is not there; one that may not be written is told at once.
  init(
    _ folder: String,
    arguments: [String],
    report: String?,
    copies: AnnotatedCopy,
    library: FormLibrary
  ) throws(OutputError) {
    self.folder = folder
    self.arguments = arguments
    self.report = report.map { ResolvedPath($0) }
    self.copies = copies
    self.library = library
    if let report,
      RejectsFolder.lists(in: folder).contains(where: { ResolvedPath($0) == ResolvedPath(report) })
    {
      throw OutputError(
        path: report,
        cause: LocalizedText(
          zh: "退回清单用这个文件名，请换一个文件名",
          en: "the list of what is rejected has this name; name another file"
        )
      )
    }
    try OutputFolder.make(folder)
    _ = try Spool(for: folder + "/" + RejectsList.page)
  }

  /// Takes a document of which something was refused; the answer is what kept it from having a copy
  /// with comments.
  func add(_ document: ReadDocument, _ result: DocumentResult) throws -> UnwrittenComments? {
    let bytes = try original(of: document)
    var annotated: [UInt8]?
    var problem: UnwrittenComments?
    do {
      annotated = try bytes.flatMap { try copies.bytes(of: document, original: $0, result) }
    } catch let error as UnwrittenComments {
      problem = error
    }
    var names: (original: String, annotated: String)?
    if let bytes {
      let path = SafePath(document.path, arguments: arguments)
      let free = try freeNames(for: path, bytes, annotated: annotated)
      try write(bytes, to: free.original, of: document)
      if let annotated { try write(annotated, to: free.annotated, of: document) }
      names = free
    }
    list.add(
      result,
      original: names?.original,
      annotated: annotated.flatMap { _ in names?.annotated },
      library: library,
      language: copies.language
    )
    return problem
  }

  /// Writes the list.
  func finish() throws(OutputError) {
    try write(Array(list.html(in: copies.language).utf8), to: RejectsList.page)
    try write(Array(list.csv(in: copies.language).utf8), to: RejectsList.table)
  }

  /// The document as it came; nil of what could not be taken out of its zip.
  private func original(of document: ReadDocument) throws -> [UInt8]? {
    if !document.bytes.isEmpty { return document.bytes }
    guard let place = document.place, document.path == place.text, FileStamp(of: place) != nil
    else { return nil }
    return try DocumentSource(at: place).load()
  }

  /// The first names that nobody has, but for the same bytes of an earlier run: a copy that a person
  /// has mended since keeps its name.
  private func freeNames(
    for path: SafePath,
    _ bytes: [UInt8],
    annotated copy: [UInt8]?
  ) throws -> (original: String, annotated: String) {
    var number = 1
    while true {
      let (original, annotated) = (
        path.numbered(number), path.numbered(number, marked: "annotated")
      )
      let keys = [original, annotated].map { $0.precomposedStringWithCanonicalMapping.lowercased() }
      if keys.allSatisfy({ !used.contains($0) }), try isFree(original, for: bytes),
        try copy.map({ try isFree(annotated, for: $0) }) ?? true
      {
        used.formUnion(keys)
        return (original, annotated)
      }
      number += 1
    }
  }

  /// The places of the lists in a folder.
  static func lists(in folder: String) -> [String] {
    [RejectsList.page, RejectsList.table].map { folder + "/" + $0 }
  }

  private func isFree(_ name: String, for bytes: [UInt8]) throws -> Bool {
    let file = folder + "/" + name
    if ResolvedPath(file) == report { return false }
    guard let stamp = FileStamp(of: file) else {
      return !FileManager.default.fileExists(atPath: file)
    }
    return try stamp.size == bytes.count && DocumentSource(path: file).load() == bytes
  }

  /// Writes a file of the folder; what is made of a document is no more open than that.
  private func write(
    _ bytes: [UInt8],
    to name: String,
    of document: ReadDocument? = nil
  ) throws(OutputError) {
    let file = folder + "/" + name
    // A link that lies in the folder must not lead out of it either.
    guard ResolvedPath(folder).contains(ResolvedPath(file)) else {
      throw OutputError(
        path: file,
        cause: LocalizedText(
          zh: "其中的链接指向 \(folder) 之外",
          en: "a link leads out of \(folder)"
        )
      )
    }
    try OutputFolder.make(for: file)
    try WholeFile.write(bytes, to: file, replacing: true, asPrivateAs: document?.place)
  }
}
