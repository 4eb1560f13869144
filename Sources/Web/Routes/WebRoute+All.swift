import HTTPTypes
import Office

extension WebRoute {
  /// Every address of the server, with who gets an answer.
  static let all: [WebRoute] = people + files + programs

  /// The API, and what watches over the server.
  private static let programs: [WebRoute] = [
    .post("/api/check", .right([.check]), CheckAPI.check),
    .post("/api/file", .right([.handIn]), CheckAPI.file),
    .get("/api/search", .right([.search]), ReadingAPI.search),
    .get("/api/items/{id}", .right([.search]), ReadingAPI.item),
    .get("/api/items/{id}/original", .right([.search]), ReadingAPI.original),
    .get("/api/ledger/{view}", .right([.ledger]), ReadingAPI.ledger),
    .get("/api/ledger/show/{name}", .right([.ledger]), ReadingAPI.account),
    .get("/api/returns", .right([.ownReturns]), ReadingAPI.returns),
    .get("/api/openapi.json", .open, ReadingAPI.openAPI),
    .get("/ready", .open, Health.ready),
    .get("/metrics", .right([.care]), Health.metrics),
  ]

  /// The pages.
  private static let people: [WebRoute] = [
    .get("/sign-in", .open, SignInPages.form),
    .post("/sign-in", .open, SignInPages.signIn),
    .post("/sign-out", .open, SignInPages.signOut),
    .get("/assets/{mark}/{name}", .open, Assets.answer),
    .get("/", .open, HandInPages.first),
    .post("/intake", .right([.handIn]), HandInPages.begin),
    .get("/intake/{batch}", .right([.handIn]), BatchPages.page),
    .post("/intake/{batch}", .right([.handIn]), BatchPages.add),
    .post("/intake/{batch}/file", .right([.handIn]), BatchPages.handIn),
    .get("/intake/{batch}/{card}", .right([.handIn]), CardPages.page),
    .post("/intake/{batch}/{card}", .right([.handIn]), CardPages.replace),
    .post("/intake/{batch}/{card}/file", .right([.handIn]), CardPages.handIn),
    .get("/intake/{batch}/{card}/annotated", .right([.handIn]), CardPages.annotated),
    .get("/intake/{batch}/{card}/learn", .right([.learn]), LearnPages.page),
    .post("/intake/{batch}/{card}/learn", .right([.learn]), LearnPages.answer),
    .get("/returns", .right([.ownReturns]), ReturnsPages.page),
    .get("/returns/letters", .right([.returns]), ReturnsPages.letters),
    .post("/returns/{key}", .right([.ownReturns]), ReturnsPages.mend),
    .post("/returns/{key}/dismiss", .right([.dismissReturns]), ReturnsPages.dismiss),
    .post("/returns/{key}/recall", .right([.dismissReturns]), ReturnsPages.recall),
    .get("/search", .right([.search]), SearchPages.page),
    .post("/search/saved", .right([.search]), SavedSearchPages.keep),
    .post("/search/saved/remove", .right([.search]), SavedSearchPages.forget),
    .get("/items/{id}", .right([.search]), ItemPages.page),
    .get("/items/{id}/original", .right([.search]), ItemPages.original),
    .post("/items/{id}/reveal", .right([.reveal]), ItemPages.reveal),
    .post("/items/{id}/withdraw", .right([.withdraw]), ItemPages.withdraw),
    .post("/items/{id}/reinstate", .right([.withdraw]), ItemPages.reinstate),
    .get("/volumes/{name}", .right([.search]), VolumePages.page),
    .get("/attach", .right([.file]), AttachPages.form),
    .post("/attach", .right([.file]), AttachPages.attach),
    .get("/ledger", .right([.ledger]), LedgerPages.first),
    .get("/ledger/{view}", .right([.ledger]), LedgerPages.view),
    .get("/ledger/account/{name}", .right([.ledger]), AccountPages.page),
    .post("/ledger/account/{name}/acts", .right([.actOnLedger]), AccountPages.act),
    .post("/ledger/account/{name}/reveal", .right([.reveal]), AccountPages.reveal),
    .get("/report", .right([.ledger]), ReportPages.page),
    .get("/report/{file}", .right([.ledger]), ReportPages.file),
    .get("/forms", .right([.blanks]), BlankPages.page),
    .get("/forms/{file}", .right([.blanks]), BlankPages.file),
    .get("/archive", .right([.care]), ArchivePages.page),
    .post("/archive/verify", .right([.care]), ArchivePages.verify),
    .post("/archive/export", .right([.export]), ArchivePages.export),
    .get("/archive/{file}", .right([.care]), ArchivePages.file),
  ]

  /// The tables whose pages stand at the top, as files.
  private static let files: [WebRoute] = TableFormat.allCases.flatMap { format -> [WebRoute] in
    [
      .get("/returns.\(format.rawValue)", .right([.ownReturns]), ReturnsPages.file),
      .get("/search.\(format.rawValue)", .right([.search]), SearchPages.file),
    ]
  }
}
