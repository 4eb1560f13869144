public import Archive
public import Filing
import Findings
import Forms
public import Foundation
public import Intake
public import Values
public import Wording

/// What an import comes to, for its report and its last line.
public struct ImportSummary: Sendable {
  /// How it ended.
  public enum Ending: Sendable {
    /// It came to its end.
    case complete
    /// A person or the system asked it to stop.
    case stopped
    /// An error stopped it; the sentence that says so.
    case failed(String)
  }

  /// Where the archive lies.
  public var archive: String
  /// The day of processing.
  public var day: Day
  /// Whether nothing was written.
  public var isDryRun: Bool
  /// When it began, by the clock.
  public var began: Date
  /// When it ended.
  public var ended: Date
  /// How it ended.
  public var ending = Ending.complete
  /// What became of documents and forms.
  public var counts = FilingCounts()
  /// The documents that an earlier import took; nil unless they were to be passed over.
  public var known: Int?
  /// How many of those were refused then, and are to be mended still.
  public var knownRefusals = 0
  /// The files that are temporary or hidden.
  public var skipped = 0
  /// The files of other kinds.
  public var others: [String] = []
  /// What could not be read at all, in sentences.
  public var problems: [String] = []
  /// The documents that are there and could not be opened; they count as unreadable.
  public private(set) var unopened: [SourceError] = []
  /// How many forms and documents each one gets back.
  public var refused: [Addressee: Int] = [:]

  mutating func add(_ result: DocumentResult) {
    counts.add(documents: 1, receipts: result.forms.map(\.receipt))
    for form in result.forms where form.receipt.outcome.isRefusal {
      refused[form.addressee, default: 0] += 1
    }
  }

  /// Counts a document that could not be opened, once however often it is tried.
  mutating func add(unopened error: SourceError) {
    guard !unopened.contains(where: { $0.path == error.path }) else { return }
    unopened.append(error)
    counts.documents += 1
    counts.unreadable += 1
  }

  /// The counts as the contract has them.
  public var json: JSON {
    .object(
      counts.json.members + [
        JSON.Member("other", .integer(others.count)),
        JSON.Member("skipped", .integer(skipped + (known ?? 0))),
      ]
    )
  }

  /// A count with its name for people.
  public struct Figure: Sendable {
    /// What is counted.
    public var name: LocalizedText
    /// How many.
    public var count: Int
    /// Whether something is counted that is to be mended.
    public var isRefusal = false
  }

  /// The counts with their names, in the order of a report.
  public var figures: [Figure] {
    let outcomes = Receipt.Outcome.allCases.map { outcome in
      let count = counts[outcome]
      return Figure(
        name: outcome.name,
        count: count,
        isRefusal: outcome.isRefusal && count > 0
      )
    }
    let known = known.map { count in
      Figure(name: LocalizedText(zh: "此前已处理", en: "taken before"), count: count)
    }
    let others = Figure(
      name: LocalizedText(zh: "其他文件", en: "other files"),
      count: self.others.count
    )
    let skipped = Figure(
      name: LocalizedText(zh: "跳过的临时文件", en: "temporary files skipped"),
      count: self.skipped
    )
    // A document may hold several forms, of which each has its outcome.
    let forms =
      counts.differsFromDocuments
      ? [Figure(name: LocalizedText(zh: "表单", en: "forms"), count: counts.forms)] : []
    return [
      Figure(name: LocalizedText(zh: "文档", en: "documents"), count: counts.documents)
    ] + forms + outcomes
      + [known, others.count > 0 ? others : nil, skipped.count > 0 ? skipped : nil]
      .compactMap(\.self)
  }

  /// The counts in a sentence.
  public func sentence(in language: Language) -> String {
    let dry =
      isDryRun
      ? LocalizedText(zh: "（试运行，未写入）", en: " (dry run, nothing written)")[language] : nil
    let refusals =
      knownRefusals > 0
      ? LocalizedText(
        zh: "（其中退回 \(knownRefusals)）",
        en: " (\(knownRefusals) of them rejected)"
      )[language] : nil
    let before = known.map { count in
      LocalizedText(zh: "，此前已处理而跳过 \(count)", en: ", \(count) taken before")[language]
    }
    let rest = [before, refusals, dry].compactMap(\.self).joined()
    let outcomes = LocalizedText(
      zh:
        "归档 \(counts.filed)，新版本 \(counts.revised)，重复 \(counts.duplicate)，退回 \(counts.rejected)",
      en:
        "\(counts.filed) filed, \(counts.revised) revised, \(counts.duplicate) duplicate, \(counts.rejected) rejected"
    )[language]
    let documents = "\(counts.documents) \(counts.documents == 1 ? "document" : "documents")"
    if counts.differsFromDocuments {
      return switch language {
      case .zh:
        "共 \(counts.documents) 份文档，\(counts.forms) 份表单：\(outcomes)；无法读取的文档 \(counts.unreadable)\(rest)"
      case .en:
        "\(documents), \(counts.forms) \(counts.forms == 1 ? "form" : "forms"): \(outcomes); \(counts.unreadable) unreadable\(rest)"
      }
    }
    return switch language {
    case .zh: "共 \(counts.documents) 份文档：\(outcomes)，无法读取 \(counts.unreadable)\(rest)"
    case .en: "\(documents): \(outcomes), \(counts.unreadable) unreadable\(rest)"
    }
  }

  /// How it ended, in a sentence; nil where it came to its end.
  public func endingSentence(in language: Language) -> String? {
    switch ending {
    case .complete: nil
    case .stopped:
      LocalizedText(
        zh: "导入中途停下，以下是停下以前的结果。",
        en: "The import was stopped; this is what came of it until then."
      )[language]
    case .failed(let cause):
      LocalizedText(
        zh: "导入未能完成：\(cause)",
        en: "The import could not be completed: \(cause)"
      )[language]
    }
  }

  /// To whom what goes back, those with most first.
  public var refusedByAddressee: [(addressee: Addressee, count: Int)] {
    refused.sorted { ($1.value, $0.key.name) < ($0.value, $1.key.name) }
      .map { (addressee: $0.key, count: $0.value) }
  }
}
