import Archive
import Filing
import Findings
import Forms
import Reports
import Wording

/// What goes back to whom, as a page with a part for each person, and as a table.
struct RejectsList {
  static let page = "rejects.html"
  static let table = "rejects.csv"

  /// A form, or a document without one, that goes back.
  private struct Entry {
    var path: String
    /// The names in the folder; nil of what could not be taken out of its zip, or takes no comments.
    var original: String?
    var annotated: String?
    var form: String?
    var account: String?
    var findings: [Finding]
  }

  private var entries: [Addressee: [Entry]] = [:]

  mutating func add(
    _ result: DocumentResult,
    original: String?,
    annotated: String?,
    library: FormLibrary,
    language: Language
  ) {
    var isFirst = true
    for form in result.forms where form.receipt.outcome.isRefusal {
      let findings = (isFirst ? result.documentFindings : []) + form.findings
      isFirst = false
      entries[form.addressee, default: []].append(
        Entry(
          path: result.path,
          original: original,
          annotated: annotated,
          form: form.receipt.form.map { library.name(of: $0, in: language) },
          account: form.account,
          findings: findings.filter { $0.severity != .info }
        )
      )
    }
  }

  /// Persons first, then accounts, then folders, each by name.
  private var parts: [(addressee: Addressee, entries: [Entry])] {
    entries.sorted { ($0.key.rank, $0.key.name) < ($1.key.rank, $1.key.name) }
      .map { (addressee: $0.key, entries: $0.value) }
  }

  func html(in language: Language) -> String {
    let title = LocalizedText(zh: "退回清单", en: "Returned forms")[language]
    let columns = [
      LocalizedText(zh: "文档", en: "Document"), LocalizedText(zh: "表单", en: "Form"),
      LocalizedText(zh: "客户", en: "Account"),
      LocalizedText(zh: "需要修改或确认", en: "To mend or check"),
    ]
    let heads = columns.map { "<th>\($0[language])</th>" }.joined()
    var page = HTMLText.head(title: title, language: language)
    if entries.isEmpty {
      page += "<p>\(LocalizedText(zh: "没有退回的表单。", en: "Nothing was rejected.")[language])</p>\n"
    }
    for (addressee, entries) in parts {
      let count = LocalizedText(zh: "\(entries.count) 份", en: "\(entries.count)")[language]
      page += """
        <section>
        <h2>\(addressee.text(in: language).htmlEscaped) <span class="quiet">\(count)</span></h2>
        <table class="documents">
        <colgroup><col style="width:30%"><col style="width:13%"><col style="width:17%"><col></colgroup>
        <thead><tr>\(heads)</tr></thead>
        <tbody>
        \(entries.map { row(of: $0, in: language) }.joined())</tbody>
        </table>
        </section>

        """
    }
    return page + "</body>\n</html>\n"
  }

  func csv(in language: Language) -> String {
    var text =
      OfficeCSV.beginning
      + OfficeCSV.row(
        (RejectsList.columns + Finding.columns).map { $0[language] }
      )
    for (addressee, entries) in parts {
      for entry in entries {
        let head = [
          addressee.text(in: language), entry.path.printable, entry.original, entry.annotated,
          entry.form,
          entry.account,
        ]
        for finding in entry.findings {
          text += OfficeCSV.row(head + finding.cells(in: language))
        }
      }
    }
    return text
  }

  private static let columns = [
    LocalizedText(zh: "退回给", en: "person"), LocalizedText(zh: "文件", en: "path"),
    LocalizedText(zh: "原件", en: "file"), LocalizedText(zh: "带批注的副本", en: "annotated"),
    LocalizedText(zh: "表单", en: "form"), LocalizedText(zh: "客户", en: "account"),
  ]

  private func row(of entry: Entry, in language: Language) -> String {
    let name = entry.original.map { HTMLText.link(to: $0, entry.path) }
    let copy = entry.annotated.map {
      let text = LocalizedText(zh: "带批注的副本", en: "copy with comments")[language]
      return "<div class=\"quiet\">\(HTMLText.link(to: $0, text))</div>"
    }
    let missing = LocalizedText(
      zh: "不能从压缩包中取出，请到压缩包中找",
      en: "cannot be taken out of its zip; look there"
    )[language]
    let note = entry.original == nil ? "<div class=\"quiet\">\(missing)</div>" : nil
    let document = [name ?? entry.path.htmlEscaped, copy, note].compactMap(\.self).joined()
    let cells = [
      document, (entry.form ?? "—").htmlEscaped, (entry.account ?? "—").htmlEscaped,
      HTMLText.list(entry.findings, in: language),
    ]
    return "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>\n"
  }
}

extension Addressee {
  fileprivate var rank: Int {
    switch self {
    case .person: 0
    case .account: 1
    case .folder: 2
    }
  }
}
