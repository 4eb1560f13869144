import Documents
import Findings
import Forms
import Packages
import TestSupport
import Testing
import Values
import Wording

@Suite struct BlankFormTests {
  static func read(
    _ bytes: [UInt8],
    as format: BlankForm.Format
  ) throws -> FormReader.Result {
    let name = format == .markdown ? "a.md" : "a.\(format.rawValue)"
    let document = try #require(DocumentReader.read(bytes, name: name).document)
    return try OwnForms.reader().read(document)
  }

  /// The ids of fields that must be filled in, and of no others.
  @Test(
    arguments: [
      "visit-record", "development-record", "account-profile", "account-assessment",
      "account-analysis", "account-research", "stage-review", "satisfaction-survey",
      "development-plan",
    ],
    BlankForm.Format.allCases
  )
  func missesWhatIsRequiredAndNothingElse(form id: String, format: BlankForm.Format) throws {
    let form = try #require(try OwnForms.library().form(FormID(rawValue: id)))
    let result = try BlankFormTests.read(BlankForm(form).write(as: format), as: format)
    #expect(result.findings == [])
    let reading = try #require(result.submissions.first)
    #expect(result.submissions.count == 1)
    #expect(reading.submission.form == form.id)
    #expect(reading.submission.answers.isEmpty)
    #expect(reading.submission.unmapped == [])
    let errors = reading.findings.filter { $0.severity == .error }
    #expect(errors.allSatisfy { $0.code == .missingValue })
    let required = form.fields.filter(\.isRequired).map(\.id.rawValue)
    #expect(Set(errors.compactMap(\.field)) == Set(required))
  }

  /// What the samples say, filled into blank forms, reads back as it was.
  @Test(arguments: SampleTests.documents, BlankForm.Format.allCases)
  func readsBackWhatIsFilledIn(sample: SampleDocument, format: BlankForm.Format) throws {
    let library = try OwnForms.library()
    let document = try #require(
      DocumentReader.read(try sample.bytes(), name: sample.name).document
    )
    for reading in try OwnForms.reader().read(document).submissions {
      let form = try #require(library.form(reading.submission.form))
      let data = reading.submission.fieldsJSON(of: form).description
      let answers = try AnswerData.read(Array(data.utf8), form: form)
      let bytes = try BlankForm(form, answers: answers).write(as: format)
      let result = try BlankFormTests.read(bytes, as: format)
      #expect(result.submissions.count == 1)
      let back = try #require(result.submissions.first)
      #expect(back.submission.fieldsJSON(of: form).description == data)
      #expect(back.submission.unmapped == [])
    }
  }

  /// Controls are filled in as Word does it: the text replaced, the prompt's mark taken away.
  @Test func readsWhatIsSetInControls() throws {
    let form = try #require(
      try OwnForms.library().form(FormID(rawValue: "visit-record"))
    )
    var reader = try PackageReader(BlankForm(form).write(as: .docx))
    var files: [PackageWriter.File] = []
    for entry in reader.entries {
      files.append(PackageWriter.File(entry.name, try reader.read(entry)))
    }
    let index = try #require(files.firstIndex { $0.name == "word/document.xml" })
    var text = String(decoding: files[index].bytes, as: UTF8.self)
    for (tag, shown) in [
      ("accountName", "中国第一汽车股份有限公司"), ("visitedAt", "2026年3月5日 9:00"), ("method", "电话"),
      ("preparedOn", "2026年3月6日"), ("keyPoints", "第一段<w:br/>第二段"),
    ] {
      let start = try #require(text.firstRange(of: #"<w:tag w:val="\#(tag)"/>"#)).lowerBound
      let prompt = try #require(text[start...].firstRange(of: "<w:showingPlcHdr/>"))
      text.removeSubrange(prompt)
      let content = try #require(text[start...].firstMatch(of: /<w:t [^>]*>[^<]*<\/w:t>/))
      let parts = shown.split(separator: "<w:br/>").map { "<w:t>\($0)</w:t>" }
      text.replaceSubrange(content.range, with: parts.joined(separator: "<w:br/>"))
    }
    let box = try #require(text.firstRange(of: #"<w:tag w:val="materials.analysis"/>"#)).lowerBound
    let state = try #require(text[box...].firstRange(of: #"<w14:checked w14:val="0"/>"#))
    text.replaceSubrange(state, with: #"<w14:checked w14:val="1"/>"#)
    files[index].bytes = Array(text.utf8)
    let result = try BlankFormTests.read(PackageWriter.write(files), as: .docx)
    let reading = try #require(result.submissions.first)
    #expect(
      reading.submission.fieldsJSON(of: form).description == """
        {"accountName":"中国第一汽车股份有限公司","visitedAt":"2026-03-05T09:00","method":"phone",\
        "materials":["analysis"],"keyPoints":"第一段\\n第二段","preparedOn":"2026-03-06"}
        """
    )
  }

  @Test func refusesDataThatIsNone() throws {
    let form = try #require(
      try OwnForms.library().form(FormID(rawValue: "visit-record"))
    )
    #expect(throws: AnswerData.Fault.unknownField("weather")) {
      try AnswerData.read(Array(#"{"weather":"晴"}"#.utf8), form: form)
    }
    #expect(throws: AnswerData.Fault.self) {
      try AnswerData.read(Array(#"{"visitedAt":"昨天"}"#.utf8), form: form)
    }
    #expect(throws: AnswerData.Fault.self) { try AnswerData.read(Array("[".utf8), form: form) }
  }
}
