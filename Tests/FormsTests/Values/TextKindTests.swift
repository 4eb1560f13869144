import Testing

@testable import Forms

@Suite struct TextKindTests {
  @Test(arguments: [
    ("会议室", "会议室"), (" 会议室 ", "会议室"), ("\u{3000}会议室\u{3000}", "会议室"), ("\u{2002}会议室\u{A0}", "会议室"),
    ("___呼和浩特科创一路25号生产现场___", "呼和浩特科创一路25号生产现场"), ("＿＿会议室＿＿", "会议室"), (" ___ 会议室 ___ ", "会议室"),
    ("A座12层1203室", "A座12层1203室"), ("ＳＡＰ与钉钉", "ＳＡＰ与钉钉"), ("𠮷祥（中国）", "𠮷祥（中国）"), ("a_b", "a_b"),
    ("第一段\n第二段", "第一段\n第二段"), ("第一段\r\n第二段", "第一段\n第二段"), ("第一段\r第二段", "第一段\n第二段"),
    ("第一段\u{2028}第二段", "第一段\n第二段"), ("第一段\u{B}第二段", "第一段\n第二段"), ("第一段\n\n\n第二段", "第一段\n第二段"),
    ("第一段\n \u{3000}\n第二段", "第一段\n第二段"), ("\n\n第一段\n", "第一段"), ("第一段\n____\n第二段", "第一段\n第二段"),
    ("__第一段__\n__第二段__", "第一段\n第二段"), ("　　第一段\n　　第二段", "第一段\n　　第二段"), ("a  b", "a  b"),
    ("a　b", "a　b"),
    ("/", "/"), ("无", "无"), ("略", "略"), ("-40℃～+85℃", "-40℃～+85℃"), ("√", "√"), ("①", "①"),
    ("A/1", "A/1"), ("△", "△"),
    ("2024年3月5日", "2024年3月5日"), ("产能>5000台/月 & 良率≥99.5%", "产能>5000台/月 & 良率≥99.5%"),
    ("e\u{301}", "e\u{301}"),
    ("👨‍👩‍👧", "👨‍👩‍👧"), ("“一站式”", "“一站式”"), ("第一段\t第二段", "第一段\t第二段"), ("\u{FEFF}会议室", "会议室"), ("０", "０"),
  ])
  func keepsTheTextAsWritten(text: String, value: String) {
    for kind: any ValueKind.Type in [TextKind.self, LongTextKind.self, AccountKind.self] {
      let summary = kind.init(options: ValueOptions()).summary(of: text)
      #expect(Array(summary.unicodeScalars) == Array(value.unicodeScalars))
    }
  }

  @Test(arguments: [
    "", " ", "\u{3000}\u{3000}", "\u{2002}\u{2002}\u{2002}\u{2002}\u{2002}", "\n\n", "____", "＿＿＿＿",
    " __ __ ", "年 月 日",
    "    年    月    日", "____年__月__日", "至", ":", "：", "（　）", "□", "[ ]", "年 月 日至 年 月 日",
    "单击或点击此处输入文字。",
    "Click or tap here to enter text.", "\u{200B}",
  ])
  func findsBlanks(text: String) {
    for kind: any ValueKind.Type in [TextKind.self, LongTextKind.self, AccountKind.self] {
      #expect(kind.init(options: ValueOptions()).summary(of: text) == "blank")
    }
  }
}

@Suite struct CodeKindTests {
  let kind = CodeKind(options: ValueOptions())
  let creditCode = CodeKind(options: ValueOptions(check: "gb-32100"))

  @Test(arguments: [
    ("KH-2024-003", "KH-2024-003"), ("ＫＨ－２０２４－００３", "KH-2024-003"),
    (" KH-2024-003 ", "KH-2024-003"),
    ("KH - 2024 - 003", "KH-2024-003"), ("KH　2024　003", "KH2024003"),
    ("DKH-BF-2025-317", "DKH-BF-2025-317"),
    ("___KH-2024-003___", "KH-2024-003"), ("KH-2024-\n003", "KH-2024-003"),
    ("kh-2024-003", "kh-2024-003"), ("①", "1"),
    ("KH/2024/003", "KH/2024/003"), ("（2024）第3号", "(2024)第3号"), ("ＢＦ－２０２６－９７６", "BF-2026-976"),
    ("003", "003"),
    ("KH—2024", "KH—2024"), ("", "blank"), ("____", "blank"), ("无", "blank"), ("/", "blank"),
    ("：", "blank"),
  ])
  func reads(text: String, code: String) {
    #expect(kind.summary(of: text) == code)
  }

  @Test(arguments: [
    ("91350100M000100Y43", "91350100M000100Y43"), ("91110000BHAMXKQ6XL", "91110000BHAMXKQ6XL"),
    ("91210100XBJYT0EN1R", "91210100XBJYT0EN1R"), ("９１３５０１００Ｍ０００１００Ｙ４３", "91350100M000100Y43"),
    ("91350100 M000100Y43", "91350100M000100Y43"), ("91350100m000100y43", "91350100M000100Y43"),
    ("9144030003KFF6L2X1", "!invalid-code"), ("91350100M000100Y44", "!invalid-code"),
    ("91350100M000100Y4", "!invalid-code"),
    ("91350100M000100Y433", "!invalid-code"), ("91350100I000100Y43", "!invalid-code"),
    ("91350100O000100Y43", "!invalid-code"),
    ("91350100S000100Y43", "!invalid-code"), ("91350100V000100Y43", "!invalid-code"),
    ("91350100Z000100Y43", "!invalid-code"),
    ("91350100M000100Y4三", "!invalid-code"), ("19350100M000100Y43", "!invalid-code"),
    ("待办", "!invalid-code"),
    ("91350100M00010OY43", "!invalid-code"), ("350100M000100Y43", "!invalid-code"), ("", "blank"),
    ("无", "blank"),
  ])
  func verifiesCreditCodes(text: String, code: String) {
    #expect(creditCode.summary(of: text) == code)
  }
}
