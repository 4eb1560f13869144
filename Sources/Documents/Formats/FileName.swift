/// What a file's name says of its kind, for the few kinds that need it.
struct FileName {
  /// The part after the last dot, in lower case; empty if there is none.
  let suffix: String
  let isStandardInput: Bool

  init(_ path: String) {
    isStandardInput = path == "-"
    let file = path.split(separator: "/").last ?? ""
    suffix = file.lastIndex(of: ".").map { file[file.index(after: $0)...].lowercased() } ?? ""
  }

  /// Whether a file of that name is a package of one of the formats.
  var isPackage: Bool {
    DocumentFormat.all.contains { format in
      format.extensions.contains(suffix)
        && format.signs.contains { sign in
          switch sign {
          case .office, .openDocument: true
          case .markup, .text: false
          }
        }
    }
  }
}
