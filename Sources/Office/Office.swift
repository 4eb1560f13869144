public import Archive
public import Filing
public import Forms
public import Intake
import Wording

/// An office that is open: its definitions and rules, its archive, and its clock.
///
/// Every use case is a function of it, which says who acts. What an actor's roles do not allow is
/// refused here, whatever the way in: ``OfficeError/notAllowed(_:name:)``. Nothing here prints, asks or
/// reads options.
public struct Office: Sendable {
  /// What the forms are, and the rules by which they are filed.
  public let definitions: Definitions
  /// Where things are filed.
  public let archive: any ArchiveCare
  /// The day and the moment.
  public let clock: OfficeClock
  /// What reads foreign formats; nil where nothing does.
  public let converter: DocumentConverter?
  /// What holds the ledger in memory from one question to the next; nil where each reads it anew.
  public let books: LedgerBooks?

  /// Opens an office over an archive.
  public init(
    definitions: Definitions,
    archive: any ArchiveCare,
    clock: OfficeClock = .machine(),
    converter: DocumentConverter? = nil,
    books: LedgerBooks? = nil
  ) {
    self.definitions = definitions
    self.archive = archive
    self.clock = clock
    self.converter = converter
    self.books = books
  }

  /// The forms; read when they are first asked for.
  public func library() throws(OfficeError) -> FormLibrary {
    do { return try definitions.library() } catch { throw .definition(error) }
  }

  /// The filing rules; read when they are first asked for.
  public func rules() throws(OfficeError) -> FilingRules {
    do { return try definitions.rules() } catch { throw .definition(error) }
  }

  /// Reads one state of the archive; what the archive throws is told in its terms, and what the
  /// reader throws himself stays as it is.
  func snapshot<Value>(
    _ body: (any ArchiveSnapshot) throws -> Value
  ) throws(OfficeError) -> Value {
    do {
      let result = try archive.snapshot { state -> Result<Value, any Error> in
        do {
          return .success(try body(state))
        } catch let error as any SpokenError {
          return .failure(error)
        }
      }
      return try result.get()
    } catch {
      throw OfficeError(error)
    }
  }

  /// The options of an act, which the journal tells of under the actor's name.
  func options(of actor: Actor) -> FilingOptions {
    FilingOptions(actor: actor.name, at: clock.moment)
  }
}
