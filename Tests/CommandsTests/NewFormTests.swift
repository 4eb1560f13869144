import Foundation
import TestSupport
import Testing

/// One YAML file is all that a new form needs, from a blank to the archive.
@Suite struct NewFormTests {
  @Test func goesTheWholeWayByItsDefinition() async throws {
    let workspace = try Workspace()
    try workspace.take(Repository.forms)
    try workspace.write(ComplaintForm.definition, to: "Forms/complaint-record.yaml")
    try workspace.write(ComplaintForm.document, to: "complaint.md")

    let check = try await workspace.guidang("forms", "check")
    #expect(check.status == 0, "\(check)")
    let validation = try await workspace.guidang(
      "validate",
      "complaint.md",
      "--today",
      "2026-11-23",
      "--format",
      "json"
    )
    #expect(validation.status == 0, "\(validation)")
    let filing = try await workspace.guidang(
      "import",
      "complaint.md",
      "--today",
      "2026-11-23",
      "--format",
      "json"
    )
    #expect(
      filing.output == """
        {"documents":1,"filed":1,"revised":0,"duplicate":0,"rejected":0,"unreadable":0,"other":0,"skipped":0}

        """
    )
    let hit = try await workspace.guidang(
      "search",
      "问题描述:渗漏 form:complaint-record",
      "--format",
      "paths"
    )
    #expect(hit.output == "complaint.md\n")
    let accounts = try await workspace.guidang("ledger", "accounts", "--format", "json")
    #expect(accounts.output.contains(#""account":"大庆油田物资公司","status":"prospect""#))

    let blank = try await workspace.guidang(
      "forms",
      "blank",
      "complaint-record",
      "-o",
      "blank.docx"
    )
    #expect(blank.status == 0, "\(blank)")
    let judged = try await workspace.guidang(
      "validate",
      "blank.docx",
      "--format",
      "json",
      "--lang",
      "en",
      "--today",
      "2026-11-23"
    )
    let codes = judged.output.split(separator: "\n").map { line in
      ["missing-value", "missing-field"].first { line.contains("\"code\":\"\($0)\"") }
        ?? line.description
    }
    #expect(codes == ["missing-value", "missing-value", "missing-value"], "\(judged)")
  }
}
