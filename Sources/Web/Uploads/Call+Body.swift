import HTTPTypes
import Hummingbird
import NIOCore
import Wording

extension Call {
  /// Reads what the request brings: a form of documents and fields, a form of fields alone, or the
  /// bytes of one document under the address's `name`.
  ///
  /// The room that a body takes is given back when `use` is through with it.
  func brought<Result: Sendable>(_ use: (Brought) async throws -> Result) async throws -> Result {
    let limits = site.settings.limits
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limits.bodySize {
      throw WebError.bodyTooLarge(most: limits.bodySize)
    }
    var taken = 0
    defer { site.room.give(taken) }
    func take(_ count: Int) throws {
      guard taken + count <= limits.bodySize else {
        throw WebError.bodyTooLarge(most: limits.bodySize)
      }
      try site.room.take(count)
      taken += count
    }
    let type = request.headers[.contentType] ?? "application/octet-stream"
    let brought: Brought
    switch HeaderParameters(type).value.lowercased() {
    case "multipart/form-data":
      brought = try await form(type, mostParts: limits.files + 20, take: take)
    case "application/x-www-form-urlencoded" where !request.uri.path.hasPrefix("/api/"):
      let text = String(decoding: try await body(take: take), as: UTF8.self)
      brought = Brought(values: FormFields(text).values)
    default:
      brought = Brought(uploads: [Upload(name: query("name"), bytes: try await body(take: take))])
    }
    return try await use(brought)
  }

  private func body(take: (Int) throws -> Void) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await piece in request.body {
      try take(piece.readableBytes)
      bytes.append(contentsOf: piece.readableBytesView)
    }
    return bytes
  }

  private func form(
    _ type: String,
    mostParts: Int,
    take: (Int) throws -> Void
  ) async throws -> Brought {
    var parts: [(head: MultipartReader.Head, bytes: [UInt8])] = []
    do {
      var reader = try MultipartReader(contentType: type, mostParts: mostParts)
      for try await piece in request.body {
        try take(piece.readableBytes)
        for event in try reader.read(piece.readableBytesView) {
          switch event {
          case .began(let head): parts.append((head, []))
          case .bytes(let bytes): parts[parts.count - 1].bytes += bytes
          case .ended: break
          }
        }
      }
      try reader.finish()
    } catch let fault as MultipartReader.Fault {
      throw WebError.badBody(fault.sentence)
    }
    var brought = Brought()
    for part in parts {
      if let name = part.head.fileName {
        // A form whose file nobody chose sends a part without a name and without bytes.
        if name.isEmpty, part.bytes.isEmpty { continue }
        brought.uploads.append(Upload(name: name, bytes: part.bytes))
      } else {
        brought.values[part.head.name] = String(decoding: part.bytes, as: UTF8.self)
      }
    }
    if brought.uploads.count == 1, let name = query("name") {
      brought.uploads[0] = Upload(name: name, bytes: brought.uploads[0].bytes)
    }
    return brought
  }
}
