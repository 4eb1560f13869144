import Forms
import Intake
import Values
public import Wording

extension Office {
  /// Begins to learn a company's own form, which goes by id or name, from its documents, blank or
  /// filled in.
  ///
  /// What the session asks is answered by the caller; ``keep(_:named:in:as:)`` ends it.
  public func learn(
    _ form: String,
    from files: [HandedFile],
    answers: LearningAnswers = LearningAnswers(),
    as actor: Actor
  ) async throws -> LearningSession {
    try actor.need(.learn)
    let library = try library()
    do {
      let named = try library.named(form)
      // A variant is learned anew as the form that it is one of.
      let definition = library.form(named.id) ?? named
      let decisions = try answers.decisions(for: definition)
      var session = LearningSession(
        form: definition,
        library: library,
        today: clock.today()
      )
      try await session.read(DocumentSources(files), converter: converter)
      session.lesson.decide(decisions)
      return session
    } catch {
      throw OfficeError(error)
    }
  }

  /// Keeps what was learned as a variant, by which documents are read from then on; gives the file's
  /// path.
  ///
  /// A variant of the same id is replaced only where that is asked for, and one that reads the same
  /// documents stands beside it only then: otherwise throws ``VariantInTheWay``. Without a label for the
  /// account or the day nothing is kept.
  @discardableResult
  public func keep(
    _ session: LearningSession,
    named name: String? = nil,
    replacing: Bool = false,
    besides: Bool = false,
    in language: Language,
    as actor: Actor
  ) throws(OfficeError) -> String {
    try actor.need(.learn)
    do {
      let variant = try session.variant(named: name)
      let standing = session.standing(of: variant)
      if let other = standing.inTheWay(of: variant.id), standing.isOutdone || !besides {
        throw other
      }
      if standing.replaced != nil, !replacing { throw VariantInTheWay.taken(variant.id) }
      let yaml = try session.yaml(of: variant, file: variant.id.rawValue, in: language)
      return try definitions.keep(yaml, as: variant.id, replacing: replacing)
    } catch {
      throw OfficeError(error)
    }
  }
}
