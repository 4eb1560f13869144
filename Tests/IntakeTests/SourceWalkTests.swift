import Documents
import Findings
import Foundation
import Intake
import Mail
import Packages
import TestSupport
import Testing

@Suite struct SourceWalkTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private static let mail = """
    From: Wang <wang@example.com>
    Subject: x
    Date: Mon, 23 Nov 2026 09:15:00 +0800
    Content-Type: multipart/mixed; boundary=b

    --b
    Content-Type: text/plain

    hello
    --b
    Content-Type: text/plain; name=a.md

    # A
    --b
    Content-Type: image/png; name=c.png

    x
    --b--

    """

  /// What a walk through a file of the workspace gives: each path, with the code of what refuses it.
  private func walk(
    _ bytes: [UInt8],
    as name: String,
    limits: DocumentLimits = .standard
  ) throws -> (paths: [String], passedOver: PassedOver, origins: Set<MailOrigin?>) {
    try Data(bytes).write(to: workspace.folder.appending(path: name))
    let base = workspace.path + "/"
    let sources = DocumentSources(paths: [base + name])
    let walk = SourceWalk(sources.sources, limits: limits)
    var paths: [String] = []
    var origins: Set<MailOrigin?> = []
    while let item = walk.next() {
      let path = item.path.replacing(base, with: "")
      switch item.content {
      case .refused(let finding): paths.append(path + " " + finding.code.rawValue)
      case .mailText: paths.append(path + " text")
      case .file, .bytes, .unreadable: paths.append(path)
      }
      origins.insert(item.origin)
    }
    let others = walk.passedOver.others.map { $0.replacing(base, with: "") }
    let skipped = walk.passedOver.skipped.map { $0.replacing(base, with: "") }
    return (paths, PassedOver(skipped: skipped, others: others), origins)
  }

  @Test(arguments: BundleFixture.Kind.allCases)
  func goesThroughABundleInTheOrderOfAFolder(kind: BundleFixture.Kind) throws {
    let zip = try PackageWriter.write([.init("d.md", [1])])
    let bytes = BundleFixture.bytes(
      of: [
        .init("b.md", [1]), .init("a/z.md", [1]), .init("inner.zip", zip), .init("p.pdf", [1]),
        .init("~$b.md", [1]), .init("m.eml", Array(Self.mail.utf8)),
      ],
      as: kind
    )
    let name = "month." + kind.ending
    let result = try walk(bytes, as: name)
    #expect(
      result.paths
        == ["a/z.md", "b.md", "inner.zip/d.md", "m.eml/a.md", "m.eml/正文.txt text"].map {
          name + "/" + $0
        }
    )
    #expect(
      result.passedOver
        == PassedOver(
          skipped: [name + "/~$b.md"],
          others: [name + "/m.eml/c.png", name + "/p.pdf"]
        )
    )
  }

  @Test func tellsWhoSentWhatLiesInAMail() throws {
    let result = try walk(Array(Self.mail.utf8), as: "m.eml")
    #expect(result.paths == ["m.eml/a.md", "m.eml/正文.txt text"])
    #expect(
      result.origins
        == [MailOrigin(sender: "Wang <wang@example.com>", sentAt: "2026-11-23T01:15:00Z")]
    )
  }

  @Test func goesThroughAMailbox() throws {
    let mail = "From x\n" + Self.mail + "\n"
    let result = try walk(Array((mail + mail).utf8), as: "m.mbox")
    #expect(
      result.paths == [
        "m.mbox/1.eml/a.md", "m.mbox/1.eml/正文.txt text", "m.mbox/2.eml/a.md",
        "m.mbox/2.eml/正文.txt text",
      ]
    )
  }

  @Test func takesTheFilesOfAMaildirForMails() throws {
    for folder in ["cur", "new", "tmp"] {
      try workspace.write(Self.mail, to: "box/\(folder)/1700.M1.host:2,S")
    }
    let found = DocumentSources(paths: [workspace.path + "/box"])
    #expect(
      found.sources.map(\.path)
        == ["cur", "new"].map { workspace.path + "/box/\($0)/1700.M1.host:2,S" }
    )
    #expect(found.sources.allSatisfy { $0.kind == .mail })
    #expect(found.passedOver.others == [workspace.path + "/box/tmp/1700.M1.host:2,S"])
  }

  @Test func namesWhatItDoesNotOpen() throws {
    #expect(try walk(Array("hello".utf8), as: "a.eml").paths == ["a.eml unreadable-file"])
    let cut = BundleFixture.bytes(of: [.init("a.md", Array(repeating: 1, count: 99))], as: .rar)
    #expect(try walk(Array(cut.prefix(90)), as: "a.rar").paths.last == "a.rar damaged-package")
    #expect(try walk(BundleFixture.gzip([1]), as: "a.gz").paths == ["a.gz unsupported-format"])
    let volume = Array("Rar!".utf8) + [0x1A, 7, 1, 0, 0, 0, 0, 0, 5, 1, 0, 1, 0, 0]
    for name in ["a.rar", "a.7z.001", "b.zip.002", "c.r00", "c.z01"] {
      #expect(try walk(volume, as: name).paths == [name + " unsupported-format"])
    }
    #expect(SourceKind(named: "a.001") == nil)
  }

  @Test func opensBundlesTwoDeepAndMailsFourDeep() throws {
    var bundle = BundleFixture.bytes(of: [.init("a.md", [1])], as: .tar)
    for _ in 0..<2 { bundle = BundleFixture.bytes(of: [.init("b.tar", bundle)], as: .tar) }
    #expect(try walk(bundle, as: "c.tar").paths == ["c.tar/b.tar/b.tar unsafe-content"])
    var mail = "From: a@b.c\nSubject: 0\n\nhello\n"
    for depth in 1..<5 {
      mail = "From: a@b.c\nSubject: \(depth)\nContent-Type: message/rfc822\n\n" + mail
    }
    #expect(
      try walk(Array(mail.utf8), as: "m.eml").paths == [
        "m.eml/3.eml/2.eml/1.eml/0.eml unsafe-content"
      ]
    )
  }

  @Test func holdsNoMoreThanTheLimitOfWhatLiesInside() throws {
    var limits = DocumentLimits()
    limits.totalSize = 20_000
    let inner = BundleFixture.bytes(
      of: [.init("a.md", Array(repeating: 1, count: 9_000))],
      as: .tar
    )
    let outer = try PackageWriter.write([
      .init("1.tar", inner), .init("2.tar", inner), .init("3.tar", inner),
    ])
    let paths = try walk(outer, as: "o.zip", limits: limits).paths
    #expect(paths.contains { $0.hasSuffix("unsafe-content") })
  }
}
