import Archive
import ArgumentParser
import Foundation
import Office
import Wording

/// Which archive a command works on.
struct ArchiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The archive's file, or postgresql://… (default: GUIDANG_ARCHIVE, else guidang.sqlite in this folder). 档案库。",
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

  /// The archive's path or address, as it was named.
  var path: String {
    if let archive { return archive }
    let environment = ProcessInfo.processInfo.environment["GUIDANG_ARCHIVE"]
    return environment.flatMap { $0.isEmpty ? nil : $0 } ?? "guidang.sqlite"
  }

  /// Opens the archive; only an import makes one where none is.
  func open(_ mode: ArchiveOpening = .existing) throws -> any ArchiveCare {
    try ArchiveAddress(path).open(mode, waitingTime: wait)
  }

  /// Makes the archive of a whole export; gives what was damaged when it was exported.
  func restore(export folder: String) throws -> [ExportDamage] {
    try ArchiveAddress(path).restore(export: folder, waitingTime: wait)
  }

  /// Opens the archive to read from it, and says how far it lies behind where that is a copy.
  func openForReading(in language: Language) throws -> any ArchiveCare {
    let archive = try open()
    if let delay = try ArchiveAddress.delay(of: archive) {
      let seconds = String(format: "%.1f", delay)
      Console.note(
        LocalizedText(
          zh: "读的是备用服务器，比主服务器晚 \(seconds) 秒。",
          en: "Reading from a standby, \(seconds) seconds behind."
        )[language]
      )
    }
    return archive
  }
}
