import Foundation
import Testing
import Values

@Suite struct IdentifierTests {
  @Test func writesAPathAsItReadsOne() {
    let field = FieldID(rawValue: "contacts")
    #expect(FieldPath("contacts") == FieldPath(field))
    #expect(
      FieldPath("contacts.attitude") == FieldPath(field, column: FieldID(rawValue: "attitude"))
    )
    #expect(FieldPath("contacts.attitude").description == "contacts.attitude")
  }

  @Test(arguments: [
    "Q001-YW·2024-D10-DKH-0001", "q001-yw.2024-d10-dkh-1", "Ｑ００１—ＹＷ・２０２４－Ｄ１０－ＤＫＨ－００１",
    " Q001 - YW•2024-D10-DKH-01 ",
  ])
  func takesAnArchiveNumberApartHoweverItIsTyped(text: String) throws {
    let parts = try #require(ArchiveNumber.parts(of: text))
    #expect(parts.classKey == "Q001-YW·2024-D10-DKH")
    #expect(parts.number == 1)
    #expect(
      ArchiveNumber(classKey: parts.classKey, number: parts.number, digits: 4).rawValue
        == "Q001-YW·2024-D10-DKH-0001"
    )
  }

  @Test(arguments: ["", "Q001", "Q001-", "Q001-x", "Q001-0", "-"])
  func findsNoArchiveNumberWhereNoneEnds(text: String) {
    #expect(ArchiveNumber.parts(of: text) == nil)
  }

  @Test func takesADigestOnlyAsItIsWritten() {
    let digits = String(repeating: "0f", count: 32)
    #expect(ContentDigest(rawValue: digits)?.description == digits)
    #expect(ContentDigest(rawValue: digits.uppercased()) == nil)
    #expect(ContentDigest(rawValue: String(digits.dropLast())) == nil)
  }

  @Test func tellsAMomentInUTCToTheSecond() {
    #expect(
      Timestamp(Date(timeIntervalSince1970: 1_795_442_400.9)).description == "2026-11-23T14:00:00Z"
    )
  }
}
