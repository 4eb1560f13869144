// snippet.bundles
import Bundles
import Packages
// snippet.end
import TestSupport
import Testing

@Suite struct BundlesSnippet {
  @Test func readsABundle() throws {
    let bytes = BundleFixture.bytes(of: [.init("拜访/一.md", Array("# 甲".utf8))], as: .rar)
    // snippet.bundles
    let bundle = try BundleReader.read(bytes, limits: PackageLimits(entries: 100)) {
      $0.hasSuffix(".md")
    }
    let names = bundle.files.map(\.name)
    // snippet.end
    #expect(names == ["拜访/一.md"])
  }
}
