import Archive
import HTTPTypes
import Hummingbird
import Ledger
import Office
import Values
import Wording

/// One account: what the ledger tells of it, and what is told the ledger.
enum AccountPages {
  static func page(_ call: Call) async throws -> Response {
    let (name, format) = TableFormat.split(try call.step("name"))
    let (request, visitor) = (try call.ledgerRequest(), try call.visitor())
    guard let format else { return try await answer(call, name) }
    let answer = try await call.site.working { try $0.account(name, request, as: visitor) }
    return try Response(
      answer.tables,
      objects: answer.objects(in: call.context.language),
      as: format,
      named: name,
      day: answer.day,
      language: call.context.language
    )
  }

  /// Shows the personal data of those who decide there, for a reason that the journal keeps.
  static func reveal(_ call: Call) async throws -> Response {
    let name = try call.step("name")
    return try await call.brought { brought in
      try await answer(call, name, reason: brought.reason())
    }
  }

  /// Tells the ledger something; what would join accounts is shown first.
  static func act(_ call: Call) async throws -> Response {
    let (name, visitor) = (try call.step("name"), try call.visitor())
    return try await call.brought { brought in
      guard let act = AccountAct(rawValue: brought["act"] ?? "-") else { throw WebError.notFound }
      let typed = AccountPage.Typed(
        act: act,
        other: brought["other"],
        on: brought["on"],
        why: brought["why"]
      )
      let why = brought["why"]
      func trial(_ preview: MergePreview) throws -> AccountPage.Trial {
        AccountPage.Trial(
          act: act,
          preview: preview,
          mark: try preview.mark,
          other: brought["other"],
          why: why
        )
      }
      // What joins accounts is entered as it was shown; another name that no account has joins nothing.
      let isConfirmed = brought["do"] == "enter"
      do {
        let order = try act.order(on: name, other: brought["other"])
        let day = try Call.day(brought["on"], "on")
        let mayJoin = act == .merge || act == .alias
        let shown: MergeSight = mayJoin ? .shown(isConfirmed ? brought["shown"] : nil) : .needless
        try await call.site.working { desk in
          if mayJoin, !isConfirmed {
            // Nobody who files waits for what is only to be seen.
            let trial = try desk.enter(order, on: day, why: why, isDryRun: true, as: visitor)
            if let preview = trial.preview { throw UnseenMerge(preview: preview, isChanged: false) }
          }
          _ = try desk.enter(order, on: day, why: why, shown: shown, as: visitor)
        }
      } catch let error as UnseenMerge {
        return try await answer(call, name, trial: error.preview.map(trial))
      } catch let OfficeError.wrongRequest(cause as UnseenMerge) {
        return try await answer(
          call,
          name,
          trial: cause.preview.map(trial),
          typed: cause.preview == nil ? typed : nil,
          refusal: isConfirmed ? cause.sentence : nil,
          status: isConfirmed ? .conflict : .ok
        )
      } catch let OfficeError.wrongRequest(cause) where cause is LedgerRefusal {
        return try await answer(call, name, typed: typed, refusal: cause.sentenceOnPages)
      } catch let error as WebError {
        guard let told = error.fault else { throw error }
        return try await answer(call, name, typed: typed, refusal: told)
      }
      return .seeOther(Address.of(["ledger", "account", name], [("done", act.rawValue)]))
    }
  }

  private static func answer(
    _ call: Call,
    _ name: String,
    reason: String? = nil,
    trial: AccountPage.Trial? = nil,
    typed: AccountPage.Typed? = nil,
    refusal: LocalizedText? = nil,
    status: HTTPResponse.Status? = nil
  ) async throws -> Response {
    let (request, visitor, scene) = (try call.ledgerRequest(), try call.visitor(), call.scene)
    let answer = try await call.site.working {
      try $0.account(name, request, reason: reason, as: visitor)
    }
    let page = AccountPage(
      name: name,
      answer: answer,
      request: request,
      isRevealed: reason != nil,
      trial: trial,
      typed: typed,
      refusal: refusal,
      done: AccountAct(rawValue: call.query("done") ?? "-"),
      scene: scene
    )
    let ordinary: HTTPResponse.Status = refusal == nil ? .ok : .unprocessableContent
    return Response(page: page.html, status: status ?? ordinary)
  }
}

/// What can be told the ledger of an account.
enum AccountAct: String, Sendable, Hashable, CaseIterable {
  case handOver = "hand-over"
  case alias
  case merge
  case unmerge
  case reopen

  func order(on name: String, other: String?) throws -> LedgerOrder {
    switch self {
    case .handOver: .handOver(name, to: try AccountAct.needed(other))
    case .alias: .alias(name, as: try AccountAct.needed(other))
    case .merge: .merge(name, with: try AccountAct.needed(other))
    case .unmerge: .unmerge(name, from: other)
    case .reopen: .reopen(name)
    }
  }

  private static func needed(_ other: String?) throws -> String {
    guard let other, other.contains(where: { !$0.isWhitespace }) else {
      throw WebError.badValue(
        name: "other",
        LocalizedText(zh: "请写明是谁、是哪个名称。", en: "Say who, or which name.")
      )
    }
    return other
  }
}
