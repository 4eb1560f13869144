import Archive
import ArgumentParser
import Filing
import Findings
import Forms
import Foundation

/// `guidang import`: reads, validates and files documents.
struct Import: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Validate forms and file them in the archive. 校验并归档。",
    discussion: """
      Forms with errors are rejected and kept in the import log; the rest is filed. Running it \
      again files nothing twice. What was filed stays filed when the command is stopped.
      """
  )

  @OptionGroup var reading: ReadingOptions

  @Option(help: "text, or json: a count at the end as one JSON line. 输出格式。")
  var format = Format.text

  @Flag(help: "Do everything but write. 只试不写。")
  var dryRun = false

  @Flag(
    help:
      "File changed content as a revision even where the revision fields are not filled in. 未填修改栏也归为新版本。"
  )
  var revise = false

  @Flag(
    help:
      "Keep the bytes of rejected documents in the archive; guidang show SHA256 --original FILE gives them back. 留存被退回的原件。"
  )
  var keepRejected = false

  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let library = try global.library()
      let scheme = try FilingRules(library: library)
      let desk = FilingDesk(
        archive: try openArchive(),
        forms: library.forms,
        scheme: scheme.numbers,
        options: FilingOptions(
          actor: NSUserName(),
          revises: revise,
          isDryRun: dryRun,
          keepsRejected: keepRejected
        ),
        today: global.day
      )
      var counts = FilingCounts()
      var status: ExitStatus = .success
      let ending = try await desk.file(language: global.language) { filed in
        counts.add(documents: filed.documents.count, receipts: filed.receipts)
        if filed.receipts.contains(where: \.isRefusal) { status = status.and(.findings) }
        report(filed.receipts, of: filed.documents)
      } read: { hand in
        try await reading.read(library: library, global: global, each: hand)
      }
      status = status.and(ending)
      finish(counts)
      try status.end()
    }
  }

  private func openArchive() throws -> Archive {
    let exists = FileManager.default.fileExists(atPath: archiving.path)
    if dryRun, !exists { return try Archive.inMemory() }
    return try archiving.open(.create)
  }

  /// Says what became of each form; on standard error, with the reasons of what was rejected.
  private func report(_ receipts: [Receipt], of batch: [ReadDocument]) {
    let documents = Dictionary(batch.map { ($0.path, $0) }) { first, _ in first }
    for receipt in receipts {
      Console.note(receipt.line(in: global.language))
      guard receipt.isRefusal else { continue }
      if let finding = receipt.finding {
        Console.note("  " + finding.line(path: receipt.path, in: global.language))
      }
      let findings = documents[receipt.path]?.findings ?? []
      for finding in findings
      where finding.severity == .error
        && (finding.submission == nil || finding.submission == receipt.submission)
      {
        Console.note("  " + finding.line(path: receipt.path, in: global.language))
      }
    }
  }

  private func finish(_ counts: FilingCounts) {
    switch format {
    case .json: Console.print(counts.json.description)
    case .text: Console.print(counts.sentence(in: global.language, isDryRun: dryRun))
    }
  }
}

extension Receipt {
  /// Whether the form, or the document, was not filed for a fault of its own.
  fileprivate var isRefusal: Bool {
    switch outcome {
    case .rejected, .unreadable: true
    case .filed, .revised, .duplicate: false
    }
  }
}

extension FilingCounts {
  fileprivate func sentence(in language: Language, isDryRun: Bool) -> String {
    let dry =
      isDryRun ? LocalizedText(zh: "（试运行，未写入）", en: " (dry run, nothing written)")[language] : ""
    return switch language {
    case .zh:
      "共 \(documents) 份文档：归档 \(filed)，新版本 \(revised)，重复 \(duplicate)，退回 \(rejected)，无法读取 \(unreadable)\(dry)"
    case .en:
      "\(documents) \(documents == 1 ? "document" : "documents"): \(filed) filed, \(revised) revised, \(duplicate) duplicate, \(rejected) rejected, \(unreadable) unreadable\(dry)"
    }
  }
}
