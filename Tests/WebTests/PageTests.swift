import HTTPTypes
import Hummingbird
import Testing
import Wording

@testable import Web

@Suite struct PageTests {
  @Test(arguments: [
    ("en-US,en;q=0.9,zh;q=0.8", Language.en), ("zh-CN,zh;q=0.9,en;q=0.8", .zh),
    ("de,en;q=0.5", .en), ("de", .zh), ("", .zh), ("en;q=0.1, zh;q=0.2", .zh),
  ])
  func speaksTheBrowsersLanguage(header: String, language: Language) {
    let request = Request(
      head: HTTPRequest(
        method: .get,
        scheme: nil,
        authority: nil,
        path: "/",
        headerFields: [.acceptLanguage: header]
      ),
      body: RequestBody(buffer: ByteBuffer())
    )
    #expect(Gate.language(of: request) == language)
  }

  @Test func escapesWhatIsPutIntoAPage() {
    let text = "<a href=\"x\" title='y'>&\u{202E}"
    let html: HTML = "<p>\(text)</p>"
    #expect(html.text == "<p>&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;\u{FFFD}</p>")
  }
}
