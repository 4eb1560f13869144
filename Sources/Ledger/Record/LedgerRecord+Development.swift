public import Foundation
public import Values

extension LedgerRecord {
  /// A review of a stage, on the item's day.
  public struct Review: Sendable, Hashable, Codable {
    /// The stage under review.
    public var stage: ChoiceCode
    /// What was decided.
    public var decision: Decision
    /// Who reviewed.
    public var by: String?

    /// A review of a stage that came to a decision.
    public init(stage: ChoiceCode, decision: Decision, by: String? = nil) {
      self.stage = stage
      self.decision = decision
      self.by = by
    }

    /// What a review can decide.
    public enum Decision: String, Sendable, Hashable, Codable, CaseIterable {
      /// The development goes on to the next stage.
      case advance
      /// It stays in the stage.
      case stay
      /// It ends.
      case end
    }
  }

  /// Planned contacts, with one account or several.
  public struct Plan: Sendable, Hashable, Codable {
    /// Whose plan it is.
    public var by: String
    /// The contacts, in the order of the form.
    public var contacts: [Planned]

    /// A person's plan.
    public init(by: String, contacts: [Planned]) {
      self.by = by
      self.contacts = contacts
    }
  }

  /// A planned contact.
  public struct Planned: Sendable, Hashable, Codable {
    /// The account's name as written.
    public var account: String
    /// The day on which the contact is to take place.
    public var on: Day
    /// How it is to take place.
    public var method: ChoiceCode
    /// What it is for, as written.
    public var purpose: String?

    /// A contact that is to take place on a day.
    public init(account: String, on: Day, method: ChoiceCode, purpose: String? = nil) {
      self.account = account
      self.on = on
      self.method = method
      self.purpose = purpose
    }
  }

  /// Whether an account is worth developing, and what that is judged by.
  public struct Analysis: Sendable, Hashable, Codable {
    /// Whether it is.
    public var isWorthwhile: Bool
    /// What is expected to be sold.
    public var sales: Sales?
    /// What is expected to be earned.
    public var profit: Sales?
    /// How great the risk is, from 0 to 1.
    public var risk: Decimal?
    /// What follows, as written.
    public var conclusion: String?
    /// Who else sells to the account, in the order of the form.
    public var competitors: [Competitor]

    /// A judgement; what is left out the form does not tell.
    public init(
      isWorthwhile: Bool,
      sales: Sales? = nil,
      profit: Sales? = nil,
      risk: Decimal? = nil,
      conclusion: String? = nil,
      competitors: [Competitor] = []
    ) {
      self.isWorthwhile = isWorthwhile
      self.sales = sales
      self.profit = profit
      self.risk = risk
      self.conclusion = conclusion
      self.competitors = competitors
    }
  }

  /// A competitor at an account.
  public struct Competitor: Sendable, Hashable, Codable {
    /// The name as written.
    public var name: String
    /// What it does better, as written.
    public var strengths: String?
    /// What it does worse, as written.
    public var weaknesses: String?

    /// A competitor by name.
    public init(name: String, strengths: String? = nil, weaknesses: String? = nil) {
      self.name = name
      self.strengths = strengths
      self.weaknesses = weaknesses
    }
  }

  /// What was collected of an account on the item's day, and passed on; the information itself
  /// stands in the archive alone.
  public struct Research: Sendable, Hashable, Codable {
    /// Who collected it.
    public var by: String?
    /// Where it comes from, in the order of the choices.
    public var sources: [ChoiceCode]
    /// What it is about, in the order of the definition's classes.
    public var classes: [ChoiceCode]
    /// To whom it was passed on, as written.
    public var fedBackTo: String?
    /// The day on which it was passed on.
    public var fedBackOn: Day?

    /// Information from sources, of classes.
    public init(
      by: String? = nil,
      sources: [ChoiceCode] = [],
      classes: [ChoiceCode] = [],
      fedBackTo: String? = nil,
      fedBackOn: Day? = nil
    ) {
      self.by = by
      self.sources = sources
      self.classes = classes
      self.fedBackTo = fedBackTo
      self.fedBackOn = fedBackOn
    }
  }
}
