import Foundation
import Values
import Wording

extension LedgerTable {
  /// `funnel`: a row for each stage of development, the first one first.
  ///
  /// An account is where its latest visit record or review puts it; it has reached that stage and
  /// every one before the furthest it was ever at. It has passed over those in which it never was
  /// between the first that a form tells and the furthest, and lingers where
  /// it has been in its stage for longer than ``LedgerPolicy/lingerDays``. Those that are there are told
  /// by how they stand; one whose development has ended without its record is developed no more. The conversion is the part of those that reached the next
  /// stage, at the last stage of those that succeeded. The time in a stage is the mean of the stays
  /// that have ended, of days of development alone.
  public static func funnel(_ book: LedgerBook, words: LedgerWords) -> LedgerTable {
    let courses = book.stageCourses
    let reached = book.policy.stages.indices.map { stage in
      courses.count { $0.furthest.map { $0 >= stage } ?? false }
    }
    var table = LedgerTable(
      id: "funnel",
      title: LocalizedText(zh: "开发漏斗", en: "Funnel"),
      columns: [
        Column("stage", LocalizedText(zh: "阶段", en: "stage")),
        Column("accounts", LocalizedText(zh: "客户", en: "accounts")),
        Column("prospect", LocalizedText(zh: "潜在", en: "prospects"), isDetail: true),
        Column("developing", LocalizedText(zh: "开发中", en: "developing")),
        Column("ended", LocalizedText(zh: "已终止", en: "ended"), isDetail: true),
        Column("key", LocalizedText(zh: "大客户", en: "key")),
        Column("lost", LocalizedText(zh: "失败", en: "lost")),
        Column("reached", LocalizedText(zh: "到达过", en: "reached"), isCharted: true),
        Column("share", LocalizedText(zh: "占比", en: "share")),
        Column("conversion", LocalizedText(zh: "转化率", en: "conversion")),
        Column("days", LocalizedText(zh: "平均停留天数", en: "days in stage"), isDetail: true),
        Column("skipped", LocalizedText(zh: "跳过", en: "skipped"), isDetail: true),
        Column("lingering", LocalizedText(zh: "停滞", en: "stalled"), isDetail: true),
      ]
    )
    for (index, stage) in book.policy.stages.enumerated() {
      let here = courses.filter { $0.present == index }
      let next =
        index + 1 < reached.count
        ? reached[index + 1]
        : courses.count { $0.furthest == index && $0.hasSucceeded }
      let conversion = Decimal.percent(next, of: reached[index])
      let stays = courses.flatMap { $0.stays[index] ?? [] }
      let days =
        stays.isEmpty
        ? nil : (Decimal(stays.reduce(0, +)) / Decimal(stays.count)).rounded(to: 1)
      var members = [
        JSON.Member("stage", .string(stage.rawValue)),
        JSON.Member("accounts", .integer(here.count)),
      ]
      let standings = here.standings
      for (id, count) in standings where count > 0 {
        members.append(JSON.Member(id, .integer(count)))
      }
      members.append(JSON.Member("reached", .integer(reached[index])))
      members.append("conversion", conversion.map { .number($0.description) })
      members.append("days", days.map { .number($0.description) })
      let skipped = courses.count { $0.passedOver.contains(index) }
      let lingering = here.count(where: \.isLingering)
      members.append(JSON.Member("skipped", .integer(skipped)))
      members.append(JSON.Member("lingering", .integer(lingering)))
      var cells: [Cell] = [.word(words[stage]), .integer(here.count)]
      for (_, count) in standings { cells.append(.integer(count)) }
      cells += [
        .integer(reached[index]),
        Decimal.percent(reached[index], of: reached[0]).map { .bar($0) } ?? .empty,
        conversion.map { .percent($0) } ?? .empty, days.map { .number($0) } ?? .empty,
        .integer(skipped), .integer(lingering),
      ]
      table.rows.append(Row(json: .object(members), cells: cells))
    }
    return table
  }
}

extension [StageCourse] {
  /// How many there are of each way in which an account stands, under the ids of JSON.
  fileprivate var standings: [(id: String, count: Int)] {
    func standing(_ status: Account.Status) -> (id: String, count: Int) {
      (status.rawValue, self.count { $0.status == status && !$0.isClosed })
    }
    return [
      standing(.prospect), standing(.developing), ("ended", self.count { $0.isClosed }),
      standing(.key), standing(.lost),
    ]
  }
}

extension Decimal {
  /// A part of a whole in percent, to one decimal; nil of nothing.
  static func percent(_ part: Int, of whole: Int) -> Decimal? {
    whole == 0 ? nil : (Decimal(part) / Decimal(whole) * 100).rounded(to: 1)
  }
}
