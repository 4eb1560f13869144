import Wording

/// What people call the kinds of fields.
enum KindName {
  /// The words for a kind; its own name where there are none.
  static func words(for kind: String) -> LocalizedText {
    LocalizedText(zh: chinese[kind] ?? kind, en: kind)
  }

  private static let chinese = [
    "text": "文字", "long-text": "长文字", "code": "代码", "account": "客户", "date": "日期",
    "moment": "时间", "span": "起止日期", "duration": "时长", "integer": "整数", "decimal": "小数",
    "percent": "百分比", "money": "金额", "choice": "单选", "choices": "多选", "person": "人",
    "persons": "多人", "table": "重复表格",
  ]
}
