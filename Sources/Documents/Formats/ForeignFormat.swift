public import Wording

/// A format that is not read itself, but of which another program can make a document.
public struct ForeignFormat: Sendable, Hashable {
  /// How a document of it is made.
  public enum Route: Sendable, Hashable {
    /// The file is converted as it is.
    case file
    /// The file is a web page, which takes another way through the converter.
    case page
    /// The web page in a file of a page and its pictures is converted.
    case pageInMail
  }

  /// What `extract` prints: `doc`, `wps`, `rtf`, `xls` and the like.
  public let id: String
  /// What it is, in words.
  public let name: LocalizedText
  /// The format to which it is converted.
  public let target: DocumentFormat
  /// How a document of it is made.
  public let route: Route

  /// The foreign format that a file under that extension is of; nil of what nobody converts.
  init?(_ format: FileFormat, under suffix: String?) {
    let (text, sheet): (DocumentFormat, DocumentFormat) = (.docx, .xlsx)
    switch format {
    case .word97: (id, target) = (ForeignFormat.id(suffix, of: ["dot", "wps", "wpt"], "doc"), text)
    case .excel97:
      (id, target) = (ForeignFormat.id(suffix, of: ["xlt", "et", "ett"], "xls"), sheet)
    // Older programs of Kingsoft have streams of their own, and their files their names.
    case .otherOLE:
      guard let suffix else { return nil }
      if ["wps", "wpt", "doc"].contains(suffix) {
        (id, target) = (suffix, text)
      } else if ["et", "ett", "xls"].contains(suffix) {
        (id, target) = (suffix, sheet)
      } else {
        return nil
      }
    case .excelBinary: (id, target) = ("xlsb", sheet)
    case .openDocument where suffix == "ods": (id, target) = ("ods", sheet)
    case .rtf: (id, target) = ("rtf", text)
    case .html: (id, target) = ("html", text)
    case .webArchive: (id, target) = ("mht", text)
    case .openDocument, .powerPoint97, .encryptedOffice, .powerPoint, .ofd, .pdf, .xml,
      .plainText, .image, .archive, .volume, .outlookMail:
      return nil
    }
    name = format.name
    route = format == .webArchive ? .pageInMail : format == .html ? .page : .file
  }

  /// The extension where it is one of those that say more than the usual one.
  private static func id(_ suffix: String?, of others: Set<String>, _ usual: String) -> String {
    suffix.flatMap { others.contains($0) ? $0 : nil } ?? usual
  }
}
