/// Findings as a SARIF log (Static Analysis Results Interchange Format, OASIS, version 2.1.0).
public struct SARIFRenderer: FindingRenderer {
  private let language: Language
  private let version: String
  private let catalogue: [CatalogueEntry]
  private var results: [JSON] = []
  private var used: Set<String> = []

  /// A log whose rules are told by a catalogue; `version` is the program's.
  public init(language: Language, version: String, catalogue: [CatalogueEntry]) {
    self.language = language
    self.version = version
    self.catalogue = catalogue
  }

  /// Nothing yet: the document's results are kept for the one log.
  public mutating func lines(of report: DocumentReport) -> [String] {
    var seen: [String: Int] = [:]
    for finding in report.findings {
      used.insert(finding.code.rawValue)
      let identity = finding.identity
      seen[identity, default: 0] += 1
      results.append(result(of: finding, path: report.path, occurrence: seen[identity] ?? 1))
    }
    return []
  }

  /// The whole log, a JSON text on one line.
  public func end() -> [String] {
    let driver: JSON = [
      "name": "guidang", "version": .string(version), "semanticVersion": .string(version),
      "rules": .array(rules.map { $0.descriptor(in: language) }),
    ]
    let run: JSON = [
      "tool": ["driver": driver],
      "language": .string(language == .zh ? "zh-CN" : "en-US"),
      "columnKind": "unicodeCodePoints",
      "results": .array(results),
    ]
    let log: JSON = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [run],
    ]
    return [log.description]
  }

  /// The entries of the codes that were found; a rule of several forms once.
  private var rules: [CatalogueEntry] {
    var seen: Set<FindingCode> = []
    return catalogue.filter { used.contains($0.code.rawValue) && seen.insert($0.code).inserted }
  }

  private func result(of finding: Finding, path: String, occurrence: Int) -> JSON {
    var members: [JSON.Member] = [
      JSON.Member("ruleId", .string(finding.code.rawValue)),
      JSON.Member("level", .string(finding.severity.level)),
      JSON.Member("message", ["text": .string(finding.message(in: language))]),
      JSON.Member(
        "locations",
        [location(finding.place, path: path, finding: finding, message: nil)]
      ),
    ]
    if !finding.notes.isEmpty {
      let notes = finding.notes.map {
        location($0.place, path: path, finding: nil, message: $0.text[language])
      }
      members.append("relatedLocations", .array(notes))
    }
    let fingerprint = Fingerprint("\(finding.identity)|\(occurrence)").description
    members.append("partialFingerprints", ["guidangFinding/v1": .string(fingerprint)])
    return .object(members)
  }

  /// A place in the file, and in words where it is no line.
  private func location(_ place: Place?, path: String, finding: Finding?, message: String?) -> JSON
  {
    var physical: [JSON.Member] = [
      JSON.Member("artifactLocation", ["uri": .string(SARIFRenderer.uri(path))])
    ]
    if case .line(let line, let column) = place {
      physical.append(
        "region",
        ["startLine": .integer(max(1, line)), "startColumn": .integer(max(1, column))]
      )
    }
    var members = [JSON.Member("physicalLocation", .object(physical))]
    let names = [place.flatMap { logical($0) }, finding.flatMap { field(of: $0) }]
      .compactMap { $0 }
    if !names.isEmpty { members.append("logicalLocations", .array(names)) }
    members.append("message", message.map { ["text": .string($0)] })
    return .object(members)
  }

  private func logical(_ place: Place) -> JSON? {
    switch place {
    case .line: nil
    case .part, .paragraph, .cell, .sheet:
      [
        "name": .string(place.description(in: language)),
        "fullyQualifiedName": .string(place.qualifiedName),
        "kind": "element",
      ]
    }
  }

  private func field(of finding: Finding) -> JSON? {
    guard let field = finding.field else { return nil }
    let row = finding.row.map { "[\($0)]" } ?? ""
    return [
      "name": .string(finding.label?[language] ?? field),
      "fullyQualifiedName": .string("\(finding.form ?? "")/\(field)\(row)"), "kind": "member",
    ]
  }

  /// A path as a URI reference (RFC 3986): absolute paths as `file:`, others relative.
  private static func uri(_ path: String) -> String {
    let allowed = Set(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8
    )
    let digits = Array("0123456789ABCDEF")
    let encoded = path.utf8.reduce(into: "") { result, byte in
      if allowed.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%" + String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
    return path.hasPrefix("/") ? "file://" + encoded : encoded
  }
}

extension CatalogueEntry {
  fileprivate func descriptor(in language: Language) -> JSON {
    [
      "id": .string(code.rawValue),
      "shortDescription": ["text": .string(title[language])],
      "fullDescription": ["text": .string(cause[language])],
      "help": [
        "text": .string(lines(in: language).joined(separator: "\n")),
        "markdown": .string(markdown(in: language).joined(separator: "\n")),
      ],
      "defaultConfiguration": ["level": .string(severity.level)],
    ]
  }
}

extension Severity {
  fileprivate var level: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}

extension Finding {
  /// What makes the finding the same one in a later version of the document.
  fileprivate var identity: String {
    [
      code.rawValue, form ?? "", submission.map { "\($0)" } ?? "", field ?? "",
      row.map { "\($0)" } ?? "",
    ].joined(separator: "|")
  }
}

extension Place {
  /// The place as a path that no language changes.
  fileprivate var qualifiedName: String {
    switch self {
    case .line(let line, let column): "\(line):\(column)"
    case .part(let part): part
    case .sheet(let cell): "\(cell.sheet)!\(cell.reference)"
    case .paragraph(let part, let number): "\(part)/p[\(number)]"
    case .cell(let cell):
      ([cell.part]
        + (cell.within + [cell.position]).map { "tbl[\($0.table)]/\($0.row),\($0.column)" })
        .joined(separator: "/")
    }
  }
}
