import Findings

extension DocumentFormat {
  /// A package of Word (ISO 29500).
  public static let docx: DocumentFormat = DocumentFormat(
    id: "docx",
    extensions: ["docx", "docm", "dotx", "dotm"],
    excerpt: .block,
    comments: .word,
    signs: [
      .office(isMain: isWord) { package, main, limits throws(Refusal) in
        try WordReader.read(package, main: main, format: .docx, limits: limits)
      }
    ]
  )

  /// The parts of a package of Word in one XML text.
  public static let flatOPC: DocumentFormat = DocumentFormat(
    id: "flat-opc",
    extensions: ["xml"],
    excerpt: .block,
    comments: nil,
    signs: [
      .markup(isRoot: { namespace, name in
        namespace == "http://schemas.microsoft.com/office/2006/xmlPackage" && name == "package"
      }) { bytes, limits throws(Refusal) in
        var package = try OfficePackage(flatOPC: bytes, limits: limits)
        guard let main = try package.mainPart(), package.has(main.name),
          isWord(contentType: main.contentType ?? usualWord)
        else { throw Refusal.noMainPart() }
        return try WordReader.read(package, main: main.name, format: .flatOPC, limits: limits)
      }
    ]
  )

  /// The XML of Word 2003.
  public static let word2003XML: DocumentFormat = DocumentFormat(
    id: "word-2003-xml",
    extensions: ["xml"],
    excerpt: .block,
    comments: nil,
    signs: [
      .markup(isRoot: { namespace, name in
        namespace == "http://schemas.microsoft.com/office/word/2003/wordml"
          && name == "wordDocument"
      }) { bytes, limits throws(Refusal) in
        try WordReader.read2003(bytes, limits: limits)
      }
    ]
  )

  /// The content type of a document of Word.
  static let usualWord =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

  /// Whether a main part of that content type is Word's, be it a template or with macros.
  @Sendable static func isWord(contentType: String) -> Bool {
    contentType == usualWord
      || (contentType.contains("wordprocessingml") || contentType.contains("ms-word"))
        && contentType.hasSuffix("main+xml")
  }
}
