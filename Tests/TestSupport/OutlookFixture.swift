/// Writes the attachment `winmail.dat` as Outlook does ([MS-OXTNEF]).
public enum OutlookFixture {
  /// One of one file, with its name in a property alone.
  public static func bytes(name: String, content: [UInt8]) -> [UInt8] {
    func little(_ number: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
    func attribute(_ id: Int, _ content: [UInt8]) -> [UInt8] {
      let sum = content.reduce(0) { $0 + Int($1) } & 0xFFFF
      return [2] + little(id, 2) + little(6, 2) + little(content.count, 4) + content
        + little(sum, 2)
    }
    let wide: [UInt8] = name.utf16.flatMap { little(Int($0), 2) } + [0, 0]
    let padding = [UInt8](repeating: 0, count: (4 - wide.count % 4) % 4)
    let properties =
      little(2, 4) + little(0x0003, 2) + little(0x3705, 2) + little(1, 4)
      + little(0x001F, 2) + little(0x3707, 2) + little(1, 4) + little(wide.count, 4) + wide
      + padding
    return [0x78, 0x9F, 0x3E, 0x22, 1, 0] + attribute(0x9002, Array(repeating: 0, count: 14))
      + attribute(0x800F, content) + attribute(0x9005, properties)
  }
}
