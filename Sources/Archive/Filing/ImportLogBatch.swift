import Findings
import Forms
import Ledger
import Values
import Wording

/// What one filing enters in the import log: its documents in the order in which the first of their
/// entries came, each once, however many forms it has.
struct ImportLogBatch {
  private(set) var records: [ImportRecord] = []
  private let first: Int
  private var next: Int
  private let options: FilingOptions
  /// The index in ``records`` of a document's record, by the document's place in the batch.
  private var indexes: [Int: Int] = [:]

  /// A batch after the log's last entry.
  init(after last: Int, as options: FilingOptions) {
    first = last + 1
    next = first
    self.options = options
  }

  /// The numbers of the entries; nil where there are none.
  var entries: ClosedRange<Int>? {
    next > first ? first...next - 1 : nil
  }

  mutating func add(_ receipt: Receipt, of document: DocumentFiling, at place: Int) {
    var own = receipt.findings.map { $0.logged(in: options.language) }
    if receipt.outcome == .rejected, let submission = receipt.submission,
      let subject = document.subjects[submission]?.logged
    {
      own.append(subject)
    }
    let index = indexes[place] ?? records.count
    if index == records.count {
      indexes[place] = index
      records.append(
        ImportRecord(
          at: options.at.description,
          who: options.actor,
          path: document.path,
          sha256: document.digest.rawValue,
          size: document.bytes.count,
          modified: document.modified,
          findings: document.findings.description,
          entries: []
        )
      )
    }
    records[index].entries.append(
      ImportRecord.Entry(
        entry: next,
        submission: receipt.submission,
        form: receipt.form?.rawValue,
        outcome: receipt.outcome.rawValue,
        item: receipt.item?.id.rawValue,
        revision: receipt.item?.revision,
        findings: own.isEmpty ? nil : JSON.array(own).description
      )
    )
    next += 1
  }
}

extension Finding {
  /// The finding as the import log keeps it; what a form changed is told whoever is to mend it, so that
  /// its message, which leaves personal data out, is kept whole.
  fileprivate func logged(in language: Language) -> JSON {
    var members = [
      JSON.Member("severity", .string(severity.rawValue)),
      JSON.Member("code", .string(code.rawValue)),
    ]
    members.append("form", form.map { .string($0) })
    members.append("submission", submission.map { .integer($0) })
    members.append("found", found.map { .string($0) })
    if code == .revisionUnmarked {
      members.append(JSON.Member("message", .string(message(in: language))))
      for other in Language.allCases where other != language {
        members.append(
          JSON.Member(other.rawValue, ["message": .string(message(in: other))])
        )
      }
    }
    return .object(members)
  }
}
