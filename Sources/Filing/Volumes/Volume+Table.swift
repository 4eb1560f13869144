import Archive
import Values
public import Wording

extension Volume {
  /// The heading of the volume (案卷题名).
  var heading: String { "\(account)开发材料" }

  /// What stands under the heading: the fonds, the span of dates, and how many items there are.
  var summary: [(label: String, text: String)] {
    let dates = [entries.first?.date, entries.last?.date].compactMap { $0?.description }
    return [
      ("全宗", "\(fonds) \(fondsName)"), ("起止日期", dates.joined(separator: " 至 ")),
      ("件数", String(entries.count)),
    ]
  }

  /// 卷内目录: the headings of its columns, and its rows.
  static let columns = ["顺序号", "档号", "责任者", "题名", "日期", "备注"]

  var rows: [[String]] {
    entries.map { entry in
      let version = entry.revision > 1 ? "第\(entry.revision)版；" : ""
      return [
        String(entry.number), entry.archiveNumber.rawValue, entry.author, entry.title,
        entry.date.description, version + entry.file,
      ]
    }
  }

  /// The volume as one object.
  public var json: JSON {
    [
      "fonds": .string(fonds.rawValue), "fondsName": .string(fondsName),
      "account": .string(account),
      "title": .string(heading), "items": .integer(entries.count),
      "contents": .array(
        entries.map { entry in
          [
            "number": .integer(entry.number),
            "archiveNumber": .string(entry.archiveNumber.rawValue),
            "author": .string(entry.author), "title": .string(entry.title),
            "date": .string(entry.date.description), "revision": .integer(entry.revision),
            "file": .string(entry.file), "sha256": .string(entry.digest.rawValue),
          ]
        }
      ),
    ]
  }

  /// The volume as Markdown: its heading, and the table of contents.
  public var markdown: String {
    func line(_ cells: [String]) -> String {
      "| " + cells.map(\.markdownEscaped).joined(separator: " | ") + " |\n"
    }
    return "# \(heading.markdownEscaped)\n\n"
      + summary.map { "- \($0.label)：\($0.text.markdownEscaped)\n" }.joined() + "\n## 卷内目录\n\n"
      + line(Volume.columns) + "|" + String(repeating: " --- |", count: Volume.columns.count) + "\n"
      + rows.map(line).joined()
  }
}
