import Forms
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
      let asked = FormFields(brought.values)
      guard asked["do"] == "keep" else { return try await answer(call, asked: asked) }
      let (id, number) = (try call.step("batch"), try CardPages.cardNumber(call))
      let (visitor, batches, language) = (try call.visitor(), call.batches, call.context.language)
      let form = try form(asked, call)
      let answers = LearnChoices(asked, form: form).answers
      try await call.site.workshop.run {
        let batch = try batches.batch(id, for: visitor)
        let upload = try batches.latest(of: batches.card(number, of: batch), in: batch)
        try await batches.desk.keep(
          form.id,
          from: upload,
          answers: answers,
          name: asked["name"],
          language: language,
          as: visitor
        )
      }
      return .seeOther(Address.of(["intake", id, String(number)]))
    }
  }

  private static func answer(_ call: Call, asked: FormFields) async throws -> Response {
    let (id, number) = (try call.step("batch"), try CardPages.cardNumber(call))
    let (visitor, batches, language) = (try call.visitor(), call.batches, call.context.language)
    let form = try form(asked, call)
    let choices = LearnChoices(asked, form: form)
    let (card, teaching) = try await call.site.workshop.run {
      let batch = try batches.batch(id, for: visitor)
      let card = try batches.card(number, of: batch)
      let teaching = try await batches.desk.teach(
        form.id,
        from: batches.latest(of: card, in: batch),
        answers: choices.answers,
        name: asked["name"],
        trying: batches.last(tried, of: visitor, besides: batch),
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
      isTried: asked["do"] == "try",
      chosen: choices,
      asked: asked,
      scene: call.scene
    )
    return Response(page: view.html)
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
