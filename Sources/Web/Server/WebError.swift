import Archive
import Forms
import HTTPTypes
import Hummingbird
import Ledger
import Office
import Query
import Wording

/// Why a request is not answered as it asks.
enum WebError: Error {
  case notFound
  case notSignedIn
  /// The visitor has signed in and has none of the rights of which one would do.
  case forbidden([Permission])
  /// The document holds personal data, and somebody else brought it.
  case personal
  /// The request comes from a page of somebody else's.
  case crossSite
  /// The address is there and is asked otherwise; how.
  case wrongMethod([HTTPRequest.Method])
  case bodyTooLarge(most: Int)
  /// The body is none that its type says; what is wrong with it.
  case badBody(LocalizedText)
  /// A value in the address or in a form is none that can be used.
  case badValue(name: String, LocalizedText)
  /// Too many requests are being answered.
  case busy
  /// Sign-in was tried too often; how long to wait.
  case tooManyAttempts(seconds: Int)
  case wrongPassword
  /// The query cannot be parsed, at a column from 1.
  case badQuery(column: Int, LocalizedText)
}

/// What is answered in place of what was asked.
struct Refusal {
  var status: HTTPResponse.Status
  /// A stable word for programs.
  var code: String
  var message: LocalizedText
  var headers = HTTPFields()
  /// The column of a query that cannot be parsed.
  var column: Int?
}

extension Refusal {
  /// What is answered where an error keeps a request from its answer.
  init(_ error: any Error) {
    switch error {
    case let error as WebError: self = error.refusal
    case let error as HTTPError:
      self.init(status: error.status)
    case let error as any HTTPResponseError:
      self.init(status: error.status)
    case let error as ArchiveError: self.init(archive: error)
    case let error as OfficeError: self.init(office: error)
    case let error as ExportFault:
      self.init(status: .unprocessableContent, code: "not-possible", message: error.sentence)
    case is DefinitionError, is OutputError: self = Refusal.unwritten
    case let error as any SpokenError:
      self.init(status: .internalServerError, code: "failed", message: error.sentenceOnPages)
    case _:
      self.init(status: .internalServerError)
    }
  }

  private init(office error: OfficeError) {
    switch error {
    case .notAllowed(let permission, _): self = WebError.forbidden([permission]).refusal
    case .notFound:
      self.init(status: .notFound, code: "not-found", message: error.sentenceOnPages)
    case .wrongRequest(let cause):
      if let query = cause as? QueryError {
        self = WebError.badQuery(column: query.error.column, query.error.toldOnPages).refusal
      } else if cause is VariantInTheWay {
        self.init(status: .conflict, code: "variant-there", message: error.sentenceOnPages)
      } else if case .unknown? = cause as? LedgerRefusal {
        self.init(status: .notFound, code: "not-found", message: error.sentenceOnPages)
      } else {
        self.init(status: .badRequest, code: "bad-request", message: error.sentenceOnPages)
      }
    case .archive(let error): self.init(archive: error)
    case .definition, .output: self = Refusal.unwritten
    case .failed(let cause):
      if cause is any SpokenError {
        self.init(status: .unprocessableContent, code: "not-possible", message: error.sentence)
      } else {
        self.init(cause)
      }
    }
  }

  private init(archive error: ArchiveError) {
    switch error {
    case .locked:
      self.init(
        status: .serviceUnavailable,
        code: "archive-locked",
        message: LocalizedText(
          zh: "档案库正被另一个程序写入，请稍后再试。",
          en: "Another program is writing to the archive; try again shortly."
        )
      )
      headers[.retryAfter] = "5"
    case .noSuchItem, .otherForm, .notOneForm:
      self.init(status: .unprocessableContent, code: "not-possible", message: error.sentence)
    case .missing, .notAnArchive, .damaged, .newerSchema, .notPermitted, .cannotOpen, .readOnly,
      .refusedByServer,
      .unwritableFolder, .unmergedLog, .olderSchema, .diskFull, .failed, .networkFileSystem,
      .backedUpElsewhere, .exists, .notEmpty, .notAnExport, .exportDamaged, .unreadableExport,
      .originalDamaged,
      .restoredWithFaults, .unknownCategory, .digestFailed:
      // Where the archive lies is nobody's concern who has pages alone.
      self.init(
        status: .internalServerError,
        code: "archive",
        message: LocalizedText(
          zh: "档案库现在读写不了，没有办成。请告诉管理员。",
          en: "The archive cannot be read or written. Tell who runs the server."
        )
      )
    }
  }

  /// What is told of a file of the server's own that cannot be read or written, whose place is nobody's
  /// concern who has pages alone.
  private static let unwritten = Refusal(
    status: .internalServerError,
    code: "failed",
    message: LocalizedText(
      zh: "服务器上的文件读写不了，没有办成。请告诉管理员。",
      en: "A file of the server's cannot be read or written. Tell who runs it."
    )
  )

  /// What a status says by itself.
  private init(status: HTTPResponse.Status) {
    switch status {
    case .notFound: self = WebError.notFound.refusal
    case .methodNotAllowed: self = WebError.wrongMethod([]).refusal
    case .contentTooLarge: self = WebError.bodyTooLarge(most: 0).refusal
    case .internalServerError:
      self.init(
        status: status,
        code: "failed",
        message: LocalizedText(
          zh: "服务器出了问题，没有办成。请再试一次；仍不行请告诉管理员。",
          en: "Something went wrong on the server. Try again; if it persists, tell who runs it."
        )
      )
    case _:
      self.init(
        status: status,
        code: "bad-request",
        message: LocalizedText(
          zh: "请求有误（\(status.code)）。",
          en: "The request is faulty (\(status.code))."
        )
      )
    }
  }
}

extension WebError {
  /// What is wrong with what somebody filled in; nil of any other error.
  var fault: LocalizedText? {
    switch self {
    case .badBody(let what), .badValue(_, let what), .badQuery(_, let what): what
    case .notFound, .notSignedIn, .forbidden, .personal, .crossSite, .wrongMethod, .bodyTooLarge,
      .busy, .tooManyAttempts, .wrongPassword:
      nil
    }
  }

  var refusal: Refusal {
    switch self {
    case .notFound:
      Refusal(
        status: .notFound,
        code: "not-found",
        message: LocalizedText(zh: "没有这个页面或这一件。", en: "There is no such page or item.")
      )
    case .notSignedIn:
      Refusal(
        status: .unauthorized,
        code: "not-signed-in",
        message: LocalizedText(zh: "请先登录。", en: "Sign in first."),
        headers: [.wwwAuthenticate: "Bearer realm=\"guidang\""]
      )
    case .forbidden(let rights):
      Refusal(
        status: .forbidden,
        code: "forbidden",
        message: LocalizedText(
          zh: """
            您的角色不能\(rights.map(\.name.zh).joined(separator: "或"))。需要时请管理员加上\
            \(Role.all(with: rights).map(\.title.zh).joined(separator: "或"))的角色。
            """,
          en: """
            Your role does not let you \(rights.map(\.name.en).joined(separator: " or ")). If you need to, \
            ask who runs the server for the role \
            \(Role.all(with: rights).map(\.title.en).joined(separator: " or ")).
            """
        )
      )
    case .personal:
      Refusal(
        status: .forbidden,
        code: "forbidden",
        message: LocalizedText(
          zh: "这份文档里有个人信息，只有交来的人能取。",
          en: "This document holds personal data; whoever brought it alone may have it."
        )
      )
    case .crossSite:
      Refusal(
        status: .forbidden,
        code: "cross-site",
        message: LocalizedText(
          zh: "这个请求来自别的网站，没有受理。请在本页面里操作。",
          en: "The request comes from another site and was refused. Use the pages of this server."
        )
      )
    case .wrongMethod(let methods):
      Refusal(
        status: .methodNotAllowed,
        code: "method-not-allowed",
        message: LocalizedText(zh: "这个地址不接受这种请求。", en: "This address takes no such request."),
        headers: [.allow: methods.map(\.rawValue).joined(separator: ", ")]
      )
    case .bodyTooLarge(let most):
      Refusal(
        status: .contentTooLarge,
        code: "too-large",
        message: LocalizedText(
          zh: "文件太大了" + (most > 0 ? "（最多 \(most >> 20) MB）。" : "。"),
          en: "The file is too large" + (most > 0 ? " (at most \(most >> 20) MB)." : ".")
        ),
        headers: [.connection: "close"]
      )
    case .badBody(let what):
      Refusal(status: .badRequest, code: "bad-body", message: what, headers: [.connection: "close"])
    case .badValue(_, let what):
      Refusal(status: .badRequest, code: "bad-value", message: what)
    case .busy:
      Refusal(
        status: .serviceUnavailable,
        code: "busy",
        message: LocalizedText(zh: "现在很忙，请稍后再试。", en: "The server is busy; try again shortly."),
        headers: [.retryAfter: "2"]
      )
    case .tooManyAttempts(let seconds):
      Refusal(
        status: .tooManyRequests,
        code: "too-many-attempts",
        message: LocalizedText(
          zh: "试的次数太多，请 \(seconds) 秒后再试。",
          en: "Too many attempts; try again in \(seconds) seconds."
        ),
        headers: [.retryAfter: String(seconds)]
      )
    case .wrongPassword:
      Refusal(
        status: .unauthorized,
        code: "wrong-password",
        message: LocalizedText(zh: "用户名或口令不对。", en: "The name or the password is wrong.")
      )
    case .badQuery(let column, let what):
      Refusal(status: .badRequest, code: "bad-query", message: what, column: column)
    }
  }
}
