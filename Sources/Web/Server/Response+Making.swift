import HTTPTypes
import Hummingbird
import NIOCore
import Wording

extension Response {
  /// An answer of bytes of a type.
  init(bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok) {
    self.init(
      status: status,
      headers: [.contentType: type, .contentLength: String(bytes.count)],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
    )
  }

  /// An answer of JSON.
  init(json: JSON, status: HTTPResponse.Status = .ok) {
    var bytes: [UInt8] = []
    json.write(to: &bytes)
    bytes.append(0x0A)
    self.init(bytes: bytes, type: "application/json; charset=utf-8", status: status)
  }

  /// A page.
  init(page: HTML, status: HTTPResponse.Status = .ok) {
    self.init(bytes: Array(page.text.utf8), type: "text/html; charset=utf-8", status: status)
  }

  /// An answer that sends a browser elsewhere, which it then gets.
  static func seeOther(_ address: String) -> Response {
    Response(status: .seeOther, headers: [.location: address, .contentLength: "0"])
  }

  /// A file to be kept, which no browser shows as itself.
  init(file bytes: [UInt8], named name: String, type: String) {
    self.init(bytes: bytes, type: type)
    headers[.contentDisposition] = Response.attachment(name)
    headers[.contentSecurityPolicy] = SecurityHeaders.sandbox
  }

  /// The answer with more headers.
  func adding(_ fields: HTTPFields) -> Response {
    var response = self
    for field in fields { response.headers.append(field) }
    return response
  }

  /// A name as `Content-Disposition` has it (RFC 6266), nothing in it steering.
  static func attachment(_ name: String) -> String {
    let plain = name.printable.map { character -> Character in
      let isPlain = character.isASCII && (character.isLetter || character.isNumber)
      return isPlain || ".-_".contains(character) ? character : "_"
    }
    return
      "attachment; filename=\"\(String(plain))\"; filename*=UTF-8''\(Address.escaped(name.printable))"
  }
}
