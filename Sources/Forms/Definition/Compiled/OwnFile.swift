import Foundation
import Glibc

/// Files that the user keeps for himself alone: nobody else may have put or changed them there.
///
/// What fails says so by its answer and by nothing else: nobody asked for these files.
enum OwnFile {
  /// Whether a folder is there, of the user, and writable by no other.
  static func isOwn(folder: String) -> Bool {
    var status = stat()
    return lstat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && isOwn(status)
  }

  /// Makes sure of a folder of the user's own; the folder above it is made too, none above that.
  static func make(folder: String) -> Bool {
    if isOwn(folder: folder) { return true }
    let above = String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)])
    if !above.isEmpty { mkdir(above, 0o700) }
    mkdir(folder, 0o700)
    return isOwn(folder: folder)
  }

  /// The bytes of a file of the user's own; nil of any other, and of more than so many.
  static func bytes(at path: String, most: Int) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, isOwn(status),
      status.st_size <= most
    else { return nil }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      guard let base = buffer.baseAddress else { return }
      while filled < size {
        let count = read(file, base + filled, size - filled)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        filled += count
      }
    }
    return bytes.count == size ? bytes : nil
  }

  /// Writes a file that is whole or not there at all, also where two do it at once.
  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let part = "\(path).\(getpid())-\(UInt32.random(in: 0 ... .max)).part"
    let file = open(part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    var isWritten = bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return true }
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(file, base + done, buffer.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
    isWritten = close(file) == 0 && isWritten
    if isWritten, rename(part, path) == 0 { return true }
    unlink(part)
    return false
  }

  /// Leaves the newest files of a suffix, and nothing half written of an hour ago.
  static func prune(folder: String, suffix: String, most: Int) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      return
    }
    var kept: [(path: String, time: Int)] = []
    for name in names {
      let path = folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      if name.hasSuffix(suffix) {
        kept.append((path, status.st_mtim.tv_sec * 1_000_000 + status.st_mtim.tv_nsec / 1000))
      } else if name.contains(suffix + "."), name.hasSuffix(".part"),
        status.st_mtim.tv_sec < Int(Date.now.timeIntervalSince1970) - 3600
      {
        unlink(path)
      }
    }
    for file in kept.sorted(by: { $0.time > $1.time }).dropFirst(most) { unlink(file.path) }
  }

  private static func isOwn(_ status: stat) -> Bool {
    status.st_uid == geteuid() && status.st_mode & (S_IWGRP | S_IWOTH) == 0
  }
}
