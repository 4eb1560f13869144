import Foundation
import Wording

/// Text that waits on the disk until what stands before it is known; its file has no name, so that
/// nothing is left of it whatever happens.
package final class Spool {
  private let path: String
  private let handle: FileHandle
  private var waiting = Data()

  /// Begins a spool in the folder of the file that it is for, which tells whether that folder may
  /// be written.
  package init(for path: String) throws(OutputError) {
    self.path = path
    let file = WholeFile.besides(URL(filePath: ResolvedPath(path).path), "spool")
    handle = try WholeFile.open(file, O_RDWR | O_CREAT | O_EXCL, for: path)
    unlink(file)
  }

  /// Puts text at the end.
  package func append(_ text: String) throws(OutputError) {
    waiting.append(contentsOf: text.utf8)
    if waiting.count > 1 << 16 { try flush() }
  }

  /// Copies all of it to the end of a file.
  package func copy(to file: borrowing WholeFile) throws(OutputError) {
    try flush()
    do {
      try handle.seek(toOffset: 0)
      while let piece = try handle.read(upToCount: 1 << 18), !piece.isEmpty {
        try file.write(piece)
      }
    } catch {
      throw (error as? OutputError) ?? OutputError(path: path, cause: SystemCause(error).text)
    }
  }

  private func flush() throws(OutputError) {
    do {
      try handle.write(contentsOf: waiting)
    } catch {
      throw OutputError(path: path, cause: SystemCause(error).text)
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
