import Bundles
import Documents
import Findings
import Mail
import Packages

/// A zip, another bundle or a mail that is gone through file by file.
final class OpenContainer {
  /// A file in it.
  struct File {
    var name: String
    var kind: SourceKind?
    /// Whether it is what the mail itself says.
    var isMailText = false
  }

  let path: String
  let kind: SourceKind
  /// Who sent it, where it is a mail.
  let origin: MailOrigin?
  let files: [File]
  /// Why nothing behind its last file could be read.
  private(set) var ending: Finding?
  private var zip: FolderZip?
  private var contents: [String: Result<[UInt8], FolderZipError>] = [:]
  private var position = 0

  /// A zip, of which a file is inflated when it is asked for.
  init(path: String, zip: consuming FolderZip) {
    self.path = path
    kind = .bundle
    origin = nil
    files = zip.names.map { File(name: $0, kind: SourceKind(named: $0)) }
    self.zip = consume zip
  }

  /// A bundle that was read.
  init(path: String, bundle: Bundle) {
    self.path = path
    kind = .bundle
    origin = nil
    ending = bundle.ending.map { FolderZipError($0).finding }
    files = FolderZip.inOrder(bundle.files.map(\.name))
      .map { File(name: $0, kind: SourceKind(named: $0)) }
    for file in bundle.files {
      switch file.content {
      case .bytes(let bytes): contents[file.name] = .success(bytes)
      case .refused(let error): contents[file.name] = .failure(FolderZipError(error))
      case .unread: break
      }
    }
  }

  /// A mail that was read.
  init(path: String, mail: Mail) {
    self.path = path
    kind = .mail
    origin = mail.origin
    files = mail.files.map { file in
      switch file.role {
      case .attachment: File(name: file.name, kind: SourceKind(named: file.name))
      case .mail: File(name: file.name, kind: .mail)
      case .text: File(name: file.name, kind: .document, isMailText: true)
      }
    }
    for file in mail.files { contents[file.name] = .success(file.bytes) }
  }

  /// A file of mails.
  init(path: String, mails: [[UInt8]]) {
    self.path = path
    kind = .mail
    origin = nil
    let digits = String(mails.count).count
    var files: [File] = []
    for (index, mail) in mails.enumerated() {
      let number = String(index + 1)
      let zeros = String(repeating: "0", count: digits - number.count)
      let name = "\(zeros)\(number).eml"
      files.append(File(name: name, kind: .mail))
      contents[name] = .success(mail)
    }
    self.files = files
  }

  /// How many documents and containers it holds.
  var documents: Int { files.count { $0.kind != nil && !$0.isMailText } }

  /// The next file; nil at the end.
  func next() -> File? {
    guard position < files.count else { return nil }
    position += 1
    return files[position - 1]
  }

  /// Takes a file out, once.
  func read(_ name: String) -> Result<[UInt8], FolderZipError>? {
    if let content = contents.removeValue(forKey: name) { return content }
    do throws(FolderZipError) {
      guard let bytes = try zip?.read(name) else { return nil }
      return .success(bytes)
    } catch {
      return .failure(error)
    }
  }

  /// Takes out why it was not read to its end, once.
  func takeEnding() -> Finding? {
    defer { ending = nil }
    return ending
  }
}
