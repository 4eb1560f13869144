public import Documents
import Findings
import Synchronization
public import Values
public import Wording

/// Makes documents of foreign formats through LibreOffice, in a sandbox.
///
/// What a file was converted to is remembered by its digest: no file is converted twice.
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

  /// Converts a file, whose digest is its SHA-256.
  public func convert(
    _ bytes: [UInt8],
    digest: ContentDigest,
    as format: ForeignFormat
  ) throws(ConversionError) -> [UInt8] {
    let found = setting.withLock { setting in
      if let setting { return setting }
      let found = ConverterSetting.found(for: policy, in: environment)
      setting = found
      return found
    }
    let setting = try found.get()
    let conversion = known.withLock { known in
      if let begun = known[digest] { return begun }
      let begun = Conversion()
      known[digest] = begun
      return begun
    }
    // Whoever comes second with the same file waits for the first.
    let outcome = conversion.outcome.withLock { outcome in
      if let outcome { return outcome }
      let new = Outcome { () throws(ConversionError) in
        try ConverterRun(setting: setting, limits: limits).convert(bytes, as: format)
      }
      outcome = new
      return new
    }
    return try outcome.get()
  }

  /// One file's conversion, begun or done.
  private final class Conversion: Sendable {
    let outcome = Mutex<Outcome?>(nil)
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
