import Archive
import Foundation
import Wording

/// A folder that is written into.
package enum OutputFolder {
  /// Makes a folder, and those above it, where it is not there; root makes it for the owner of the
  /// folder in which it lies.
  package static func make(_ path: String) throws(OutputError) {
    do {
      try FolderOwner.makeFolder(path)
    } catch {
      throw OutputError(path: path, cause: SystemCause(error).text)
    }
  }

  /// Makes the folder in which a file is to lie.
  package static func make(for file: String) throws(OutputError) {
    try make(URL(filePath: file).deletingLastPathComponent().path(percentEncoded: false))
  }
}
