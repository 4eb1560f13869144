import HTTPTypes
import Hummingbird
import Office
import Wording

/// To whom a page speaks, in which language, and at which address.
struct Scene: Sendable {
  var language: Language
  /// Nil of one who has not signed in.
  var visitor: Visitor?
  /// The address as it was asked for, with its query; of what was posted, that of the page that it
  /// stands on.
  var address: String
  /// Whether something was sent to the server.
  var isPosted: Bool
  /// Whether there is anything to sign out from.
  var hasSession: Bool

  init(_ request: Request, _ context: WebContext) {
    language = context.language
    visitor = context.visitor
    isPosted = request.method == .post
    address =
      [.get, .head].contains(request.method)
      ? request.uri.description : WebRoute.page(of: request.uri.path)
    hasSession = if case .session = context.visitor?.means { true } else { false }
  }

  /// Says something in the visitor's language.
  func callAsFunction(_ zh: String, _ en: String) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }

  /// Says something in the visitor's language.
  func callAsFunction(_ text: LocalizedText) -> String { text[language] }

  /// Whether the visitor has a right.
  func may(_ right: Permission) -> Bool { visitor?.may(right) == true }

  /// The same address in another language.
  func address(in language: Language) -> String {
    let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let kept = (parts.count > 1 ? parts[1] : "").split(separator: "&")
      .filter { !$0.hasPrefix("lang=") && !$0.hasPrefix("token=") }
    return parts[0] + "?" + (kept + ["lang=\(language.rawValue)"]).joined(separator: "&")
  }

  /// The address of another page of the same table.
  func address(page: Int) -> String {
    let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let query = parts.count > 1 ? parts[1] : ""
    let kept = query.split(separator: "&").filter { !$0.hasPrefix("page=") }
    return parts[0] + "?" + (kept + ["page=\(page)"]).joined(separator: "&")
  }

  /// The address of the same table as a file of a format.
  func address(as format: TableFormat) -> String {
    let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    return parts[0] + "." + format.rawValue + (parts.count > 1 ? "?" + parts[1] : "")
  }
}
