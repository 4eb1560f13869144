import Foundation
import Glibc
import Wording

/// A file that is to be read: a document, a bundle of documents, or a mail.
public struct DocumentSource: Sendable, Hashable {
  /// As given, with the place inside the folder after it, joined by `/`, as people read it.
  public var path: String
  /// Where the file lies; of standard input this says nothing.
  public var place: DiskPath
  /// What it is taken for.
  public var kind: SourceKind
  /// Whether the bytes come from standard input, whatever the path says.
  public var isStandardInput: Bool
  /// What is read, where it is at hand and no file.
  public var bytes: [UInt8]?
  /// Whether the file is read where the path is a link; otherwise that is refused.
  public var followsLink: Bool

  /// A file at a place; by default a document, read also where the path is a link.
  public init(
    at place: DiskPath,
    kind: SourceKind = .document,
    isStandardInput: Bool = false,
    followsLink: Bool = true
  ) {
    path = place.text
    self.place = place
    self.kind = kind
    self.followsLink = followsLink
    self.isStandardInput = isStandardInput || path == "-"
  }

  /// Bytes under a name, which tells what they are taken for; what it does not tell, they do.
  public init(name: String, bytes: [UInt8]) {
    self.init(path: name, kind: SourceKind(path: name) ?? .bundle)
    self.bytes = bytes
    isStandardInput = false
  }

  /// Whether it is a file on a disk.
  public var isFile: Bool { !isStandardInput && bytes == nil }

  /// A file at a path that is text.
  public init(
    path: String,
    kind: SourceKind = .document,
    isStandardInput: Bool = false,
    followsLink: Bool = true
  ) {
    self.init(
      at: DiskPath(path),
      kind: kind,
      isStandardInput: isStandardInput,
      followsLink: followsLink
    )
  }

  /// The file's bytes; `-` reads standard input.
  public func load() throws(SourceError) -> [UInt8] {
    if let bytes { return bytes }
    do {
      if isStandardInput { return Array(try FileHandle.standardInput.readToEnd() ?? Data()) }
      if followsLink, place.isText { return Array(try Data(contentsOf: URL(filePath: path))) }
      return Array(try file().readToEnd() ?? Data())
    } catch {
      throw (error as? SourceError) ?? .unreadable(path: path, cause: SystemCause(error))
    }
  }

  /// Opens the file, which must be no link where none is followed, whatever it was when the folder
  /// was looked at.
  private func file() throws(SourceError) -> FileHandle {
    let flags = O_RDONLY | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
    let descriptor = place.withCString { open($0, flags) }
    guard descriptor >= 0 else {
      throw errno == ELOOP
        ? .link(path: path) : .unreadable(path: path, cause: SystemCause(number: errno))
    }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}
