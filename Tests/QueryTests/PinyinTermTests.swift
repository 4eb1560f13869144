import Testing

@testable import Query

/// Letters that stand for the sounds of a name.
@Suite struct PinyinTermTests {
  @Test(arguments: [
    ("zgsy", "中国石油天然气集团有限公司", true), ("zhongguoshiyou", "中国石油天然气集团有限公司", true),
    ("zhguoshy", "中国石油天然气集团有限公司", true), ("sy", "中国石油", true), ("zhonggu", "中国石油", true),
    ("zgy", "中国石油", false), ("onggu", "中国石油", false), ("wangjg", "王建国", true), ("WJG", "王建国", true),
    ("wangji", "王建国", true), ("wang'jian'guo", "王建国", true), ("wangjgx", "王建国", false),
    ("shanxf", "单晓芳", true), ("dxf", "单晓芳", true), ("zengq", "曾庆红", true), ("cqh", "曾庆红", true),
    ("chongqing", "重庆嘉垣玻璃有限公司", true), ("zqjy", "重庆嘉垣玻璃", true), ("lv", "吕梁钢铁", true),
    ("zgsy", "中國石油", true), ("tclkj", "TCL科技", true), ("a1", "中国", false), ("z", "中国", false),
  ])
  func standsForNames(letters: String, name: String, isMeant: Bool) {
    #expect((PinyinTerm(letters)?.matches(name) ?? false) == isMeant)
  }

  @Test func hasSyllablesForEveryCharacterInEverydayUse() {
    for scalar in "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章".unicodeScalars {
      #expect(PinyinReadings.syllables[scalar]?.isEmpty == false, "\(scalar)")
    }
    #expect(PinyinReadings.syllables.count > 20_000)
  }

  @Test func readsALongNameWithoutTryingEveryReading() throws {
    // 朴 is piao, po and pu, which begin alike.
    let name = String(repeating: "朴", count: 60)
    let letters = String(repeating: "p", count: 59)
    #expect(try #require(PinyinTerm(letters + "p")).matches(name))
    #expect(try !#require(PinyinTerm(letters + "x")).matches(name))
  }
}
