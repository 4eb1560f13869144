public import Archive
import Findings
public import Forms
public import Ledger

/// A form to be filed, told briefly.
public struct FiledSheet: Sendable, Hashable {
  public var account = "大庆石油管理局"
  public var number = "BF-001"
  public var date = "2024-03-05"
  public var texts = ["讨论了报价"]
  public var method: String?
  public var unmapped: [String] = []
  public var control = ControlData()
  /// What the form tells of a visit.
  public var visit: LedgerRecord.Visit?

  /// A sheet with these answers.
  public init(
    account: String = "大庆石油管理局",
    number: String = "BF-001",
    date: String = "2024-03-05",
    texts: [String] = ["讨论了报价"],
    method: String? = nil,
    unmapped: [String] = [],
    control: ControlData = ControlData(),
    visit: LedgerRecord.Visit? = nil
  ) {
    self.account = account
    self.number = number
    self.date = date
    self.texts = texts
    self.method = method
    self.unmapped = unmapped
    self.control = control
    self.visit = visit
  }

  public static let form = FormID(rawValue: "sheet")

  /// The form as it is handed to the archive.
  public func request() throws -> FilingRequest {
    let day = Day(iso8601: date) ?? .epoch
    var members = [
      JSON.Member("accountName", .string(account)), JSON.Member("date", .string(date)),
    ]
    members.append("documentNumber", number.isEmpty ? nil : .string(number))
    members.append("method", method.map { .string($0) })
    for (field, entry) in control.entries.sorted(by: { $0.key < $1.key }) {
      members.append(JSON.Member(field, .string("\(entry)")))
    }
    for (place, text) in texts.enumerated() {
      members.append(JSON.Member("keyPoints\(place + 1)", .string(text)))
    }
    let fields: JSON = .object(members)
    var values = [FiledValue(field: FieldPath(FieldID(rawValue: "accountName")), text: account)]
    values += texts.map { FiledValue(field: FieldPath(FieldID(rawValue: "keyPoints")), text: $0) }
    values +=
      method.map {
        [
          FiledValue(
            field: FieldPath(FieldID(rawValue: "method")),
            text: "☑ 当面拜访 □ 电话",
            isSearched: false,
            value: $0
          )
        ]
      } ?? []
    values += unmapped.map { FiledValue(field: nil, label: "天气", text: $0) }
    return FilingRequest(
      form: FiledSheet.form,
      formVersion: 1,
      account: account,
      date: day,
      category: "visit",
      identity: ["sheet", account, number],
      content: try ContentDigest(of: "\(fields)\(unmapped)"),
      control: control,
      fields: fields,
      unmapped: .array(unmapped.map { ["label": "天气", "text": .string($0)] }),
      values: values,
      ledger: LedgerRecord(form: FiledSheet.form, account: account, date: day, visit: visit),
      number: number
    )
  }
}

extension DocumentFiling {
  /// A document with these forms; its bytes are its path and the marks that `bytes` adds.
  public init(_ path: String, _ sheets: [FiledSheet], bytes: String = "") throws {
    let content = Array("\(path)\(bytes)".utf8)
    self.init(
      path: path,
      bytes: content,
      digest: try ContentDigest(of: content),
      submissions: try sheets.map { .file(try $0.request()) }
    )
  }
}

extension FilingScheme {
  /// A scheme of one class.
  public static let test = FilingScheme(
    fonds: "Q001",
    classes: ["visit": FilingClass(code: "YW", retention: "D10", department: "DKH")]
  )
}

extension Receipt {
  /// As `filed Q001-YW·2024-D10-DKH-0001 r1`.
  public var summary: String {
    ([outcome.rawValue] + (item.map { [$0.archiveNumber.rawValue, "r\($0.revision)"] } ?? [])
      + findings.map(\.code.rawValue)).joined(separator: " ")
  }
}

extension Day {
  /// The first day of 1970.
  public static let epoch: Day = {
    guard let day = Day(ordinal: 0) else { fatalError("the calendar has no 1970-01-01") }
    return day
  }()
}
