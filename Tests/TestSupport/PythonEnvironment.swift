import Foundation
import Processes

/// Programs of others in Python, in an environment of the tests' own under `.build`.
public struct PythonEnvironment: Sendable {
  private let folder: URL
  /// Whether its packages are there; making the environment installs them where it can.
  public let isThere: Bool

  public init(_ name: String, packages: [String], imports: String) {
    folder =
      URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../.build/\(name)").standardized
    let python = folder.appending(path: "bin/python").path()
    let check = ["-c", "import \(imports)"]
    if FileManager.default.fileExists(atPath: python),
      PythonEnvironment.run(python, check)?.status == 0
    {
      isThere = true
      return
    }
    _ = PythonEnvironment.run("/usr/bin/env", ["python3", "-m", "venv", folder.path()])
    _ = PythonEnvironment.run(python, ["-m", "pip", "install", "--quiet"] + packages)
    isThere = PythonEnvironment.run(python, check)?.status == 0
  }

  /// Runs Python on arguments such as `["-c", "print(1)"]`.
  public func python(_ arguments: [String]) -> (status: Int32, output: String)? {
    PythonEnvironment.run(folder.appending(path: "bin/python").path(), arguments)
  }

  /// Runs a script that one of its packages brings.
  public func script(
    _ name: String,
    _ arguments: [String]
  ) -> (status: Int32, output: String)? {
    python([folder.appending(path: "bin/\(name)").path()] + arguments)
  }

  private static func run(
    _ program: String,
    _ arguments: [String]
  ) -> (status: Int32, output: String)? {
    let output = FileManager.default.temporaryDirectory
      .appending(path: "guidang-output-\(UUID().uuidString)").path(percentEncoded: false)
    defer { unlink(output) }
    do {
      let process = try ChildProcess(
        arguments: [program] + arguments,
        output: output,
        errors: output
      ).start().get()
      let status = process.wait()
      return (status, String(decoding: try Data(contentsOf: URL(filePath: output)), as: UTF8.self))
    } catch {
      print("\(program): \(error)")
      return nil
    }
  }
}
