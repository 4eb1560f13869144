import Packages

/// How the files of a format are known by their content, and what reads them.
enum FormatSign: Sendable {
  /// A reader of Office packages, which are given with the name of their main part.
  typealias OfficeReader =
    @Sendable (consuming OfficePackage, String, DocumentLimits)
    throws(Refusal) -> DocumentReading
  /// A reader of other packages.
  typealias PackageReading =
    @Sendable (consuming PackageReader, DocumentLimits)
    throws(Refusal) -> DocumentReading
  /// A reader of texts.
  typealias TextReader = @Sendable ([UInt8], DocumentLimits) throws(Refusal) -> DocumentReading

  /// A package of Office, by the content type of its main part (ISO 29500-2, 7.2.3).
  case office(isMain: @Sendable (_ contentType: String) -> Bool, read: OfficeReader)
  /// A package of OpenDocument, by the media type that it names first (part 2, 3.3).
  case openDocument(isMedia: @Sendable (_ mediaType: String) -> Bool, read: PackageReading)
  /// An XML text, by its root.
  case markup(
    isRoot: @Sendable (_ namespace: String?, _ name: String) -> Bool,
    read: TextReader
  )
  /// Any other text, by its name.
  case text(isMeant: @Sendable (DocumentFormat, FileName) -> Bool, read: TextReader)
}
