/// What a finding is about: one of the codes below, or the id of a rule of a form definition.
public struct FindingCode: RawRepresentable, Sendable, Hashable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

// Reading a document.
extension FindingCode {
  public static let unreadableFile = FindingCode(rawValue: "unreadable-file")
  public static let unsupportedFormat = FindingCode(rawValue: "unsupported-format")
  public static let encryptedDocument = FindingCode(rawValue: "encrypted-document")
  public static let damagedPackage = FindingCode(rawValue: "damaged-package")
  public static let malformedXML = FindingCode(rawValue: "malformed-xml")
  public static let unsafeContent = FindingCode(rawValue: "unsafe-content")
  public static let noFormFound = FindingCode(rawValue: "no-form-found")
  public static let ambiguousForm = FindingCode(rawValue: "ambiguous-form")
  public static let contentNotRead = FindingCode(rawValue: "content-not-read")
  public static let textEncoding = FindingCode(rawValue: "text-encoding")
  public static let boundValueDiffers = FindingCode(rawValue: "bound-value-differs")
  public static let labelInferred = FindingCode(rawValue: "label-inferred")
  public static let struckText = FindingCode(rawValue: "struck-text")
  public static let readThroughConversion = FindingCode(rawValue: "read-through-conversion")
  public static let rowsNotRead = FindingCode(rawValue: "rows-not-read")
}

// Reading a value.
extension FindingCode {
  public static let missingField = FindingCode(rawValue: "missing-field")
  public static let missingValue = FindingCode(rawValue: "missing-value")
  public static let invalidDate = FindingCode(rawValue: "invalid-date")
  public static let invalidMoment = FindingCode(rawValue: "invalid-moment")
  public static let invalidSpan = FindingCode(rawValue: "invalid-span")
  public static let invalidDuration = FindingCode(rawValue: "invalid-duration")
  public static let invalidNumber = FindingCode(rawValue: "invalid-number")
  public static let invalidMoney = FindingCode(rawValue: "invalid-money")
  public static let invalidChoice = FindingCode(rawValue: "invalid-choice")
  public static let invalidCode = FindingCode(rawValue: "invalid-code")
  public static let invalidPerson = FindingCode(rawValue: "invalid-person")
  public static let outOfRange = FindingCode(rawValue: "out-of-range")
  public static let conflictingChoices = FindingCode(rawValue: "conflicting-choices")
  public static let conflictingValues = FindingCode(rawValue: "conflicting-values")
  public static let ambiguousDate = FindingCode(rawValue: "ambiguous-date")
  public static let suspectedTick = FindingCode(rawValue: "suspected-tick")
  public static let notRelevant = FindingCode(rawValue: "not-relevant")
  public static let ambiguousNumber = FindingCode(rawValue: "ambiguous-number")
  public static let approximateValue = FindingCode(rawValue: "approximate-value")
  public static let yearInferred = FindingCode(rawValue: "year-inferred")
  public static let emptyPhrase = FindingCode(rawValue: "empty-phrase")
  public static let attachmentMissing = FindingCode(rawValue: "attachment-missing")
}

// Filing.
extension FindingCode {
  public static let revisionUnmarked = FindingCode(rawValue: "revision-unmarked")
  public static let numberUsed = FindingCode(rawValue: "number-used")
  public static let sameVisitAgain = FindingCode(rawValue: "same-visit-again")
  public static let accountJoinedByCode = FindingCode(rawValue: "account-joined-by-code")
}
