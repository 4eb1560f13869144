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
  /// How the variant stands to those that there are; nil where it was not tried.
  var standing: VariantStanding?
}

/// What somebody said of a company's form.
struct TaughtAnswers: Sendable {
  var answers: LearningAnswers
  /// The variant's name, as it was written.
  var name: String?
  /// Whether nothing was chosen yet, so that an existing variant of the name tells what its labels mean.
  var isFirst: Bool
}

extension FrontDesk {
  /// Learns a form from a document, as far as somebody's answers go, and where it is to be tried reads
  /// the last documents by what was learned; nothing is kept.
  func teach(
    _ form: FormID,
    from upload: Upload,
    _ told: TaughtAnswers,
    trying last: [Upload]?,
    language: Language,
    as visitor: Visitor
  ) async throws -> Teaching {
    let session = try await session(form, from: upload, told, as: visitor)
    guard let id = FrontDesk.id(told.name, in: session) else {
      return Teaching(session: session, name: nil, preview: [])
    }
    guard let last else { return Teaching(session: session, name: id.rawValue, preview: []) }
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
    return Teaching(
      session: session,
      name: id.rawValue,
      preview: preview,
      standing: session.standing(of: variant)
    )
  }

  /// Keeps what was learned; from then on documents are read by it.
  func keep(
    _ form: FormID,
    from upload: Upload,
    _ told: TaughtAnswers,
    _ consent: KeepingConsent?,
    language: Language,
    as visitor: Visitor
  ) async throws {
    let session = try await session(form, from: upload, told, as: visitor)
    try keep(session, named: told.name, consent, in: language, as: visitor)
  }

  private func session(
    _ form: FormID,
    from upload: Upload,
    _ told: TaughtAnswers,
    as visitor: Visitor
  ) async throws -> LearningSession {
    var session = try await office().learn(
      form.rawValue,
      from: [HandedFile(name: upload.name, bytes: upload.bytes)],
      as: visitor.actor
    )
    if let id = FrontDesk.id(told.name, in: session) {
      session.begin(with: id, takingLabels: told.isFirst)
    }
    do {
      session.lesson.decide(try told.answers.decisions(for: session.form))
    } catch {
      throw OfficeError(error)
    }
    return session
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

/// What somebody has seen and agreed to before a variant is kept.
enum KeepingConsent: Sendable, Hashable {
  /// The one of the same name is replaced.
  case replacing
  /// Another that reads the same documents stays beside it.
  case besides
}
