import Archive
import Filing
import Findings
import Forms
import Hummingbird
import Office
import Values
import Wording

/// `POST /api/check` and `POST /api/file`.
enum CheckAPI {
  /// What is read of the documents, exactly as `guidang extract` prints it; nothing is filed.
  static func check(_ call: Call) async throws -> Response {
    let (visitor, language) = (try call.visitor(), call.context.language)
    let documents = try await call.brought { brought in
      let uploads = try CheckAPI.uploads(brought)
      return try await call.site.working { desk in
        try await desk.check(uploads, as: visitor)
          .map { $0.json(library: desk.library, language: language) }
      }
    }
    return Response(json: ["documents": .array(documents)])
  }

  /// Files the documents; what is turned back is told in its receipt.
  static func file(_ call: Call) async throws -> Response {
    let (visitor, language) = (try call.visitor(), call.context.language)
    let filed = try await call.brought { brought in
      let uploads = try CheckAPI.uploads(brought)
      return try await call.site.working { desk in
        try await desk.file(uploads, as: visitor, language: language)
      }
    }
    return Response(
      json: ["receipts": .array(filed.receipts(in: language))],
      status: filed.tookNothing ? .unprocessableContent : .ok
    )
  }

  private static func uploads(_ brought: Brought) throws -> [Upload] {
    if brought.uploads.isEmpty || brought.uploads.allSatisfy(\.bytes.isEmpty) {
      throw WebError.badBody(
        LocalizedText(zh: "请求中没有文件。", en: "The request brings no document.")
      )
    }
    return brought.uploads
  }
}
