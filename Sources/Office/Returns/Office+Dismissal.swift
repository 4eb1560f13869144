public import Archive
public import Filing
import Forms
import Ledger
import Values
public import Wording

extension Office {
  /// Settles a returned form whose mended form will never come, for a reason: a duplicate that was
  /// handed in by mistake, a form for another office.
  ///
  /// The reference is the form's id, the beginning of it, or its path, with `#2` where it is the second
  /// form of a document. ``recallReturn(_:why:as:)`` undoes it.
  public func dismissReturn(
    _ reference: String,
    why: String,
    as actor: Actor
  ) throws(OfficeError) -> ReturnedForm {
    if why.allSatisfy(\.isWhitespace) {
      try actor.need(.dismissReturns)
      throw .wrongRequest(NoReason())
    }
    return try decide(.dismissed, reference, why: why, as: actor)
  }

  /// Undoes a dismissal: the form is owed again, unless its mended form has come.
  public func recallReturn(
    _ reference: String,
    why: String? = nil,
    as actor: Actor
  ) throws(OfficeError) -> ReturnedForm {
    try decide(.recalled, reference, why: why, as: actor)
  }

  private func decide(
    _ deed: ReturnAct.Deed,
    _ reference: String,
    why: String?,
    as actor: Actor
  ) throws(OfficeError) -> ReturnedForm {
    try actor.need(.dismissReturns)
    let forms = try library().forms
    let options = options(of: actor)
    do {
      let decision = try archive.filing(keeping: true) {
        writer -> Result<ReturnedForm, any Error> in
        let candidates = try Returns(in: writer.state, forms: forms).forms.filter { form in
          switch deed {
          case .dismissed: form.state == .owed
          case .recalled: form.dismissal != nil
          }
        }
        let meant = try candidates.filter { try $0.isMeant(by: reference) }
        guard let form = meant.first else {
          return .failure(NoSuchReturn(reference: reference, deed: deed))
        }
        guard meant.count == 1 else {
          return .failure(
            SeveralReturns(reference: reference, forms: try meant.map { try $0.briefly })
          )
        }
        try writer.enter(
          deed,
          of: form.digest,
          form.submission,
          path: form.path,
          why: why,
          as: options
        )
        return .success(form)
      }
      return try decision.get()
    } catch {
      throw OfficeError(error)
    }
  }
}

extension ReturnedForm {
  /// Whether a person means this form.
  fileprivate func isMeant(by reference: String) throws -> Bool {
    if [path, path.printable].contains(reference) { return true }
    if ["\(path)#\(submission + 1)", "\(path.printable)#\(submission + 1)"].contains(reference) {
      return true
    }
    return try reference.count >= 6 && id.hasPrefix(reference.lowercased())
  }

  /// The id, the form's place in its document, and of whom and when it is.
  fileprivate var briefly: String {
    get throws {
      ([try String(id.prefix(12)), "\(path.printable)#\(submission + 1)"]
        + [subject.account, subject.date].compactMap(\.self)).joined(separator: " ")
    }
  }
}

/// No form that was turned back goes under what a person wrote.
public struct NoSuchReturn: SpokenError {
  /// As the person wrote it.
  public var reference: String
  /// What was to be done with it.
  public var deed: ReturnAct.Deed

  /// As a search without a hit.
  public var exitStatus: ExitStatus { .findings }
  /// What is not there, and how to look it up.
  public var sentence: LocalizedText {
    switch deed {
    case .dismissed:
      LocalizedText(
        zh: "没有等着改回的表单“\(reference)”。请用 guidang returns 查看，写明其中的文件名。",
        en: "No form “\(reference)” is owed. guidang returns lists them; name the file that it has."
      )
    case .recalled:
      LocalizedText(
        zh: "没有了结过的退回表单“\(reference)”。请用 guidang returns --all 查看。",
        en: "No returned form “\(reference)” was dismissed. guidang returns --all lists them."
      )
    }
  }
}

/// More than one form that was turned back is meant by what a person wrote.
public struct SeveralReturns: SpokenError {
  /// As the person wrote it.
  public var reference: String
  /// Each of the forms in a few words, its id first.
  public var forms: [String]

  /// As a search without a hit.
  public var exitStatus: ExitStatus { .findings }
  /// Which forms they are, and how to name one.
  public var sentence: LocalizedText {
    let lines = forms.prefix(8).map { "\n  \($0)" }.joined()
    return LocalizedText(
      zh: "“\(reference)”不止一份，请写开头的编号，或“文件#第几份”：\(lines)",
      en: "“\(reference)” is more than one form. Name the id before it, or FILE#NUMBER:\(lines)"
    )
  }
}
