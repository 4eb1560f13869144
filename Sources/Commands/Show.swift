import Archive
import ArgumentParser
import Findings
import Forms
import Foundation
import Office
import Values
import Wording

/// `guidang show`: one filed item.
struct Show: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    abstract: "Show one filed item, its revisions, or its original document. 查看一件档案。"
  )

  @Argument(
    help: ArgumentHelp(
      "The item's id or archive number; with --original also an original's SHA-256. 编号或档号。"
    )
  )
  var id: String

  @Option(help: "text or json. 输出格式。")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Write the original document, byte for byte, to a file, or - for standard output. 导出原件。",
      valueName: "file"
    ),
    completion: .file()
  )
  var original: String?

  @Flag(help: "Show every revision, the latest last. 显示各版本。")
  var history = false

  @OptionGroup var revealing: RevealOption
  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let archive = try archiving.open()
      if let digest = ContentDigest(rawValue: id), let original {
        guard try archive.original(digest) != nil else { throw NoSuchItem(reference: id) }
        return try write(digest, of: archive, to: original)
      }
      guard let item = try archive.item(id), let latest = item.revisions.last else {
        throw NoSuchItem(reference: id)
      }
      if let original {
        try write(latest.digest, of: archive, to: original)
        if original == "-" { return }
      }
      let library = try global.library()
      try revealing.enter(item, of: library, in: archive)
      var before: FiledRevision?
      var damaged: [FiledRevision] = []
      for revision in history ? item.revisions : [latest] {
        let isWhole = try archive.isWhole(revision.digest)
        if !isWhole { damaged.append(revision) }
        show(revision, of: item, changedFrom: before, isWhole: isWhole, library: library)
        before = revision
      }
      try damaged.map { ExportDamage(.original, of: item, $0) }.tell(in: global.language)
    }
  }

  /// Prints a revision, with what it changed of the one before it.
  private func show(
    _ revision: FiledRevision,
    of item: FiledItem,
    changedFrom before: FiledRevision?,
    isWhole: Bool,
    library: FormLibrary
  ) {
    let personal = revealing.personalData(of: library)
    let changes = personal.masked(
      before.map { revision.differences(from: $0) } ?? [],
      of: item.form
    )
    let item = personal.masked(item)
    let revision = item.revisions.first { $0.number == revision.number } ?? revision
    switch format {
    case .json:
      guard case .object(var members)? = item.json(revision: revision.number) else { return }
      if !isWhole { members.append(JSON.Member("originalDamaged", .bool(true))) }
      if before != nil { members.append("changes", .array(changes.map(\.json))) }
      Console.print(json: JSON.object(members).description)
    case .text:
      let text = ItemText(
        item: item,
        revision: revision,
        values: revision.answers,
        library: library,
        language: global.language
      )
      for line in text.lines { Console.print(line) }
      for line in text.lines(of: changes) { Console.print(line) }
    }
  }

  private func write(_ digest: ContentDigest, of archive: any ArchiveStore, to path: String) throws
  {
    let bytes = try archive.filedOriginal(digest)
    if path == "-" {
      Console.print(bytes: bytes)
    } else {
      try WholeFile.write(bytes, to: path)
    }
  }
}
