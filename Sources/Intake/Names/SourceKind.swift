import Bundles
import Documents

/// What a file is taken for by its name; its content may say otherwise.
public enum SourceKind: Sendable, Hashable {
  case document
  /// A zip, or another bundle of files.
  case bundle
  /// A mail, or several in one file.
  case mail

  /// The extensions of documents that are read through another program, if at all, and of mails of
  /// Outlook: what lies in a folder under one of them is said to be unreadable rather than passed
  /// over.
  public static let foreignExtensions: Set<String> = [
    "doc", "dot", "wps", "wpt", "rtf", "xls", "xlsb", "xlt", "et", "ett", "ods", "mht", "mhtml",
    "msg",
  ]

  /// The extension of a zip of documents, in small letters.
  public static let zipExtension = "zip"

  /// The extensions of mails.
  public static let mailExtensions: Set<String> = ["eml", "mbox"]

  /// What a file in a folder, bundle or mail is taken for; nil of what is none of ours.
  public init?(named name: String) {
    guard SourceKind.isVisible(name) else { return nil }
    self.init(path: name)
  }

  /// What a file that a person names is taken for; nil where that tells nothing.
  init?(path: String) {
    if SourceKind.isVolume(path) {
      self = .bundle
      return
    }
    self.init(extension: SourceKind.fileExtension(of: path))
  }

  private init?(extension kind: String) {
    if DocumentFormat.documentExtensions.contains(kind)
      || SourceKind.foreignExtensions.contains(kind)
    {
      self = .document
    } else if kind == SourceKind.zipExtension || BundleKind.extensions.contains(kind) {
      self = .bundle
    } else if SourceKind.mailExtensions.contains(kind) {
      self = .mail
    } else {
      return nil
    }
  }

  /// Whether a name is that of one volume of a bundle: `a.7z.001`, `a.zip.002`, `a.r00`, `a.z01`.
  static func isVolume(_ name: String) -> Bool {
    let ending = fileExtension(of: name)
    guard ending.utf8.count == 3, ending.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }),
      let first = ending.first
    else { return false }
    if first == "r" || first == "z" { return true }
    let rest = fileExtension(of: String(name.dropLast(4)))
    return first.isNumber && (rest == zipExtension || BundleKind.extensions.contains(rest))
  }

  /// Whether no step of a name is a dot file, a word processor's lock file, or what a Mac puts
  /// beside the files of a zip.
  static func isVisible(_ name: String) -> Bool {
    name.split(separator: "/").allSatisfy {
      !$0.hasPrefix(".") && !$0.hasPrefix("~$") && $0 != "__MACOSX"
    }
  }

  /// The part behind the last dot, in small letters; empty where there is none.
  static func fileExtension(of name: String) -> String {
    guard let last = name.split(separator: "/").last, let dot = last.lastIndex(of: ".") else {
      return ""
    }
    return last[last.index(after: dot)...].lowercased()
  }
}
