import Documents
import Findings
import Forms
import Foundation
import TestSupport
import Testing
import Values
import Wording

/// A form that nobody thought of works by its definition alone.
@Suite struct NewFormTests {
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.take(Repository.forms)
    try workspace.write(ComplaintForm.definition, to: "Forms/complaint-record.yaml")
    try workspace.write(ComplaintForm.document, to: "complaint.md")
    return workspace
  }

  @Test func isSoundAndDoesNotTouchTheOthers() throws {
    let workspace = try workspace()
    #expect(FormLibrary.check(folder: workspace.folder.appending(path: "Forms")) == [])
  }

  @Test func isRecognisedReadAndJudged() throws {
    let workspace = try workspace()
    let library = try FormLibrary(folder: workspace.folder.appending(path: "Forms"))
    let today = try #require(Day(year: 2026, month: 11, day: 23))
    let document = try #require(
      DocumentReader.read(Array(ComplaintForm.document.utf8), name: "complaint.md").document
    )
    let result = FormReader(library: library, today: today).read(document)
    let reading = try #require(result.submissions.first)
    let form = try #require(library.form(reading.submission.form))
    #expect(
      reading.submission.fieldsJSON(of: form).description == """
        {"accountName":"大庆油田物资公司","receivedOn":"2026-11-02","channel":"phone",\
        "items":[{"product":"离心泵","quantity":2,"fault":"轴封渗漏"},\
        {"product":"阀门","quantity":1,"fault":"铭牌脱落"}],"settledOn":"2026-11-20"}
        """
    )
    #expect(reading.submission.unmapped == [])
    #expect(
      reading.findings.map { $0.line(path: "complaint.md", in: .zh) } == [
        "complaint.md:5:26: 警告[settled-in-time]: 办结日期晚于受理日期18天。"
      ]
    )
  }
}
