import Documents
import Foundation
import Intake
import TestSupport
import Testing
import Values

/// The converter's place is taken by scripts: what it does is LibreOffice's own.
@Suite struct DocumentConverterTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private static let rich = Array(#"{\rtf1 x}"#.utf8)

  /// Converts a text of the format RTF by a script, to which the last argument is the file and
  /// `$out` the folder to write to.
  private func convert(
    _ script: String,
    policy: DocumentConverter.Policy = .unsandboxed,
    limits: ConversionLimits = ConversionLimits(seconds: 20),
    times: Int = 1
  ) throws -> [DocumentConverter.Outcome] {
    let program = workspace.folder.appending(path: "soffice")
    let head = """
      #!/bin/sh
      while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out=$2; shift; done

      """
    try Data((head + script).utf8).write(to: program)
    chmod(program.path(), 0o755)
    let converter = DocumentConverter(
      policy: policy,
      limits: limits,
      environment: ["PATH": workspace.path + ":/usr/bin:/bin"]
    )
    let format = try #require(DocumentReader.read(Self.rich, name: "a.rtf").foreign)
    let digest = try #require(ContentDigest(rawValue: String(repeating: "ab", count: 32)))
    return (0..<times).map { _ in
      Result { () throws(ConversionError) in
        try converter.convert(Self.rich, digest: digest, as: format)
      }
    }
  }

  @Test func givesWhatTheConverterWrites() throws {
    let outcomes = try convert(#"tr a-z A-Z < "$1" > "$out/document.docx""#)
    #expect(outcomes == [.success(Array(#"{\RTF1 X}"#.utf8))])
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
    let format = try #require(DocumentReader.read(Self.rich, name: "a.rtf").foreign)
    let digest = try #require(ContentDigest(rawValue: String(repeating: "ab", count: 32)))
    #expect(throws: ConversionError.notInstalled) {
      try converter.convert(Self.rich, digest: digest, as: format)
    }
    try Data("#!/bin/sh\n".utf8).write(to: workspace.folder.appending(path: "soffice"))
    chmod(workspace.path + "/soffice", 0o755)
    let bare = DocumentConverter(environment: ["PATH": workspace.path])
    #expect(throws: ConversionError.noSandbox) {
      try bare.convert(Self.rich, digest: digest, as: format)
    }
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
