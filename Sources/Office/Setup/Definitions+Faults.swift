import Archive
import Filing
import Forms
import Foundation
import Ledger
public import Values
import Wording

extension Definitions {
  /// What is not right in the office's definitions, its people and its folders on a day, in the order of
  /// files and places; nothing where all is well.
  public func officeFaults(on day: Day) -> [OfficeFault] {
    let errors = FormLibrary.check(layers: layers)
    guard errors.isEmpty else { return errors.map(OfficeFault.init) }
    do throws(DefinitionError) {
      let library = try library()
      let rules = try rules()
      let file = folder.appending(path: "filing.yaml").path(percentEncoded: false)
      return company(rules, library, file: file, on: day)
        + rules.people.faults(ranks: library.ranks, file: file)
        + rules.intake.compactMap(\.fault)
    } catch {
      return [OfficeFault(error)]
    }
  }

  /// What is not right of the company and its calendar.
  private func company(
    _ rules: FilingRules,
    _ library: FormLibrary,
    file: String,
    on day: Day
  ) -> [OfficeFault] {
    var faults: [OfficeFault] = []
    if layers.count > 1, let name = library.scheme?["fonds"]?["name"]?["zh"], name.file != file {
      faults.append(OfficeFault(.unnamedCompany(rules.numbers.fondsName.zh), file: file))
    }
    let calendar = library.calendar
    if calendar.counting == .workingDays,
      !calendar.holidays.contains(where: { $0.year == day.year })
    {
      let node = library.scheme?["ledger"]?["calendar"]?["holidays"]
      faults.append(
        OfficeFault(.noHolidays(year: day.year), file: node?.file ?? file, line: node?.line ?? 0)
      )
    }
    return faults
  }
}

extension OfficeFault {
  fileprivate init(_ error: DefinitionError) {
    self.init(.definition(error), file: error.file, line: error.line, column: error.column)
  }
}

extension [Colleague] {
  /// What is not right of the people, in their order.
  fileprivate func faults(ranks: [String], file: String) -> [OfficeFault] {
    if isEmpty { return [OfficeFault(.nobody, file: file)] }
    return indices.flatMap { index in
      kinds(of: index, ranks: ranks).map {
        OfficeFault($0, file: self[index].file, line: self[index].line)
      }
    }
  }

  private func kinds(of index: Int, ranks: [String]) -> [OfficeFault.Kind] {
    let person = self[index]
    var kinds: [OfficeFault.Kind] = []
    if self[..<index].contains(where: { $0.name == person.name }) {
      kinds.append(.sameName(person.name))
    }
    let rank = person.rank(among: ranks)
    if rank == nil { kinds.append(.noRank(person.name, title: person.title, ranks: ranks)) }
    if let mail = person.mail, mail.wholeMatch(of: #/[^@\s<>",;]+@[^@\s<>",;]+/#) == nil {
      kinds.append(.noAddress(person.name, mail: mail))
    }
    guard let name = person.superior else { return kinds }
    guard let superior = named(name) else {
      return kinds + [.unknownSuperior(name, of: person.name, known: map(\.name))]
    }
    if let circle = circle(from: person) {
      // A circle is told once, at one of those in it.
      if circle.min() == person.name { kinds.append(.circle(circle + [person.name])) }
    } else if let rank, let above = superior.rank(among: ranks), above < rank {
      kinds.append(.lowerSuperior(superior.name, of: person.name))
    }
    return kinds
  }

  /// Those above somebody, up to himself; nil where nobody above him reports to him.
  private func circle(from person: Colleague) -> [String]? {
    var names = [person.name]
    var next = person.superior.flatMap(named)
    while let above = next, names.count <= count {
      if above.name == person.name { return names }
      names.append(above.name)
      next = above.superior.flatMap(named)
    }
    return nil
  }
}

extension Colleague {
  /// The place of the rank word that ends the title; nil where none does.
  fileprivate func rank(among ranks: [String]) -> Int? {
    guard let title else { return nil }
    return ranks.indices.filter { title.hasSuffix(ranks[$0]) }
      .max { ranks[$0].count < ranks[$1].count }
  }
}

extension IntakeFolder {
  /// What is not right of the folder; nil where documents can come into it.
  fileprivate var fault: OfficeFault? {
    let path = IntakePlace(name, of: file).path
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if !isThere || !isFolder.boolValue {
      return OfficeFault(.noIntake(path), file: file, line: line)
    }
    // Root may write everywhere; whether the services may is what matters to the administrator.
    let service = geteuid() == 0 ? SystemUser.ofServices : nil
    let isWritable =
      service?.may(.changeFolder, path) ?? FileManager.default.isWritableFile(atPath: path)
    return isWritable ? nil : OfficeFault(.unwritableIntake(path), file: file, line: line)
  }
}
