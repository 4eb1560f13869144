import Findings
import Foundation

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
    try WholeFile.write(bytes, to: filled)
    defer { unlink(filled) }
    var number = 1
    while true {
      let place = name.numbered(number)
      switch put(filled, at: folder + "/" + place) {
      case 0: return place
      case EEXIST: number += 1
      case let error: throw OutputError(path: place, cause: SystemCause(number: error).text)
      }
    }
  }

  /// Gives a file a name that is free; 0, or the error's number.
  private static func put(_ file: String, at place: String) -> Int32 {
    if link(file, place) == 0 { return 0 }
    switch errno {
    case EPERM, EOPNOTSUPP, ENOSYS, EMLINK:
      // Where there are no links, the name is taken first.
      let descriptor = open(place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { return errno }
      close(descriptor)
      guard rename(file, place) == 0 else {
        let error = errno
        unlink(place)
        return error
      }
      return 0
    case let error: return error
    }
  }
}
