import Testing
// snippet.xml
import XML
// snippet.end

@Suite struct XMLSnippet {
  @Test func readsWhatItWrites() throws {
    // snippet.xml
    struct Names: XMLHandler {
      var found: [String] = []

      mutating func start(_ tag: borrowing XMLTag) {
        if let name = tag.string("name") { found.append(name) }
      }
      mutating func end(name: Int, namespace: Int) {}
      mutating func text(_ text: borrowing XMLText) {}
    }

    var writer = XMLWriter()
    writer.start("accounts")
    writer.element("account", [("name", "甲 & 乙")])
    let vocabulary = XMLVocabulary(names: ["account": 1], namespaces: [:])
    var names = Names()
    try XMLParser.parse(writer.finish(), vocabulary: vocabulary, handler: &names)
    // snippet.end
    #expect(names.found == ["甲 & 乙"])
  }
}
