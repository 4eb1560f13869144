import Findings
import Testing
import Wording

@testable import Forms

@Suite struct IntegerKindTests {
  let kind = IntegerKind(options: ValueOptions())

  @Test(arguments: [
    ("3", "3"), ("3次", "3"), ("3 次", "3"), ("共 3 次", "3"), ("共3次", "3"), ("共 12 处", "12"),
    ("11处", "11"), ("三", "3"), ("六", "6"), ("一", "1"), ("十", "10"), ("十二", "12"), ("二十", "20"),
    ("二十三次", "23"), ("廿三", "23"), ("一百零五", "105"), ("一百一十五", "115"), ("两次", "2"), ("叁次", "3"),
    ("贰拾叁", "23"), ("１２", "12"), ("７", "7"), ("1,234", "1234"), ("1，234", "1234"),
    ("12,345,678", "12345678"),
    ("三千五", "3500"), ("三千零五", "3005"), ("1万", "10000"), ("三万五千", "35000"), ("二〇二四", "2024"),
    ("0", "0"), ("零", "0"), ("-3", "-3"), ("+3", "3"), ("007", "7"), ("__3__次", "3"),
    ("共__3__处", "3"),
    ("（3）次", "3"), ("3（次）", "3"), ("累计4次", "4"), ("3次。", "3"), ("3.0", "3"),
    ("四百", "400"), ("一千二百三十四", "1234"),
  ])
  func reads(text: String, number: String) {
    #expect(kind.summary(of: text) == number)
  }

  @Test(arguments: [
    "3次以上", "3-5次", "三五次", "第3次", "多次", "若干", "3.5次", "1,23", "1,2345", "12,34",
    "3次4次", "正", "二百三百", "十十", "99999999999999999999", "3 4", "5万2", "１２三", "3米", "√",
  ])
  func refusesWhatIsNoCount(text: String) {
    #expect(kind.summary(of: text) == "!invalid-number")
  }

  @Test(arguments: ["", "次", "共 次", "共____处", "____", "无", "/", "-"])
  func findsBlanks(text: String) {
    #expect(kind.summary(of: text) == "blank")
  }

  @Test func takesTheDefinitionsUnitsAlone() {
    let kind = IntegerKind(options: ValueOptions(units: ["处", "处所"]))
    #expect(kind.summary(of: "3处所") == "3")
    #expect(kind.summary(of: "3处") == "3")
    #expect(kind.summary(of: "3次") == "!invalid-number")
    #expect(kind.expected.zh == "整数，例如 3处")
  }
}

@Suite struct DecimalKindTests {
  let kind = DecimalKind(options: ValueOptions(units: ["天", "分", "日"]))

  @Test(arguments: [
    ("45天", "45"), ("45 天", "45"), ("15 天", "15"), ("45", "45"), ("45.", "45"), ("45日", "45"),
    ("91", "91"), ("86分", "86"),
    ("85.5", "85.5"), ("85.50", "85.5"), ("0.5", "0.5"), ("0.1", "0.1"), ("42.2", "42.2"),
    ("1,234.5", "1234.5"),
    ("四十五天", "45"), ("四十五", "45"), ("三点五", "3.5"), ("七十五点五", "75.5"), ("零点二五", "0.25"),
    ("１２０天", "120"), ("６０．５", "60.5"), ("-3.5", "-3.5"), ("负三点五", "-3.5"), ("1.2万", "12000"),
    ("3.14159265", "3.14159265"), ("100", "100"), ("一百", "100"), ("共45天", "45"), ("45天。", "45"),
    ("0", "0"),
    ("123456789012.345", "123456789012.345"), ("2亿", "200000000"), ("十五天", "15"), ("__45__天", "45"),
  ])
  func reads(text: String, number: String) {
    #expect(kind.summary(of: text) == number)
  }

  @Test(arguments: [
    "45-60天", "1个月", "一个半", "4 5", ".5", "1.2.3", "45米", "月结", "45天/60天",
    "1.23456789012345678901", "１,２３", "NaN", "1e5", "0x10", "∞",
  ])
  func refusesWhatIsNoNumber(text: String) {
    #expect(kind.summary(of: text) == "!invalid-number")
  }

  @Test(arguments: ["", "天", "__天", "无", "/"])
  func findsBlanks(text: String) {
    #expect(kind.summary(of: text) == "blank")
  }
}

@Suite struct PercentKindTests {
  let kind = PercentKind(options: ValueOptions())

  @Test(arguments: [
    ("85%", "85"), ("85％", "85"), ("８５％", "85"), ("85 %", "85"), ("26％", "26"), ("28.5%", "28.5"),
    ("20.7％", "20.7"), ("42.2%", "42.2"), ("5.9%", "5.9"), ("17.9", "17.9"), ("85", "85"),
    ("0.85", "0.85"),
    ("百分之八十五", "85"), ("百分之七十五", "75"), ("百分之85", "85"), ("百分之七十五点五", "75.5"), ("百分之百", "100"),
    ("百分之一百", "100"), ("百分之一百二十", "120"), ("百分之五", "5"), ("百分之零点五", "0.5"), ("百分之 三十", "30"),
    ("-3%", "-3"), ("－3％", "-3"), ("负3%", "-3"), ("负百分之三", "-3"), ("0%", "0"), ("100%", "100"),
    ("100.00%", "100"), ("1,200%", "1200"), ("八十五%", "85"), ("85﹪", "85"), ("85%。", "85"),
    ("__85__%", "85"),
    ("0.1%", "0.1"), ("29%", "29"), ("78.9%", "78.9"), ("+5%", "5"),
  ])
  func reads(text: String, number: String) {
    #expect(kind.summary(of: text) == number)
  }

  @Test(arguments: [
    "85%以上", "80%-85%", "85%%", "85‰", "85个百分点", "85% 90%", "高", "%85", "85分",
    "负-3%", "百分之八十五%", "1/2",
  ])
  func refusesWhatIsNoPercentage(text: String) {
    #expect(kind.summary(of: text) == "!invalid-number")
  }

  @Test(arguments: ["", "%", "____%", "百分之", "百分之____", "无", "/"])
  func findsBlanks(text: String) {
    #expect(kind.summary(of: text) == "blank")
  }
}
