import Foundation
import Values
public import Wording

extension ArchiveError: SpokenError {
  /// What stopped, and what to do.
  public var sentence: LocalizedText {
    switch self {
    case .missing(let path): Words.missing.filled(with: ["path": path])
    case .notAnArchive(let path): Words.notAnArchive.filled(with: ["path": path])
    case .damaged(let path, let cause):
      Words.damaged.filled(with: ["path": path, "cause": cause])
    case .newerSchema(let path, let unknown):
      Words.newerSchema.filled(with: [
        "path": LocalizedText(verbatim: path), "unknown": .list(unknown),
      ])
    case .locked(let path, let seconds):
      Words.locked.filled(with: ["path": path, "seconds": String(format: "%g", seconds)])
    case .cannotOpen(let path, let cause):
      Words.cannotOpen.filled(with: ["path": LocalizedText(verbatim: path), "cause": cause])
    case .notPermitted(let path, let owner?):
      Words.notPermitted.filled(with: ["path": path, "owner": owner])
    case .notPermitted(let path, nil): Words.notPermittedToAnybody.filled(with: ["path": path])
    case .readOnly(let path): Words.readOnly.filled(with: ["path": path])
    case .refusedByServer(let path): Words.refusedByServer.filled(with: ["path": path])
    case .unwritableFolder(let path): Words.unwritableFolder.filled(with: ["path": path])
    case .unmergedLog(let path): Words.unmergedLog.filled(with: ["path": path])
    case .olderSchema(let path): Words.olderSchema.filled(with: ["path": path])
    case .diskFull(let path): Words.diskFull.filled(with: ["path": path])
    case .failed(let path, let cause):
      Words.failed.filled(with: ["path": LocalizedText(verbatim: path), "cause": cause])
    case .networkFileSystem(let path, let system):
      Words.networkFileSystem.filled(with: ["path": path, "system": system])
    case .backedUpElsewhere(let path): Words.backedUpElsewhere.filled(with: ["path": path])
    case .exists(let path): Words.exists.filled(with: ["path": path])
    case .notEmpty(let path): Words.notEmpty.filled(with: ["path": path])
    case .notAnExport(let path, let cause):
      Words.notAnExport.filled(with: ["path": path, "cause": cause])
    case .exportDamaged(let file): Words.exportDamaged.filled(with: ["file": file])
    case .unreadableExport(let file, let cause):
      LocalizedText(
        zh: "\(file)：清单中有，却无法读取（\(cause.zh)），没有恢复任何内容。",
        en: "\(file): is in the manifest and cannot be read (\(cause.en)); nothing was restored."
      )
    case .originalDamaged(let name): Words.originalDamaged.filled(with: ["name": name])
    case .restoredWithFaults(let faults):
      Words.restoredWithFaults.filled(with: ["count": String(faults.count)])
    case .unknownCategory(let category):
      Words.unknownCategory.filled(with: ["category": category.rawValue])
    case .noSuchItem(let item): Words.noSuchItem.filled(with: ["item": item.description])
    case .otherForm(let number): Words.otherForm.filled(with: ["number": number.rawValue])
    case .notOneForm(let count): Words.notOneForm.filled(with: ["count": String(count)])
    case .digestFailed: Words.digestFailed
    }
  }

  /// An archive that another process holds is to be tried again.
  public var exitStatus: ExitStatus {
    if case .locked = self { .locked } else { .failed }
  }
}

/// What there is to say of each case, its facts in braces.
private enum Words {
  static let missing = LocalizedText(
    zh: "{path}：没有这个档案库。请先用 guidang import 归档，或用 --archive 指定档案库。",
    en:
      "{path}: there is no such archive. File something with guidang import, or name it with --archive."
  )
  static let notAnArchive = LocalizedText(
    zh: "{path}：不是 guidang 档案库。请用 --archive 指定档案库文件。",
    en: "{path}: is not an archive of guidang. Name its file with --archive."
  )
  static let damaged = LocalizedText(
    zh:
      "{path}：档案库已损坏（{cause}）。请停用它，用 guidang archive verify --archive BACKUP 检查备份，再用 guidang archive restore BACKUP 恢复（PostgreSQL 用 pg_restore）。",
    en:
      "{path}: the archive is damaged ({cause}). Stop using it, check a backup with guidang archive verify --archive BACKUP, and run guidang archive restore BACKUP (pg_restore for PostgreSQL)."
  )
  static let locked = LocalizedText(
    zh: "{path}：另一个程序正在写入，等了 {seconds} 秒。请稍后再试，或用 --wait 延长等待。",
    en:
      "{path}: another process is writing; waited {seconds} seconds. Try again later, or wait longer with --wait."
  )
  static let notPermitted = LocalizedText(
    zh:
      "{path}：本用户没有权限，不能读写。它属于 {owner}，请以该用户或 root 运行（root 可写 runuser -u {owner} -- guidang …），或使用网页。",
    en:
      "{path}: this user has no rights to it. It is {owner}'s: run the command as {owner} or as root (runuser -u {owner} -- guidang …), or use the pages."
  )
  static let notPermittedToAnybody = LocalizedText(
    zh: "{path}：本用户没有权限，不能读写。请以拥有它的用户或 root 运行。",
    en: "{path}: this user has no rights to it. Run the command as its owner or as root."
  )
  static let cannotOpen = LocalizedText(
    zh: "{path}：无法打开（{cause}）。请检查路径和权限。",
    en: "{path}: cannot be opened ({cause}). Check the path and its permissions."
  )
  static let readOnly = LocalizedText(
    zh: "{path}：不能写入。请检查文件及其文件夹的权限。",
    en: "{path}: may not be written. Check the permissions of the file and its folder."
  )
  static let refusedByServer = LocalizedText(
    zh: "{path}：不能写入。请检查数据库角色的权限；地址若指向备用服务器，那里只能查阅。",
    en:
      "{path}: may not be written. Check what the role of the database may do; a standby, where the address names one, only reads."
  )
  static let unwritableFolder = LocalizedText(
    zh:
      "{path}：所在文件夹不能写入。即使只是查阅，也要在档案库旁边写辅助文件（-wal、-shm），供几个程序同时使用。请给这个文件夹加上写权限，或把档案库文件复制到可以写入的文件夹。",
    en:
      "{path}: its folder may not be written. Even to read the archive, files are kept beside it (-wal, -shm) by which several programs share it. Ask for permission to write in the folder, or copy the archive to one where you may."
  )
  static let unmergedLog = LocalizedText(
    zh: "{path}：最近归档的内容还在 {path}-wal 中，而这里不能写入，无法并入。请把这两个文件一起复制到可以写入的文件夹再打开。",
    en:
      "{path}: what was filed last is still in {path}-wal and cannot be merged where nothing may be written. Copy both files to a folder where you may write, and open the copy."
  )
  static let olderSchema = LocalizedText(
    zh: "{path}：由较早版本的 guidang 写成，要先升级才能打开，而这里不能写入。请复制到可以写入的文件夹再打开。",
    en:
      "{path}: an earlier guidang wrote it, and it cannot be brought up to date where nothing may be written. Copy it to a folder where you may write, and open the copy."
  )
  static let diskFull = LocalizedText(
    zh: "{path}：磁盘已满，这一批没有归档。请腾出空间后再试。",
    en: "{path}: the disk is full; this batch was not filed. Make room and try again."
  )
  static let failed = LocalizedText(
    zh: "{path}：未能完成（{cause}）。",
    en: "{path}: could not be done ({cause})."
  )
  static let networkFileSystem = LocalizedText(
    zh: "{path}：位于网络文件系统（{system}）。多台机器同时写入会损坏档案库，所以不在网络盘上打开。请放在本机磁盘上，用 guidang archive backup 备份。",
    en:
      "{path}: lies on a network file system ({system}), where two machines writing at once would damage the archive. Keep it on a local disk, and copy it with guidang archive backup."
  )
  static let backedUpElsewhere = LocalizedText(
    zh:
      "{path}：档案库在 PostgreSQL 服务器上，请用服务器自己的办法备份：小库用 pg_dump -Fc，大库用 pg_basebackup 加 WAL 归档；恢复后运行 guidang archive verify。要一份不依赖数据库的副本，用 guidang archive export --bagit。",
    en:
      "{path}: the archive is on a PostgreSQL server; back it up by the server's own means: pg_dump -Fc for a small one, pg_basebackup with archived WAL for a large one, and guidang archive verify after a restore. For a copy that needs no database use guidang archive export --bagit."
  )
  static let exists = LocalizedText(
    zh: "{path}：已经存在，没有覆盖。请换一个名字。",
    en: "{path}: is there already and was not written over. Choose another name."
  )
  static let notEmpty = LocalizedText(
    zh: "{path}：档案库不是空的。请用 --archive 指定一个新文件来恢复。",
    en: "{path}: the archive is not empty. Name a new file with --archive to restore into."
  )
  static let notAnExport = LocalizedText(
    zh: "{path}：不是完整的导出（{cause}）。",
    en: "{path}: is not a whole export ({cause})."
  )
  static let exportDamaged = LocalizedText(
    zh: "{file}：与清单中的摘要不符，没有恢复任何内容。",
    en: "{file}: does not agree with the digest in the manifest; nothing was restored."
  )
  static let restoredWithFaults = LocalizedText(
    zh: "恢复的内容有 {count} 处不能通过检测，没有保留。请换一份导出或备份。",
    en: "What was restored has {count} faults and was not kept. Use another export or a backup."
  )
  static let unknownCategory = LocalizedText(
    zh: "filing.yaml 的 classes 中没有类别“{category}”，请补上。",
    en: "filing.yaml has no class for the category “{category}”. Add it."
  )
  static let digestFailed = LocalizedText(
    zh: "libcrypto 无法计算摘要。",
    en: "libcrypto could not compute a digest."
  )
  static let newerSchema = LocalizedText(
    zh: "{path}：由更新版本的 guidang 写成（{unknown}）。请升级程序。",
    en: "{path}: a later guidang wrote it ({unknown}). Upgrade the program."
  )
  static let originalDamaged = LocalizedText(
    zh: "{name}：原件的字节与归档时的摘要不符，没有写出。请用 guidang archive verify 检测，从备份恢复。",
    en:
      "{name}: the original's bytes are not those that were filed; nothing was written. Check with guidang archive verify, and restore a backup."
  )
  static let noSuchItem = LocalizedText(
    zh: "没有编号为 {item} 的档案，或它已撤回。",
    en: "No item {item} is filed, or it was withdrawn."
  )
  static let otherForm = LocalizedText(
    zh: "{number} 是另一种表，这份文件不能作它的新版本，没有归档。",
    en: "{number} is of another form; this document cannot be a revision of it and was not filed."
  )
  static let notOneForm = LocalizedText(
    zh: "--replaces 只能用于一份表，这里有 {count} 份，没有归档。",
    en: "--replaces takes one form; here are {count}. Nothing was filed."
  )
}
