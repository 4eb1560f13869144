/// Makes files of the parts of a mail.
struct MailParts {
  private var files: [Mail.File] = []
  private var texts: [Mail.File] = []
  private var names: Set<String> = []

  mutating func add(_ part: MailPart) throws(MailError) {
    guard files.count + texts.count < MailReader.mostParts else { throw .tooManyParts }
    if OutlookBundle.isOutlookBundle(part.bytes) {
      for file in OutlookBundle.files(in: part.bytes) {
        guard files.count < MailReader.mostParts else { throw .tooManyParts }
        guard let bytes = file.bytes else { continue }
        add(file.name.isEmpty ? nil : file.name, .attachment, bytes, ending: "bin")
      }
      return
    }
    switch part.type {
    case "message/rfc822", "message/global":
      add(part.name, .mail, part.bytes, ending: "eml")
    case "text/plain", "text/html":
      if part.name == nil, !part.isAttached {
        addText(part)
      } else {
        add(part.name, .attachment, part.bytes, ending: part.type == "text/html" ? "html" : "txt")
      }
    case let type where type.hasPrefix("image/"):
      add(part.name, .attachment, part.bytes, ending: String(type.dropFirst("image/".count)))
    // What tells of the delivery, or who signed the mail, is nobody's form.
    case "message/delivery-status", "application/pgp-signature", "application/pkcs7-signature",
      "application/x-pkcs7-signature", "text/calendar":
      break
    case _:
      add(part.name, .attachment, part.bytes, ending: "bin")
    }
  }

  /// The files, the text behind the attachments.
  consuming func finish() -> [Mail.File] { files + texts }

  private mutating func addText(_ part: MailPart) {
    // Other encodings than these are told by nobody who writes Chinese.
    let text = MailText.decode(part.bytes)
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    let ending = part.type == "text/html" ? "html" : "txt"
    texts.append(
      Mail.File(name: free("正文", ending: ending), role: .text, bytes: Array(text.utf8))
    )
  }

  private mutating func add(
    _ name: String?,
    _ role: Mail.File.Role,
    _ bytes: [UInt8],
    ending: String
  ) {
    let stem = role == .mail ? "转发" : "附件"
    var name = MailParts.step(name) ?? "\(stem).\(ending)"
    if role == .mail, !name.lowercased().hasSuffix(".eml") { name += ".eml" }
    let dot = name.dropFirst().lastIndex(of: ".") ?? name.endIndex
    files.append(
      Mail.File(
        name: free(String(name[..<dot]), ending: String(name[dot...].dropFirst())),
        role: role,
        bytes: bytes
      )
    )
  }

  /// A name that no other file of the mail has.
  private mutating func free(_ stem: String, ending: String) -> String {
    var number = 1
    while true {
      let name =
        stem + (number > 1 ? " (\(number))" : "") + (ending.isEmpty ? "" : "." + ending)
      if names.insert(name).inserted { return name }
      number += 1
    }
  }

  /// A name as a step of a path: the last step of what the sender wrote; nil where nothing is left.
  private static func step(_ name: String?) -> String? {
    guard let last = name?.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last else {
      return nil
    }
    let step = String(
      last.prefix(200).map { character in
        character.unicodeScalars.contains { $0.value < 0x20 } ? " " : character
      }
    )
    let trimmed = step.drop(while: \.isWhitespace)
    return trimmed.isEmpty || trimmed.allSatisfy { $0 == "." } ? nil : String(trimmed)
  }
}
