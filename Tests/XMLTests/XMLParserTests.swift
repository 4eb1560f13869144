import Testing
import XML

/// Writes down what it receives.
private final class Recorder: XMLHandler {
  var events: [String] = []
  var stopsAt = -1

  func start(_ tag: borrowing XMLTag) throws(XMLStop) {
    let attributes = tag.allAttributes.map { " \($0.name)=\($0.value)" }.joined()
    events.append("<\(tag.name):\(tag.namespace)\(attributes)")
    if tag.name == stopsAt { throw XMLStop() }
  }

  func end(name: Int, namespace: Int) throws(XMLStop) {
    events.append(">\(name)")
  }

  func text(_ text: borrowing XMLText) {
    var bytes: [UInt8] = []
    text.append(to: &bytes)
    events.append(String(decoding: bytes, as: UTF8.self))
  }
}

@Suite("XML parser")
struct XMLParserTests {
  private static let vocabulary = XMLVocabulary(names: ["a": 1, "b": 2], namespaces: ["urn:n": 7])

  private func parse(
    _ text: String,
    depth: Int = XMLParser.deepest,
    stopsAt: Int = -1
  ) throws(XMLError) -> [String] {
    let recorder = Recorder()
    recorder.stopsAt = stopsAt
    try XMLParser.parse(
      Array(text.utf8),
      vocabulary: XMLParserTests.vocabulary,
      depth: depth,
      handler: recorder
    )
    return recorder.events
  }

  @Test func resolvesNamesAndNamespaces() throws {
    let events = try parse(
      "<n:a xmlns:n='urn:n' n:x='1 &amp; &lt;2&gt; &#38;'><b/>甲&amp;<![CDATA[<乙>]]><zz/></n:a>"
    )
    #expect(
      events == ["<1:7 x=1 & <2> &", "<2:0", ">2", "甲", "&", "<乙>", "<0:0", ">0", ">1"]
    )
  }

  @Test(arguments: [
    ("<a><b></a>", XMLError.Fault.malformed, 1),
    ("<a>\n&nbsp;</a>", .malformed, 2), ("", .malformed, 1), ("<a/><a/>", .malformed, 1),
    ("<a b='1' b='2'/>", .malformed, 1), ("<a>\u{1}</a>", .malformed, 1),
    ("<!DOCTYPE a><a/>", .documentType, 1),
    ("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n<a>&x;</a>", .documentType, 1),
    ("<a><a><a><a/></a></a></a>", .tooDeep, 1),
  ])
  func refusesBadText(_ text: String, _ fault: XMLError.Fault, _ line: Int) throws {
    do throws(XMLError) {
      _ = try parse(text, depth: 3)
      Issue.record("was read")
    } catch {
      #expect(error.fault == fault)
      #expect(error.line == line)
    }
  }

  @Test func stopsWhenTheHandlerSaysSo() throws {
    do throws(XMLError) {
      _ = try parse("<a><b/><zz/></a>", stopsAt: 2)
      Issue.record("went on")
    } catch {
      #expect(error.fault == .stopped)
    }
  }

  @Test func refusesMoreThanAnyDocumentNeeds() throws {
    let attributes = (0..<5_000).map { " a\($0)='='" }.joined()
    let names = (0..<110_000).map { "<a\($0)/>" }.joined()
    let spaces = (0..<3_000).map { " xmlns:a\($0)='b\($0)'" }.joined()
    for text in ["<a>\n<b\(attributes)/></a>", "<a>\(names)</a>", "<a\(spaces)><b/></a>"] {
      do throws(XMLError) {
        _ = try parse(text, depth: 3)
        Issue.record("was read")
      } catch {
        #expect(error.fault == .tooMany)
      }
    }
    let long = String(repeating: "=", count: 50_000)
    #expect(try parse("<a>\(long)</a>", depth: 3).count == 3)
  }

  @Test func readsWhatChineseProgramsCallGB2312() throws {
    let recorder = Recorder()
    let head = Array("<?xml version='1.0' encoding='GB2312'?><a>".utf8)
    try XMLParser.parse(
      head + [0xE9, 0x46] + Array("</a>".utf8),
      vocabulary: XMLParserTests.vocabulary,
      handler: recorder
    )
    #expect(recorder.events == ["<1:0", "镕", ">1"])
  }

  @Test func readsOtherEncodings() throws {
    let recorder = Recorder()
    let text = "<?xml version='1.0' encoding='UTF-16'?><a>甲</a>"
    let bytes = text.utf16.reduce(into: [0xFF, 0xFE] as [UInt8]) {
      $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)]
    }
    try XMLParser.parse(bytes, vocabulary: XMLParserTests.vocabulary, handler: recorder)
    #expect(recorder.events == ["<1:0", "甲", ">1"])
  }
}

@Suite("XML writer")
struct XMLWriterTests {
  @Test func writesWhatReadsBack() throws {
    var writer = XMLWriter(declaration: false)
    writer.start("a", [("x", "1\"<&\n\t")])
    writer.element("b", text: "甲<乙>&\r\u{1}\u{FFFE}\u{FFFD}")
    writer.element("b")
    let bytes = writer.finish()
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "<a x=\"1&quot;&lt;&amp;&#10;&#9;\"><b>甲&lt;乙&gt;&amp;&#13;\u{FFFD}\u{FFFD}\u{FFFD}</b><b/></a>"
    )
    let recorder = Recorder()
    try XMLParser.parse(
      bytes,
      vocabulary: XMLVocabulary(names: [:], namespaces: [:]),
      handler: recorder
    )
    #expect(recorder.events.first == "<0:0 x=1\"<&\n\t")
  }
}
