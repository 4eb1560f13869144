import Foundation
import Reports
import Wording

extension Checkup {
  /// Whether who works with an archive may; asked by root, whether its folder's owner may, as whom a
  /// service runs.
  func rightsLine(of file: String) -> HealthLine {
    let named = URL(filePath: file).deletingLastPathComponent().path(percentEncoded: false)
    let folder = named.isEmpty ? "." : named
    var status = stat()
    let mode = stat(file, &status) == 0 ? status.st_mode & 0o777 : 0
    let text = LocalizedText(verbatim: String(mode, radix: 8))
    if let owner = SystemUser(owning: folder), geteuid() == 0, !owner.isRoot {
      return line(of: file, in: folder, for: owner, text, mode)
    }
    guard FileManager.default.isWritableFile(atPath: file),
      FileManager.default.isWritableFile(atPath: folder)
    else {
      return HealthLine(
        .rights,
        .mend,
        text,
        remedy: LocalizedText(
          zh: "本用户不能写入档案库或其文件夹，连读取也需要。请用拥有它的用户运行。",
          en:
            "This user may not write the archive, or its folder, which even reading needs. Run as its owner."
        )
      )
    }
    return line(text, mode, in: folder)
  }

  /// What there is to say of the files of an archive in another's folder.
  private func line(
    of file: String,
    in folder: String,
    for owner: SystemUser,
    _ text: LocalizedText,
    _ mode: mode_t
  ) -> HealthLine {
    let beside = ["", "-wal", "-shm", ".users", ".desk"].map { file + $0 }
      .filter { FileManager.default.fileExists(atPath: $0) }
    let shut = beside.filter { !owner.may(.readAndWrite, $0) }
    if shut.isEmpty { return line(text, mode, in: folder) }
    let names = shut.map { URL(filePath: $0).lastPathComponent }
    let command = "chown \(owner.name): \(shut.map(\.printable).joined(separator: " "))"
    return HealthLine(
      .rights,
      .mend,
      LocalizedText(
        zh: "\(owner.name) 不能读写 \(names.joined(separator: "、"))",
        en: "\(owner.name) may not read and write \(names.joined(separator: ", "))"
      ),
      remedy: LocalizedText(
        zh: "文件夹属于 \(owner.name)，服务也以它运行。请运行 \(command)。",
        en: "The folder is \(owner.name)'s, as whom the services run. Run \(command)."
      )
    )
  }

  private func line(_ text: LocalizedText, _ mode: mode_t, in folder: String) -> HealthLine {
    var status = stat()
    let isOpenFolder = stat(folder, &status) != 0 || status.st_mode & 0o001 != 0
    guard mode & 0o007 != 0, isOpenFolder else { return HealthLine(.rights, text) }
    return HealthLine(
      .rights,
      .note,
      text,
      remedy: LocalizedText(
        zh: "本机其他用户也能打开档案库。不希望如此时请运行 chmod o= 文件名。",
        en: "Other users of this machine can open it. Where that is not wanted, run chmod o= on it."
      )
    )
  }
}
