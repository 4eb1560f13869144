import Testing

@testable import Forms

@Suite struct MeasureUnitTests {
  @Test(arguments: [
    ("万元", "万元"), ("万元，含税", "万元"), ("含税，万元", "万元"), ("含税 万元", "万元"), ("含税万元", "万元"),
    ("以万元计", "万元"), ("单位：万元，含税", "单位：万元"), ("万元/年", "万元"), ("含增值税、万美元", "万美元"), ("W", "W元"),
    ("w，含税", "W元"), ("W元", "W元"), ("人民币，千元", "人民币，千元"), ("千元，人民币", "千元"), ("月，自开票起", "月"),
    ("天/次", "天"), ("‰，年化", "‰"),
    ("元/万元", "（元/万元）"), ("天、月", "（天、月）"), ("%或‰", "（%或‰）"), ("元或者万元", "（元或者万元）"), ("%，‰", "（%，‰）"),
    ("含税", nil), ("按月", nil),
    ("如：50万元", nil), ("满分100分", nil), ("分，满分100", nil), ("年月日", nil), ("必填", nil), ("", nil),
  ])
  func findsTheUnitOfAHint(hint: String, unit: String?) {
    #expect(MeasureUnit.named(in: hint) == unit)
  }

  @Test(arguments: ["周/月", "周、月", "元/万元", "W", "含税，万元"])
  func takesNoAnswerForAUnit(text: String) {
    #expect(!MeasureUnit.isUnit(text))
  }

  @Test(arguments: [
    ("销售额（万元）", "万元"), ("销售额[万元]", "万元"), ("销售额［万元］", "万元"), ("销售额【万元】", "万元"),
    ("销售额〔万元〕", "万元"), ("销售额〖万元〗", "万元"), ("销售额｛万元｝", "万元"), ("销售额〈万元〉", "万元"),
    ("销售额《万元》", "万元"), ("销售额「万元」", "万元"), ("销售额＜万元＞", "万元"), ("销售额（含税）（万元）", "万元"),
    ("销售额（万元）（含税）", "万元"), ("销售额(万元)合计", "万元"), ("销售额/万元", "万元"), ("销售额（含税）/万元", "万元"),
    ("销售额（单位：万元）", "单位：万元"), ("附件《报价单》", nil), ("（万元）", nil), ("停留时长（分钟", nil),
  ])
  func findsTheUnitInTheBracketsOfALabel(label: String, unit: String?) {
    #expect(LabelText.hint(of: label) == unit)
  }

  @Test(arguments: [
    ("单位：万元", "万元"), ("（单位：万元）", "万元"), ("【单位：万元】", "万元"), ("销售情况［单位：万元，含税］", "万元"),
    ("单位：万元（含税）", "万元"), ("金额单位：人民币万元", "人民币万元"), ("销售情况（含税）", nil), ("单位：苏州分公司", nil),
  ])
  func findsTheUnitOfATable(line: String, unit: String?) {
    #expect(TableUnit.unit(in: line) == unit)
  }
}
