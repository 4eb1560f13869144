import Filing
import Findings
import Forms
import Foundation
import Intake
import Values
import Wording

/// The folder into which annotated copies are written.
struct AnnotatedCopies {
  let folder: String
  /// The paths that were given, by which a document's own is told from what leads to it.
  let arguments: [String]
  private var used: Set<String> = []
  /// Whether every copy could be made.
  private(set) var status = ExitStatus.success

  init(folder: String, arguments: [String]) {
    self.folder = folder
    self.arguments = arguments
  }

  /// Writes a document's copy; one that takes no comments, and one into which they could not be
  /// written, is named on standard error.
  mutating func write(_ document: ReadDocument, on day: Day, in language: Language) throws {
    let copy: [UInt8]?
    do throws(AnnotationError) {
      copy = try document.annotated(on: day, in: language)
    } catch {
      let problem = UnwrittenComments(path: document.path, cause: error)
      Console.note(Failure.sentence(problem, in: language))
      status = status.and(problem.exitStatus)
      return
    }
    guard let bytes = copy else {
      Console.note(
        LocalizedText(
          zh: "\(document.path)：不能写入批注（只支持 .docx、Markdown 和本程序的 XML）。",
          en: "\(document.path): takes no comments (only .docx, Markdown and the program's XML do)."
        )[language]
      )
      return
    }
    let target = URL(filePath: folder).appending(
      path: free(SafePath(document.path, arguments: arguments))
    )
    let path = target.path(percentEncoded: false)
    guard ResolvedPath(path) != ResolvedPath(document.path) else {
      throw OutputError(
        path: path,
        cause: LocalizedText(
          zh: "会覆盖原文件，请换一个文件夹",
          en: "it is the original; name another folder"
        )
      )
    }
    try OutputFolder.make(for: path)
    try WholeFile.write(bytes, to: path, asPrivateAs: document.place)
  }

  /// A path that no copy of this run has.
  private mutating func free(_ path: SafePath) -> String {
    var number = 1
    while !used.insert(path.numbered(number)).inserted { number += 1 }
    return path.numbered(number)
  }
}
