import Forms
import Intake
import Office
import Values
import Wording

/// What a document of a company's own teaches, with what its variant would make of the documents that
/// came last.
struct Teaching: Sendable {
  var session: LearningSession
  /// The variant's id; nil where none can be made of what the documents call themselves.
  var name: String?
  /// What the variant makes of this document and the last ones, a line each.
  var preview: [String]
}

extension FrontDesk {
  /// Learns a form from a document, as far as somebody's answers go, and reads the last documents by
  /// what was learned; nothing is kept.
  func teach(
    _ form: FormID,
    from upload: Upload,
    answers: LearningAnswers,
    name: String?,
    trying last: [Upload],
    language: Language,
    as visitor: Visitor
  ) async throws -> Teaching {
    let session = try await session(form, from: upload, answers: answers, as: visitor)
    let id = FrontDesk.id(name, in: session)
    guard let id else { return Teaching(session: session, name: nil, preview: []) }
    let variant = session.lesson.variant(id: id)
    var preview = session.preview(variant, in: language)
    if !last.isEmpty {
      let others = try await office()
        .learn(
          form.rawValue,
          from: last.map { HandedFile(name: $0.name, bytes: $0.bytes) },
          as: visitor.actor
        )
      preview += others.preview(variant, in: language)
    }
    return Teaching(session: session, name: id.rawValue, preview: preview)
  }

  /// Keeps what was learned; from then on documents are read by it.
  func keep(
    _ form: FormID,
    from upload: Upload,
    answers: LearningAnswers,
    name: String?,
    language: Language,
    as visitor: Visitor
  ) async throws {
    let session = try await session(form, from: upload, answers: answers, as: visitor)
    try keep(session, named: name, in: language, as: visitor)
  }

  private func session(
    _ form: FormID,
    from upload: Upload,
    answers: LearningAnswers,
    as visitor: Visitor
  ) async throws -> LearningSession {
    try await office().learn(
      form.rawValue,
      from: [HandedFile(name: upload.name, bytes: upload.bytes)],
      answers: answers,
      as: visitor.actor
    )
  }

  /// The id that a variant gets; nil where it must be named first.
  private static func id(_ name: String?, in session: LearningSession) -> VariantID? {
    do {
      return try session.id(name)
    } catch {
      return nil
    }
  }
}
