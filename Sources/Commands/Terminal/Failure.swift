import ArgumentParser
import Office
import Wording

/// What keeps a command from its work, in sentences, with the exit status that it has.
enum Failure {
  /// Runs a command; what stops it is said on standard error.
  static func reported(
    in language: Language,
    _ body: () async throws -> Void
  ) async throws {
    do {
      try await body()
    } catch let exit as ExitCode {
      throw exit
    } catch {
      Console.note(sentence(error, in: language))
      throw ExitCode(ExitStatus(of: error).rawValue)
    }
  }

  /// An error in a sentence: what stopped, where, and what to do.
  static func sentence(_ error: any Error, in language: Language) -> String {
    LocalizedText(telling: error).ofProgram[language]
  }

  /// A note in a sentence, under the program's name where something was not done.
  static func sentence(_ note: ReadingNote, in language: Language) -> String {
    (note.isFailure ? note.sentence.ofProgram : note.sentence)[language]
  }
}
