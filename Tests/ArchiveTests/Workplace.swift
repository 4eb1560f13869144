import Archive
import Findings
import Forms
import Foundation
import Ledger

/// A folder for one test, removed after it.
final class Workplace {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "guidang-archive-\(UUID().uuidString)"
    )
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      print("\(folder.path()) stays: \(error)")
    }
  }

  var path: String { folder.appending(path: "archive.sqlite").path() }

  func open(waitingTime: Double = 10) throws -> Archive {
    try Archive.open(path, mode: .create, waitingTime: waitingTime)
  }
}

/// A form to be filed, told briefly.
struct Sheet: Hashable {
  var account = "大庆石油管理局"
  var number = "BF-001"
  var date = "2024-03-05"
  var texts = ["讨论了报价"]
  var method: String?
  var unmapped: [String] = []
  var control = ControlData()

  static let form = FormID(rawValue: "sheet")

  func request() throws -> FilingRequest {
    let day = Day(iso8601: date) ?? .epoch
    let fields: JSON = .array(
      ([account, number, date, method ?? "-", "\(control.entries)"] + texts)
        .map { .string($0) }
    )
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
      form: Sheet.form,
      formVersion: 1,
      account: account,
      date: day,
      category: "visit",
      identity: ["sheet", account, number],
      content: try ContentDigest(of: "\(fields)\(unmapped)"),
      control: control,
      fields: fields,
      unmapped: .array(unmapped.map { .string($0) }),
      values: values,
      ledger: LedgerRecord(form: Sheet.form, account: account, date: day)
    )
  }
}

extension DocumentFiling {
  /// A document with these forms; its bytes are its path and the marks that `bytes` adds.
  init(_ path: String, _ sheets: [Sheet], bytes: String = "") throws {
    let content = Array("\(path)\(bytes)".utf8)
    self.init(
      path: path,
      bytes: content,
      digest: try ContentDigest(of: content),
      submissions: try sheets.map { .file(try $0.request()) }
    )
  }
}

extension Archive {
  @discardableResult
  func file(_ documents: [DocumentFiling], revises: Bool = false) throws -> [Receipt] {
    try file(
      documents,
      scheme: .test,
      options: FilingOptions(actor: "tester", revises: revises)
    )
  }
}

extension FilingScheme {
  static let test = FilingScheme(
    fonds: "Q001",
    classes: ["visit": FilingClass(code: "YW", retention: "D10", department: "DKH")]
  )
}

extension Receipt {
  /// As `filed Q001-YW·2024-D10-DKH-0001 r1`.
  var summary: String {
    ([outcome.rawValue] + (item.map { [$0.archiveNumber.rawValue, "r\($0.revision)"] } ?? [])
      + (finding.map { [$0.code.rawValue] } ?? [])).joined(separator: " ")
  }
}

extension Day {
  static let epoch: Day = {
    guard let day = Day(ordinal: 0) else { fatalError("the calendar has no 1970-01-01") }
    return day
  }()
}
