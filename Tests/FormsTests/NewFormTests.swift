import Documents
import Findings
import Forms
import Foundation
import TestSupport
import Testing

/// A form that nobody thought of works by its definition alone.
@Suite struct NewFormTests {
  /// 客户投诉登记表, with a repeating table and two rules.
  static let complaint = """
    form: complaint-record
    version: 1
    name: {zh: 客户投诉登记表, en: Complaint record}
    titles: [投诉登记表]
    uses: [document-control]
    fields:
      - include: control-head
      - id: accountName
        label: {zh: 客户名称, en: Account}
        synonyms: [投诉单位]
        kind: account
        required: true
      - id: receivedOn
        label: {zh: 受理日期, en: Received on}
        kind: date
        required: true
      - id: channel
        label: {zh: 投诉渠道, en: Channel}
        kind: choice
        choices:
          - {code: phone, label: {zh: 来电, en: call}}
          - {code: visit, label: {zh: 来访, en: visit}}
      - id: items
        label: {zh: 投诉事项, en: Items}
        kind: table
        required: true
        columns:
          - {id: product, label: {zh: 产品, en: Product}, kind: text, required: true}
          - {id: quantity, label: {zh: 数量, en: Quantity}, kind: integer, units: [台]}
          - {id: fault, label: {zh: 问题描述, en: Fault}, kind: long-text}
      - id: settledOn
        label: {zh: 办结日期, en: Settled on}
        kind: date
    rules:
      - id: settled-in-time
        kind: within-days
        severity: error
        field: settledOn
        reference: receivedOn
        days: 15
        late: warning
        source: 公司投诉管理办法 第八条
        message: {zh: "{label}早于{otherLabel}。", en: "{label} is before {otherLabel}."}
        lateMessage: {zh: "{label}晚于{otherLabel}{days}天。", en: "{label} is {days} days after {otherLabel}."}
      - id: not-in-future
        kind: not-in-future
        severity: error
        fields: [receivedOn]
        source: 常理
        message: {zh: "{label}晚于{today}。", en: "{label} is after {today}."}
    filing:
      category: visit
      account: accountName
      date: [receivedOn]
      number: documentNumber
      identityWithoutNumber: [receivedOn]

    """

  static let document = """
    # 客户投诉登记表

    | 投诉单位 | 大庆油田物资公司 | 受理日期 | 2026年11月2日 |
    | --- | --- | --- | --- |
    | 投诉渠道 | ☑来电 □来访 | 办结日期 | 2026年11月20日 |

    | 产品 | 数量 | 问题描述 |
    | --- | --- | --- |
    | 离心泵 | 2台 | 轴封渗漏 |
    | 阀门 | 1台 | 铭牌脱落 |

    """

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.take(Repository.forms)
    try workspace.write(NewFormTests.complaint, to: "Forms/complaint-record.yaml")
    try workspace.write(NewFormTests.document, to: "complaint.md")
    return workspace
  }

  @Test func isSoundAndDoesNotTouchTheOthers() throws {
    let workspace = try workspace()
    #expect(FormLibrary.check(folder: workspace.folder.appending(path: "Forms")) == [])
  }

  @Test func isRecognisedReadAndJudged() throws {
    let workspace = try workspace()
    let library = try FormLibrary(folder: workspace.folder.appending(path: "Forms"))
    let today = try #require(Day(year: 2026, month: 11, day: 23))
    let document = try #require(
      DocumentReader.read(Array(NewFormTests.document.utf8), name: "complaint.md").document
    )
    let result = FormReader(library: library, today: today).read(document)
    let reading = try #require(result.submissions.first)
    let form = try #require(library.form(reading.submission.form))
    #expect(
      reading.submission.fieldsJSON(of: form).description == """
        {"accountName":"大庆油田物资公司","receivedOn":"2026-11-02","channel":"phone",\
        "items":[{"product":"离心泵","quantity":2,"fault":"轴封渗漏"},\
        {"product":"阀门","quantity":1,"fault":"铭牌脱落"}],"settledOn":"2026-11-20"}
        """
    )
    #expect(reading.submission.unmapped == [])
    #expect(
      reading.findings.map { $0.line(path: "complaint.md", in: .zh) } == [
        "complaint.md:5:26: 警告[settled-in-time]: 办结日期晚于受理日期18天。"
      ]
    )
  }
}
