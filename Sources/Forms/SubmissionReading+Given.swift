import Findings

extension SubmissionReading {
  /// Takes in the answers that hold for every document of a company, where the document has none of
  /// its own; they stand at the form's place.
  mutating func takeGiven(of form: FormDefinition, at place: Place?) {
    for (field, answer) in form.given where submission.answers[field] == nil {
      submission.answers[field] = Answer(
        value: answer.value,
        text: answer.text,
        place: place ?? .part("")
      )
      blanks[field] = nil
    }
  }
}
