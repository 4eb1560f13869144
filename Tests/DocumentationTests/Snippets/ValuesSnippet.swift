import Testing
// snippet.values
import Values
// snippet.end

@Suite struct ValuesSnippet {
  @Test func writesCanonicalForms() {
    // snippet.values
    let path = FieldPath("contacts.attitude")
    let price = Money(hundredths: 5_000_000)
    let parts = [path.field.rawValue, price.amount, Minutes(90).description]
    // snippet.end
    #expect(parts == ["contacts", "50000.00", "PT1H30M"])
  }
}
