import Archive
import Filing
import Findings
import Intake
import Office
import Wording

/// Says on standard error what happens in an import, and shows how far it is.
final class ImportPrinter {
  private let progress: ProgressDisplay
  private let language: Language

  init(_ progress: ProgressDisplay, language: Language) {
    self.progress = progress
    self.language = language
  }

  func print(_ event: ImportEvent) {
    switch event {
    case .begins(let path, let expected): progress.begin(path, expected: expected)
    case .finishes: progress.finish()
    case .noted(let note): Console.note(Failure.sentence(note, in: language))
    case .took(let result): print(result)
    case .lacksCopy(let problem): Console.note(Failure.sentence(problem, in: language))
    case .advanced(let counts): progress.update(counts)
    case .watches: break
    case .waits(let error): Console.note(Failure.sentence(error, in: language))
    case .lacksReport(let error): Console.note(Failure.sentence(error, in: language))
    case .attached(let receipt): Console.note(receipt.line(in: language))
    case .mayAttach(let file, let name): propose(file, as: name)
    }
  }

  /// The work is over.
  func end() { progress.end() }

  /// Says what became of each form, with the reasons of what was refused.
  private func print(_ result: DocumentResult) {
    for form in result.forms {
      let own = form.receipt.findings
      if progress.tellsEnough, !form.receipt.outcome.isRefusal, own.isEmpty { continue }
      Console.note(form.receipt.line(in: language))
      let errors =
        form.receipt.outcome.isRefusal
        ? (result.documentFindings + form.findings)
          .filter { $0.severity == .error && !own.contains($0) } : []
      for finding in own + errors {
        Console.note("  " + finding.line(path: result.path, in: language).printable)
      }
    }
  }

  /// Says what could be attached to whom.
  private func propose(_ file: Companions.File, as name: LocalizedText) {
    let (path, account) = (file.place.text, file.account)
    Console.note(
      LocalizedText(
        zh: "\(path)：与 \(account) 的表单放在一起，加 --attach-others 可归为其资料（\(name.zh)）。",
        en:
          "\(path): lies beside a form of \(account); --attach-others files it as material (\(name.en))."
      )[language].printable
    )
  }
}
