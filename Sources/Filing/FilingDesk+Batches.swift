public import Archive
public import Findings

/// Documents that were filed in one transaction, and what became of them.
public struct FiledBatch: Sendable {
  /// The documents in the order in which they were handed over, without their
  /// ``ReadDocument/content``.
  public var documents: [ReadDocument]
  /// In the order of the documents and their forms; what they say is on the disk.
  public var receipts: [Receipt]
}

extension FilingDesk {
  /// How many documents are filed in one transaction, unless another number is asked for.
  public static let batchCount = 64
  /// After how many bytes of originals a transaction ends, however few documents they are.
  private static let batchSize = 16 << 20
  /// The size in bytes of the largest original whose text is kept until it is filed or rejected.
  private static let keptSize = 256 << 10

  /// Files what `read` hands over, batch by batch, while it reads on.
  ///
  /// One batch is filed at a time, in the order of reading, and while it is, one more gathers; a
  /// reader that is faster waits. Each batch is given to `each` once it is on the disk.
  public func file<Outcome>(
    language: Language,
    batchCount: Int = FilingDesk.batchCount,
    each: @escaping (FiledBatch) throws -> Void,
    read: (_ hand: (ReadDocument) async throws -> Void) async throws -> Outcome
  ) async throws -> Outcome {
    try await withThrowingTaskGroup(of: FiledBatch.self) { writer in
      var batch: [ReadDocument] = []
      var size = 0
      func handOver() async throws {
        if let filed = try await writer.next() { try each(filed) }
        let documents = batch
        writer.addTask {
          FiledBatch(documents: documents, receipts: try file(documents, language: language))
        }
        batch = []
        size = 0
      }
      let outcome = try await read { document in
        var document = document
        // Filing needs the forms and the original, not the text between; a copy of a rejected
        // document with comments does, and a large one is read again for it.
        if !document.hasErrors || document.bytes.count > FilingDesk.keptSize {
          document.content = nil
        }
        size += document.bytes.count
        batch.append(document)
        if batch.count >= batchCount || size >= FilingDesk.batchSize {
          try await handOver()
        }
      }
      if !batch.isEmpty { try await handOver() }
      while let filed = try await writer.next() { try each(filed) }
      return outcome
    }
  }
}
