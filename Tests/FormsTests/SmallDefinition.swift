import Foundation
import TestSupport

/// A folder with the smallest form definition, changed in one place.
struct SmallDefinition {
  let workspace: Workspace

  /// Replaces one text of the definition by another.
  init(replacing text: String = "", with other: String = "") throws {
    workspace = try Workspace()
    let changed =
      text.isEmpty ? SmallDefinition.yaml : SmallDefinition.yaml.replacing(text, with: other)
    try workspace.write(changed, to: "form.yaml")
  }

  var folder: URL { workspace.folder }

  static let yaml = """
    form: small
    version: 1
    name: {zh: 小表, en: Small form}
    fields:
      - id: accountName
        label: {zh: 客户, en: Account}
        kind: account
        required: true
      - id: outcome
        label: {zh: 结果, en: Outcome}
        kind: choice
        choices:
          - {code: won, label: {zh: 成功, en: won}}
          - {code: lost, label: {zh: 失败, en: lost}}
      - id: reason
        label: {zh: 原因, en: Reason}
        kind: text
      - id: visits
        label: {zh: 拜访, en: Visits}
        kind: table
        columns:
          - {id: "on", label: {zh: 日期, en: Date}, kind: date}
    rules:
      - id: reason-given
        kind: required-when
        severity: error
        field: reason
        when: {field: outcome, choice: lost}
        source: 常理
        message: {zh: "结果为失败时须填写{label}。", en: "A lost one needs {label}."}
    filing:
      category: small
      account: accountName

    """
}
