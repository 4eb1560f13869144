import Archive
import HTTPTypes
import Hummingbird
import Values

/// A file that every page uses, which is in the program itself.
struct Assets: Sendable {
  var name: String
  var type: String
  var bytes: [UInt8]
  /// Where it is had; the address changes with the content, so that browsers keep it.
  var address: String

  private init(_ name: String, _ type: String, _ bytes: [UInt8]) {
    self.name = name
    self.type = type
    self.bytes = bytes
    address = "/assets/\(Assets.mark(of: bytes))/\(name)"
  }

  static let style = Assets("page.css", "text/css; charset=utf-8", PackageResources.page_css)
  static let script = Assets(
    "page.js",
    "text/javascript; charset=utf-8",
    PackageResources.page_js
  )
  static let icon = Assets("icon.svg", "image/svg+xml", PackageResources.icon_svg)

  /// A few digits that tell the content.
  private static func mark(of bytes: [UInt8]) -> String {
    var mark: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { mark = (mark ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(mark, radix: 36)
  }

  /// Where the style is had by which each sheet has an archive number in its margin: a page has no
  /// style of its own, and the margin of a sheet no text but that of a style.
  static func margin(saying number: String) -> String {
    Address.of(["assets", "margin", number + ".css"])
  }

  /// The style of an archive number; nil of a text that could be more than one.
  private static func marginStyle(_ name: String) -> [UInt8]? {
    guard name.hasSuffix(".css") else { return nil }
    let number = name.dropLast(4)
    let isPlain = number.allSatisfy { $0.isLetter || $0.isNumber || "-·.".contains($0) }
    guard isPlain, !number.isEmpty, number.count <= 80 else { return nil }
    return Array("@page { @top-right { content: \"\(number)\"; font-size: 9pt; } }\n".utf8)
  }

  /// Answers with one of the files.
  static func answer(_ call: Call) async throws -> Response {
    let name = try call.step("name")
    if try call.step("mark") == "margin" {
      guard let style = marginStyle(name) else { throw WebError.notFound }
      return Response(bytes: style, type: "text/css; charset=utf-8")
    }
    guard let asset = [style, script, icon].first(where: { $0.name == name }) else {
      throw WebError.notFound
    }
    var response = Response(bytes: asset.bytes, type: asset.type)
    response.headers[.cacheControl] = "public, max-age=31536000, immutable"
    return response
  }
}
