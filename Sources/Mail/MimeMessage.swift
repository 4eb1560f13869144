import CGMime
import Glibc

/// A part of a mail that holds no further parts, copied out.
struct MailPart {
  /// The type, such as `text/html`, in lower case.
  var type: String
  /// The name under which it was attached; nil where it has none.
  var name: String?
  /// Whether it is to be kept apart from the text.
  var isAttached: Bool
  /// The content; of a mail, the whole of it.
  var bytes: [UInt8]
}

/// A mail held open by the library underneath.
struct MimeMessage: ~Copyable {
  private let message: UnsafeMutablePointer<GMimeMessage>

  /// Parses a mail from a copy of its bytes.
  init(_ bytes: [UInt8]) throws(MailError) {
    let stream = bytes.withUnsafeBytes { source in
      g_mime_stream_mem_new_with_buffer(
        source.baseAddress?.assumingMemoryBound(to: CChar.self),
        source.count
      )
    }
    guard let stream else { throw .noMail }
    defer { mail_release(stream) }
    guard let parser = g_mime_parser_new_with_stream(stream) else { throw .noMail }
    defer { mail_release(parser) }
    let options = MimeMessage.options()
    defer { g_mime_parser_options_free(options) }
    guard let message = g_mime_parser_construct_message(parser, options) else { throw .noMail }
    self.message = message
  }

  deinit {
    mail_release(message)
  }

  /// Takes names as senders write them, whatever the standards say.
  private static func options() -> OpaquePointer? {
    let options = g_mime_parser_options_new()
    g_mime_parser_options_set_rfc2047_compliance_mode(options, GMIME_RFC_COMPLIANCE_LOOSE)
    g_mime_parser_options_set_parameter_compliance_mode(options, GMIME_RFC_COMPLIANCE_LOOSE)
    g_mime_parser_options_set_address_compliance_mode(options, GMIME_RFC_COMPLIANCE_LOOSE)
    let names = ["utf-8", "gb18030"].map { (name: String) in strdup(name) }
    defer { for name in names { free(name) } }
    // The library copies the list, which a nil ends.
    var list: [UnsafePointer<CChar>?] = names.map { UnsafePointer($0) } + [nil]
    g_mime_parser_options_set_fallback_charsets(options, &list)
    return options
  }

  /// Who sent it, and when.
  var origin: MailOrigin {
    var origin = MailOrigin()
    if let list = g_mime_message_get_from(message),
      let address = internet_address_list_get_address(list, 0)
    {
      let name = MimeMessage.text(internet_address_get_name(address))
      let mailbox = mail_mailbox(address).flatMap {
        MimeMessage.text(internet_address_mailbox_get_addr($0))
      }
      origin.sender = [name, mailbox.map { name == nil ? $0 : "<\($0)>" }].compactMap(\.self)
        .joined(separator: " ")
      if origin.sender?.isEmpty == true { origin.sender = nil }
    }
    if let date = g_mime_message_get_date(message) {
      var time = time_t(g_date_time_to_unix(date))
      var parts = tm()
      if gmtime_r(&time, &parts) != nil {
        var buffer = [CChar](repeating: 0, count: 32)
        let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        let text = buffer.prefix(count).map { UInt8(bitPattern: $0) }
        origin.sentAt = String(decoding: text, as: UTF8.self)
      }
    }
    return origin
  }

  /// Gives the parts that hold no further ones, and mails in the mail, in their order.
  ///
  /// Of alternatives the last that can be read is given, as RFC 2046, 5.1.4 has it.
  func forEachPart(_ each: (MailPart) throws(MailError) -> Void) throws(MailError) {
    guard let root = g_mime_message_get_mime_part(message) else { return }
    try MimeMessage.visit(root, depth: 0, each)
  }

  private static func visit(
    _ object: UnsafeMutablePointer<GMimeObject>,
    depth: Int,
    _ each: (MailPart) throws(MailError) -> Void
  ) throws(MailError) {
    guard depth < MailReader.deepest else { throw .tooDeep }
    if mail_is_multipart(object) != 0, let parts = mail_multipart(object) {
      let count = g_mime_multipart_get_count(parts)
      guard count <= MailReader.mostParts else { throw .tooManyParts }
      let isChoice = type(of: object) == "multipart/alternative"
      let chosen = isChoice ? choice(of: parts, count) : nil
      for index in 0..<max(0, count) {
        guard let part = g_mime_multipart_get_part(parts, index) else { continue }
        if isChoice, index != chosen, type(of: part).hasPrefix("text/") { continue }
        try visit(part, depth: depth + 1, each)
      }
    } else if mail_is_message(object) != 0 {
      if let inner = g_mime_message_part_get_message(mail_message_part(object)),
        let bytes = bytes({ g_mime_object_write_to_stream(mail_object(inner), nil, $0) })
      {
        var part = MimeMessage.part(object, bytes: bytes)
        part.name = part.name ?? text(g_mime_message_get_subject(inner))
        try each(part)
      }
    } else if mail_is_part(object) != 0, let own = mail_part(object) {
      let content = g_mime_part_get_content(own)
      let written = content.flatMap { content in
        bytes { g_mime_data_wrapper_write_to_stream(content, $0) }
      }
      var part = MimeMessage.part(object, bytes: written ?? [])
      part.name = text(g_mime_part_get_filename(own)) ?? part.name
      try each(part)
    }
  }

  /// The alternative that is taken: the web page, which alone keeps tables, else the last text.
  private static func choice(
    of parts: UnsafeMutablePointer<GMimeMultipart>,
    _ count: Int32
  ) -> Int32? {
    var chosen: Int32?
    for index in 0..<max(0, count) {
      guard let part = g_mime_multipart_get_part(parts, index) else { continue }
      let kind = type(of: part)
      if kind == "text/html" { return index }
      if kind.hasPrefix("text/") { chosen = index }
    }
    return chosen
  }

  private static func part(
    _ object: UnsafeMutablePointer<GMimeObject>,
    bytes: [UInt8]
  ) -> MailPart {
    let disposition = text(g_mime_object_get_disposition(object))?.lowercased()
    return MailPart(
      type: type(of: object),
      name: text(g_mime_object_get_content_disposition_parameter(object, "filename"))
        ?? text(g_mime_object_get_content_type_parameter(object, "name")),
      isAttached: disposition == "attachment",
      bytes: bytes
    )
  }

  private static func type(of object: UnsafeMutablePointer<GMimeObject>) -> String {
    guard let kind = g_mime_object_get_content_type(object),
      let text = g_mime_content_type_get_mime_type(kind)
    else { return "application/octet-stream" }
    defer { g_free(text) }
    return String(cString: text).lowercased()
  }

  /// What is written into a stream in memory; nil where that fails.
  private static func bytes(
    _ write: (UnsafeMutablePointer<GMimeStream>) -> Int
  ) -> [UInt8]? {
    guard let stream = g_mime_stream_mem_new() else { return nil }
    defer { mail_release(stream) }
    guard write(stream) >= 0, let array = g_mime_stream_mem_get_byte_array(mail_memory(stream))
    else { return nil }
    return Array(UnsafeRawBufferPointer(start: array.pointee.data, count: Int(array.pointee.len)))
  }

  /// A text copied out of the library; nil where there is none, or nothing but white space.
  private static func text(_ text: UnsafePointer<CChar>?) -> String? {
    guard let text else { return nil }
    let bytes = Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
    let decoded = MailText.decode(bytes)
    return decoded.allSatisfy(\.isWhitespace) ? nil : decoded
  }
}
