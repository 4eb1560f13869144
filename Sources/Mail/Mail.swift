/// A mail: who sent it when, and the files in it.
public struct Mail: Sendable, Hashable {
  /// From whom it came and when.
  public var origin: MailOrigin
  /// The attachments and forwarded mails in their order, then the text.
  public var files: [File]

  /// A mail of files.
  public init(origin: MailOrigin, files: [File]) {
    self.origin = origin
    self.files = files
  }

  /// A file in a mail.
  public struct File: Sendable, Hashable {
    /// What a file is to the mail.
    public enum Role: Sendable, Hashable {
      case attachment
      /// A mail inside the mail.
      case mail
      /// What the mail itself says.
      case text
    }

    /// A name without `/`, as no other file of the mail has it.
    public var name: String
    /// What the file is to the mail.
    public var role: Role
    /// The content, its transfer encoding undone; text is in UTF-8.
    public var bytes: [UInt8]

    /// A file of a name and its content.
    public init(name: String, role: Role, bytes: [UInt8]) {
      self.name = name
      self.role = role
      self.bytes = bytes
    }
  }
}

/// From whom a mail came and when.
public struct MailOrigin: Sendable, Hashable {
  /// The sender as people know him: the name and the address, `王建国 <wang@example.com>`.
  public var sender: String?
  /// ISO 8601, in UTC.
  public var sentAt: String?

  /// Nil stands for what the mail does not say.
  public init(sender: String? = nil, sentAt: String? = nil) {
    self.sender = sender
    self.sentAt = sentAt
  }
}

/// Why a mail cannot be read.
public enum MailError: Error, Sendable, Hashable {
  /// The bytes are no mail.
  case noMail
  /// There are more parts than anybody sends.
  case tooManyParts
  /// Parts lie in parts deeper than anybody sends them.
  case tooDeep
}
