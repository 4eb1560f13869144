import Foundation

/// Whether golden files are to be written anew, which fails the test that does so.
public var isRecording: Bool {
  ProcessInfo.processInfo.environment["RECORD"] == "1"
}
