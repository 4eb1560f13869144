/// A form that the program does not bring: 客户投诉登记表, with a repeating table and two rules.
public enum ComplaintForm {
  public static let definition = """
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

  /// The form filled in, settled later than its rule wants.
  public static let document = """
    # 客户投诉登记表

    | 投诉单位 | 大庆油田物资公司 | 受理日期 | 2026年11月2日 |
    | --- | --- | --- | --- |
    | 投诉渠道 | ☑来电 □来访 | 办结日期 | 2026年11月20日 |

    | 产品 | 数量 | 问题描述 |
    | --- | --- | --- |
    | 离心泵 | 2台 | 轴封渗漏 |
    | 阀门 | 1台 | 铭牌脱落 |

    """
}
