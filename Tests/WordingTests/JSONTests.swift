import Foundation
import Testing
import Wording

@Suite struct JSONTests {
  @Test func writesEveryKindCompactly() {
    let value: JSON = [
      "text": "字", "integer": -3, "decimal": .number("0.5"), "flag": true, "none": [],
      "nothing": [:], "list": [1, "two", false], "ready": .written(#"{"a":1}"#),
    ]
    #expect(
      value.description == """
        {"text":"字","integer":-3,"decimal":0.5,"flag":true,"none":[],"nothing":{},\
        "list":[1,"two",false],"ready":{"a":1}}
        """
    )
  }

  @Test func keepsTheOrderOfMembersAndLeavesOutNil() {
    var members: [JSON.Member] = []
    members.append("z", .integer(1))
    members.append("a", nil)
    members.append("b", .integer(2))
    #expect(JSON.object(members).description == #"{"z":1,"b":2}"#)
  }

  @Test(arguments: [
    ("\"", #""\"""#), ("\\", #""\\""#), ("/", #""/""#), ("\n", #""\n""#), ("\r", #""\r""#),
    ("\r\n", #""\r\n""#), ("\t", #""\t""#), ("\u{0}", #""\u0000""#), ("\u{1F}", #""\u001f""#),
    ("\u{7F}", #""\u007f""#), ("\u{2028}", "\"\u{2028}\""), ("√　☑", #""√　☑""#), ("🀄", #""🀄""#),
    ("e\u{301}", "\"e\u{301}\""),
  ])
  func escapesAString(text: String, written: String) {
    #expect(Array(JSON.string(text).description.utf8) == Array(written.utf8))
  }

  @Test func readsBackWhatItWrites() throws {
    let scalars = (0...0x2FF).compactMap { Unicode.Scalar(UInt32($0)) }
    let text = String(String.UnicodeScalarView(scalars))
    let data = Data(JSON.array([.string(text)]).description.utf8)
    #expect(try JSONDecoder().decode([String].self, from: data) == [text])
  }

  @Test func escapesKeys() {
    #expect(JSON.object([JSON.Member("a\"b", 1)]).description == #"{"a\"b":1}"#)
  }
}
