import Filing
import Findings
import Forms
import Wording

/// Prints the forms of documents as they come.
struct FormPrinter {
  let format: Extract.Format
  let library: FormLibrary
  let language: Language

  func begin() {
    guard format == .xml else { return }
    Console.print(bytes: SubmissionXML.head)
  }

  func print(_ document: ReadDocument) {
    switch format {
    case .json:
      Console.print(json: document.json(library: library, language: language).description)
    case .xml:
      for (submission, form) in forms(of: document) {
        let text = String(decoding: SubmissionXML.write(submission, of: form), as: UTF8.self)
        Console.print(bytes: Array(TextForPeople.xml(text).utf8))
      }
      say(document)
    case .markdown:
      for (submission, form) in forms(of: document) {
        Console.print(SubmissionMarkdown.write(submission, of: form))
      }
      say(document)
    }
  }

  func end() {
    guard format == .xml else { return }
    Console.print(bytes: SubmissionXML.tail)
  }

  /// Only JSON has a place for findings; of the other formats they stand on standard error.
  private func say(_ document: ReadDocument) {
    for finding in document.findings {
      Console.note(finding.line(path: document.path, in: language))
    }
  }

  private func forms(of document: ReadDocument) -> [(Submission, FormDefinition)] {
    document.submissions.compactMap { reading in
      library.form(reading.submission.form).map { (reading.submission, $0) }
    }
  }
}
