import Archive
import Foundation

/// Who may read an archive, told to somebody who may not.
enum ArchiveRights {
  /// That somebody has no right to what is at a path, and whose it is: the file, or the first folder above it
  /// that can be looked at.
  static func error(of path: String) -> ArchiveError {
    .notPermitted(path: path, owner: owner(of: path))
  }

  private static func owner(of path: String) -> String? {
    var place = URL(filePath: path).absoluteURL.standardized
    var status = stat()
    while stat(place.path(percentEncoded: false), &status) != 0 {
      if place.path == "/" { return nil }
      place.deleteLastPathComponent()
    }
    guard let entry = getpwuid(status.st_uid)?.pointee, let name = entry.pw_name else { return nil }
    return String(cString: name)
  }
}
