import Documents
public import Findings
import Foundation
import Glibc

/// A file that is to be read: a document, or a package of documents.
public struct DocumentSource: Sendable, Hashable {
  /// As given, with the place inside the folder after it, joined by `/`.
  public var path: String
  /// Whether it is a zip of documents, by its name.
  public var isPackage: Bool
  /// Whether the bytes come from standard input, whatever the path says.
  public var isStandardInput: Bool
  /// Whether the file is read where the path is a link; otherwise that is refused.
  public var followsLink: Bool

  /// A file at a path; by default a document, read also where the path is a link.
  public init(
    path: String,
    isPackage: Bool = false,
    isStandardInput: Bool = false,
    followsLink: Bool = true
  ) {
    self.path = path
    self.isPackage = isPackage
    self.followsLink = followsLink
    self.isStandardInput = isStandardInput || path == "-"
  }

  /// The file's bytes; `-` reads standard input.
  public func load() throws(SourceError) -> [UInt8] {
    do {
      if isStandardInput { return Array(try FileHandle.standardInput.readToEnd() ?? Data()) }
      if followsLink { return Array(try Data(contentsOf: URL(filePath: path))) }
      return Array(try file().readToEnd() ?? Data())
    } catch {
      throw (error as? SourceError) ?? .unreadable(path: path, cause: SystemCause(error))
    }
  }

  /// Opens the file, which must be no link, whatever it was when the folder was looked at.
  private func file() throws(SourceError) -> FileHandle {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      throw errno == ELOOP
        ? .link(path: path) : .unreadable(path: path, cause: SystemCause(number: errno))
    }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}

/// Why a source cannot be read, as facts.
public enum SourceError: Error, Sendable, Hashable {
  case missing(path: String)
  case unreadable(path: String, cause: SystemCause)
  /// A link stands where only files are taken, as it may lead to what is nobody's to read here.
  case link(path: String)

  /// The source's path, as it was given.
  public var path: String {
    switch self {
    case .missing(let path), .unreadable(let path, _), .link(let path): path
    }
  }
}

/// What lies in folders and packages beside the documents.
public struct PassedOver: Sendable, Hashable {
  /// Files that nobody means: `~$…`, dot files, pipes, links that lead nowhere.
  public var skipped: [String] = []
  /// Files of other kinds, such as pictures and PDF.
  public var others: [String] = []

  /// What was passed over; by default nothing.
  public init(skipped: [String] = [], others: [String] = []) {
    self.skipped = skipped
    self.others = others
  }
}

/// What stands at the paths that a person gives: files, and the documents in folders.
public struct DocumentSources: Sendable, Hashable {
  /// In the order of the paths; a folder's files in the order of their names.
  public var sources: [DocumentSource] = []
  /// What lies in folders beside the documents.
  public var passedOver = PassedOver()
  /// What could not be looked at; the rest was.
  public var errors: [SourceError] = []

  /// The extensions of documents that are read through another program, if at all: what lies in a
  /// folder under one of them is said to be unreadable rather than passed over.
  public static let foreignExtensions: Set<String> = [
    "doc", "dot", "wps", "wpt", "rtf", "xls", "xlsb", "xlt", "et", "ett", "ods",
  ]

  /// The extension of a zip of documents, in small letters.
  public static let packageExtension = "zip"

  /// Whether a file in a folder or package is taken for a document by its name.
  public static func isDocument(named name: String) -> Bool {
    let kind = fileExtension(of: name)
    return isVisible(name)
      && (DocumentFormat.documentExtensions.contains(kind) || foreignExtensions.contains(kind))
  }

  /// Whether a file in a folder or package is taken for a package of documents by its name.
  public static func isPackage(named name: String) -> Bool {
    isVisible(name) && fileExtension(of: name) == packageExtension
  }

  /// Whether no step of a name is a dot file, a word processor's lock file, or what a Mac puts
  /// beside the files of a zip.
  static func isVisible(_ name: String) -> Bool {
    name.split(separator: "/").allSatisfy {
      !$0.hasPrefix(".") && !$0.hasPrefix("~$") && $0 != "__MACOSX"
    }
  }

  /// Looks at every path; a file is taken whatever its name.
  ///
  /// Standard input goes under the name given, or else under `-`.
  public init(paths: [String], standardInputName: String? = nil) {
    for path in paths {
      if path == "-" {
        sources.append(
          DocumentSource(path: standardInputName ?? path, isStandardInput: true)
        )
        continue
      }
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        errors.append(.missing(path: path))
        continue
      }
      if isFolder.boolValue {
        addFolder(path)
      } else {
        addFile(path)
      }
    }
  }

  /// Looks at a folder into which others put documents, but for some of what lies in it directly;
  /// a link is an error, whatever it leads to.
  public init(folder: String, leavingOut names: Set<String>) {
    addFolder(folder, leavingOut: names, followsLinks: false)
  }

  private mutating func addFile(_ path: String, followsLink: Bool = true) {
    let isPackage = DocumentSources.fileExtension(of: path) == DocumentSources.packageExtension
    sources.append(
      DocumentSource(path: path, isPackage: isPackage, followsLink: followsLink)
    )
  }

  private mutating func addFolder(
    _ path: String,
    leavingOut omitted: Set<String> = [],
    followsLinks: Bool = true
  ) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      errors.append(.unreadable(path: path, cause: SystemCause(error)))
      return
    }
    let base = path.hasSuffix("/") ? path : path + "/"
    // By their bytes, so that the order is the same everywhere.
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      if omitted.contains(name) { continue }
      let inner = base + name
      let isTaken =
        DocumentSources.isDocument(named: name) || DocumentSources.isPackage(named: name)
      switch DocumentSources.entry(at: inner) {
      case .folder where DocumentSources.isVisible(name):
        addFolder(inner, followsLinks: followsLinks)
      case .link(_) where !followsLinks: errors.append(.link(path: inner))
      case .file where isTaken: addFile(inner, followsLink: followsLinks)
      case .link(toFile: true) where isTaken: addFile(inner)
      case .file where DocumentSources.isVisible(name): passedOver.others.append(inner)
      case .link(toFile: true) where DocumentSources.isVisible(name):
        passedOver.others.append(inner)
      case .file, .folder, .link, .other: passedOver.skipped.append(inner)
      }
    }
  }

  private enum Entry {
    case file
    case folder
    /// A link to a file; or a broken one, or one to a folder, which might lead back here.
    case link(toFile: Bool)
    /// A pipe or device.
    case other
  }

  /// What stands at a path; what cannot be looked at is reported when it is read.
  private static func entry(at path: String) -> Entry {
    var own = stat()
    guard lstat(path, &own) == 0 else { return .file }
    switch own.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK:
      var target = stat()
      return .link(toFile: stat(path, &target) == 0 && target.st_mode & S_IFMT == S_IFREG)
    default: return .other
    }
  }

  private static func fileExtension(of name: String) -> String {
    guard let last = name.split(separator: "/").last, let dot = last.lastIndex(of: ".") else {
      return ""
    }
    return last[last.index(after: dot)...].lowercased()
  }
}
