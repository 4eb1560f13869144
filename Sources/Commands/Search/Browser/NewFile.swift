import Foundation
import Intake
import Office
import Wording

/// A file in the working folder that never takes the place of another.
enum NewFile {
  /// Writes bytes under the last name of a path, with a number where that is taken; gives the name.
  ///
  /// The file is there whole or not at all.
  static func write(_ bytes: [UInt8], named path: String) throws(OutputError) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    let name = SafePath(last, arguments: [])
    let folder = FileManager.default.currentDirectoryPath
    let filled = WholeFile.besides(
      URL(filePath: folder, directoryHint: .isDirectory).appending(path: name.description),
      "exported"
    )
    try WholeFile.write(bytes, to: filled, replacing: false)
    defer { unlink(filled) }
    var number = 1
    while true {
      let place = name.numbered(number)
      switch try FreeName.move(DiskPath(filled), to: folder + "/" + place) {
      case .moved: return place
      case .taken: number += 1
      case .gone: throw OutputError(path: place, cause: SystemCause(number: ENOENT).text)
      }
    }
  }
}
