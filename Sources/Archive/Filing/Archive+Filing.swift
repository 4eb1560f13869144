import Findings
import Forms
import GRDB

extension Archive {
  /// Files a batch of documents in one transaction: all of it is filed, or nothing.
  ///
  /// Each form is filed on its own. A form is a duplicate when the same bytes or the same content
  /// were filed before; it is the next revision of the item of the same identity when its control
  /// fields have moved on; otherwise changed content is rejected (``FindingCode/revisionUnmarked``).
  /// Forms of one identity in a batch are filed in the order of their control fields.
  public func file(
    _ documents: [DocumentFiling],
    scheme: FilingScheme,
    options: FilingOptions
  ) throws(ArchiveError) -> [Receipt] {
    try write(keeping: !options.isDryRun) { db in
      var transaction = FilingTransaction(db: db, scheme: scheme, options: options)
      let lastEntry = try ImportLogSeal.lastEntry(in: db)
      var receipts: [[Int: Receipt]] = documents.map { _ in [:] }
      for (document, submission) in order(of: documents) {
        receipts[document][submission] = try transaction.file(
          documents[document],
          at: document,
          submission: submission
        )
      }
      try SearchIndex.add(transaction.indexed, in: db)
      var all: [Receipt] = []
      for (place, document) in documents.enumerated() {
        if document.submissions.isEmpty {
          all.append(try transaction.enterUnreadable(document, at: place))
        } else {
          all += document.submissions.indices.compactMap { receipts[place][$0] }
        }
      }
      try ImportLogSeal.append(after: lastEntry, to: db, as: options)
      return all
    }
  }

  /// The forms in the order in which they come, those of one identity by their control data.
  private func order(of documents: [DocumentFiling]) -> [(document: Int, submission: Int)] {
    var order: [(document: Int, submission: Int)] = []
    var positions: [[String]: [Int]] = [:]
    for (document, filing) in documents.enumerated() {
      for (submission, form) in filing.submissions.enumerated() {
        switch form {
        case .file(let request): positions[request.identity, default: []].append(order.count)
        case .reject: break
        }
        order.append((document, submission))
      }
    }
    for places in positions.values where places.count > 1 {
      var forms = places.map { order[$0] }
      // Insertion keeps the order of forms that neither precede nor follow one another.
      for index in forms.indices {
        var place = index
        while place > 0,
          let one = control(of: forms[place], in: documents),
          let other = control(of: forms[place - 1], in: documents),
          ControlData.precedes(one, other)
        {
          forms.swapAt(place, place - 1)
          place -= 1
        }
      }
      for (place, form) in zip(places, forms) { order[place] = form }
    }
    return order
  }

  private func control(
    of place: (document: Int, submission: Int),
    in documents: [DocumentFiling]
  ) -> ControlData? {
    switch documents[place.document].submissions[place.submission] {
    case .file(let request): request.control
    case .reject: nil
    }
  }
}
