import Query
import Testing

/// Names are looked up by the reading that people know them by.
@Suite struct PinyinOrderTests {
  @Test func readsEachCharacterAsNamesAre() {
    let names = [
      "3M中国", "ABC公司", "阿里", "安徽泵业", "亳州", "蔡氏", "长沙重工", "重庆水务", "大庆", "癸公司", "昆明", "濮阳",
      "单县化工", "沈阳钢管", "翁公司", "戊公司", "厦门钨业", "鑫源", "乙公司", "银川机械", "曾氏", "中石油",
    ]
    #expect(names.sorted { PinyinOrder($0) < PinyinOrder($1) } == names)
    #expect(names.reversed().sorted { PinyinOrder($0) < PinyinOrder($1) } == names)
  }
}
