public import Foundation

/// The folder of the package under test, and what lies in it.
public enum Repository {
  public static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  public static let forms = folder.appending(path: "Forms", directoryHint: .isDirectory)

  public static let samples = folder.appending(path: "Samples", directoryHint: .isDirectory)

  /// Where the command was built, which is where the tests were.
  public static var products: URL {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
  }
}
