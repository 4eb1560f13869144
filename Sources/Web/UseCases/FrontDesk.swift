import Archive
import Filing
import Forms
import Intake
import Ledger
import Office
import Values
import Wording

/// What the pages and the API ask of the office, as values in and values out.
///
/// Everything here may wait for a disk, and is done on the threads of a ``Workshop``.
struct FrontDesk: Sendable {
  let door: ArchiveDoor
  private let answers: LedgerAnswers
  private let definitions: Definitions
  private let shelf: LibraryShelf
  private let clock: OfficeClock
  private let converter: DocumentConverter?
  private let books = LedgerBooks()

  init(definitions: Definitions, settings: WebSettings) throws {
    self.definitions = definitions
    shelf = LibraryShelf(try definitions.library())
    _ = try definitions.rules()
    door = ArchiveDoor(path: settings.archive, waitingTime: settings.waitingTime)
    answers = LedgerAnswers()
    clock = .machine(today: settings.today)
    converter = settings.converter
  }

  /// The forms, with what was learned since the server began.
  var library: FormLibrary { shelf.library }

  /// The day of processing.
  var today: Day { clock.today() }

  /// The moment, as what is kept of it.
  var now: Timestamp { clock.moment }

  /// The office over the archive; for filing it is made where there is none.
  func office(forFiling: Bool = false) throws -> Office {
    Office(
      definitions: definitions,
      archive: forFiling ? try door.writer() : try door.reader(),
      clock: clock,
      converter: converter,
      books: books
    )
  }

  /// Reads the documents of files, also those in bundles and mails, and says what is wrong with them;
  /// nothing is filed.
  func check(_ uploads: [Upload], as visitor: Visitor) async throws -> [ReadDocument] {
    try await office().check(uploads.map(\.file), as: visitor.actor).documents
  }

  /// Reads one document once more.
  func read(_ upload: Upload) throws -> ReadDocument {
    try office().desk().document(path: upload.name, bytes: upload.bytes)
  }

  /// Files the documents of files in the name of a visitor; the office keeps the bytes of what it
  /// turns back.
  func file(
    _ uploads: [Upload],
    revises: Bool = false,
    as visitor: Visitor,
    language: Language
  ) async throws -> FiledFiles {
    var options = ImportOptions(language: language)
    options.revises = revises
    options.keepsRejected = visitor.may(.file)
    return try await office(forFiling: true)
      .file(uploads.map(\.file), options: options, as: visitor.actor)
  }
}

extension FrontDesk {
  /// A view of the ledger, which is kept until the archive changes.
  func ledger(
    _ view: LedgerView,
    _ request: LedgerRequest,
    as visitor: Visitor
  ) throws -> LedgerAnswer {
    let key = "\(view.id) \(today) \(visitor.actor.roles.count) \(request)"
    return try answers.answer(under: key, of: door.stamp()) {
      try office().ledger(view, request, as: visitor.actor)
    }
  }
}

extension FrontDesk {
  /// Has the ledger in memory as the archive has it now, and what was turned back.
  func follow() throws {
    guard door.isThere else { return }
    _ = try office().ledger(.targets, as: FrontDesk.follower)
    _ = try office().returns(as: FrontDesk.follower)
  }

  /// As whom the ledger is read before anybody asks.
  private static let follower = Actor(name: "ledger", roles: [.manager, .office])
}

extension FrontDesk {
  /// Keeps what was learned as a variant, by which everything is read from then on.
  func keep(
    _ session: LearningSession,
    named name: String?,
    _ consent: KeepingConsent?,
    in language: Language,
    as visitor: Visitor
  ) throws {
    try office().keep(
      session,
      named: name,
      replacing: consent == .replacing,
      besides: consent == .besides,
      in: language,
      as: visitor.actor
    )
    shelf.replace(by: try definitions.library())
  }
}

extension Upload {
  fileprivate var file: HandedFile { HandedFile(name: name, bytes: bytes) }
}
