import Foundation

/// The validators of others for exports, bagit-py and ocfl-py, in a Python environment of the
/// tests' own under `.build`.
enum Validators {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../.build/archive-validators").standardized

  static let absence =
    "bagit-py and ocfl-py cannot be had here: python3 -m venv and pip install failed"

  /// Whether they are there; the first question installs them where it can.
  static let areThere: Bool = {
    let python = folder.appending(path: "bin/python").path()
    let check = ["-c", "import bagit, ocfl"]
    if FileManager.default.fileExists(atPath: python), run(python, check)?.status == 0 {
      return true
    }
    _ = run("/usr/bin/env", ["python3", "-m", "venv", folder.path()])
    let packages = ["bagit==1.9.0", "ocfl-py==2.1.0"]
    _ = run(python, ["-m", "pip", "install", "--quiet"] + packages)
    return run(python, check)?.status == 0
  }()

  /// What bagit-py says of a bag.
  static func bag(_ path: String) -> (status: Int32, output: String)? {
    script("bagit.py", ["--validate", path])
  }

  /// What ocfl-py says of a storage root and all its objects.
  static func storageRoot(_ path: String) -> (status: Int32, output: String)? {
    script("ocfl-root.py", ["validate", "--root", path, "--validate-objects", "--check-digests"])
  }

  private static func script(
    _ name: String,
    _ arguments: [String]
  ) -> (status: Int32, output: String)? {
    let folder = folder.appending(path: "bin")
    return run(
      folder.appending(path: "python").path(),
      [folder.appending(path: name).path()] + arguments
    )
  }

  private static func run(
    _ program: String,
    _ arguments: [String]
  ) -> (status: Int32, output: String)? {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    do {
      try process.run()
      let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    } catch {
      print("\(program): \(error)")
      return nil
    }
  }
}
