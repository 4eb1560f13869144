import Archive
import Filing
import Forms
import Ledger
import Office
import Query
import Reports
import Values
import Wording

/// A view of the ledger, as addresses name it.
enum LedgerView: String, Sendable, Hashable, CaseIterable {
  case due
  case accounts
  case funnel
  case reasons
  case targets
  case plan
  case information
  case activity
  case priority
  case stale
  case suspects
}

/// Of which ledger a view is asked for, and of what in it.
struct LedgerQuestion: Sendable, Hashable {
  /// The day on which the ledger is read; nil: today.
  var asOf: Day?
  /// Only what was filed by the end of that day.
  var knownOn: Day?
  /// Also what was met.
  var all = false
  /// Only what is due of one who is in charge.
  var owner: String?
  /// Only the accounts that a query finds.
  var filter: String?
}

/// Tables that answer a question, and what programs get of them.
struct TablesAnswer: Sendable {
  var tables: [LedgerTable]
  /// The objects that programs get, where they are not the rows one by one.
  var objects: [JSON]?
  /// The day up to which they tell.
  var day: Day
  /// Whether nothing at all is filed.
  var isOfNothing = false

  var rows: [JSON] { objects ?? tables.flatMap { $0.rows.map(\.json) } }
}

extension FrontDesk {
  var words: LedgerWords { LedgerWords(library: library) }

  func book(_ question: LedgerQuestion) throws -> LedgerBook {
    try books.book(from: door, on: question.asOf ?? today, knownOn: question.knownOn)
  }

  /// A view of the ledger.
  func ledger(
    _ view: LedgerView,
    _ question: LedgerQuestion,
    language: Language,
    isForPeople: Bool
  ) throws -> TablesAnswer {
    let book = try book(question)
    var answer = TablesAnswer(tables: [], day: book.day, isOfNothing: book.isEmpty)
    switch view {
    case .due:
      let owner = question.owner.map(PersonName.plain)
      let owned = book.ownedObligations.filter {
        (question.all || $0.obligation.state.isOutstanding) && (owner == nil || $0.owner == owner)
      }
      answer.tables = [.due(owned, inOneLine: isForPeople, on: book.day)]
    case .accounts:
      answer.tables = [
        .accounts(
          try accounts(of: book, where: question.filter),
          policy: book.policy,
          words: words
        )
      ]
    case .funnel: answer.tables = [.funnel(book, words: words)]
    case .reasons:
      answer.tables = LedgerTable.reasonsWithTexts(book, language: language)
      answer.objects = answer.tables.first?.rows.map(\.json)
    case .targets: answer.tables = [.targets(book)]
    case .plan: answer.tables = [.plan(book)]
    case .information: answer.tables = [.information(book, words: words)]
    case .activity: answer.tables = [.activity(book)]
    case .priority: answer.tables = [.priority(book, words: words)]
    case .stale:
      answer.tables = [.stale(book, days: book.policy.regularVisitDays, words: words)]
    case .suspects: answer.tables = [.suspects(book)]
    }
    return answer
  }

  private func accounts(of book: LedgerBook, where filter: String?) throws -> [Account] {
    let accounts = book.accounts.inPinyinOrder
    guard let filter else { return accounts }
    let rows = AccountRows(book, words: words)
    do {
      return rows.accounts(
        accounts,
        foundBy: try SearchQuery(parsing: filter, vocabulary: rows.vocabulary)
      )
    } catch {
      throw WebError.badQuery(column: error.column, error.sentence)
    }
  }

  /// All that the ledger tells of the accounts that go under a name.
  func account(
    _ name: String,
    _ question: LedgerQuestion
  ) throws -> (
    views: [AccountView], answer: TablesAnswer, numbers: [ItemID: ArchiveNumber]
  ) {
    let book = try book(question)
    let views = book.views(of: name)
    if views.isEmpty { throw WebError.notFound }
    let archive = try door.reader()
    let numbers = try archive.archiveNumbers(of: views.reduce(into: []) { $0.formUnion($1.items) })
    let number = { (item: ItemID) in numbers[item]?.rawValue }
    var answer = TablesAnswer(tables: [], objects: [], day: book.day)
    for view in views {
      answer.tables += view.tables(words: words, number: number)
      answer.objects?.append(view.json(decisionMakers: [], number: number))
    }
    return (views, answer, numbers)
  }

  /// The forms that were turned back; of one person alone where one is named.
  func returns(all: Bool, of person: String?) throws -> [ReturnedForm] {
    let archive = try door.reader()
    let returns = try Returns(
      log: archive.importLog(),
      items: archive.items(),
      forms: library.forms
    )
    let wanted = person.map(PersonName.plain)
    return returns.forms.filter { form in
      (all || form.state == .owed)
        && (wanted == nil || form.subject.owner.map(PersonName.plain) == wanted)
    }
  }

  /// The report on a month.
  func report(on month: LedgerMonth?, knownOn: Day?) throws -> (MonthlyReport, LedgerMonth) {
    let month = month ?? LedgerMonth(of: today).previous ?? LedgerMonth(of: today)
    let book = try books.book(from: door, on: min(month.last, today), knownOn: knownOn)
    return (MonthlyReport(book, month: month, words: words), month)
  }
}
