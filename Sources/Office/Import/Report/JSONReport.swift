import Archive
import Filing
import Findings
import Forms
import Foundation
import Ledger
import Values
import Wording

/// The report as one JSON object, a document a line.
struct JSONReport: ReportPage {
  let language: Language
  let putsRefusedFirst = false
  let separator = ",\n"

  func head(of summary: ImportSummary) -> String {
    var members = [JSON.Member("counts", summary.json)]
    switch summary.ending {
    case .complete: members.append(JSON.Member("ending", "complete"))
    case .stopped: members.append(JSON.Member("ending", "stopped"))
    case .failed(let cause):
      members.append(JSON.Member("ending", "failed"))
      members.append(JSON.Member("cause", .string(cause)))
    }
    members += [
      JSON.Member("dryRun", .bool(summary.isDryRun)),
      JSON.Member("archive", .string(summary.archive)),
      JSON.Member("today", .string(summary.day.description)),
      JSON.Member("began", .string(Timestamp(summary.began).description)),
      JSON.Member("ended", .string(Timestamp(summary.ended).description)),
      JSON.Member("filesSkipped", .integer(summary.skipped)),
      JSON.Member("other", .array(summary.others.map { .string($0) })),
      JSON.Member("problems", .array(summary.problems.map { .string($0) })),
      JSON.Member("refused", .array(summary.refusedByAddressee.map(refusal))),
    ]
    // The object goes on with its documents.
    return String(TextForPeople.json(JSON.object(members).description).dropLast())
      + ",\"documents\":[\n"
  }

  func text(of result: DocumentResult) -> String {
    let document = JSON.object([
      JSON.Member("path", .string(result.path)),
      JSON.Member("sha256", .string(result.digest.rawValue)),
      JSON.Member("size", .integer(result.size)),
      JSON.Member("outcome", .string(result.outcome.rawValue)),
      JSON.Member(
        "forms",
        .array(result.forms.filter { $0.receipt.submission != nil }.map(form))
      ),
      JSON.Member("findings", .array(result.findings.map { $0.json(in: language) })),
    ])
    return TextForPeople.json(document.description)
  }

  func tail(of summary: ImportSummary) -> String { "\n]}\n" }

  private func form(_ form: FormResult) -> JSON {
    let receipt = form.receipt
    var members: [JSON.Member] = []
    members.append("submission", receipt.submission.map { .integer($0) })
    members.append("form", receipt.form.map { .string($0.rawValue) })
    members.append(JSON.Member("outcome", .string(receipt.outcome.rawValue)))
    members.append("id", receipt.item.map { .string($0.id.description) })
    members.append("archiveNumber", receipt.item.map { .string($0.archiveNumber.rawValue) })
    members.append("revision", receipt.item.map { .integer($0.revision) })
    members.append("account", form.account.map { .string($0) })
    members.append(JSON.Member("addressee", addressee(form.addressee)))
    return .object(members)
  }

  private func refusal(_ addressee: Addressee, count: Int) -> JSON {
    ["addressee": self.addressee(addressee), "forms": .integer(count)]
  }

  private func addressee(_ addressee: Addressee) -> JSON {
    switch addressee {
    case .person(let name): ["person": .string(name)]
    case .account(let name): ["account": .string(name)]
    case .folder(let name): ["folder": .string(name)]
    }
  }
}
