import Foundation
import Processes

/// What a finished command has left.
public struct CommandResult: Sendable, Hashable {
  /// The exit status; 128 and the signal's number where a signal ended it.
  public var status: Int32
  public var output: String
  public var errors: String

  public init(status: Int32, output: String = "", errors: String = "") {
    self.status = status
    self.output = output
    self.errors = errors
  }
}

/// A command that runs.
public struct RunningCommand: Sendable {
  public let id: Int32
  fileprivate let ended: AsyncStream<Int32>
  fileprivate let output: URL
  fileprivate let errors: URL

  /// Ends it at once, as a power cut would.
  public func killNow() {
    kill(id, SIGKILL)
  }

  /// Asks it to stop, as Ctrl-C does.
  public func interrupt() {
    kill(id, SIGINT)
  }

  /// What it has written to standard error so far.
  public func errorsSoFar() throws -> String {
    String(decoding: try Data(contentsOf: errors), as: UTF8.self)
  }

  /// Waits until it has ended.
  public func result() async throws -> CommandResult {
    var status: Int32 = -1
    for await value in ended { status = value }
    return CommandResult(status: status, output: try text(of: output), errors: try text(of: errors))
  }

  private func text(of file: URL) throws -> String {
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    try FileManager.default.removeItem(at: file)
    return text
  }
}

extension Workspace {
  /// Runs the built command in the workspace.
  public func guidang(_ arguments: String...) async throws -> CommandResult {
    try await start(arguments).result()
  }

  /// Starts the built command in the workspace.
  public func start(
    _ arguments: [String],
    environment: [String: String] = [:]
  ) throws -> RunningCommand {
    try launch(Repository.products.appending(path: "guidang"), arguments, environment)
  }

  /// Runs a line of shell in the workspace, with the built command on its path.
  public func shell(_ line: String) async throws -> CommandResult {
    try await launch(URL(filePath: "/bin/sh"), ["-c", line]).result()
  }

  /// Output goes to files, so that no pipe fills up while nobody reads.
  private func launch(
    _ program: URL,
    _ arguments: [String],
    _ environment: [String: String] = [:]
  ) throws -> RunningCommand {
    let products = Repository.products.path(percentEncoded: false)
    let settings = [
      "PATH": "\(products):/usr/local/bin:/usr/bin:/bin", "HOME": path, "TZ": "Asia/Shanghai",
      "COLUMNS": "100", "XDG_CACHE_HOME": "\(products)/definitions-of-tests",
    ].merging(environment) { $1 }
    let name = FileManager.default.temporaryDirectory
      .appending(path: "guidang-output-\(UUID().uuidString)")
    let output = name.appendingPathExtension("out")
    let errors = name.appendingPathExtension("err")
    let process = try ChildProcess(
      arguments: [program.path(percentEncoded: false)] + arguments,
      environment: settings.map { "\($0)=\($1)" },
      folder: path,
      output: output.path(percentEncoded: false),
      errors: errors.path(percentEncoded: false)
    ).start().get()
    let (ended, continuation) = AsyncStream<Int32>.makeStream()
    Thread.detachNewThread {
      continuation.yield(process.wait())
      continuation.finish()
    }
    return RunningCommand(
      id: process.id,
      ended: ended,
      output: output,
      errors: errors
    )
  }
}
