/// What a finding is about: one of the codes below, or the id of a rule of a form definition.
public struct FindingCode: RawRepresentable, Sendable, Hashable {
  /// The code as `validate` prints it and `explain` takes it.
  public let rawValue: String

  /// Takes a code as written; the id of a form's rule is one too.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

// Reading a document.
extension FindingCode {
  /// An error: the file holds nothing, no document, or text that cannot be decoded.
  public static let unreadableFile = FindingCode(rawValue: "unreadable-file")
  /// An error: a format that is not read, or not without a converter that lacks.
  public static let unsupportedFormat = FindingCode(rawValue: "unsupported-format")
  /// An error: the document is protected by a password.
  public static let encryptedDocument = FindingCode(rawValue: "encrypted-document")
  /// An error: the package cannot be unpacked, or is no Word package.
  public static let damagedPackage = FindingCode(rawValue: "damaged-package")
  /// An error: the XML is not well-formed.
  public static let malformedXML = FindingCode(rawValue: "malformed-xml")
  /// An error: a document type declaration, an entry that lies about its size, or more than a limit
  /// allows.
  public static let unsafeContent = FindingCode(rawValue: "unsafe-content")
  /// An error: nothing in the document is a form that the definitions know.
  public static let noFormFound = FindingCode(rawValue: "no-form-found")
  /// An error: two definitions fit the document alike.
  public static let ambiguousForm = FindingCode(rawValue: "ambiguous-form")
  /// An info: a picture, an embedded file or a macro, whose content is not read.
  public static let contentNotRead = FindingCode(rawValue: "content-not-read")
  /// A warning: text in another encoding than UTF-8, or with broken characters, that was read.
  public static let textEncoding = FindingCode(rawValue: "text-encoding")
  /// A warning: a control shows another value than the data to which it is bound.
  public static let boundValueDiffers = FindingCode(rawValue: "bound-value-differs")
  /// An info: a label that no definition names was taken for a field.
  public static let labelInferred = FindingCode(rawValue: "label-inferred")
  /// An info: struck-through text that is no part of a value.
  public static let struckText = FindingCode(rawValue: "struck-text")
  /// An info: another program converted the document before it was read.
  public static let readThroughConversion = FindingCode(rawValue: "read-through-conversion")
  /// A warning: filled rows of a list that were not read as submissions.
  public static let rowsNotRead = FindingCode(rawValue: "rows-not-read")
}

// Reading a value.
extension FindingCode {
  /// The label of a required field is nowhere.
  public static let missingField = FindingCode(rawValue: "missing-field")
  /// The label is there, and its value is empty or still the template's placeholder.
  public static let missingValue = FindingCode(rawValue: "missing-value")
  /// A day that the calendar does not have, or that cannot be read.
  public static let invalidDate = FindingCode(rawValue: "invalid-date")
  /// A day with a clock time that cannot be read.
  public static let invalidMoment = FindingCode(rawValue: "invalid-moment")
  /// A span of days that cannot be read or ends before it begins.
  public static let invalidSpan = FindingCode(rawValue: "invalid-span")
  /// A length of time that cannot be read.
  public static let invalidDuration = FindingCode(rawValue: "invalid-duration")
  /// A number that cannot be read, or has a unit that the field does not take.
  public static let invalidNumber = FindingCode(rawValue: "invalid-number")
  /// An amount of money that cannot be read, or in a currency or unit that is not known.
  public static let invalidMoney = FindingCode(rawValue: "invalid-money")
  /// A word that is none of the field's choices.
  public static let invalidChoice = FindingCode(rawValue: "invalid-choice")
  /// A code that does not have the field's shape, or fails its check digit.
  public static let invalidCode = FindingCode(rawValue: "invalid-code")
  /// A text that names no person.
  public static let invalidPerson = FindingCode(rawValue: "invalid-person")
  /// A number outside the field's range.
  public static let outOfRange = FindingCode(rawValue: "out-of-range")
  /// Two ticks where one is meant.
  public static let conflictingChoices = FindingCode(rawValue: "conflicting-choices")
  /// One label that is answered twice, differently.
  public static let conflictingValues = FindingCode(rawValue: "conflicting-values")
  /// A day that can be read in two ways.
  public static let ambiguousDate = FindingCode(rawValue: "ambiguous-date")
  /// A `?`, `R` or `×` that may be a tick, lost with its font.
  public static let suspectedTick = FindingCode(rawValue: "suspected-tick")
  /// A warning: a field that is filled in although its condition does not hold.
  public static let notRelevant = FindingCode(rawValue: "not-relevant")
  /// A warning: a number that can be meant in two ways, such as `0.85` beside percentages.
  public static let ambiguousNumber = FindingCode(rawValue: "ambiguous-number")
  /// An info: a value with 约, 左右 or 余.
  public static let approximateValue = FindingCode(rawValue: "approximate-value")
  /// A warning: a day without a year, which the document's other days leave.
  public static let yearInferred = FindingCode(rawValue: "year-inferred")
  /// A warning, or an error where the office wants it: a required text that says 略, 无, 待定 or 同上.
  public static let emptyPhrase = FindingCode(rawValue: "empty-phrase")
  /// A warning: 详见附件 with nothing attached.
  public static let attachmentMissing = FindingCode(rawValue: "attachment-missing")
}

// Filing.
extension FindingCode {
  /// An error: what was filed before is changed, and no revision is marked.
  public static let revisionUnmarked = FindingCode(rawValue: "revision-unmarked")
  /// A warning: another document has been filed under the number.
  public static let numberUsed = FindingCode(rawValue: "number-used")
  /// A warning: another visit of the account and day has been filed, at another time or by others.
  public static let sameVisitAgain = FindingCode(rawValue: "same-visit-again")
  /// A warning: the credit code joins the account to one of another name.
  public static let accountJoinedByCode = FindingCode(rawValue: "account-joined-by-code")
}
