// snippet.packages
import Packages
// snippet.end
import Testing

@Suite struct PackagesSnippet {
  @Test func writesAndReadsAPackage() throws {
    // snippet.packages
    let file = PackageWriter.File("notes/visit.txt", Array("漏损原因待查".utf8))
    let bytes = try PackageWriter.write([file])
    var package = try PackageReader(bytes, limits: PackageLimits(entries: 100))
    let names = package.entries.map(\.name)
    let text = String(decoding: try package.read("notes/visit.txt"), as: UTF8.self)
    // snippet.end
    #expect(names == ["notes/visit.txt"])
    #expect(text == "漏损原因待查")
  }
}
