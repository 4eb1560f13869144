public import Filing
public import Forms
import Intake
public import Wording

extension Office {
  /// Reads files and says what is wrong with them, as `extract` and `validate` do; nothing is filed.
  ///
  /// A bundle or a mail is gone through, so that one file may give many documents, or none.
  public func check(
    _ files: [HandedFile],
    stage: Stage = .filing,
    as actor: Actor
  ) async throws -> CheckedFiles {
    try actor.need(.check)
    let check = DocumentCheck(desk: try desk(at: stage))
    var documents: [ReadDocument] = []
    var notes: [ReadingNote] = []
    do {
      let status = try await check.read(DocumentSources(files)) {
        notes.append($0)
      } each: {
        documents.append($0)
      }
      return CheckedFiles(documents: documents, notes: notes, status: status)
    } catch {
      throw OfficeError(error)
    }
  }
}

extension Office {
  /// The desk at which documents are read on the day of processing; its reader is made once a day.
  package func desk(at stage: Stage = .filing) throws(OfficeError) -> DocumentDesk {
    do {
      let reader = try definitions.reader(on: clock.today(), at: stage)
      return DocumentDesk(reader: reader, converter: converter)
    } catch {
      throw .definition(error)
    }
  }
}

/// What a check has found, document by document.
public struct CheckedFiles: Sendable {
  /// In the order of the files, each with its forms, its findings and its content.
  public var documents: [ReadDocument]
  /// What there is to say of files that are no documents, or could not be read.
  public var notes: [ReadingNote]
  /// Whether all is well, something is to be mended, or something could not be read.
  public var status: ExitStatus
}

/// A file that somebody hands in: its name, and what is in it.
public struct HandedFile: Sendable, Hashable {
  /// The name under which it came, by which plain text is told from Markdown.
  public var name: String
  /// The file as it came.
  public var bytes: [UInt8]

  /// A file as it came.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension DocumentSources {
  /// Files that were handed in.
  init(_ files: [HandedFile]) {
    self.init(at: [])
    sources = files.map { DocumentSource(name: $0.name, bytes: $0.bytes) }
  }
}
