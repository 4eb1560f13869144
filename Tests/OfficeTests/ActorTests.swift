import Office
import Testing

@Suite("Actors") struct ActorTests {
  /// Who may do what, each role by itself.
  private static let table: [(Role, Set<Permission>)] = [
    (.handIn, [.check, .blanks, .handIn, .ownReturns]),
    (
      .office,
      [.check, .blanks, .handIn, .ownReturns, .file, .learn, .returns, .dismissReturns]
    ),
    (.manager, [.blanks, .search, .ledger, .actOnLedger, .reveal]),
    (.archivist, Set(Permission.allCases)),
  ]

  @Test(arguments: table)
  func mayDoWhatTheirRolesAllow(role: Role, permissions: Set<Permission>) {
    #expect(Set(Permission.allCases.filter(Actor.only(role).may)) == permissions)
  }

  @Test func mayDoWhatAnyOfTheirRolesAllows() {
    let actor = Actor(name: "王建国", roles: [.handIn, .manager])
    #expect(actor.may(.search) && actor.may(.check) && !actor.may(.file))
    #expect(Permission.allCases.filter(Actor(name: "无", roles: []).may) == [])
  }
}
