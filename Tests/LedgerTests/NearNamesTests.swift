import Testing
import Wording

@testable import Ledger

@Suite("Near names")
struct NearNamesTests {
  private let near = NearNames(
    words: NameWords(
      forms: ["股份有限公司", "有限公司", "集团", "公司", "厂"],
      branches: ["分公司"],
      places: ["江苏", "苏州", "无锡"]
    )
  )

  @Test(arguments: [
    ("云岭水泵厂", "云岭水泵有限公司", "same-core"), ("雲嶺水泵廠", "云岭水泵厂", "same-core"),
    ("苏州云岭水泵厂", "云岭水泵厂", "place"), ("江苏省苏州市云岭水泵", "云岭水泵厂", "place"),
    ("苏州云岭水泵厂", "无锡云岭水泵厂", "-"), ("原云岭水泵厂", "云岭水泵厂", "former-name"),
    ("远东泵业有限公司(原云岭水泵厂)", "云岭水泵厂", "former-name"),
    ("云岭水泵厂", "云岭水泵苏州分公司", "-"), ("苏州公司", "江苏公司", "-"),
  ])
  func areLikeEachOther(one: String, other: String, likeness: String) {
    let found = near.pairs(among: [AccountName(one).key, AccountName(other).key])
    #expect(found.first?.likeness.rawValue ?? "-" == likeness)
  }
}
