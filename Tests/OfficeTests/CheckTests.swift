import Archive
import Documents
import Filing
import Findings
import Office
import Packages
import Testing
import Wording

@Suite struct CheckTests {
  @Test func givesTheFormsOfAFileAndFilesNothing() async throws {
    let office = try TestOffice().office
    let checked = try await office.check([.visit(), .incomplete], as: .only(.handIn))
    #expect(checked.documents.map(\.path) == ["BF-001.md", "缺.md"])
    #expect(checked.documents.map(\.hasErrors) == [false, true])
    #expect(checked.status == .findings)
    #expect(try office.archive.statistics().items == 0)
  }

  @Test func goesThroughABundle() async throws {
    let visit = HandedFile.visit()
    let zip = try PackageWriter.write([
      PackageWriter.File("表/a.md", visit.bytes), PackageWriter.File("b.pdf", [0x25]),
    ])
    let checked = try await TestOffice().office
      .check([HandedFile(name: "来件.zip", bytes: zip)], as: .only(.office))
    #expect(checked.documents.map(\.path) == ["来件.zip/表/a.md"])
    let others = checked.notes.flatMap { note in
      if case .others(let paths) = note { paths } else { [String]() }
    }
    #expect(others == ["来件.zip/b.pdf"])
  }

  @Test func knowsTextByItsName() async throws {
    let visit = HandedFile.visit()
    let checked = try await TestOffice().office
      .check([HandedFile(name: "a.txt", bytes: visit.bytes)], as: .only(.office))
    #expect(checked.documents.map { $0.content?.format.id } == ["plain-text"])
  }
}
