import TestSupport
import Testing

@testable import Web

@Suite struct MultipartReaderTests {
  private static let body =
    "preamble\r\n--b1\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\none\r\ntwo\r\n--b1\r\n"
    + "Content-Type: application/wps-office.docx\r\ncontent-disposition: form-data; name=\"file\"; "
    + "filename=\"拜访 %22a%22.docx\"\r\n\r\n\r\n-\r\n--b\r\n--b1--\r\nepilogue"

  /// What a reader gives, pieces of a part joined.
  private static func read(_ pieces: [ArraySlice<UInt8>]) throws -> [String] {
    var reader = try MultipartReader(boundary: "b1", mostParts: 9)
    var texts: [String] = []
    var bytes: [UInt8] = []
    for piece in pieces {
      for event in try reader.read(piece) {
        switch event {
        case .began(let head): texts.append("\(head.name)|\(head.fileName ?? "-")|")
        case .bytes(let more): bytes += more
        case .ended:
          texts[texts.count - 1] += String(decoding: bytes, as: UTF8.self)
          bytes = []
        }
      }
    }
    try reader.finish()
    return texts
  }

  private static let expected = ["text|-|one\r\ntwo", "file|拜访 \"a\".docx|\r\n-\r\n--b"]

  @Test(arguments: [1, 2, 3, 7, 50, 10_000])
  func readsTheSameWhateverThePieces(size: Int) throws {
    let bytes = Array(MultipartReaderTests.body.utf8)
    let pieces = stride(from: 0, to: bytes.count, by: size).map {
      bytes[$0..<min($0 + size, bytes.count)]
    }
    #expect(try MultipartReaderTests.read(pieces) == MultipartReaderTests.expected)
  }

  @Test func refusesTooManyPartsAndLongHeads() throws {
    let part = "--b1\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n"
    var reader = try MultipartReader(boundary: "b1", mostParts: 2)
    #expect(throws: MultipartReader.Fault.tooManyParts) {
      _ = try reader.read(Array(String(repeating: part, count: 3).utf8))
    }
    var other = try MultipartReader(boundary: "b1", mostParts: 2)
    #expect(throws: MultipartReader.Fault.tooLongHead) {
      _ = try other.read(Array(("--b1\r\nX: " + String(repeating: "x", count: 9000)).utf8))
    }
    #expect(throws: MultipartReader.Fault.noBoundary) {
      _ = try MultipartReader(contentType: "multipart/form-data", mostParts: 1)
    }
  }

  @Test func neverTrapsOnWhatItCannotRead() throws {
    var numbers = SeededGenerator(seed: 20_261_123)
    let whole = Array(MultipartReaderTests.body.utf8)
    for _ in 0..<2000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &numbers) {
        let index = Int.random(in: bytes.indices, using: &numbers)
        switch Int.random(in: 0..<3, using: &numbers) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &numbers)
        case 1: bytes.remove(at: index)
        default: bytes.insert(contentsOf: Array("\r\n--b1".utf8), at: index)
        }
      }
      do {
        _ = try MultipartReaderTests.read([bytes[...]])
      } catch is MultipartReader.Fault {
        continue
      }
    }
  }
}
