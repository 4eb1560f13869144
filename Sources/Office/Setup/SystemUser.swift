import Foundation

/// A user of the machine, and what the files' modes let him do.
struct SystemUser {
  let name: String
  private let user: uid_t
  private let group: gid_t

  /// What somebody wants of a file or folder.
  enum Access {
    case readAndWrite
    /// To list a folder and to change what lies in it.
    case changeFolder

    fileprivate var bits: mode_t {
      switch self {
      case .readAndWrite: 0o6
      case .changeFolder: 0o7
      }
    }
  }

  /// As whom the package's services run; nil where there is no such user.
  static var ofServices: SystemUser? { SystemUser(getpwnam("guidang")?.pointee) }

  /// To whom a file or folder belongs; nil where it is not there, or its owner has no name.
  init?(owning path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(getpwuid(status.st_uid)?.pointee)
  }

  private init?(_ entry: passwd?) {
    guard let entry, let name = entry.pw_name else { return nil }
    self.name = String(cString: name)
    user = entry.pw_uid
    group = entry.pw_gid
  }

  /// Whether all modes are the same to the user.
  var isRoot: Bool { user == 0 }

  /// Whether the modes give the user a right; of groups his own counts.
  func may(_ access: Access, _ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    if isRoot { return true }
    let bits = access.bits
    if status.st_uid == user { return status.st_mode >> 6 & bits == bits }
    if status.st_gid == group { return status.st_mode >> 3 & bits == bits }
    return status.st_mode & bits == bits
  }

  /// Gives the user a folder that root has just made.
  func own(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    // A file system without owners refuses, and `office check` tells of it.
    fchown(descriptor, user, group)
  }
}
