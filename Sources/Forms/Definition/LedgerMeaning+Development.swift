public import Values
public import Wording

extension LedgerMeaning {
  /// A form that reviews a stage of the development, of the day that dates the item.
  public struct Review: Sendable, Hashable {
    /// The choice of the stage under review.
    public var stage: FieldID
    /// The choice of what was decided.
    public var decision: FieldID
    /// The choice by which the development goes on to the next stage.
    public var advance: ChoiceCode
    /// The choice by which it ends.
    public var end: ChoiceCode
    /// Who reviewed.
    public var by: FieldID?
  }

  /// A form with a table of planned contacts, an account a row.
  public struct Plan: Sendable, Hashable {
    /// The repeating table, of which the other fields but the planner are columns.
    public var table: FieldID
    /// The column that names the account.
    public var account: FieldID
    /// The column with the day of the contact.
    public var on: FieldID
    /// The column with the choice of how it is to take place.
    public var method: FieldID
    /// The column with what it is for.
    public var purpose: FieldID?
    /// The person whose plan it is.
    public var by: FieldID
  }

  /// A form that says whether an account is worth developing.
  public struct Analysis: Sendable, Hashable {
    /// The answer that says that it is not.
    public var screenedOut: FieldAnswer
    /// What is expected to be sold.
    public var sales: FieldID?
    /// What is expected to be earned.
    public var profit: FieldID?
    /// How great the risk is, from 0 to 1.
    public var risk: FieldID?
    /// The text of what follows.
    public var conclusion: FieldID?
    /// The table of competitors.
    public var competitors: Competitors?
  }

  /// A repeating table of competitors.
  public struct Competitors: Sendable, Hashable {
    /// The repeating table, of which the other fields are columns.
    public var table: FieldID
    /// The column with the competitor's name.
    public var name: FieldID
    /// The column with what it does better.
    public var strengths: FieldID?
    /// The column with what it does worse.
    public var weaknesses: FieldID?
  }

  /// A form that collects what is known of an account, and to whom it was passed on.
  public struct Information: Sendable, Hashable {
    /// The choices of where it comes from.
    public var sources: FieldID
    /// Who collected it.
    public var by: FieldID?
    /// To whom it was passed on.
    public var fedBackTo: FieldID?
    /// The day on which it was passed on.
    public var fedBackOn: FieldID?
    /// What it is about, in the order of the definition.
    public var classes: [InformationClass]
  }

  /// What information is about, told by the fields that are filled in.
  public struct InformationClass: Sendable, Hashable {
    /// The code by which the ledger names the class.
    public var code: ChoiceCode
    /// The class's name in tables.
    public var name: LocalizedText
    /// The fields of which one is filled in where there is information of the class.
    public var fields: [FieldID]
  }
}
