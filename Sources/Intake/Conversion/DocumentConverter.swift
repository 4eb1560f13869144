public import Documents
import Findings
import Synchronization
public import Values
public import Wording

/// Makes documents of foreign formats through LibreOffice, in a sandbox.
///
/// What a file was converted to is remembered by its digest: no file is converted twice. To start
/// LibreOffice costs more than a document does, so that files that come together go through it
/// together; they share a sandbox, and what a start leaves undone goes again.
public final class DocumentConverter: Sendable {
  /// Whether and how foreign formats are converted.
  public enum Policy: String, Sendable, Hashable, CaseIterable {
    /// In a sandbox, where the converter is installed and a sandbox can be had.
    case auto
    case never
    /// Without a sandbox, for who knows where his files come from.
    case unsandboxed
  }

  /// What came of a conversion.
  public typealias Outcome = Result<[UInt8], ConversionError>

  /// Whether and how foreign formats are converted.
  public let policy: Policy
  private let limits: ConversionLimits
  private let environment: [String: String]
  /// The programs, once they were needed.
  private let setting = Mutex<Result<ConverterSetting, ConversionError>?>(nil)
  private let known = Mutex<[ContentDigest: Conversion]>([:])

  /// How many files one start of the converter takes at most.
  public static let mostTogether = 16

  /// A converter that is looked for on the search path of an environment.
  public init(
    policy: Policy = .auto,
    limits: ConversionLimits = ConversionLimits(),
    environment: [String: String]
  ) {
    self.policy = policy
    self.limits = limits
    self.environment = environment
  }

  /// What keeps it from converting anything on this machine; nil where the programs are there.
  public var hindrance: ConversionError? {
    switch ConverterSetting.found(for: policy, in: environment) {
    case .success: nil
    case .failure(let error): error
    }
  }

  /// Converts a file, and with it those others that will be asked for soon.
  ///
  /// The others are loaded only where the file must be converted, and their fate is remembered.
  public func convert(
    _ file: ForeignFile,
    together others: () -> [ForeignFile] = { [] }
  ) throws(ConversionError) -> [UInt8] {
    let found = setting.withLock { setting in
      if let setting { return setting }
      let found = ConverterSetting.found(for: policy, in: environment)
      setting = found
      return found
    }
    let run = ConverterRun(setting: try found.get(), limits: limits)
    // Whoever comes second with the same file waits for the first.
    let outcomes = conversion(of: file, together: others).outcomes(by: run)
    guard let outcome = outcomes[file.digest] else { throw .failed }
    return try outcome.get()
  }

  private func conversion(
    of file: ForeignFile,
    together others: () -> [ForeignFile]
  ) -> Conversion {
    if let begun = known.withLock({ $0[file.digest] }) { return begun }
    let company = others().prefix(DocumentConverter.mostTogether)
    return known.withLock { known in
      if let begun = known[file.digest] { return begun }
      var files = [file]
      for other in company
      where files.count < DocumentConverter.mostTogether && known[other.digest] == nil
        && !files.contains(where: { $0.digest == other.digest })
      {
        files.append(other)
      }
      let begun = Conversion(files)
      for file in files { known[file.digest] = begun }
      return begun
    }
  }

  /// The conversion of files that go through the converter together, begun or done.
  private final class Conversion: Sendable {
    private enum State {
      case begun([ForeignFile])
      case done([ContentDigest: Outcome])
    }

    private let state: Mutex<State>

    init(_ files: [ForeignFile]) {
      state = Mutex(.begun(files))
    }

    /// What came of each; the first who asks has them converted.
    func outcomes(by run: ConverterRun) -> [ContentDigest: Outcome] {
      state.withLock { state in
        switch state {
        case .done(let outcomes): return outcomes
        case .begun(let files):
          let outcomes = run.convert(files)
          state = .done(outcomes)
          return outcomes
        }
      }
    }
  }
}

/// What a conversion may cost.
public struct ConversionLimits: Sendable, Hashable {
  /// The time for one document, in seconds.
  public var seconds: Double
  /// The memory that the converter may map, in bytes.
  public var memory: Int
  /// The size of a file that the converter may write, in bytes.
  public var fileSize: Int

  /// Limits, which by default no honest document comes near.
  public init(seconds: Double = 60, memory: Int = 4 << 30, fileSize: Int = 256 << 20) {
    self.seconds = seconds
    self.memory = memory
    self.fileSize = fileSize
  }
}

/// Why a file was not converted, as facts.
public enum ConversionError: Error, Sendable, Hashable {
  /// Nobody wants files converted.
  case unwanted
  /// The converter is not installed.
  case notInstalled
  /// No sandbox can be had, and none was said to be needless.
  case noSandbox
  /// It took longer than it may.
  case tooLong(seconds: Double)
  /// It wrote more than it may.
  case tooLarge
  /// In what it made no form is left to be seen: the layout may have been lost on the way.
  case noForm
  /// It ended without a document.
  case failed
  /// The working folder could not be made or read.
  case system(SystemCause)
}
