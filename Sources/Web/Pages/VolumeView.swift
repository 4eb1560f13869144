import Archive
import Filing
import Forms
import Ledger
import Office
import Values
import Wording

/// An account's volume: all that is filed of it, and what of that is filed as it is.
struct VolumeView {
  let volume: Volume
  /// The account, as the page that shows the volume names it.
  let account: String
  /// The item whose page it is; nil on a page of its own.
  var here: ItemID?
  let scene: Scene

  private var attachments: [Volume.Entry] { volume.entries.filter { $0.form == .attachment } }

  /// What stands of the volume on the page of an item.
  var section: HTML {
    let count = volume.entries.count
    return """
      <section aria-labelledby="volume"><h2 id="volume">\(scene("案卷", "The account's volume"))</h2>
      <p>\(scene("该客户归档的共 \(count) 件。", count == 1 ? "One item is filed of the account." : "\(count) items are filed of the account."))
      <a href="\(Address.of(["volumes", account]))">\(scene("卷内目录", "Table of contents"))</a></p>
      \(files)
      \(attached)</section>
      """
  }

  /// The ways to the volume as a file.
  var files: HTML {
    func link(_ ending: String, _ name: String) -> HTML {
      "<a href=\"\(Address.of(["volumes", account + "." + ending]))\">\(name)</a>"
    }
    return """
      <p class="files">\(scene("下载案卷：", "Download the volume: "))\(Volume.Format.allCases.map { link($0.rawValue, $0.name) })\
      \(link("xlsx", "Excel"))\(link("csv", "CSV"))</p>
      """
  }

  /// What is filed as it is, with the way to more of it.
  var attached: HTML {
    let level = here == nil ? 2 : 3
    let lines = attachments.map(line)
    let list: HTML =
      lines.isEmpty
      ? "<p class=\"quiet\">\(scene("还没有附件。", "Nothing is attached yet."))</p>"
      : "<ul class=\"attached\">\(lines)</ul>"
    let more: HTML = """
      <p><a class="button" href="\(Address.of(["attach"], [("account", account)]))">\(scene("添加附件", "Attach a file"))</a></p>
      """
    return """
      <h\(level)>\(scene("附件", "Attachments")) <span class="count">\(lines.count)</span></h\(level)>
      \(list)\(more, if: scene.may(.file))
      """
  }

  private func line(of entry: Volume.Entry) -> HTML {
    let steps = ["items", entry.item.description]
    let name = entry.name[scene.language]
    let withdrawal = ReasonForm(
      title: scene("撤回", "Withdraw"),
      action: Address.of(steps + ["withdraw"]),
      button: scene("撤回（不删除）", "Withdraw (nothing is deleted)"),
      mark: entry.item.description,
      scene: scene
    ).html
    let page: HTML =
      entry.item == here
      ? "<strong>\(name)</strong>" : "<a href=\"\(Address.of(steps))\">\(name)</a>"
    return """
      <li><p>\(page)</p>
      <p class="hint"><span class="code">\(entry.archiveNumber.rawValue)</span> <span>\(entry.date.description)</span>
      <a class="get" href="\(Address.of(steps + ["original"]))">\(scene("下载", "Download"))</a></p>
      \(withdrawal, if: scene.may(.withdraw) && entry.item != here)</li>

      """
  }

  /// The table of contents, its heads in both languages.
  static func table(of volume: Volume) -> LedgerTable {
    LedgerTable(
      id: "volume",
      title: LocalizedText(zh: "卷内目录", en: "Table of contents"),
      of: volume.entries,
      [
        ColumnOf("number", "顺序号", "no.") { .integer($0.number) },
        ColumnOf("archiveNumber", "档号", "archive number", isCode: true) {
          .text($0.archiveNumber.rawValue)
        },
        ColumnOf("author", "责任者", "author") { .text($0.author) },
        ColumnOf("title", "题名", "title") { .word($0.name) },
        ColumnOf("date", "日期", "date") { .day($0.date) },
        ColumnOf("revision", "版本", "revision") { .integer($0.revision) },
        ColumnOf("file", "原件", "original") { .text($0.file) },
      ]
    )
  }
}

extension Volume.Format {
  /// As which file people know it.
  fileprivate var name: String {
    switch self {
    case .docx: "Word"
    case .markdown: "Markdown"
    case .json: "JSON"
    }
  }

  /// What a browser is told of it.
  var type: String {
    switch self {
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .markdown: "text/markdown; charset=utf-8"
    case .json: "application/json; charset=utf-8"
    }
  }
}
