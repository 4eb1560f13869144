public import Documents
public import Findings
public import Values
import Wording

/// Reads the forms of a document: which there are, what they say, and what is wrong with them.
public struct FormReader: Sendable {
  /// The definitions and variants among which documents are recognised.
  public let library: FormLibrary
  /// The day of processing.
  public let today: Day
  /// How far the forms have come.
  public let stage: Stage
  private let recognized: RecognizedLibrary

  /// A reader of every form and variant of a library.
  ///
  /// It prepares the labels of all of them, which costs more than reading a form: make one and keep
  /// it. `today` is the day against which dates are judged, and `stage` decides which fields must
  /// be filled in by now.
  public init(library: FormLibrary, today: Day, stage: Stage = .filing) {
    self.library = library
    self.today = today
    self.stage = stage
    recognized = RecognizedLibrary(library.forms + library.wordings, lexicon: library.lexicon)
  }

  /// What a document holds.
  public struct Result: Sendable {
    /// In the document's order.
    public var submissions: [SubmissionReading]
    /// What concerns no submission.
    public var findings: [Finding]
    /// Why the forms were recognised.
    public var steps: [RecognitionStep]
  }

  /// Reads a document.
  ///
  /// Every visible character of it ends in an answer, in unmapped text, or is a word that a
  /// definition names. The file's name decides between forms that fit alike. `hasAttachments`:
  /// whether anything stands in the document or beside it to which 详见附件 can refer.
  public func read(
    _ document: Document,
    fileName: String = "",
    hasAttachments: Bool = false
  ) -> Result {
    let document = document.cutAtTitleRows(of: recognized.forms)
    let recognition = Recognition(
      document: document,
      fileName: fileName,
      library: recognized
    )
    var submissions: [SubmissionReading] = []
    for found in recognition.forms {
      for binding in bindings(of: found, in: document) {
        submissions.append(
          reading(
            of: binding,
            found,
            submission: submissions.count,
            hasAttachments: hasAttachments
          )
        )
      }
    }
    return Result(
      submissions: submissions,
      findings: recognition.findings,
      steps: recognition.steps
    )
  }
}

extension FormReader {
  /// What was bound, read as the fields' kinds, with all that there is to say of it.
  fileprivate func reading(
    of binding: Binding,
    _ found: Recognition.Found,
    submission: Int,
    hasAttachments: Bool
  ) -> SubmissionReading {
    let form = found.assignment.form.definition
    let answers = AnswerReader(
      form: form,
      stage: stage,
      policy: library.policy,
      hasAttachments: hasAttachments
    )
    let place = binding.place ?? found.place
    var reading = answers.read(binding, place: place)
    reading.submission.variant = form.variant
    reading.submission.inferred = binding.inferred
    reading.submission.place = binding.place
    reading.personalPlaces = binding.personalPlaces(of: found.assignment.form)
    reading.takeGiven(of: form, at: place)
    for label in binding.inferred {
      guard let field = form.field(at: label.field) else { continue }
      reading.findings.append(
        Finding(
          .info,
          .labelInferred,
          field: label.field.description,
          label: field.label,
          place: label.place,
          found: label.label
        )
      )
    }
    let context = RuleContext(
      definition: form,
      reading: reading,
      today: today,
      ranks: library.ranks,
      calendar: library.calendar
    )
    let breaches = context.findings()
    // What a rule demands of a text says more than that it says nothing.
    let demanded = Set(breaches.filter { $0.severity == .error }.compactMap(\.field))
    reading.findings.removeAll {
      $0.code == .emptyPhrase && $0.field.map(demanded.contains) == true
    }
    reading.findings = Finding.ordered(
      (reading.findings + breaches).map { $0.of(form: form.id, submission: submission) }
    )
    return reading
  }

  /// What the fields of a form's submissions are bound to.
  fileprivate func bindings(of found: Recognition.Found, in document: Document) -> [Binding] {
    guard document.format == .formXML else {
      return FormBinder(found.assignment, document: document).bindings()
    }
    var binding = Binding()
    let binder = TaggedBinder(form: found.assignment.form.definition, document: document)
    binder.bind(found.blocks, into: &binding)
    return [binding]
  }
}

extension Finding {
  fileprivate func of(form: FormID, submission: Int) -> Finding {
    var finding = self
    finding.form = form.rawValue
    finding.submission = submission
    return finding
  }
}
