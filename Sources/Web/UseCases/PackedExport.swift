import Archive
import Foundation
import Office
import Packages
import Values
import Wording

/// An export as one file that a browser can take.
struct PackedExport: Sendable {
  /// What a browser is given at once; more goes to a folder, by the command.
  private static let most = 512 << 20

  let bytes: [UInt8]

  /// Packs a folder's files; nothing of it may be larger than what a browser is given.
  init(of folder: URL) throws {
    let keys: [URLResourceKey] = [.isRegularFileKey, .fileSizeKey]
    let base = folder.resolvingSymlinksInPath().path(percentEncoded: false)
    var files: [PackageWriter.File] = []
    var size = 0
    guard let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys)
    else { throw ExportFault.failed }
    for case let file as URL in walk {
      let values = try file.resourceValues(forKeys: Set(keys))
      guard values.isRegularFile == true else { continue }
      size += values.fileSize ?? 0
      guard size <= PackedExport.most else { throw ExportFault.tooLarge }
      let path = file.resolvingSymlinksInPath().path(percentEncoded: false)
      let name = String(path.dropFirst(base.count).drop { $0 == "/" })
      files.append(PackageWriter.File(name, Array(try Data(contentsOf: file))))
    }
    bytes = try PackageWriter.write(files.sorted { $0.name < $1.name })
  }
}

/// Why an export cannot be had here.
enum ExportFault: SpokenError {
  case nothing
  case tooLarge
  case failed

  var sentence: LocalizedText {
    switch self {
    case .nothing:
      LocalizedText(zh: "没有符合这些条件的归档件。", en: "Nothing that is filed meets these conditions.")
    case .tooLarge:
      LocalizedText(
        zh: "超过 512 MB，不能在网页上下载。请用 guidang archive export 导出到文件夹，或缩小范围。",
        en:
          "It is over 512 MB, too much for a page. Export to a folder with guidang archive export, or choose less."
      )
    case .failed: LocalizedText(zh: "无法写临时文件。", en: "The temporary files cannot be written.")
    }
  }
}

extension FrontDesk {
  /// Exports what is selected as a package, by way of a folder that is gone afterwards.
  func export(
    _ selection: ExportSelection,
    as layout: ExportLayout,
    by visitor: Visitor
  ) throws -> PackedExport {
    let place = FileManager.default.temporaryDirectory
      .appending(path: "guidang-\(String(Secret().text.prefix(16)))")
    try FileManager.default.createDirectory(
      at: place,
      withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700]
    )
    let folder = place.appending(path: "export")
    let packed = Result { () throws in
      let damages = try office().export(
        selection,
        to: [(folder.path(percentEncoded: false), layout)],
        as: visitor.actor
      )
      if damages == nil { throw ExportFault.nothing }
      return try PackedExport(of: folder)
    }
    try FileManager.default.removeItem(at: place)
    return try packed.get()
  }
}
