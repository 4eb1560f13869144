import Archive
import Foundation
import Reports
import SQLiteArchive
import Values
import Wording

extension Checkup {
  /// What there is to say of the archive, and of what it lies on.
  var archiveLines: [HealthLine] {
    let address = ArchiveAddress(archive)
    guard let file = address.file else { return serverLines(address) }
    guard FileManager.default.fileExists(atPath: file) else {
      return [
        HealthLine(
          .archive,
          .note,
          LocalizedText(zh: "\(file) 还不存在", en: "\(file) is not there yet"),
          remedy: LocalizedText(
            zh: "第一次 guidang import 会建立它；在别处时请用 --archive 或 GUIDANG_ARCHIVE 指明。",
            en:
              "The first guidang import makes it; where it lies elsewhere, name it with --archive or GUIDANG_ARCHIVE."
          )
        )
      ] + diskLines(of: URL(filePath: file).deletingLastPathComponent().path(percentEncoded: false))
    }
    return archiveLines(of: address) + [walLine(of: file)].compactMap(\.self) + diskLines(of: file)
      + [rightsLine(of: file)]
  }

  private func opened(_ address: ArchiveAddress) -> Result<ArchiveStatistics, ArchiveError> {
    Result { () throws(ArchiveError) in
      try address.open(.existing, waitingTime: 1).statistics()
    }
  }

  private func archiveLines(of address: ArchiveAddress) -> [HealthLine] {
    switch opened(address) {
    case .success(let counts):
      return [
        HealthLine(
          .archive,
          LocalizedText(
            zh: "\(address.path)：\(counts.items) 件，\(counts.accounts) 家客户，结构为当前版本",
            en:
              "\(address.path): items \(counts.items), accounts \(counts.accounts), present schema"
          )
        ), backupLine(counts.lastBackup),
      ]
    case .failure(let error):
      return [
        HealthLine(
          .archive,
          .mend,
          LocalizedText(telling: error),
          remedy: LocalizedText(
            zh: "能打开后用 guidang archive verify 检查；打不开时从备份恢复。",
            en: "Once it opens, run guidang archive verify; where it does not, restore a backup."
          )
        )
      ]
    }
  }

  private func backupLine(_ last: Timestamp?) -> HealthLine {
    let limit = Timestamp(clock.now().addingTimeInterval(-7 * 86_400))
    let text = last.map { LocalizedText(verbatim: $0.localText) }
    if let last, let text, last >= limit { return HealthLine(.backup, text) }
    return HealthLine(
      .backup,
      .note,
      text ?? LocalizedText(zh: "还没有备份", en: "none yet"),
      remedy: LocalizedText(
        zh:
          "请每天运行 guidang archive backup 文件（装了软件包的，运行 systemctl enable --now guidang-backup.timer），并把副本放到别的机器上。",
        en:
          "Run guidang archive backup FILE every day (with the package: systemctl enable --now guidang-backup.timer), and keep the copy on another machine."
      )
    )
  }

  private func serverLines(_ address: ArchiveAddress) -> [HealthLine] {
    switch opened(address) {
    case .success(let counts):
      return [
        HealthLine(
          .server,
          LocalizedText(
            zh: "\(address.path)：\(counts.items) 件，\(counts.accounts) 家客户",
            en: "\(address.path): items \(counts.items), accounts \(counts.accounts)"
          )
        )
      ]
    case .failure(let error):
      return [
        HealthLine(
          .server,
          .mend,
          LocalizedText(telling: error),
          remedy: LocalizedText(
            zh: "请核对地址、网络和 ~/.pgpass；第一次使用由 guidang import 建表。",
            en:
              "Check the address, the network and ~/.pgpass; the first guidang import makes the tables."
          )
        )
      ]
    }
  }

  /// Of the log by which others read while one writes: bytes 18 and 19 of the file tell it
  /// (sqlite.org/fileformat.html).
  private func walLine(of file: String) -> HealthLine? {
    let head: UInt8?
    do {
      head = try FileHandle(forReadingFrom: URL(filePath: file)).read(upToCount: 20)?.last
    } catch {
      // A folder, or a file that cannot be read: the archive's own line says so.
      return nil
    }
    guard let head else { return nil }
    if head == 2 { return HealthLine(.writeAheadLog, LocalizedText(zh: "已启用", en: "in use")) }
    return HealthLine(
      .writeAheadLog,
      .note,
      LocalizedText(zh: "未启用", en: "not in use"),
      remedy: LocalizedText(
        zh: "下一次归档会启用；只读介质上不需要。",
        en: "The next filing turns it on; a medium that nobody writes needs none."
      )
    )
  }

  /// Of the file system on which a file or folder lies, and how much is free there.
  private func diskLines(of path: String) -> [HealthLine] {
    let path = path.isEmpty ? "." : path
    var lines: [HealthLine] = []
    if let system = NetworkFileSystem(at: path) {
      lines.append(
        HealthLine(
          .fileSystem,
          .mend,
          LocalizedText(
            zh: "网络文件系统（\(system.rawValue)）",
            en: "a network file system (\(system.rawValue))"
          ),
          remedy: LocalizedText(
            zh: "档案库文件须放在本机磁盘上；多台机器共用请改用 PostgreSQL。",
            en:
              "An archive's file belongs on a disk of this machine; for several machines take PostgreSQL."
          )
        )
      )
    } else {
      lines.append(HealthLine(.fileSystem, LocalizedText(zh: "本机磁盘", en: "a disk of this machine")))
    }
    guard let free = freeBytes(at: path) else { return lines }
    let size = FileManager.default.contentsSize(at: path)
    let text = LocalizedText(verbatim: ByteCount.text(free))
    // A backup, and a copy that `compact` makes, want the file's size again.
    lines.append(
      free >= max(1 << 30, 2 * size)
        ? HealthLine(.space, text)
        : HealthLine(
          .space,
          .mend,
          text,
          remedy: LocalizedText(
            zh: "空间不足：应有 1 GB，且不少于档案库的两倍。请清理磁盘或换盘。",
            en: "Too little: 1 GB and twice the archive should be free. Make room, or move it."
          )
        )
    )
    return lines
  }

  private func freeBytes(at path: String) -> Int? {
    do {
      let values = try FileManager.default.attributesOfFileSystem(forPath: path)
      return (values[.systemFreeSize] as? NSNumber)?.intValue
    } catch {
      // Said of the archive already.
      return nil
    }
  }
}

/// A number of bytes as people read it.
private enum ByteCount {
  static func text(_ bytes: Int) -> String {
    let gigabytes = Double(bytes) / Double(1 << 30)
    return gigabytes >= 1
      ? String(format: "%.1f GB", gigabytes)
      : String(format: "%.0f MB", Double(bytes) / Double(1 << 20))
  }
}

extension FileManager {
  /// The size of a file; 0 of anything else.
  fileprivate func contentsSize(at path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
  }
}
