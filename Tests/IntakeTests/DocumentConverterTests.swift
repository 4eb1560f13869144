import Documents
import Foundation
import Intake
import Packages
import TestSupport
import Testing
import Values

/// The converter's place is taken by scripts: what it does is LibreOffice's own.
@Suite struct DocumentConverterTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  /// A converter whose program is a script, to which `$out` is the folder to write to and the
  /// arguments are the files.
  private func converter(
    _ script: String,
    policy: DocumentConverter.Policy = .unsandboxed,
    limits: ConversionLimits = ConversionLimits(seconds: 20)
  ) throws -> DocumentConverter {
    let program = workspace.folder.appending(path: "soffice")
    let head = """
      #!/bin/sh
      while [ "$1" != --outdir ]; do shift; done
      out=$2
      shift 2

      """
    try Data((head + script).utf8).write(to: program)
    chmod(program.path(), 0o755)
    return DocumentConverter(
      policy: policy,
      limits: limits,
      environment: ["PATH": workspace.path + ":/usr/bin:/bin"]
    )
  }

  /// A text of the format RTF that says a digit, of which its digest is made.
  private static func file(_ text: String = "0") throws -> ForeignFile {
    let bytes = Array("{\\rtf1 \(text)}".utf8)
    let format = try #require(DocumentReader.foreignFormat(of: bytes, name: "a.rtf"))
    let digest = try #require(ContentDigest(rawValue: String(repeating: text, count: 64)))
    return ForeignFile(bytes, digest: digest, format: format)
  }

  /// Converts a text of the format RTF by a script.
  private func convert(
    _ script: String,
    policy: DocumentConverter.Policy = .unsandboxed,
    limits: ConversionLimits = ConversionLimits(seconds: 20),
    times: Int = 1
  ) throws -> [DocumentConverter.Outcome] {
    let converter = try converter(script, policy: policy, limits: limits)
    let file = try Self.file()
    return (0..<times).map { _ in
      Result { () throws(ConversionError) in try converter.convert(file) }
    }
  }

  /// Converts four files together by a script; what comes of each, and how often it was started.
  private func convertFour(
    _ script: String,
    limits: ConversionLimits = ConversionLimits(seconds: 20)
  ) throws -> (outcomes: [DocumentConverter.Outcome], starts: Int) {
    let count = workspace.path + "/count"
    let converter = try converter("echo $# >> \(count)\n" + script, limits: limits)
    let files = try ["1", "2", "3", "4"].map(Self.file)
    let outcomes = files.map { file in
      Result { () throws(ConversionError) in try converter.convert(file, together: { files }) }
    }
    return (outcomes, try workspace.bytes(of: "count").split(separator: 10).count)
  }

  private static let whole = (1...4).map {
    DocumentConverter.Outcome.success(Array("{\\RTF1 \($0)}".utf8))
  }
  private static let one = #"tr a-z A-Z < "$f" > "$out/$(basename "$f" .rtf).docx""#

  @Test func convertsWhatComesTogetherInOneStart() throws {
    let (outcomes, starts) = try convertFour("for f; do \(Self.one); done")
    #expect(outcomes == Self.whole)
    #expect(starts == 1)
  }

  /// A package as a converter writes it, into the workspace.
  private func made() throws -> (path: String, outcome: DocumentConverter.Outcome) {
    let bytes = try PackageWriter.write([PackageWriter.File("a.xml", Array("<a/>".utf8))])
    try Data(bytes).write(to: workspace.folder.appending(path: "made.zip"))
    return (workspace.path + "/made.zip", .success(bytes))
  }

  @Test func convertsAloneWhatAStartLeavesUndone() throws {
    // It breaks off at the second file, which it has begun to write.
    let made = try made()
    let (outcomes, starts) = try convertFour(
      """
      cp \(made.path) "$out/$(basename "$1" .rtf).docx"
      if [ $# -gt 1 ]; then
        head -c 20 \(made.path) > "$out/$(basename "$2" .rtf).docx"; exit 1
      fi
      """
    )
    #expect(outcomes == Array(repeating: made.outcome, count: 4))
    // Four files, then three, two, and one.
    #expect(starts == 4)
  }

  @Test func tellsOfTheOneThatCannotBeConvertedAlone() throws {
    let (outcomes, starts) = try convertFour(
      "for f; do grep -q 3 \"$f\" || \(Self.one); done"
    )
    var expected = Self.whole
    expected[2] = .failure(.failed)
    #expect(outcomes == expected)
    #expect(starts == 2)
  }

  @Test func givesEveryDocumentItsTime() throws {
    let (outcomes, starts) = try convertFour(
      "for f; do sleep 0.6; \(Self.one); done",
      limits: ConversionLimits(seconds: 1.5)
    )
    #expect(outcomes == Self.whole)
    #expect(starts == 1)
  }

  @Test func stopsAtTheOneThatHangs() throws {
    let made = try made()
    let (outcomes, starts) = try convertFour(
      """
      for f; do
        grep -q 2 "$f" && sleep 60
        cp \(made.path) "$out/$(basename "$f" .rtf).docx"
      done
      """,
      limits: ConversionLimits(seconds: 1)
    )
    var expected = Array(repeating: made.outcome, count: 4)
    expected[1] = .failure(.tooLong(seconds: 1))
    #expect(outcomes == expected)
    #expect(starts == 2)
  }

  @Test func givesWhatTheConverterWrites() throws {
    let outcomes = try convert(#"tr a-z A-Z < "$1" > "$out/document.docx""#)
    #expect(outcomes == [.success(Array(#"{\RTF1 0}"#.utf8))])
  }

  @Test func convertsNoFileTwice() throws {
    let count = workspace.path + "/count"
    let outcomes = try convert(
      "echo x >> \(count); echo y > \"$out/document.docx\"",
      times: 3
    )
    #expect(outcomes == Array(repeating: .success(Array("y\n".utf8)), count: 3))
    #expect(try workspace.bytes(of: "count") == Array("x\n".utf8))
  }

  @Test func stopsAConverterThatHangsWithAllThatItStarted() throws {
    let late = workspace.path + "/late"
    let outcomes = try convert(
      "(sleep 2; touch \(late)) & sleep 60",
      limits: ConversionLimits(seconds: 0.5)
    )
    #expect(outcomes == [.failure(.tooLong(seconds: 0.5))])
    Thread.sleep(forTimeInterval: 2)
    #expect(!FileManager.default.fileExists(atPath: late))
  }

  @Test func boundsWhatTheConverterWrites() throws {
    let flood = #"yes > "$out/document.docx"; exit 0"#
    let outcomes = try convert(flood, limits: ConversionLimits(seconds: 20, fileSize: 1 << 20))
    #expect(outcomes == [.failure(.tooLarge)])
  }

  @Test(arguments: [
    "exit 1", ": > \"$out/document.docx\"", "ln -s /etc/passwd \"$out/document.docx\"",
  ])
  func saysThatNothingWasConverted(script: String) throws {
    #expect(try convert(script) == [.failure(.failed)])
  }

  @Test func convertsNothingWhereNobodyWantsIt() throws {
    #expect(try convert("exit 1", policy: .never) == [.failure(.unwanted)])
  }

  @Test func saysWhatIsNotInstalled() throws {
    let converter = DocumentConverter(environment: ["PATH": workspace.path])
    let file = try Self.file()
    #expect(throws: ConversionError.notInstalled) { try converter.convert(file) }
    try Data("#!/bin/sh\n".utf8).write(to: workspace.folder.appending(path: "soffice"))
    chmod(workspace.path + "/soffice", 0o755)
    let bare = DocumentConverter(environment: ["PATH": workspace.path])
    #expect(throws: ConversionError.noSandbox) { try bare.convert(file) }
  }

  @Test(
    .enabled("bubblewrap is installed and namespaces are allowed") {
      try await Workspace().shell("bwrap --unshare-all --ro-bind / / true").status == 0
    }
  )
  func reachesNothingOutsideItsSandbox() throws {
    let other = try Workspace()
    try other.write("secret", to: "secret.txt")
    let outcomes = try convert(
      """
      exec > "$out/document.docx"
      cat \(other.path)/secret.txt 2>/dev/null && echo 'read a file'
      touch \(workspace.path)/left 2>/dev/null && echo 'wrote a file'
      [ "$(cat /proc/net/dev | wc -l)" -le 3 ] || echo 'has a network'
      [ "$(ls /proc | grep -c '^[0-9]')" -lt 8 ] || echo 'sees processes'
      [ -z "$GUIDANG_FORMS$GUIDANG_ARCHIVE" ] || echo 'sees the environment'
      echo done
      """,
      policy: .auto
    )
    #expect(outcomes.map { $0.map { String(decoding: $0, as: UTF8.self) } } == [.success("done\n")])
  }
}
