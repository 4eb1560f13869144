import Filing
import Findings
import Forms
import Foundation

/// The folder into which annotated copies are written.
struct AnnotatedCopies {
  let folder: String
  /// The paths that were given, by which a document's own is told from what leads to it.
  let arguments: [String]
  private var used: Set<String> = []

  init(folder: String, arguments: [String]) {
    self.folder = folder
    self.arguments = arguments
  }

  /// Writes a document's copy; one that takes no comments is named on standard error.
  mutating func write(_ document: ReadDocument, on day: Day, in language: Language) throws {
    guard let bytes = document.annotated(on: day, in: language) else {
      Console.note(
        LocalizedText(
          zh: "\(document.path)：不能写入批注（只支持 .docx、Markdown 和本程序的 XML）。",
          en: "\(document.path): takes no comments (only .docx, Markdown and the program's XML do)."
        )[language]
      )
      return
    }
    let target = URL(filePath: folder).appending(path: free(relativePath(of: document.path)))
    let path = target.path(percentEncoded: false)
    guard resolved(target) != resolved(URL(filePath: document.path)) else {
      throw OutputError(
        path: path,
        cause: LocalizedText(
          zh: "会覆盖原文件，请换一个文件夹",
          en: "it is the original; name another folder"
        )
      )
    }
    do {
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: target, options: .atomic)
    } catch {
      throw OutputError(path: path, cause: SystemCause(error).text)
    }
  }

  /// The path within the folder: a relative one as it is, of an absolute one what begins with
  /// the last name of the argument that led there.
  private func relativePath(of path: String) -> String {
    var path = path
    if path == "-" { path = "stdin" }
    if path.hasPrefix("/") {
      let argument = arguments.filter { path.hasPrefix($0) }.max { $0.count < $1.count } ?? path
      let parent = URL(filePath: argument).deletingLastPathComponent().path(percentEncoded: false)
      if path.hasPrefix(parent) { path.removeFirst(parent.count) }
    }
    let steps = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    return steps.isEmpty ? "document" : steps.joined(separator: "/")
  }

  private func resolved(_ file: URL) -> String {
    file.standardizedFileURL.resolvingSymlinksInPath().path(percentEncoded: false)
  }

  /// A path that no copy of this run has.
  private mutating func free(_ path: String) -> String {
    var candidate = path
    var number = 1
    while !used.insert(candidate).inserted {
      number += 1
      let dot = path.lastIndex(of: ".") ?? path.endIndex
      candidate = "\(path[..<dot])-\(number)\(path[dot...])"
    }
    return candidate
  }
}
