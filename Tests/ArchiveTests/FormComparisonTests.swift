import Testing

@testable import Archive

/// How what a form says stands to what another says.
@Suite struct FormComparisonTests {
  private func form(
    _ fields: String,
    unmapped: String = "[]",
    tables: Set<String> = [],
    labels: [String: String] = [:]
  ) -> ComparedForm {
    ComparedForm(
      fields: AnswerTree(json: fields),
      unmapped: AnswerTree(json: unmapped).elements,
      tables: tables,
      fieldsByLabel: labels
    )
  }

  @Test(
    arguments: [
      (#"{"a":"好"}"#, #"{"a":"好"}"#, []),
      (#"{"a":"好","b":3}"#, #"{"a":"好"}"#, .fills),
      (#"{"a":"好"}"#, #"{"a":"好","b":3}"#, .blanks),
      (#"{"a":"好"}"#, #"{"a":"坏"}"#, .contradicts),
      (#"{"a":3}"#, #"{"a":4}"#, .contradicts),
      (#"{"a":"2024-03-05T09:00"}"#, #"{"a":"2024-03-05"}"#, .fills),
      (#"{"a":"2024-03-05T09:00/2024-03-05T10:30"}"#, #"{"a":"2024-03-05T09:00"}"#, .fills),
      (#"{"a":"2024-03-05/2024-04-01"}"#, #"{"a":"2024-03-05/.."}"#, .fills),
      (#"{"a":"2024-03-05"}"#, #"{"a":"2024-03-06"}"#, .contradicts),
      (#"{"a":["x","y"]}"#, #"{"a":["x"]}"#, .fills),
      (#"{"a":["x"]}"#, #"{"a":["y"]}"#, .contradicts),
      (#"{"p":[{"name":"王","title":"主管"}]}"#, #"{"p":[{"name":"王"}]}"#, .fills),
      (#"{"p":[{"name":"王"},{"name":"李"}]}"#, #"{"p":[{"name":"王"}]}"#, .contradicts),
      (#"{"t":[{"on":"1"},{"on":"2"}]}"#, #"{"t":[{"on":"1"}]}"#, .fills),
      (#"{"t":[{"on":"1"}]}"#, #"{"t":[{"on":"1"},{"on":"2"}]}"#, .blanks),
      (#"{"t":[{"on":"1"},{"on":"3"}]}"#, #"{"t":[{"on":"2"}]}"#, .contradicts),
    ] as [(String, String, FormComparison)]
  )
  func tellsWhatIsFilledBlankedAndContradicted(
    one: String,
    other: String,
    result: FormComparison
  ) {
    #expect(form(one, tables: ["t"]).compared(to: form(other)) == result)
  }

  @Test func letsAnAnswerTakeThePlaceOfTheTextThatCouldNotBeRead() {
    let labels = ["回访日期": "followUpOn"]
    let before = form(#"{}"#, unmapped: #"[{"label":"回访日期","text":"待定"}]"#)
    let after = form(#"{"followUpOn":"2024-03-08"}"#, labels: labels)
    #expect(after.compared(to: before) == .fills)
    #expect(form("{}").compared(to: before) == .blanks)
  }
}
