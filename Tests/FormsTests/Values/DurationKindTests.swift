import Testing

@testable import Forms

@Suite struct DurationKindTests {
  let kind = DurationKind(options: ValueOptions())

  @Test(arguments: [
    ("1.5小时", "PT1H30M"),
    ("0.5小时", "PT30M"),
    ("2.5小时", "PT2H30M"),
    ("1小时", "PT1H"),
    ("约2小时", "PT2H"),
    ("一小时", "PT1H"),
    ("两小时", "PT2H"),
    ("一个小时", "PT1H"),
    ("1个半小时", "PT1H30M"),
    ("一个半小时", "PT1H30M"),
    ("两个半钟头", "PT2H30M"),
    ("半小时", "PT30M"),
    ("约半小时", "PT30M"),
    ("半个小时", "PT30M"),
    ("一小时半", "PT1H30M"),
    ("90分钟", "PT1H30M"),
    ("９０分钟", "PT1H30M"),
    ("60分钟", "PT1H"),
    ("120分钟", "PT2H"),
    ("20分钟", "PT20M"),
    ("约20分钟", "PT20M"),
    ("约45分钟", "PT45M"),
    ("四十五分钟", "PT45M"),
    ("30分", "PT30M"),
    ("约1小时30分", "PT1H30M"),
    ("2小时30分钟", "PT2H30M"),
    ("2 小时 30 分钟", "PT2H30M"),
    ("1小时30", "PT1H30M"),
    ("一小时零五分", "PT1H5M"),
    ("三点五小时", "PT3H30M"),
    ("停留40分钟", "PT40M"),
    ("共计约40分钟", "PT40M"),
    ("40分钟左右", "PT40M"),
    ("一刻钟", "PT15M"),
    ("一刻", "PT15M"),
    ("三刻钟", "PT45M"),
    ("1小时一刻钟", "PT1H15M"),
    ("1h30m", "PT1H30M"),
    ("1.5h", "PT1H30M"),
    ("90min", "PT1H30M"),
    ("2 hours", "PT2H"),
    ("PT1H30M", "PT1H30M"),
    ("PT90M", "PT1H30M"),
    ("P0DT2H", "PT2H"),
    ("9:00-10:30", "PT1H30M"),
    ("14：00～15：30", "PT1H30M"),
    ("上午9点至11点半", "PT2H30M"),
    ("下午2点到4点", "PT2H"),
    ("1.33小时", "PT1H20M"),
    ("0分钟", "PT0M"),
  ])
  func reads(text: String, duration: String) {
    #expect(kind.summary(of: text) == duration)
  }

  @Test(arguments: [
    "30", "1.5", "1:30", "1-2小时", "三十", "很久",
    "1小时90分钟", "30分钟1小时", "1小时2小时", "-30分钟", "30秒", "10:30-9:00", "9:00", "1小时，谈合同", "小时1",
    "99999999999999小时", "半", "PT", "四刻钟", "约30分钟以上",
    "两三小时",
  ])
  func refusesWhatIsNoDuration(text: String) {
    #expect(kind.summary(of: text) == "!invalid-duration")
  }

  @Test(arguments: ["", "  ", "____", "时 分", "/", "无", "—", "____分"])
  func findsBlanks(text: String) {
    #expect(kind.summary(of: text) == "blank")
  }
}
