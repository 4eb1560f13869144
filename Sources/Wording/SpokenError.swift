/// An error that tells a person what stopped, and a caller how grave that is.
///
/// The sentence stands beside the error, in the error's own room, and says what stopped, where, and
/// what to do. Whoever speaks to people prints it, and needs to know no error by its name.
public protocol SpokenError: Error {
  /// What stopped, and what to do, in each language.
  var sentence: LocalizedText { get }
  /// The status with which a command ends that the error stops.
  var exitStatus: ExitStatus { get }
}

extension SpokenError {
  /// The work could not be done, as most errors have it.
  public var exitStatus: ExitStatus { .failed }
}
