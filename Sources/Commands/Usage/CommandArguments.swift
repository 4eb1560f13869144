import Glibc
import Intake

/// The words of the command line as the system gave them: a path among them need be no text.
enum CommandArguments {
  /// Without the program's own name.
  private static let written: [DiskPath] = (0..<Int(CommandLine.argc)).dropFirst()
    .compactMap { index in
      CommandLine.unsafeArgv[index].map { word in
        DiskPath(bytes: Array(UnsafeRawBufferPointer(start: word, count: strlen(word))))
      }
    }

  /// The words as people read them.
  static let texts: [String] = written.map(\.text)

  /// The place that a word names: by the word's own bytes where these are no text.
  static func place(of text: String) -> DiskPath {
    written.first { !$0.isText && $0.text == text } ?? DiskPath(text)
  }
}
