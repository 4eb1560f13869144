import Findings
package import Wording

/// What is said of a file that lies where documents are read and is none, by its name alone: its content
/// is not looked at.
package enum UnreadFile {
  /// What it is and what to hand in instead, as the finding on its content says it; nil of a name that tells
  /// of no format.
  package static func sentence(ofFileNamed name: String) -> LocalizedText? {
    guard let format = formats[FileName(name).suffix] else { return nil }
    let finding = Refusal.unsupported(format).finding
    return LocalizedText(zh: finding.message(in: .zh), en: finding.message(in: .en))
  }

  private static let formats: [String: FileFormat] = [
    "pdf": .pdf, "ofd": .ofd, "jpg": .image, "jpeg": .image, "png": .image, "gif": .image,
    "bmp": .image, "tif": .image, "tiff": .image, "webp": .image, "heic": .image, "heif": .image,
    "ppt": .powerPoint97, "dps": .powerPoint97, "pptx": .powerPoint, "xlsb": .excelBinary,
    "ods": .openDocument, "odp": .openDocument, "msg": .outlookMail,
  ]
}
