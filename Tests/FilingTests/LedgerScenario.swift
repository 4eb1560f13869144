import Archive
import Foundation
import TestSupport
import Values
import Wording

/// What happens in an office, and what the ledger is to say of it, as a file tells it.
///
/// `@ DAY` is the day of filing. `visit`, `development`, `profile` and `assessment` are forms, with a
/// number and answers by their labels; a development's contacts are `接触: DAY METHOD ATTITUDE, …`.
/// What becomes of a form stands after `->` where it is not filed. `withdraw ITEM`, `merge`,
/// `alias`, `unmerge`, `hand-over` and `reopen` are acts; a refused one ends in `-> refused`.
/// `? VIEW [as-of=DAY] [known-on=DAY] : COLUMN …` asks for a view, and the lines `= VALUE | …`
/// after it are all that it says; `-` is what is absent.
struct LedgerScenario {
  var steps: [Step] = []

  enum Step {
    case day(String)
    case form(WrittenSheet, outcome: String)
    case act([String], isRefused: Bool)
    case ask(view: String, options: [String: String], columns: [String], rows: [String])
  }

  struct Malformed: Error {
    var line: String
  }

  init(_ text: String) throws {
    for line in text.split(separator: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) {
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("=") {
        try answer(String(line.dropFirst()).trimmingCharacters(in: .whitespaces))
        continue
      }
      let parts = line.components(separatedBy: " -> ")
      var words = parts[0].split(separator: " ").map(String.init)
      let outcome = parts.count > 1 ? parts[1] : nil
      switch words.removeFirst() {
      case "@": steps.append(.day(words.joined()))
      case "?": try ask(words)
      case let kind where WrittenSheet.titles[kind] != nil:
        steps.append(.form(try WrittenSheet(parts[0]), outcome: outcome ?? "filed"))
      case let act: steps.append(.act([act] + words, isRefused: outcome == "refused"))
      }
    }
  }

  private mutating func ask(_ words: [String]) throws {
    let parts = words.split(separator: ":")
    guard parts.count == 2, let view = parts[0].first else {
      throw Malformed(line: words.joined(separator: " "))
    }
    let options = parts[0].dropFirst().map { $0.split(separator: "=").map(String.init) }
    steps.append(
      .ask(
        view: view,
        options: Dictionary(
          options.map { ($0[0], $0[1]) },
          uniquingKeysWith: { first, _ in first }
        ),
        columns: Array(parts[1]),
        rows: []
      )
    )
  }

  private mutating func answer(_ row: String) throws {
    guard case .ask(let view, let options, let columns, let rows)? = steps.popLast() else {
      throw Malformed(line: row)
    }
    steps.append(.ask(view: view, options: options, columns: columns, rows: rows + [row]))
  }
}

/// A form filled in as Markdown: `visit BF-1 | 拜访时间: 2026-03-02 | 拜访方式: 电话`.
struct WrittenSheet {
  var kind: String
  var number: String
  var answers: [(label: String, text: String)]

  static let titles = [
    "visit": "目标客户拜访表", "development": "大客户开发表", "profile": "大客户信息分类表",
    "assessment": "大客户考核表",
  ]

  private static let usual: [String: [(label: String, text: String)]] = [
    "visit": [
      ("拜访地点", "客户厂区"), ("拜访方式", "当面拜访"), ("拜访人员", "王建国（大客户开发主管）"),
      ("主要要点", "介绍了新泵的节电数据。"), ("目标客户的想法", "希望先试用一台样机。"),
      ("下一步的大客户开发建议", "寄样品并约定试用。"),
    ],
    "development": [("开发成功/失败原因", "集团统一采购，工厂没有选型权，报价也偏高。")],
    "profile": [], "assessment": [("销售额", "10万元")],
  ]

  init(_ line: String) throws {
    let parts = line.components(separatedBy: " | ")
    let head = parts[0].split(separator: " ").map(String.init)
    guard head.count == 2 else { throw LedgerScenario.Malformed(line: line) }
    (kind, number) = (head[0], head[1])
    answers = [("编号", number), ("客户名称", "武汉甲公司")] + (WrittenSheet.usual[kind] ?? [])
    for part in parts.dropFirst() {
      let pair = part.components(separatedBy: ": ")
      guard pair.count == 2 else { throw LedgerScenario.Malformed(line: part) }
      if let index = answers.firstIndex(where: { $0.label == pair[0] }) {
        answers[index].text = pair[1]
      } else {
        answers.append((pair[0], pair[1]))
      }
    }
  }

  var markdown: String {
    let title = WrittenSheet.titles[kind] ?? kind
    var text = "# \(title)\n\n"
    for (label, answer) in answers where label != "接触" { text += "\(label)：\(answer)\n\n" }
    guard let contacts = answers.first(where: { $0.label == "接触" })?.text else { return text }
    text += """
      | 对象 | 方式 | 接触客户 | 产品说明 | 产品展示 | 建议 | 热情 | 一般 | 冷淡 | 日期 | 滞留时间 | 开发备注 |
      | --- | --- | :-: | :-: | :-: | :-: | :-: | :-: | :-: | --- | --- | --- |

      """
    let rows = contacts.components(separatedBy: ", ").map { $0.split(separator: " ") }
    for row in rows {
      let ticks = ["热情", "一般", "冷淡"].map { $0 == row.last.map(String.init) ? "√" : "" }
      let cells =
        ["采购部李经理", String(row[1]), "√", "", "", ""] + ticks + [String(row[0]), "1小时", "无"]
      text += "| \(cells.joined(separator: " | ")) |\n"
    }
    return text + "\n累计接触次数：\(rows.count)\n"
  }
}
