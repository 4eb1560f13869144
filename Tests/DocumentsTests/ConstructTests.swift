import Documents
import TestSupport
import Testing

@Suite("Constructs in every container")
struct ConstructTests {
  @Test(
    arguments: textConstructs + markConstructs + lossConstructs + tableConstructs + fieldConstructs
      + changeConstructs
  )
  func readsTheSameTreeFromEveryContainer(_ construct: Construct) throws {
    for container in construct.containers {
      let bytes = try construct.fixture.bytes(in: container)
      let name = container == .transitional || container == .strict ? "a.docx" : "a.xml"
      let reading = DocumentReader.read(bytes, name: name)
      let tree = try bodyTree(reading)
      #expect(tree == construct.tree, "\(construct.name) in \(container.rawValue)")
    }
  }

  @Test(arguments: controlConstructs)
  func keepsContentControlsWhereTheyStand(_ construct: Construct) throws {
    for container in construct.containers {
      let bytes = try construct.fixture.bytes(in: container)
      let tree = try bodyTree(DocumentReader.read(bytes, name: "a.docx"))
      #expect(tree == construct.tree, "\(construct.name) in \(container.rawValue)")
    }
  }
}
