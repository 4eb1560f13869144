public import Archive
import Findings
public import Forms
import Foundation
import Ledger
import Query

extension FilingRequest {
  /// A material of a development that is filed as it is, unread (经销商大客户开发方案 七.1).
  ///
  /// Its bytes alone tell it from others of the account: the same file is filed once for each. The
  /// credit code tells the account from others of the name.
  public init(
    attaching path: String,
    digest: ContentDigest,
    to account: String,
    creditCode: String? = nil,
    category: String,
    date: Day
  ) throws(ArchiveError) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    self.init(
      form: .attachment,
      formVersion: 1,
      account: account,
      date: date,
      category: category,
      identity: [FormID.attachment.rawValue, AccountName(account).key, digest.rawValue],
      content: try ContentDigest(
        of: "\(FormID.attachment.rawValue) \(digest) \(AccountName(account).key)"
      ),
      control: ControlData(),
      fields: ["accountName": .string(account), "title": .string(name)],
      unmapped: [],
      values: [
        FiledValue(field: FieldPath("accountName"), text: account),
        FiledValue(field: FieldPath("title"), text: name),
      ],
      ledger: LedgerRecord(
        form: .attachment,
        account: account,
        creditCode: creditCode,
        date: date
      )
    )
  }
}

extension FilingDesk {
  /// Files materials as they are, in one transaction; gives a receipt for each, in order.
  public func attach(
    _ files: [(path: String, bytes: [UInt8])],
    to account: String,
    creditCode: String? = nil,
    category: String,
    date: Day
  ) throws(ArchiveError) -> [Receipt] {
    var filings: [DocumentFiling] = []
    for (path, bytes) in files {
      let digest = try ContentDigest(of: bytes)
      let request = try FilingRequest(
        attaching: path,
        digest: digest,
        to: account,
        creditCode: creditCode,
        category: category,
        date: date
      )
      filings.append(
        DocumentFiling(path: path, bytes: bytes, digest: digest, submissions: [.file(request)])
      )
    }
    return try file(filings)
  }
}
