import Foundation
import Intake
import Office
import SQLiteArchive
import TestSupport
import Values
import Wording

/// An office over an archive of its own in memory, where forms are written and handed in.
struct TestOffice {
  let office: Office
  static let today = Day(year: 2026, month: 3, day: 31) ?? Day(of: Date())

  init(today: Day = TestOffice.today) throws {
    office = Office(
      definitions: Definitions(folder: Repository.forms),
      archive: try SQLiteArchive.inMemory(),
      clock: .machine(today: today)
    )
  }
}

extension TestOffice {
  /// The office after a visit was filed.
  var withAVisit: Office {
    get async throws {
      try await office.handIn([.visit()])
      return office
    }
  }
}

extension Office {
  /// Files what comes, as who files.
  func handIn(_ files: [HandedFile]) async throws {
    _ = try await file(files, options: ImportOptions(language: .zh), as: .only(.office))
  }
}

extension DocumentSources {
  /// Files that were handed in.
  static func handedIn(_ files: [HandedFile]) -> DocumentSources {
    var sources = DocumentSources(paths: [])
    sources.sources = files.map { DocumentSource(name: $0.name, bytes: $0.bytes) }
    return sources
  }
}

extension Actor {
  /// Somebody with one role, named after it.
  static func only(_ role: Role) -> Actor {
    Actor(name: role.rawValue, roles: [role])
  }
}

extension HandedFile {
  /// A form as Markdown.
  init(_ name: String, _ text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// A visit to 武汉甲公司 that nothing is wrong with.
  static func visit(_ number: String = "BF-001", on day: String = "2026-03-05") -> HandedFile {
    HandedFile(
      "\(number).md",
      """
      # 目标客户拜访表

      编号：\(number)

      客户名称：武汉甲公司

      拜访时间：\(day)

      拜访地点：客户厂区

      拜访方式：当面拜访

      拜访人员：王建国（大客户开发主管）

      拜访前讨论会：\(day)

      主要要点：介绍了新泵的节电数据。

      目标客户的想法：希望先试用一台样机。

      下一步的大客户开发建议：寄样品并约定试用。
      """
    )
  }

  /// A visit to a customer whose name is not filled in.
  static let incomplete = HandedFile(
    "缺.md",
    "# 目标客户拜访表\n\n编号：BF-009\n\n客户名称：\n\n拜访时间：2026-03-05\n\n拜访人员：李敏\n"
  )

  /// A profile of 武汉甲公司 with somebody who decides there, and what is sensitive of that person.
  static let profile = HandedFile(
    "分类表.md",
    """
    # 大客户信息分类表

    编号：XX-001

    客户名称：武汉甲公司

    行业：水务

    编制日期：2026-03-20

    | 姓名 | 职务 | 家庭情况 |
    | --- | --- | --- |
    | 秦若川 | 总工程师 | 女儿今年高考 |
    """
  )
}
