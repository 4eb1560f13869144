import Archive
import Forms
import Foundation
import Office
import TestSupport
import Testing
import Wording

/// What each use case needs, and that whoever may not is refused before anything is done.
@Suite struct PermissionTests {
  /// A use case by name, what it needs, and what does it.
  struct UseCase: Sendable, CustomTestStringConvertible {
    var name: String
    var permission: Permission
    var run: @Sendable (Office, Actor) async throws -> Void

    var testDescription: String { name }
  }

  private static var revising: ImportOptions {
    var options = ImportOptions(language: .zh)
    options.revises = true
    return options
  }

  private static var revealing: SearchRequest {
    var request = SearchRequest(query: "泵")
    request.reason = "核对"
    return request
  }

  private static func useCase(
    _ name: String,
    _ permission: Permission,
    _ run: @escaping @Sendable (Office, Actor) async throws -> Void
  ) -> UseCase {
    UseCase(name: name, permission: permission, run: run)
  }

  static let useCases: [UseCase] = [
    useCase("check", .check) { office, actor in
      _ = try await office.check([.visit()], as: actor)
    },
    useCase("file", .handIn) { office, actor in
      _ = try await office.file([.visit()], options: ImportOptions(language: .zh), as: actor)
    },
    useCase("revise", .file) { office, actor in
      _ = try await office.file([.visit()], options: revising, as: actor)
    },
    useCase("attach", .file) { office, actor in
      _ = try office.attach([.visit()], to: "武汉甲公司", category: "contract", as: actor)
    },
    useCase("search", .search) { office, actor in
      _ = try office.search(SearchRequest(query: "泵"), as: actor)
    },
    useCase("reveal", .reveal) { office, actor in
      _ = try office.search(revealing, as: actor)
    },
    useCase("item", .search) { office, actor in
      _ = try office.item("1", as: actor)
    },
    useCase("original", .search) { office, actor in
      _ = try office.original("1", as: actor)
    },
    useCase("save", .search) { office, actor in
      _ = try office.save("泵", under: "甲", as: actor)
    },
    useCase("ledger", .ledger) { office, actor in
      _ = try office.ledger(.due, as: actor)
    },
    useCase("account", .ledger) { office, actor in
      _ = try office.account("武汉甲公司", as: actor)
    },
    useCase("report", .ledger) { office, actor in
      _ = try office.monthlyReport(as: actor)
    },
    useCase("alias", .actOnLedger) { office, actor in
      _ = try office.enter(.alias("武汉甲公司", as: "江南水泵厂" + actor.name), as: actor)
    },
    useCase("returns", .ownReturns) { office, actor in
      _ = try office.returns(as: actor)
    },
    useCase("dismiss", .dismissReturns) { office, actor in
      do {
        _ = try office.dismissReturn("BF-9.md", why: "重复", as: actor)
      } catch OfficeError.notFound {}
    },
    useCase("recall", .dismissReturns) { office, actor in
      do {
        _ = try office.recallReturn("BF-9.md", as: actor)
      } catch OfficeError.notFound {}
    },
    useCase("blank", .blanks) { office, actor in
      _ = try office.blank("visit-record", as: .markdown, by: actor)
    },
    useCase("learn", .learn) { office, actor in
      _ = try await office.learn("visit-record", from: [.visit()], as: actor)
    },
    useCase("withdraw", .withdraw) { office, actor in
      _ = try office.withdraw("1", why: "重复", as: actor)
    },
    useCase("reinstate", .withdraw) { office, actor in
      _ = try office.reinstate("1", why: "有误", as: actor)
    },
    useCase("export", .export) { office, actor in
      _ = try office.export(ExportSelection(year: 1999), to: [], as: actor)
    },
    useCase("volume", .search) { office, actor in
      _ = try office.volume(of: "武汉甲公司", as: actor)
    },
    useCase("journal", .care) { office, actor in
      _ = try office.journal(as: actor)
    },
    useCase("journal's end", .care) { office, actor in
      _ = try office.journal(last: 1, as: actor)
    },
    useCase("import log's end", .care) { office, actor in
      _ = try office.importLog(last: 1, as: actor)
    },
    useCase("import log", .care) { office, actor in
      _ = try office.importLog(as: actor)
    },
    useCase("verification", .care) { office, actor in
      _ = try office.verification(as: actor)
    },
    useCase("disposal", .care) { office, actor in
      _ = try office.dueForDisposal(as: actor)
    },
  ]

  @Test(arguments: useCases)
  func letDoWhoMayAndRefuseTheRest(useCase: UseCase) async throws {
    let office = try await TestOffice().withAVisit
    for role in Role.allCases {
      let actor = Actor.only(role)
      let before = try office.archive.journal().count
      do {
        try await useCase.run(office, actor)
        #expect(actor.may(useCase.permission), "\(role)")
      } catch OfficeError.notAllowed(_, let name) {
        #expect(!actor.may(useCase.permission), "\(role)")
        #expect(name == role.rawValue)
        #expect(try office.archive.journal().count == before)
      }
    }
  }

  @Test func sayWhoMayNotAndWhat() {
    #expect(
      OfficeError.notAllowed(.search, name: "李敏").sentence
        == LocalizedText(
          zh: "李敏 没有权限检索档案。请找档案管理员开通。",
          en: "李敏 may not search the archive. Ask an archivist for the role that may."
        )
    )
  }
}
