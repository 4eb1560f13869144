import Foundation

/// Where a path leads when its links are followed, by which one place is told from another.
///
/// Steps that are not there stand as they are, so that it also tells where a file will come to
/// stand.
package struct ResolvedPath: Hashable {
  /// From the root, without `.` and `..`, with no slash at its end but that of the root alone.
  package let path: String

  /// As many links as Linux follows in one path.
  private static let mostLinks = 40

  /// Follows the links of a path as far as it leads to what is there.
  package init(_ path: String) {
    let start = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var ahead = ResolvedPath.steps(of: start)
    var place: [Substring] = []
    var links = 0
    while let step = ahead.popLast() {
      switch step {
      case ".": continue
      case "..": _ = place.popLast()
      case _:
        place.append(step)
        guard links < ResolvedPath.mostLinks,
          let target = ResolvedPath.target(ofLink: "/" + place.joined(separator: "/"))
        else { continue }
        links += 1
        if target.hasPrefix("/") { place = [] } else { place.removeLast() }
        ahead += ResolvedPath.steps(of: target)
      }
    }
    self.path = "/" + place.joined(separator: "/")
  }

  /// Whether another place is this one or lies below it.
  package func contains(_ other: ResolvedPath) -> Bool {
    other == self || path == "/" || other.path.hasPrefix(path + "/")
  }

  /// The last step first.
  private static func steps(of path: String) -> [Substring] {
    path.split(separator: "/").reversed()
  }

  /// What a link holds; nil of what is no link.
  private static func target(ofLink path: String) -> String? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return nil }
    do {
      return try FileManager.default.destinationOfSymbolicLink(atPath: path)
    } catch {
      // Gone since it was looked at.
      return nil
    }
  }
}
