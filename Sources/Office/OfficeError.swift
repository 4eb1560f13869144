public import Archive
public import Forms
import Intake
import Ledger
public import Wording

/// Why an office did not do what it was asked to.
public enum OfficeError: SpokenError {
  /// None of the actor's roles lets him do it.
  case notAllowed(Permission, name: String)
  /// Something that was named is not there.
  case notFound(any SpokenError)
  /// What was asked for cannot be meant so: a query that does not parse, a name that nothing has.
  case wrongRequest(any SpokenError)
  /// The definitions are wrong.
  case definition(DefinitionError)
  /// The archive could not be read or written.
  case archive(ArchiveError)
  /// A file could not be written.
  case output(OutputError)
  /// Anything else that stopped it.
  case failed(any Error)

  /// What an error is for an office; errors that are its own stay as they are.
  public init(_ error: any Error) {
    switch error {
    case let error as OfficeError: self = error
    case let error as ArchiveError: self = .archive(error)
    case let error as DefinitionError: self = .definition(error)
    case let error as OutputError: self = .output(error)
    case let error as SourceError: self = .notFound(error)
    case let error as LedgerRefusal: self = .wrongRequest(error)
    case let error as UnseenMerge: self = .wrongRequest(error)
    case let error as UnknownForm: self = .notFound(error)
    case let error as QueryError: self = .wrongRequest(error)
    case let error as UnknownColumn: self = .wrongRequest(error)
    case let error as LearnFault: self = .wrongRequest(error)
    case let error as VariantInTheWay: self = .wrongRequest(error)
    case let error as UnknownVariant: self = .notFound(error)
    case let error as InstalledVariant: self = .notFound(error)
    case let error as NoSuchItem: self = .notFound(error)
    case let error as NoSuchRevision: self = .notFound(error)
    case let error as SeveralItems: self = .notFound(error)
    case let error as NoSuchReturn: self = .notFound(error)
    case let error as SeveralReturns: self = .notFound(error)
    case let error as NoSuchSearch: self = .notFound(error)
    case _: self = .failed(error)
    }
  }

  /// The error below, where this one stands for it.
  public var cause: (any Error)? {
    switch self {
    case .notAllowed: nil
    case .notFound(let error), .wrongRequest(let error): error
    case .definition(let error): error
    case .archive(let error): error
    case .output(let error): error
    case .failed(let error): error
    }
  }

  /// What stopped, and what to do.
  public var sentence: LocalizedText {
    switch self {
    case .notAllowed(let permission, let name):
      LocalizedText(
        zh: "\(name) 没有权限\(permission.name.zh)。请找档案管理员开通。",
        en: "\(name) may not \(permission.name.en). Ask an archivist for the role that may."
      )
    case .notFound, .wrongRequest, .definition, .archive, .output, .failed:
      LocalizedText(telling: cause ?? self)
    }
  }

  /// That of the cause.
  public var exitStatus: ExitStatus { cause.map { ExitStatus(of: $0) } ?? .failed }
}
