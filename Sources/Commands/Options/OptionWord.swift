public import ArgumentParser

/// The cases of an option that is one of a few words.
///
/// What the argument parser would find out by itself is said here: it asks by casts, and each of
/// those goes through every conformance of the program.
public protocol OptionWord: ExpressibleByArgument, CaseIterable, RawRepresentable
where RawValue == String {}

extension OptionWord {
  /// The words, as they are written.
  public static var allValueStrings: [String] { allCases.map { $0.rawValue } }

  /// No word is explained in the help screen.
  public static var allValueDescriptions: [String: String] { [:] }

  /// The word, as it is written.
  public var defaultValueDescription: String { rawValue }
}
