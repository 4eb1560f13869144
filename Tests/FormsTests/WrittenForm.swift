import Documents
import Findings
import Forms
import Foundation
import TestSupport
import Testing
import Values
import Wording

/// A small form as Markdown: lines of label and answer, and a table.
struct WrittenForm {
  enum Piece {
    case answer(label: String, text: String)
    case table([[String]])
  }

  var title: String
  var pieces: [Piece]
  /// The folder of the definitions by which it is read.
  var definitions = Repository.forms

  /// A visit record to which nothing is to be said.
  static let visit = WrittenForm(
    title: "目标客户拜访表",
    pieces: [
      .answer(label: "客户名称", text: "大庆油田物资公司"), .answer(label: "拜访时间", text: "2026-11-05 14:00"),
      .answer(label: "拜访地点", text: "物资楼"), .answer(label: "拜访方式", text: "当面拜访"),
      .answer(label: "拜访人员", text: "王建国（大客户开发主管）"), .answer(label: "拜访前讨论会", text: "2026-11-03"),
      .answer(label: "资料准备", text: "名片"), .answer(label: "主要要点", text: "看泵房。"),
      .answer(label: "目标客户的想法", text: "愿意试用。"), .answer(label: "下一步的大客户开发建议", text: "一周内再访。"),
    ]
  )

  /// A development record to which nothing is to be said.
  static let development = WrittenForm(
    title: "大客户开发表",
    pieces: [
      .answer(label: "客户名称", text: "大庆油田物资公司"),
      .table([
        ["对象", "方式", "客户态度", "日期"], ["李敏", "电话", "热情", "2026-08-12"],
        ["李敏", "电话", "一般", "2026-09-01"],
      ]),
      .answer(label: "开发结果", text: "开发失败"), .answer(label: "累计接触次数", text: "2次"),
      .answer(label: "开发成功/失败原因", text: "集团统一采购，工厂没有选型权。"),
    ]
  )

  /// An assessment whose score is the average of its indicators, 67.
  static let assessment = WrittenForm(
    title: "大客户考核表",
    pieces: [
      .answer(label: "客户名称", text: "大庆油田物资公司"),
      .answer(label: "考核期", text: "2026-01-01至2026-06-30"),
      .answer(label: "销售额", text: "50万元"), .answer(label: "销售目标", text: "100万元"),
      .answer(label: "市场份额", text: "40%"), .answer(label: "合作稳定性", text: "80"),
      .answer(label: "客户满意度", text: "90%"), .answer(label: "新项目合作意愿", text: "高"),
      .answer(label: "综合得分", text: "67"),
    ]
  )

  /// An analysis that finds the account worth developing, to which nothing is to be said.
  static let analysis = WrittenForm(
    title: "大客户分析表",
    pieces: [
      .answer(label: "客户名称", text: "大庆油田物资公司"), .answer(label: "分析日期", text: "2026-08-03"),
      .answer(label: "预计销售利润", text: "30万元"), .answer(label: "人员支出", text: "15万元"),
      .answer(label: "差旅费", text: "8万元"), .answer(label: "是否有开发价值", text: "☑是 □否"),
    ]
  )

  /// A review of the third stage, to which nothing is to be said.
  static let review = WrittenForm(
    title: "开发阶段评审表",
    pieces: [
      .answer(label: "客户名称", text: "大庆油田物资公司"), .answer(label: "开发阶段", text: "价值评估"),
      .answer(label: "评审日期", text: "2026-09-14"), .answer(label: "评审人", text: "林启明（大客户部经理）"),
      .answer(label: "成交可能性", text: "60%"), .answer(label: "成交障碍", text: "对手价格低"),
      .answer(label: "预期费用", text: "3万元"), .answer(label: "开发程序", text: "先试用，再报价。"),
      .answer(label: "评审结论", text: "进入下一阶段"),
    ]
  )

  /// The form with another answer under a label, which may be a new one.
  func with(_ label: String, _ text: String) -> WrittenForm {
    var form = without(label)
    let place = pieces.firstIndex { $0.label == label } ?? pieces.endIndex
    form.pieces.insert(.answer(label: label, text: text), at: place)
    return form
  }

  /// The form without a label.
  func without(_ label: String) -> WrittenForm {
    var form = self
    form.pieces.removeAll { $0.label == label }
    return form
  }

  /// The form with another cell in its table; rows and columns count from 1, the header aside.
  func withCell(row: Int, column: Int, _ text: String) -> WrittenForm {
    var form = self
    form.pieces = pieces.map { piece in
      guard case .table(var rows) = piece else { return piece }
      rows[row][column - 1] = text
      return .table(rows)
    }
    return form
  }

  /// The form with a label answered once more.
  func repeating(_ label: String, _ text: String) -> WrittenForm {
    var form = self
    let place = pieces.firstIndex { $0.label == label } ?? pieces.startIndex
    form.pieces.insert(.answer(label: label, text: text), at: place + 1)
    return form
  }

  /// The form with a further column in its table.
  func withColumn(_ heading: String, _ cells: [String]) -> WrittenForm {
    var form = self
    form.pieces = pieces.map { piece in
      guard case .table(let rows) = piece else { return piece }
      return .table(zip(rows, [heading] + cells).map { $0 + [$1] })
    }
    return form
  }

  /// The form as Markdown.
  var markdown: String {
    let blocks = pieces.map { piece in
      switch piece {
      case .answer(let label, let text): "\(label)：\(text)"
      case .table(let rows):
        (rows.prefix(1) + [rows[0].map { _ in "---" }] + rows.dropFirst())
          .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
      }
    }
    return (["# \(title)"] + blocks).joined(separator: "\n\n") + "\n"
  }

  /// What there is to say of the form: of each finding its facts, and its sentence in both
  /// languages.
  func report() throws -> String {
    let library = try FormLibrary(folder: definitions)
    let today = try #require(Day(year: 2026, month: 11, day: 23))
    let reading = DocumentReader.read(Array(markdown.utf8), name: "form.md")
    let result = FormReader(library: library, today: today).read(try #require(reading.document))
    let findings = reading.findings + result.findings + result.submissions.flatMap(\.findings)
    return findings.map { finding in
      let row = finding.row.map { " row \($0)" } ?? ""
      let place = finding.place.map { " at \($0.description(in: .en))" } ?? ""
      let facts =
        "\(finding.severity) \(finding.code.rawValue) on \(finding.field ?? "nothing")\(row)\(place)"
      return [facts, finding.message(in: .zh), finding.message(in: .en)].joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}

extension WrittenForm.Piece {
  var label: String? {
    switch self {
    case .answer(let label, _): label
    case .table: nil
    }
  }
}
