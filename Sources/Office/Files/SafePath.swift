import Foundation
import Wording

/// A path below a folder, made of a document's path wherever that came from, that stays below it
/// and that every file system takes.
package struct SafePath: Hashable {
  /// The steps, at least one, joined by `/`.
  package let description: String

  /// The most bytes of a step, which leaves room in the 255 of most file systems for a number and
  /// a further extension.
  private static let longestStep = 200
  /// The most bytes of the whole; of a longer path its last steps are taken.
  private static let longestPath = 1000

  /// Takes a relative path as it is, and of an absolute one what begins with the last name of the
  /// argument that led to it.
  package init(_ path: String, arguments: [String]) {
    var path = path == "-" ? "stdin" : path
    if path.hasPrefix("/") {
      let argument = arguments.filter { path.hasPrefix($0) }.max { $0.count < $1.count } ?? path
      let parent = URL(filePath: argument).deletingLastPathComponent().path(percentEncoded: false)
      if path.hasPrefix(parent) { path.removeFirst(parent.count) }
    }
    var steps = path.split { $0 == "/" || $0 == "\\" }
      .filter { $0 != "." && $0 != ".." }
      .map { SafePath.step(String($0)) }
    if steps.isEmpty { steps = ["document"] }
    while steps.count > 1,
      steps.reduce(steps.count, { $0 + $1.utf8.count }) > SafePath.longestPath
    {
      steps.removeFirst()
    }
    description = steps.joined(separator: "/")
  }

  /// The path with a number before its extension, and with a further extension after that number.
  package func numbered(_ number: Int, marked mark: String? = nil) -> String {
    let name = description.split(separator: "/").last.map(String.init) ?? description
    let folder = description.dropLast(name.count)
    let dot = name.dropFirst().lastIndex(of: ".") ?? name.endIndex
    let counter = number > 1 ? "-\(number)" : nil
    let marking = mark.map { ".\($0)" }
    return [String(folder), String(name[..<dot]), counter, marking, String(name[dot...])]
      .compactMap(\.self).joined()
  }

  /// A name that Linux, Windows and macOS take for what it is.
  private static func step(_ name: String) -> String {
    var step = String(
      name.printable.map { "<>:\"|?*\u{FFFD}".contains($0) ? "_" : $0 }
    )
    while step.last == "." || step.last == " " { step.removeLast() }
    let stem = step.prefix { $0 != "." }.uppercased()
    if step.isEmpty || devices.contains(stem) { step = "_" + step }
    return shortened(step)
  }

  private static func shortened(_ name: String) -> String {
    guard name.utf8.count > longestStep else { return name }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let ending = name[dot...].utf8.count <= 16 ? String(name[dot...]) : ""
    var stem = name.prefix(longestStep)
    while stem.utf8.count + ending.utf8.count > longestStep { stem.removeLast() }
    return stem + ending
  }

  /// The names that Windows keeps for devices, whatever their extension.
  private static let devices: Set<String> = Set(
    ["CON", "PRN", "AUX", "NUL"]
      + (1...9).flatMap { ["COM\($0)", "LPT\($0)"] }
  )
}
