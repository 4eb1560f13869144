import PostgresArchive
import Testing

@Suite("Addresses of servers")
struct AddressTests {
  @Test(arguments: [
    ("postgresql://db/guidang", true), ("postgres:///x", true), ("host=db dbname=guidang", true),
    ("service=guidang", true), ("guidang.sqlite", false), ("a=b.sqlite", false),
  ])
  func areToldFromPaths(text: String, isMeant: Bool) {
    #expect(PostgresAddress.isMeant(by: text) == isMeant)
  }

  @Test(arguments: [
    ("postgresql://li:geheim@db:5433/guidang?sslmode=require", "main"),
    ("postgresql://db/guidang?office=%E5%8C%97%E4%BA%AC&sslmode=require", "北京"),
    ("host=db dbname=guidang password=geheim office=north", "north"),
  ])
  func nameAnOfficeAndShowNoPassword(text: String, office: String) throws {
    let address = try #require(PostgresAddress(text))
    #expect(address.office == office)
    #expect(!address.text.contains("geheim"))
    let again = try #require(PostgresAddress(address.text))
    #expect(again.text == address.text)
    #expect(again.office == office)
  }

  @Test(arguments: ["postgresql://db:x/y?what=1", "host=db nonsense"])
  func areRefusedWhereTheLibraryCannotReadThem(text: String) {
    #expect(PostgresAddress(text) == nil)
  }
}
