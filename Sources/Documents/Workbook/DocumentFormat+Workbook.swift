extension DocumentFormat {
  /// A workbook of Excel (ISO 29500), with macros or as a template too.
  public static let xlsx: DocumentFormat = DocumentFormat(
    id: "xlsx",
    extensions: ["xlsx", "xlsm", "xltx", "xltm"],
    excerpt: .block,
    comments: nil,
    signs: [
      .office(isMain: isWorkbook) { package, main, limits throws(Refusal) in
        try WorkbookReader.read(package, main: main, limits: limits)
      }
    ]
  )

  /// Whether a main part of that content type is a workbook in XML; those of `.xlsb` are not.
  @Sendable private static func isWorkbook(contentType: String) -> Bool {
    (contentType.contains("spreadsheetml") || contentType.contains("ms-excel"))
      && contentType.hasSuffix("main+xml")
  }
}
