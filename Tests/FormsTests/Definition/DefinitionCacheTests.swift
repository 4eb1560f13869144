import Foundation
import TestSupport
import Testing
import Wording

@testable import Forms

/// Definitions that are kept between two starts: as quick as they may be, never others.
@Suite struct DefinitionCacheTests {
  private let small: SmallDefinition
  private let place: Workspace

  init() throws {
    small = try SmallDefinition()
    place = try Workspace()
  }

  private var cache: DefinitionCache {
    DefinitionCache(folder: place.folder.appending(path: "guidang"))
  }

  /// The name of the one form, as a start with the cache reads it.
  private func name(_ cache: DefinitionCache? = nil) throws -> String {
    let library = try FormLibrary(folder: small.folder, cache: cache ?? self.cache)
    return try #require(library.forms.first).name.zh
  }

  private func entries() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: place.folder.appending(path: "guidang"),
      includingPropertiesForKeys: nil
    )
  }

  /// Has the one kept entry say another name than the file, so that one sees which was read.
  private func tamper(_ change: (inout CompiledDefinitions) -> Void = { _ in }) throws {
    let entry = try #require(try entries().first)
    var kept = try #require(CompiledDefinitions(Array(try Data(contentsOf: entry))))
    let texts = String(decoding: kept.files[0].texts, as: UTF8.self)
    kept.files[0].texts = Array(texts.replacing("小表", with: "缓存").utf8)
    change(&kept)
    try Data(kept.bytes).write(to: entry)
    try chmod(entry, 0o600)
  }

  private func chmod(_ place: URL, _ mode: Int) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode],
      ofItemAtPath: place.path(percentEncoded: false)
    )
  }

  private func mode(_ place: URL) throws -> Int? {
    let path = place.path(percentEncoded: false)
    return try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func keepsWhatWasReadForTheUserAlone() throws {
    #expect(try name() == "小表")
    let entry = try #require(try entries().first)
    #expect(try entries().count == 1)
    #expect(try mode(entry) == 0o600)
    #expect(try mode(place.folder.appending(path: "guidang")) == 0o700)
  }

  @Test func secondStartReadsWhatIsKept() throws {
    #expect(try name() == "小表")
    try tamper()
    #expect(try name() == "缓存")
  }

  @Test func keepsTheNodesAsTheYAMLHasThem() throws {
    let cache = cache
    _ = try FormLibrary(folder: Repository.forms, cache: cache)
    var sources: [DefinitionSource] = []
    var trees: [DefinitionTree] = []
    for room in DefinitionShelf.Room.allCases {
      let folder =
        room == .forms ? Repository.forms : Repository.forms.appending(path: room.rawValue)
      for file in try FormLibrary.files(in: folder, mayLack: room != .forms) {
        let path = file.path(percentEncoded: false)
        let bytes = Array(try Data(contentsOf: file))
        sources.append(
          DefinitionSource(name: room.rawValue + file.lastPathComponent, path: path, bytes: bytes)
        )
        trees.append(try DefinitionTree(yaml: String(decoding: bytes, as: UTF8.self), file: path))
      }
    }
    let kept = try #require(cache.trees(of: sources))
    #expect(kept.map(\.records) == trees.map(\.records))
    #expect(kept.map(\.texts) == trees.map(\.texts))
    #expect(kept.map(\.file) == trees.map(\.file))
  }

  @Test func readsAnewWhatHasChanged() throws {
    #expect(try name() == "小表")
    try tamper()
    let yaml = SmallDefinition.yaml.replacing("小表", with: "小单")
    try small.workspace.write(yaml, to: "form.yaml")
    #expect(try name() == "小单")
    try small.workspace.write(yaml + "\n# 附注\n", to: "form.yaml")
    #expect(try name() == "小单")
    #expect(try entries().count == 3)
  }

  @Test func tellsFaultsAtTheirPlacesWithAndWithout() throws {
    let faulty = SmallDefinition.yaml.replacing("kind: choice\n", with: "kind: chioce\n")
    try small.workspace.write(faulty, to: "form.yaml")
    func fault(_ cache: DefinitionCache?) -> DefinitionError? {
      do throws(DefinitionError) {
        _ = try FormLibrary(folder: small.folder, cache: cache)
        return nil
      } catch {
        return error
      }
    }
    let told = fault(nil)
    #expect(told != nil)
    #expect(fault(cache) == told)
    #expect(fault(cache) == told)
  }

  @Test func passesOverWhatAnotherBuildKept() throws {
    let other = DefinitionCache(folder: place.folder.appending(path: "guidang"), builder: "other")
    #expect(try name(other) == "小表")
    try tamper()
    #expect(try name() == "小表")
    #expect(try name(other) == "缓存")
    #expect(try entries().count == 2)
  }

  @Test func passesOverAnEntryOfOtherBytesUnderItsName() throws {
    #expect(try name() == "小表")
    try tamper { $0.files[0].source.append(0x0A) }
    #expect(try name() == "小表")
  }

  @Test func mendsWhatIsDamaged() throws {
    #expect(try name() == "小表")
    try tamper()
    let entry = try #require(try entries().first)
    let whole = Array(try Data(contentsOf: entry))
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<40 {
      var bytes = whole
      if Bool.random(using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] ^= 0x41
      } else {
        bytes.removeLast(Int.random(in: 1...bytes.count, using: &generator))
      }
      try Data(bytes).write(to: entry)
      try chmod(entry, 0o600)
      #expect(try name() == "小表")
      #expect(CompiledDefinitions(Array(try Data(contentsOf: entry))) != nil)
    }
  }

  @Test func takesNoTreeThatLeadsOutOfItself() throws {
    #expect(try name() == "小表")
    let entry = try #require(try entries().first)
    let whole = try #require(CompiledDefinitions(Array(try Data(contentsOf: entry))))
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<400 {
      var kept = whole
      let index = Int.random(in: kept.files[0].records.indices, using: &generator)
      let number = UInt32(Int.random(in: 0...kept.files[0].records.count, using: &generator))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: kept.files[0].records[index].next = number
      case 1: kept.files[0].records[index].count = number
      case 2: kept.files[0].records[index].start = number &* 7
      case _: kept.files[0].records[index].kind = .mapping
      }
      try Data(kept.bytes).write(to: entry)
      try chmod(entry, 0o600)
      // Whatever it then says, it stays within itself.
      do throws(DefinitionError) {
        _ = try FormLibrary(folder: small.folder, cache: cache)
      } catch {
        #expect(error.file.hasSuffix("form.yaml"))
      }
    }
  }

  @Test(arguments: [0o620, 0o602]) func trustsNothingThatOthersMayWrite(mode: Int) throws {
    #expect(try name() == "小表")
    try tamper()
    let entry = try #require(try entries().first)
    try chmod(entry, mode)
    #expect(try name() == "小表")
    try tamper()
    try chmod(place.folder.appending(path: "guidang"), 0o777)
    #expect(try name() == "小表")
    #expect(try entries().count == 1)
  }

  @Test func followsNoLink() throws {
    #expect(try name() == "小表")
    try tamper()
    let entry = try #require(try entries().first)
    let elsewhere = place.folder.appending(path: "elsewhere")
    try FileManager.default.moveItem(at: entry, to: elsewhere)
    try FileManager.default.createSymbolicLink(at: entry, withDestinationURL: elsewhere)
    #expect(try name() == "小表")
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give files away"))
  func trustsNothingOfAnotherOwner() throws {
    #expect(try name() == "小表")
    try tamper()
    let entry = try #require(try entries().first)
    #expect(chown(entry.path(percentEncoded: false), 65534, 65534) == 0)
    #expect(try name() == "小表")
    try tamper()
    let folder = place.folder.appending(path: "guidang").path(percentEncoded: false)
    #expect(chown(folder, 65534, 65534) == 0)
    #expect(try name() == "小表")
  }

  @Test func doesWithoutWhereNothingCanBeWritten() throws {
    try place.write("", to: "file")
    let cache = DefinitionCache(folder: place.folder.appending(path: "file/guidang"))
    #expect(try name(cache) == "小表")
    #expect(try name(cache) == "小表")
    let deep = DefinitionCache(folder: place.folder.appending(path: "no/such/guidang"))
    #expect(try name(deep) == "小表")
    #expect(!FileManager.default.fileExists(atPath: place.path + "/no"))
  }

  @Test func keepsOneEntryWhenManyKeepAtOnce() async throws {
    let (folder, cache) = (small.folder, cache)
    let names = try await withThrowingTaskGroup(of: String?.self) { group in
      for _ in 0..<16 {
        group.addTask { try FormLibrary(folder: folder, cache: cache).forms.first?.name.zh }
      }
      var names: Set<String?> = []
      for try await name in group { names.insert(name) }
      return names
    }
    #expect(names == ["小表"])
    #expect(try entries().count == 1)
    #expect(try name() == "小表")
  }

  @Test func leavesTheNewestEntries() throws {
    for version in 1...20 {
      let yaml = SmallDefinition.yaml.replacing("version: 1", with: "version: \(version)")
      try small.workspace.write(yaml, to: "form.yaml")
      _ = try name()
    }
    #expect(try entries().count == 16)
  }

  @Test func liesWhereTheEnvironmentSays() {
    func folder(_ environment: [String: String]) -> String? {
      DefinitionCache(environment: environment)?.folder
    }
    #expect(folder(["XDG_CACHE_HOME": "/c", "HOME": "/h"]) == "/c/guidang")
    #expect(folder(["HOME": "/h"]) == "/h/.cache/guidang")
    #expect(folder(["XDG_CACHE_HOME": "", "HOME": "/h"]) == "/h/.cache/guidang")
    #expect(folder(["XDG_CACHE_HOME": "here", "HOME": ""]) == nil)
    #expect(folder([:]) == nil)
  }
}
