import Forms
import HTTPTypes
import Hummingbird
import Office
import SQLiteArchive
import Values
import Wording

/// Correcting what was inferred of a document by choosing the fields, and keeping that for all
/// documents of the company.
enum LearnPages {
  /// How many documents that came before a variant is tried on.
  private static let tried = 20

  static func page(_ call: Call) async throws -> Response {
    try await answer(call, asked: FormFields(call.request.uri.query))
  }

  /// Tries what was chosen, or keeps it.
  static func answer(_ call: Call) async throws -> Response {
    try await call.brought { brought in
      var asked = FormFields(brought.values)
      let act = asked["do"].flatMap(Act.init)
      switch act {
      case .trying, nil: return try await answer(call, asked: asked)
      case .replacing(let name): asked["name"] = name
      case .keeping, .besides: break
      }
      do {
        try await keep(call, asked, act?.consent)
      } catch let OfficeError.wrongRequest(cause) {
        // What is in the way is shown beside what was chosen, with what can be done.
        let status: HTTPResponse.Status =
          cause is VariantInTheWay ? .conflict : .unprocessableContent
        return try await answer(call, asked: asked, refused: cause.sentenceOnPages, status)
      }
      let (id, number) = (try call.step("batch"), try CardPages.cardNumber(call))
      return .seeOther(Address.of(["intake", id, String(number)]))
    }
  }

  /// What is to be done with what was chosen.
  enum Act: Sendable, Hashable {
    case trying
    case keeping
    /// Keep it in place of the variant of a name.
    case replacing(String)
    /// Keep it beside another that reads the same documents.
    case besides

    init?(_ text: String) {
      switch text {
      case "try": self = .trying
      case "keep": self = .keeping
      case "besides": self = .besides
      case _:
        guard text.hasPrefix("replace:") else { return nil }
        self = .replacing(String(text.dropFirst("replace:".count)))
      }
    }

    /// As a button has it.
    var text: String {
      switch self {
      case .trying: "try"
      case .keeping: "keep"
      case .replacing(let name): "replace:" + name
      case .besides: "besides"
      }
    }

    fileprivate var consent: KeepingConsent? {
      switch self {
      case .trying, .keeping: nil
      case .replacing: .replacing
      case .besides: .besides
      }
    }
  }

  private static func keep(
    _ call: Call,
    _ asked: FormFields,
    _ consent: KeepingConsent?
  ) async throws {
    let (id, number) = (try call.step("batch"), try CardPages.cardNumber(call))
    let (visitor, batches, language) = (try call.visitor(), call.batches, call.context.language)
    let form = try form(asked, call)
    let told = told(asked, form)
    try await call.site.workshop.run {
      let batch = try batches.batch(id, for: visitor)
      let upload = try batches.latest(of: batches.card(number, of: batch), in: batch)
      try await batches.desk.keep(
        form.id,
        from: upload,
        told,
        consent,
        language: language,
        as: visitor
      )
    }
  }

  private static func told(_ asked: FormFields, _ form: FormDefinition) -> TaughtAnswers {
    TaughtAnswers(
      answers: LearnChoices(asked, form: form).answers,
      name: asked["name"],
      isFirst: asked["label.0"] == nil
    )
  }

  private static func answer(
    _ call: Call,
    asked: FormFields,
    refused: LocalizedText? = nil,
    _ status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let (id, number) = (try call.step("batch"), try CardPages.cardNumber(call))
    let (visitor, batches, language) = (try call.visitor(), call.batches, call.context.language)
    let form = try form(asked, call)
    let told = told(asked, form)
    let isTried = asked["do"] != nil
    let (card, teaching) = try await call.site.workshop.run {
      let batch = try batches.batch(id, for: visitor)
      let card = try batches.card(number, of: batch)
      let teaching = try await batches.desk.teach(
        form.id,
        from: batches.latest(of: card, in: batch),
        told,
        trying: isTried ? batches.last(tried, of: visitor, besides: batch) : nil,
        language: language,
        as: visitor
      )
      return (card, teaching)
    }
    let view = LearnView(
      steps: ["intake", id, String(card.number)],
      document: card.versions.last.map(\.name) ?? "-",
      teaching: teaching,
      forms: call.site.desk.library.forms,
      isTried: isTried,
      refused: refused,
      chosen: LearnChoices(asked, form: form),
      asked: asked,
      scene: call.scene
    )
    return Response(page: view.html, status: status)
  }

  /// The form that it is said to be.
  private static func form(_ asked: FormFields, _ call: Call) throws -> FormDefinition {
    guard let name = asked["form"] else {
      guard let first = call.site.desk.library.forms.first else { throw WebError.notFound }
      return first
    }
    guard let form = call.site.desk.library.form(FormID(rawValue: name)) else {
      throw WebError.notFound
    }
    return form
  }
}

/// What somebody chose for the labels of a document.
struct LearnChoices: Sendable {
  /// A label that is no field, and is left where it stands.
  static let ignored = "-"

  /// What the labels stand for, by label: a target, or ``ignored``.
  private(set) var labels: [String: String] = [:]
  private(set) var answers = LearningAnswers()

  init(_ asked: FormFields, form: FormDefinition) {
    let targets = Set(form.targets.map(\.description))
    for index in 0..<200 {
      guard let label = asked["label.\(index)"], let chosen = asked["field.\(index)"] else {
        continue
      }
      if chosen == LearnChoices.ignored {
        labels[label] = chosen
        answers.ignored.append(label)
      } else if targets.contains(chosen), asked["was.\(index)"] != chosen {
        labels[label] = chosen
        answers.maps.append("\(label)=\(chosen)")
      }
    }
    answers.lacking = form.targets.map(\.description).filter { asked["lacks.\($0)"] != nil }
  }
}
