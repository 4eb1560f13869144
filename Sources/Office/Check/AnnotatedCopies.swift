package import Filing
import Forms
import Foundation
import Intake
package import Values
package import Wording

/// The folder into which annotated copies are written.
package struct AnnotatedCopies {
  private let folder: String
  /// The paths that were given, by which a document's own is told from what leads to it.
  private let arguments: [String]
  private var used: Set<String> = []

  /// A folder for copies of what paths lead to.
  package init(folder: String, arguments: [String]) {
    self.folder = folder
    self.arguments = arguments
  }

  /// What came of a copy.
  package enum Outcome {
    /// It is there.
    case written
    /// The document is of a kind that takes no comments.
    case takesNone
    /// They could not be written into it.
    case failed(UnwrittenComments)
  }

  /// Writes a document's copy at the document's own path below the folder.
  package mutating func write(
    _ document: ReadDocument,
    on day: Day,
    in language: Language
  ) throws(OutputError) -> Outcome {
    let copy: [UInt8]?
    do throws(AnnotationError) {
      copy = try document.annotated(on: day, in: language)
    } catch {
      return .failed(UnwrittenComments(path: document.path, cause: error))
    }
    guard let bytes = copy else { return .takesNone }
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
    try WholeFile.write(bytes, to: path, replacing: true, asPrivateAs: document.place)
    return .written
  }

  /// A path that no copy of this run has.
  private mutating func free(_ path: SafePath) -> String {
    var number = 1
    while !used.insert(path.numbered(number)).inserted { number += 1 }
    return path.numbered(number)
  }
}
