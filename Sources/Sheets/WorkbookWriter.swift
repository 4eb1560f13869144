import Foundation
import Packages
public import Values

/// Makes workbooks (ISO 29500) of sheets.
public enum WorkbookWriter {
  /// The workbook's bytes: the same sheets, title and day give the same bytes.
  ///
  /// The library writes files alone, so it works in a private folder under the system's temporary
  /// one, which is gone in the end.
  public static func write(
    _ sheets: [Sheet],
    title: String,
    day: Day
  ) throws(SheetsError) -> [UInt8] {
    let folder = try WorkingFolder()
    let file = "\(folder.path)/workbook.xlsx"
    var workbook = try Workbook(path: file, temporaryFolder: folder.path)
    try workbook.describe(title: title, day: day)
    for sheet in sheets { try workbook.add(sheet) }
    try workbook.close()
    let bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: URL(filePath: file)))
    } catch {
      throw .workingFile(error.localizedDescription)
    }
    try check(bytes)
    return bytes
  }

  /// The library does not see that a working file of its own was cut off, as by a full disk: every
  /// part must end as it should.
  private static func check(_ bytes: [UInt8]) throws(SheetsError) {
    let limits = PackageLimits(
      entries: 1 << 20,
      entrySize: 1 << 32,
      totalSize: 1 << 32,
      ratio: 10_000
    )
    do {
      var package = try PackageReader(bytes, limits: limits)
      for entry in package.entries {
        let part = try package.read(entry)
        guard part.last(where: { $0 != 0x0A }) == UInt8(ascii: ">") else {
          throw SheetsError.workingFile("\(entry.name) was cut off")
        }
      }
    } catch let error as SheetsError {
      throw error
    } catch {
      throw .workingFile("the workbook does not read back: \(error)")
    }
  }
}

/// A private folder that is removed with whatever it holds.
private struct WorkingFolder: ~Copyable {
  let path: String

  init() throws(SheetsError) {
    var template = Array(
      FileManager.default.temporaryDirectory.appending(path: "guidang-XXXXXX")
        .path(percentEncoded: false).utf8CString
    )
    guard let made = mkdtemp(&template) else {
      throw .workingFile(String(cString: strerror(errno)))
    }
    path = String(cString: made)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      // What is left lies in the system's temporary folder, which the system clears.
    }
  }
}
