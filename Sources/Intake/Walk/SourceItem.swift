public import Findings
public import Mail

/// A document on its way to a reader.
public struct SourceItem: Sendable {
  /// How its bytes are come by.
  public enum Content: Sendable {
    case file(DocumentSource)
    case bytes([UInt8])
    /// What a mail itself says, which need be no form.
    case mailText([UInt8])
    /// A file that cannot be taken out of what it lies in, or what it lies in itself.
    case refused(Finding)
    case unreadable(SourceError)
  }

  /// As given, with the place inside folders, bundles and mails after it, joined by `/`.
  public var path: String
  /// How its bytes are come by.
  public var content: Content
  /// Where the file lies on the disk, it or what holds it; nil of standard input.
  public var place: DiskPath?
  /// Who sent it, where it came by mail.
  public var origin: MailOrigin?
  /// Of what a mail says: the mail's path, where nothing else in it is read.
  public var onlyOf: String?

  /// A document at a path.
  public init(
    path: String,
    content: Content,
    place: DiskPath? = nil,
    origin: MailOrigin? = nil,
    onlyOf: String? = nil
  ) {
    self.path = path
    self.content = content
    self.place = place
    self.origin = origin
    self.onlyOf = onlyOf
  }
}

extension SourceItem {
  /// Whether its name is one of those under which documents lie that go through the converter.
  public var mayBeForeign: Bool {
    let ending = SourceKind.fileExtension(of: path)
    return SourceKind.foreignExtensions.contains(ending) && ending != "msg"
  }
}
