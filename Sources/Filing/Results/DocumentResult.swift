public import Archive
public import Findings
public import Forms

/// What became of a document that was imported, without its bytes.
public struct DocumentResult: Sendable {
  /// As given, or the place inside a folder or package.
  public var path: String
  /// The SHA-256 of the document.
  public var digest: ContentDigest
  /// In bytes.
  public var size: Int
  /// In the document's order; of a document without a form the one that says so.
  public var forms: [FormResult]
  /// What concerns the document and no form of it.
  public var documentFindings: [Finding]

  /// All findings: the document's, then those of its forms.
  public var findings: [Finding] { documentFindings + forms.flatMap(\.findings) }

  /// Whether any of it was not filed for a fault of its own.
  public var isRefused: Bool { forms.contains { $0.receipt.outcome.isRefusal } }

  /// What became of the document as a whole: of its forms' outcomes the one that most asks for a
  /// person.
  public var outcome: Receipt.Outcome {
    let order: [Receipt.Outcome] = [.unreadable, .rejected, .revised, .filed, .duplicate]
    let outcomes = Set(forms.map(\.receipt.outcome))
    return order.first { outcomes.contains($0) } ?? .unreadable
  }
}

/// What became of one form, or of a document without one.
public struct FormResult: Sendable {
  /// What the archive says of it.
  public var receipt: Receipt
  /// The account that the form names; nil where it names none.
  public var account: String?
  /// To whom it goes back where it was not filed.
  public var addressee: Addressee
  /// The form's own findings, and those of filing.
  public var findings: [Finding]
}

extension FiledBatch {
  /// Each document with its receipts, in their order.
  public var receiptsByDocument: [(document: ReadDocument, receipts: ArraySlice<Receipt>)] {
    var next = receipts.startIndex
    return documents.map { document in
      let end = min(next + max(1, document.submissions.count), receipts.endIndex)
      defer { next = end }
      return (document, receipts[next..<end])
    }
  }
}

extension ReadDocument {
  /// What became of the document, by its receipts.
  public func result(_ receipts: ArraySlice<Receipt>, library: FormLibrary) -> DocumentResult {
    let forms = receipts.map { receipt in
      let own = receipt.submission.flatMap { index in
        submissions.indices.contains(index) ? submissions[index].findings : nil
      }
      return FormResult(
        receipt: receipt,
        account: account(ofSubmission: receipt.submission, library: library),
        addressee: addressee(ofSubmission: receipt.submission, library: library),
        findings: (own ?? []) + receipt.findings
      )
    }
    return DocumentResult(
      path: path,
      digest: digest,
      size: bytes.count,
      forms: forms,
      documentFindings: documentFindings
    )
  }
}
