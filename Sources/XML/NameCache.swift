import CLibXML2
import Glibc

/// The vocabulary's numbers of names by the address at which the parser keeps them.
///
/// The parser interns names in a dictionary of its own, so that within one parse equal names
/// have equal addresses.
struct NameCache {
  private struct Slot {
    var address: UnsafePointer<xmlChar>?
    var number = 0
  }

  private let vocabulary: XMLVocabulary
  private var names = [Slot](repeating: Slot(), count: 256)
  private var namespaces = [Slot](repeating: Slot(), count: 64)

  init(_ vocabulary: XMLVocabulary) {
    self.vocabulary = vocabulary
  }

  mutating func name(_ address: UnsafePointer<xmlChar>) -> Int {
    let bits = Int(bitPattern: address)
    let slot = (bits ^ (bits >> 8)) & 255
    if names[slot].address == address { return names[slot].number }
    let number = vocabulary.name(NameCache.bytes(address))
    names[slot] = Slot(address: address, number: number)
    return number
  }

  mutating func namespace(_ address: UnsafePointer<xmlChar>?) -> Int {
    guard let address else { return XMLVocabulary.unknown }
    let bits = Int(bitPattern: address)
    let slot = (bits ^ (bits >> 6)) & 63
    if namespaces[slot].address == address { return namespaces[slot].number }
    let number = vocabulary.namespace(NameCache.bytes(address))
    namespaces[slot] = Slot(address: address, number: number)
    return number
  }

  static func bytes(_ text: UnsafePointer<xmlChar>) -> [UInt8] {
    Array(UnsafeBufferPointer(start: text, count: length(text)))
  }
}

extension String {
  /// A zero-terminated text of the library's.
  init(xml text: UnsafePointer<xmlChar>) {
    self.init(cString: text)
  }
}

private func length(_ text: UnsafePointer<xmlChar>) -> Int {
  text.withMemoryRebound(to: CChar.self, capacity: 1) { strlen($0) }
}
