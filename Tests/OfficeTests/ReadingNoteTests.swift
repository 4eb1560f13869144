import Testing
import Wording

@testable import Office

/// What is said of what lies beside documents.
@Suite struct ReadingNoteTests {
  @Test func saysOfAFileThatCannotBeReadWhatToHandInInstead() {
    let note = ReadingNote.others(["七月/拜访表.PDF", "七月/照片.jpg", "七月/说明.json"])
    #expect(
      note.sentence.zh == """
        七月/拜访表.PDF：这是PDF，不能直接读取。请提交导出它之前的 Word 文档（.docx），没有时照着填一份。
        七月/照片.jpg：这是图片，不能直接读取。请照着图片把内容填进 Word 文档（.docx）再提交，图片可作附件归档。
        七月/说明.json：其他文件，不是表单文档，没有读。
        """
    )
    #expect(
      note.sentence.en.hasPrefix(
        "七月/拜访表.PDF: This is PDF, which is not read: hand in the Word document (.docx)"
      )
    )
  }
}
