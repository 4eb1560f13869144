import Foundation
import TestSupport

/// A disk that fails at a call of one's choice, by a library that is preloaded into the command.
struct FaultyDisk {
  /// What happens at the call; `faults.c` tells each.
  enum Mode: String, CaseIterable {
    case keep
    case tear
    case drop
    case mix
    case full
    case error

    /// The modes in which the process is ended.
    static let deaths: [Mode] = [.keep, .tear, .drop, .mix]
  }

  private static let source = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "faults.c")
  private let library: URL

  /// Builds the library with the system's C compiler.
  init(in workspace: Workspace) async throws {
    library = workspace.folder.appending(path: "faults.so")
    let source = FaultyDisk.source.path(percentEncoded: false)
    let built = try await workspace.shell(
      "cc -shared -fPIC -O1 -o faults.so '\(source)' -ldl -lpthread"
    )
    guard built.status == 0 else { throw NoCompiler(errors: built.errors) }
  }

  struct NoCompiler: Error {
    var errors: String
  }

  /// Runs the command on the disk, on which all files fail whose names begin with that of the
  /// archive.
  func run(
    _ arguments: [String],
    archive: String,
    in workspace: Workspace,
    mode: Mode,
    at call: Int,
    seed: Int = 1
  ) async throws -> CommandResult {
    try await workspace.start(
      arguments + ["--archive", archive],
      environment: [
        "LD_PRELOAD": library.path(percentEncoded: false),
        "FAULT_FILES": workspace.path + "/" + archive, "FAULT_MODE": mode.rawValue,
        "FAULT_AT": String(call), "FAULT_SEED": String(seed),
      ]
    ).result()
  }

  /// How many calls the command makes in which the disk could fail.
  func calls(
    of arguments: [String],
    archive: String,
    in workspace: Workspace
  ) async throws -> Int {
    let count = workspace.path + "/" + archive + ".count"
    _ = try await workspace.start(
      arguments + ["--archive", archive],
      environment: [
        "LD_PRELOAD": library.path(percentEncoded: false),
        "FAULT_FILES": workspace.path + "/" + archive, "FAULT_COUNT": count,
      ]
    ).result()
    let text = try String(contentsOfFile: count, encoding: .utf8)
    return Int(text) ?? 0
  }
}
