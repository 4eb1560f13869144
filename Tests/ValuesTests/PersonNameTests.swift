import Testing
import Values

@Suite("Names of people")
struct PersonNameTests {
  @Test(
    arguments: [
      ("王伟", "王伟"), ("王　伟", "王伟"), (" 李 敏 ", "李敏"), ("阿不都·热合曼", "阿不都·热合曼"),
      ("John Smith", "John Smith"), (" Li Min", "Li Min"), ("王 Tom", "王 Tom"), ("　", ""), ("", ""),
    ]
  )
  func areNotToldApartByPadding(written: String, plain: String) {
    #expect(PersonName.plain(written) == plain)
  }
}
