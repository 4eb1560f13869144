import ArgumentParser
import Documents
import Filing
import Findings
import Forms
import Intake
import Wording

/// `guidang extract`: what the forms of documents say, as JSON Lines.
struct Extract: AsyncParsableCommand {
  /// What is printed of a document.
  enum Subject: String, OptionWord {
    /// The forms in it.
    case forms
    /// The document itself, as a tree with places.
    case document
    /// Its plain text.
    case text
  }

  /// How forms are printed.
  enum Format: String, OptionWord {
    /// A JSON object a document, on a line.
    case json
    /// The forms of all documents in one XML text.
    case xml
    /// The forms as Markdown, one after the other.
    case markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print what the forms say, one JSON object a document. 提取表单内容。"
  )

  @OptionGroup var reading: ReadingOptions

  @Option(help: "How forms are printed: json, xml or markdown. 输出格式。")
  var format = Format.json

  @Option(
    name: .customLong("as"),
    help: "forms, document (its tree, with places) or text (its plain text). 输出内容。"
  )
  var subject = Subject.forms

  @Flag(help: "Say on standard error why the forms were recognised. 说明识别依据。")
  var explain = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    try reading.requirePaths()
  }

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let library = try global.library()
      let printer = FormPrinter(format: format, library: library, language: global.language)
      if subject == .forms { printer.begin() }
      var hasFaults = false
      let outcome = try await reading.read(
        at: reading.listedPaths(),
        library: library,
        global: global
      ) { document in
        hasFaults =
          hasFaults
          || document.findings.contains { $0.severity == .error && $0.code != .noFormFound }
        if explain { show(document.steps, of: document.path, library: library) }
        switch subject {
        case .forms: printer.print(document)
        case .document: show(document, DocumentTree.describe)
        case .text: show(document, DocumentTree.text)
        }
      }
      if subject == .forms { printer.end() }
      // A document can be shown whether or not it holds a form.
      let isShown = subject != .forms && outcome == .findings && !hasFaults
      try (isShown ? .success : outcome).end()
    }
  }

  private func show(_ steps: [RecognitionStep], of path: String, library: FormLibrary) {
    Console.note(path.printable)
    for step in steps {
      for line in step.lines(library: library, in: global.language) { Console.note("  " + line) }
    }
  }

  /// Prints a document, or why there is none.
  private func show(_ document: ReadDocument, _ text: (Document) -> String) {
    if let content = document.content {
      Console.print(text(content))
    }
    for finding in document.documentFindings where finding.code != .noFormFound {
      Console.note(finding.line(path: document.path, in: global.language))
    }
  }
}
