import Archive
import ArgumentParser
import Foundation
import SQLiteArchive

/// Which archive a command works on.
struct ArchiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The archive's file (default: GUIDANG_ARCHIVE, else guidang.sqlite in this folder). 档案库文件。",
      valueName: "file"
    ),
    completion: .file()
  )
  var archive: String?

  @Option(
    help: ArgumentHelp(
      "How many seconds to wait for another process (default: 10). 等待其他进程的秒数。",
      valueName: "seconds"
    )
  )
  var wait: Double = 10

  func validate() throws {
    if let archive, archive.allSatisfy(\.isWhitespace) || archive == ":memory:" {
      throw ValidationError(
        zh: "--archive 后面没有档案库的文件名。",
        en: "--archive takes the name of the archive's file."
      )
    }
    guard wait >= 0, wait <= 86_400 else {
      throw ValidationError(
        zh: "--wait 的秒数须在 0 到 86400 之间。",
        en: "--wait takes a number of seconds from 0 to 86400."
      )
    }
  }

  /// The archive's path.
  var path: String {
    if let archive { return archive }
    let environment = ProcessInfo.processInfo.environment["GUIDANG_ARCHIVE"]
    return environment.flatMap { $0.isEmpty ? nil : $0 } ?? "guidang.sqlite"
  }

  /// Opens the archive; only an import makes one where none is.
  func open(_ mode: SQLiteArchive.Mode = .existing) throws -> any ArchiveCare {
    try SQLiteArchive.open(path, mode: mode, waitingTime: wait)
  }
}
