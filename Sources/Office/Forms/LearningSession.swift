import Documents
public import Filing
import Findings
public import Forms
import Foundation
public import Intake
public import Values
public import Wording

/// What is learned of a company's own form from its documents: questions and answers as values.
///
/// Documents are read, what is not sure is asked (``Forms/Lesson/questions``) and decided
/// (``Forms/Lesson/decide(_:)``), and a variant comes of it.
public struct LearningSession: Sendable {
  /// The form that it is.
  public let form: FormDefinition
  /// What is known of the company's form so far.
  public var lesson: Lesson
  /// The documents that could be read.
  public private(set) var documents: [ReadDocument] = []
  /// What there is to say of the others, in the order of reading.
  public private(set) var notes: [Note] = []
  /// Whether everything could be read.
  public private(set) var status = ExitStatus.success
  let library: FormLibrary
  let today: Day

  /// Something to say of what was to be read.
  public enum Note: Sendable {
    /// Of a source.
    case source(ReadingNote)
    /// Why a document cannot be read.
    case unread(ReadDocument)
  }

  /// A session on a form of a library.
  public init(form: FormDefinition, library: FormLibrary, today: Day) {
    self.form = form
    self.library = library
    self.today = today
    lesson = Lesson(form)
  }

  /// Reads documents, blank or filled in; those that cannot be read fail the rest of nothing.
  public mutating func read(
    _ sources: DocumentSources,
    jobs: Int? = nil,
    converter: DocumentConverter? = nil
  ) async throws {
    let reader = FormReader(library: library, today: today)
    let check = DocumentCheck(library: library, today: today, converter: converter)
    var (taken, told, lesson) = ([ReadDocument](), [Note](), lesson)
    let outcome = try await check.read(sources, jobs: jobs) {
      told.append(.source($0))
    } each: { document in
      guard let content = document.content else { return told.append(.unread(document)) }
      taken.append(document)
      lesson.take(reader.labels(in: content, of: form.id), title: content.formTitle)
    }
    documents += taken
    notes += told
    self.lesson = lesson
    let isUnread = told.contains { if case .unread = $0 { true } else { false } }
    if outcome == .failed || isUnread { status = .failed }
  }

  /// The id of the variant: the one that a person gave, else the documents' title, else the first
  /// document's name.
  public func id(_ name: String?) throws(LearnFault) -> VariantID {
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

  /// Begins with what a variant of the form says, so that it can be corrected: its labels where those are
  /// wanted, and always its words for choices and its fixed answers.
  public mutating func begin(with id: VariantID, takingLabels: Bool) {
    guard let variant = library.variant(id), variant.form == form.id else { return }
    lesson.decide(LearningDecisions(of: variant, takingLabels: takingLabels))
  }

  /// The variant that comes of what was learned, under an id as ``id(_:)`` takes it.
  ///
  /// Without a label for the account and the day there is none, as nothing could be filed by it.
  public func variant(named name: String?) throws(LearnFault) -> FormVariant {
    let unlabelled = lesson.indispensable.compactMap { form.field(at: $0)?.label }
    guard unlabelled.isEmpty else { throw .unlabelled(unlabelled) }
    return lesson.variant(id: try id(name))
  }

  /// The variant as its file has it; it is read again, so that what is written can be.
  ///
  /// A fault would name `file`.
  public func yaml(
    of variant: FormVariant,
    file: String,
    in language: Language
  ) throws(DefinitionError) -> String {
    let text = variant.yaml(note: [note[language]])
    _ = try FormVariant(DefinitionNode(yaml: text, file: file), forms: library.forms)
    return text
  }

  /// What the variant's file says of itself.
  private var note: LocalizedText {
    let names = documents.prefix(3).map { URL(filePath: $0.path).lastPathComponent.printable }
    let more = documents.count > 3
    return LocalizedText(
      zh: "\(form.name.zh)的一种写法，从 \(names.joined(separator: "、"))\(more ? " 等" : "") 学来。",
      en:
        "A company's \(form.id.rawValue), learned from \(names.joined(separator: ", "))\(more ? " and others" : "")."
    )
  }

  /// What the documents give when they are read by the variant, a line each.
  public func preview(_ variant: FormVariant, in language: Language) -> [String] {
    var learned = library
    learned.variants.removeAll { $0.id == variant.id }
    learned.variants.append(variant)
    let reader = FormReader(library: learned, today: today)
    return documents.compactMap { document in
      document.content.map { content in
        let result = reader.read(content, fileName: document.path)
        return "\(document.path.printable)\(language == .zh ? "：" : ": ")"
          + summary(of: result)[language]
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
