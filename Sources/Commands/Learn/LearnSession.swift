import Documents
import Filing
import Findings
import Forms
import Foundation
import Intake
import Values
import Wording

/// The documents from which a variant is learned.
final class LearnSession {
  let form: FormDefinition
  let library: FormLibrary
  let global: GlobalOptions
  private(set) var documents: [ReadDocument] = []

  init(form: FormDefinition, library: FormLibrary, global: GlobalOptions) {
    self.form = form
    self.library = library
    self.global = global
  }

  /// Reads the documents that are named; those that cannot be read are said, and fail the rest of
  /// nothing.
  func read(_ options: ReadingOptions) async throws -> (Lesson, ExitStatus) {
    let reader = FormReader(library: library, today: global.day)
    var lesson = Lesson(form)
    var status = ExitStatus.success
    let outcome = try await options.read(
      at: options.listedPaths(),
      library: library,
      global: global
    ) { document in
      guard let content = document.content else {
        for finding in document.documentFindings {
          Console.note(finding.line(path: document.path, in: global.language))
        }
        status = .failed
        return
      }
      documents.append(document)
      lesson.take(reader.labels(in: content, of: form.id), title: content.formTitle)
    }
    return (lesson, outcome == .failed ? .failed : status)
  }

  /// The id of the variant: the one that a person gave, else the documents' title, else the first
  /// document's name.
  func id(_ name: String?, of lesson: Lesson) throws(LearnFault) -> VariantID {
    let file = documents.first.map { URL(filePath: $0.path).deletingPathExtension() }
    let candidates =
      name.map { [$0] } ?? lesson.titles + [file?.lastPathComponent].compactMap(\.self)
    let text = candidates.first.map { name == nil ? Self.idText(of: $0) : $0 }
    guard let text, let id = VariantID(name: text) else {
      throw .noVariantName(candidates.first ?? form.id.rawValue)
    }
    if library.form(FormID(rawValue: id.rawValue)) != nil { throw .takenName(id.rawValue) }
    return id
  }

  /// A title without what an id cannot have.
  private static func idText(of title: String) -> String {
    String(title.filter { $0.isLetter || $0.isNumber || "-_.".contains($0) })
  }

  /// What the variant's file says of itself.
  var note: [String] {
    let names = documents.prefix(3).map { URL(filePath: $0.path).lastPathComponent.printable }
    let more = documents.count > 3
    return [
      LocalizedText(
        zh: "\(form.name.zh)的一种写法，从 \(names.joined(separator: "、"))\(more ? " 等" : "") 学来。",
        en:
          "A company's \(form.id.rawValue), learned from \(names.joined(separator: ", "))\(more ? " and others" : "")."
      )[global.language]
    ]
  }

  /// What the documents give when they are read by the variant, a line each.
  func preview(_ variant: FormVariant) -> [String] {
    var learned = library
    learned.variants.removeAll { $0.id == variant.id }
    learned.variants.append(variant)
    let reader = FormReader(library: learned, today: global.day)
    return documents.compactMap { document in
      document.content.map { content in
        let result = reader.read(content, fileName: document.path)
        return "\(document.path.printable)\(global.language == .zh ? "：" : ": ")"
          + summary(of: result)[global.language]
      }
    }
  }

  private func summary(of result: FormReader.Result) -> LocalizedText {
    let own = result.submissions.filter { $0.submission.form == form.id }
    guard !own.isEmpty else {
      return LocalizedText(zh: "没有读成\(form.name.zh)", en: "not read as \(form.id.rawValue)")
    }
    // A blank may hold a number and a department.
    guard own.contains(where: { $0.submission.answers.count > 2 }) else {
      return LocalizedText(zh: "空白表", en: "blank")
    }
    let fields = own.map(\.submission.answers.count).reduce(0, +)
    let kept = own.map(\.submission.unmapped.count).reduce(0, +)
    let errors = own.flatMap(\.findings).count { $0.severity == .error }
    return LocalizedText(
      zh: "\(own.count) 份，读出 \(fields) 栏，另有 \(kept) 处原样保留，\(errors) 处必须修改",
      en: "\(own.count) read, \(fields) fields, \(kept) texts kept as they are, \(errors) to mend"
    )
  }
}
