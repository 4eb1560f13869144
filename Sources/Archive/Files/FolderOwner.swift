import Foundation

/// Whose the files are that an administrator's commands make in the folder of somebody else, such as
/// a service: the folder's owner's, for whom the service would not be able to read or write them.
package enum FolderOwner {
  /// Gives what root has just made to the owner of the folder in which it lies, and leaves to others
  /// no more than the folder does.
  ///
  /// Of anybody else's, and in root's own folders, nothing is changed. It is asked for by its descriptor, so that nothing else can be put in its place meanwhile.
  package static func adopt(_ descriptor: Int32, in folder: String) {
    var (parent, made) = (stat(), stat())
    guard geteuid() == 0, stat(folder, &parent) == 0, parent.st_uid != 0,
      fstat(descriptor, &made) == 0, made.st_uid == 0,
      made.st_mode & S_IFMT == S_IFDIR || made.st_nlink <= 1
    else { return }
    give(descriptor, made.st_mode & parent.st_mode & 0o777, to: parent)
  }

  /// The same of a file or folder at a path, which must be no link.
  package static func adopt(_ path: String) {
    guard geteuid() == 0 else { return }
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    adopt(descriptor, in: folder(of: path))
  }

  /// Gives what root has made, and is going to put in the place of a file, to that file's owner and
  /// group; where there is none, to the owner of the folder.
  package static func adopt(_ descriptor: Int32, inPlaceOf path: String) {
    var replaced = stat()
    guard stat(path, &replaced) == 0 else { return adopt(descriptor, in: folder(of: path)) }
    guard geteuid() == 0, replaced.st_uid != 0 else { return }
    give(descriptor, replaced.st_mode & 0o777, to: replaced)
  }

  /// Makes a folder, and those above it, where they are not there.
  package static func makeFolder(_ path: String) throws {
    var missing: [String] = []
    var place = URL(filePath: path).absoluteURL.standardized
    while geteuid() == 0, place.path != "/",
      !FileManager.default.fileExists(atPath: place.path(percentEncoded: false))
    {
      missing.append(place.path(percentEncoded: false))
      place.deleteLastPathComponent()
    }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    // The uppermost first: what lies in it is then its owner's too.
    for folder in missing.reversed() { adopt(folder) }
  }

  private static func folder(of path: String) -> String {
    let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    return folder.isEmpty ? "." : folder
  }

  /// A file system without owners refuses, and the file stays root's.
  private static func give(_ descriptor: Int32, _ mode: mode_t, to owner: stat) {
    if fchown(descriptor, owner.st_uid, owner.st_gid) == 0 { fchmod(descriptor, mode) }
  }
}
