import Forms
import Ledger
import Query
import Values

/// What becomes of a form, given what the archive knows.
///
/// It is a pure function of the form and of the items that it may belong to, so that every engine
/// files alike:
///
/// - What was filed before, word for word or by its meaning, is a *duplicate*; so is an earlier
///   state of a filed item, which has since been completed or corrected, or was withdrawn.
/// - A form of the same kind and number whose revision fields have moved on is a *correction*,
///   whatever it corrects, also the account's name or the day; of several that bear the number it is
///   of the one of its account or day. What shares neither bears the number by mistake, in whatever
///   order the two come. Without a number it must be of the same account and day.
/// - A form that repeats an item and only fills what was blank is a *completion*.
/// - An account is the same under each of its names, where operators have joined them.
/// - A form of the same number, account and day, or without numbers of the same account, day and
///   marks, that says otherwise is *unmarked*, and not filed.
/// - Every other form is an *item* of its own; where its number is used, or where it may tell a
///   visit that is filed already, that is said.
public enum FilingDecision: Sendable, Hashable {
  /// The same bytes or the same content were filed before, or a later state of it.
  case duplicate(of: ItemReference, Repetition)
  /// The form is an item of its own.
  case item(Doubts)
  /// The form is the next revision of an item.
  case revision(of: PresentRevision, Revision)
  /// The form changes an item without saying so.
  case unmarked(PresentRevision)

  /// How a form repeats what was filed.
  public enum Repetition: Sendable, Hashable {
    /// It says what a revision says.
    case same
    /// It says what a revision of an item says that was withdrawn since, or an earlier state of it.
    case withdrawn
    /// It is an earlier state of the item, which was completed or corrected since.
    case earlier
    /// It was turned back once, and its mended form is filed.
    case mended
  }

  /// Why a form is a revision.
  public enum Revision: Sendable, Hashable {
    /// It only fills what was blank.
    case completion
    /// Its revision fields have moved on.
    case correction
    /// The operator said so.
    case ordered
  }

  /// What makes a new item doubtful.
  public struct Doubts: Sendable, Hashable {
    /// The item that bears the form's number.
    public var numberUsedBy: PresentRevision?
    /// The item that may tell the same visit.
    public var visitToldBy: PresentRevision?

    /// What is doubtful; nothing where nothing is named.
    public init(numberUsedBy: PresentRevision? = nil, visitToldBy: PresentRevision? = nil) {
      self.numberUsedBy = numberUsedBy
      self.visitToldBy = visitToldBy
    }
  }

  /// Decides about a form; `revises` lets changed content pass that nothing marks.
  public init(_ request: FilingRequest, knowing known: FilingKnowledge, revises: Bool = false) {
    if let replaced = known.replaced {
      self =
        replaced.content == request.content
        ? .duplicate(of: replaced.reference, .same) : .revision(of: replaced, .ordered)
      return
    }
    if request.form == .attachment {
      // What a material says is not read: its bytes tell it apart, once an account.
      let identity = FilingIdentity(request.identity)
      let same = known.items.first {
        !$0.isWithdrawn
          && FilingIdentity($0.identity).under(known.otherNames, as: identity) == identity
      }
      self = same.map { .duplicate(of: $0.reference, .same) } ?? .item(Doubts())
      return
    }
    if let repeated = known.repeated {
      self = .duplicate(of: repeated.reference, repeated.isWithdrawn ? .withdrawn : .same)
      return
    }
    let candidates = FilingCandidates(
      of: request,
      among: known.items.filter { !$0.isWithdrawn },
      beside: known.items.filter(\.isWithdrawn),
      otherNames: known.otherNames,
      revises: revises
    )
    if let decision = candidates.byNumber ?? candidates.byPlace {
      self = decision
      return
    }
    let withdrawn = FilingCandidates(
      of: request,
      among: known.items.filter(\.isWithdrawn),
      otherNames: known.otherNames,
      revises: revises
    )
    self =
      withdrawn.repeated.map { .duplicate(of: $0, .withdrawn) } ?? .item(candidates.doubts)
  }
}

/// What the archive knows of a form that is to be filed.
public struct FilingKnowledge: Sendable, Hashable {
  /// The earliest revision with the form's bytes or content.
  public var repeated: RepeatedRevision?
  /// The present revisions of the items to which the form may belong, the earliest item first;
  /// those of withdrawn items too.
  public var items: [PresentRevision]
  /// The item of which the operator says that the form is the next revision.
  public var replaced: PresentRevision?
  /// The other names of the form's account, as ``FilingIdentity`` has them: operators say that they
  /// are one account's.
  public var otherNames: Set<String>

  /// What is known; nothing where nothing is named.
  public init(
    repeated: RepeatedRevision? = nil,
    items: [PresentRevision] = [],
    replaced: PresentRevision? = nil,
    otherNames: Set<String> = []
  ) {
    self.repeated = repeated
    self.items = items
    self.replaced = replaced
    self.otherNames = otherNames
  }
}
