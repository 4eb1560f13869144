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

extension LocalizedText {
  /// An error's own sentence; of one that has none, that it stopped the work.
  public init(telling error: any Error) {
    if let spoken = error as? any SpokenError {
      self = spoken.sentence
    } else {
      self.init(zh: "未能完成：\(error)", en: "Could not be done: \(error)")
    }
  }
}

extension LocalizedText {
  /// The text as the program says it of itself: under its name.
  public var ofProgram: LocalizedText {
    LocalizedText(zh: "guidang: \(zh)", en: "guidang: \(en)")
  }
}

extension ExitStatus {
  /// The status with which a command ends that an error stops.
  public init(of error: any Error) {
    self = (error as? any SpokenError)?.exitStatus ?? .failed
  }
}
