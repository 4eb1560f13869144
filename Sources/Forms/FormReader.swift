public import Documents
public import Findings

/// Reads the forms of a document: which there are, what they say, and what is wrong with them.
public struct FormReader: Sendable {
  public let library: FormLibrary
  /// The day of processing.
  public let today: Day
  /// How far the forms have come.
  public let stage: Stage
  private let forms: [RecognizedForm]

  public init(library: FormLibrary, today: Day, stage: Stage = .filing) {
    self.library = library
    self.today = today
    self.stage = stage
    forms = library.forms.map { RecognizedForm($0) }
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
    let recognition = Recognition(document: document, fileName: fileName, forms: forms)
    var submissions: [SubmissionReading] = []
    for (index, found) in recognition.forms.enumerated() {
      let binder = RegionBinder(form: found.form, document: document)
      let binding = binder.bind(found.blocks, parts: found.parts)
      let answers = AnswerReader(
        form: found.form.definition,
        stage: stage,
        policy: library.policy,
        hasAttachments: hasAttachments
      )
      var reading = answers.read(binding, place: found.region.place ?? found.fallbackPlace)
      let context = RuleContext(
        definition: found.form.definition,
        reading: reading,
        today: today,
        ranks: library.ranks
      )
      let breaches = context.findings()
      // What a rule demands of a text says more than that it says nothing.
      let demanded = Set(breaches.filter { $0.severity == .error }.compactMap(\.field))
      reading.findings.removeAll {
        $0.code == .emptyPhrase && $0.field.map(demanded.contains) == true
      }
      reading.findings = Finding.ordered(
        (reading.findings + breaches).map {
          $0.of(form: found.form.definition.id, submission: index)
        }
      )
      submissions.append(reading)
    }
    return Result(
      submissions: submissions,
      findings: recognition.findings,
      steps: recognition.steps
    )
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
