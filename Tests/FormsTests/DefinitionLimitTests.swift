import Forms
import Foundation
import TestSupport
import Testing

/// A file that holds too much is refused before anybody goes through it.
@Suite struct DefinitionLimitTests {
  private func faults(_ yaml: String) throws -> [DefinitionError.Fault] {
    let workspace = try Workspace()
    try workspace.write(yaml, to: "form.yaml")
    return FormLibrary.check(folder: workspace.folder).map(\.fault)
  }

  @Test func countsWhatAnAliasRepeats() throws {
    let bomb = (1..<10).map { level in
      let again = Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ",")
      return "l\(level): &l\(level) [\(again)]"
    }
    let yaml = (["l0: &l0 [a,a,a,a,a,a,a,a,a,a]"] + bomb).joined(separator: "\n")
    #expect(try faults(yaml + "\n" + SmallDefinition.yaml) == [.overLimit(.nodes(20_000))])
  }

  @Test func refusesAFormOfAThousandTimesTheFields() throws {
    let fields = (0..<20_000).map { "  - {id: f\($0), label: {zh: 栏\($0), en: f}, kind: text}" }
    let yaml = SmallDefinition.yaml.replacing(
      "fields:\n",
      with: "fields:\n" + fields.joined(separator: "\n") + "\n"
    )
    #expect(try faults(yaml) == [.overLimit(.bytes(256 * 1024))])
  }

  @Test func takesAFormOfMany() throws {
    let fields = (0..<500).map { "  - {id: f\($0), label: {zh: 栏\($0), en: f}, kind: text}" }
    let yaml = SmallDefinition.yaml.replacing(
      "fields:\n",
      with: "fields:\n" + fields.joined(separator: "\n") + "\n"
    )
    #expect(try faults(yaml) == [])
  }
}
