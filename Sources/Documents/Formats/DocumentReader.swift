import Packages
import XML

/// Reads documents of every format, from bytes to a ``Document``.
public enum DocumentReader {
  /// Reads a document; it is refused with a finding, never with an error or a trap.
  ///
  /// The format is told from the content. Only text needs its name: `.md`, `.markdown` or `-`,
  /// which is standard input, for Markdown, `.txt` for plain text. A zip that is a folder of
  /// documents is not read here; ``FolderZip/open(_:name:limits:)`` does.
  public static func read(
    _ bytes: [UInt8],
    name: String,
    limits: DocumentLimits = .standard
  ) -> DocumentReading {
    do throws(Refusal) {
      return try FileContent.detect(bytes, name: name, limits: limits).read(bytes, limits: limits)
    } catch {
      return DocumentReading(document: nil, findings: [error.finding], foreign: error.foreign)
    }
  }

  /// The format of a file that is not read itself, where another program may make a document of it;
  /// nil of every other file, which costs no more than to look at its beginning.
  public static func foreignFormat(
    of bytes: [UInt8],
    name: String,
    limits: DocumentLimits = .standard
  ) -> ForeignFormat? {
    do throws(Refusal) {
      _ = try FileContent.detect(bytes, name: name, limits: limits)
      return nil
    } catch {
      return error.foreign
    }
  }
}
