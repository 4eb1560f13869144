import Archive
import Foundation
import Office
import SQLiteArchive
import Synchronization
import Values
import Wording

/// Tells the webhooks what happens, each thing at least once and in its order.
///
/// The archive's own journal and import log, written in the transaction that files, are what is still
/// to be told; how far each address was told is kept beside the archive. So other processes may file
/// meanwhile, and nothing is lost when the server ends.
final class HookCourier: Sendable {
  /// How often the archive is looked at, in seconds.
  static let pace = 2.0
  /// As whom the courier reads.
  private static let courier = Visitor(name: "webhooks", roles: [.archivist], means: .token)

  /// How an address fares.
  private struct Course {
    var failures = 0
    var next = ContinuousClock.now
    var told = 0
    var refused = 0
    /// The archive and the day of which all that is due was told.
    var due: (stamp: ArchiveDoor.Stamp, day: Day)?
  }

  private let hooks: [Webhook]
  private let desk: FrontDesk
  private let kept: DeskFile
  private let workshop: Workshop
  private let sender = HookSender()
  private let courses: Mutex<[Webhook: Course]>

  init(_ hooks: [Webhook], desk: FrontDesk, kept: DeskFile, workshop: Workshop) {
    self.hooks = hooks
    self.desk = desk
    self.kept = kept
    self.workshop = workshop
    courses = Mutex(Dictionary(hooks.map { ($0, Course()) }) { first, _ in first })
  }

  /// Goes round until the task is cancelled.
  func run() async {
    if hooks.isEmpty { return }
    while !Task.isCancelled {
      for hook in hooks { await round(hook) }
      do {
        try await Task.sleep(for: .seconds(HookCourier.pace))
      } catch {
        return
      }
    }
  }

  /// How often each address was told something, and how often it would not have it.
  var figures: [(address: String, told: Int, refused: Int, failures: Int)] {
    courses.withLock { courses in
      hooks.compactMap { hook in
        courses[hook].map { course in
          (hook.address.host() ?? "-", course.told, course.refused, course.failures)
        }
      }
    }
  }

  /// Tells an address what it does not know yet, until that fails.
  func round(_ hook: Webhook) async {
    guard courses.withLock({ ($0[hook]?.next ?? .now) <= .now }) else { return }
    do {
      try await tellNews(hook)
      if hook.kinds.contains(.due) { try await tellDue(hook) }
      courses.withLock { $0[hook]?.failures = 0 }
    } catch {
      courses.withLock { courses in
        guard var course = courses[hook] else { return }
        course.failures += 1
        // Twice as long after each failure, up to an hour.
        course.next = .now + .seconds(min(5 << min(course.failures, 10), 3600))
        courses[hook] = course
      }
    }
  }

  private func tellNews(_ hook: Webhook) async throws {
    let (desk, kept, key) = (desk, kept, hook.address.absoluteString)
    guard desk.door.isThere else {
      // What is filed first is news, too.
      let isNew = try await workshop.run { try kept.position(of: key) == nil }
      if isNew {
        try await workshop.run { try kept.setPosition(of: key, journal: 0, importLog: 0) }
      }
      return
    }
    while true {
      let told = try await workshop.run {
        guard let known = try kept.position(of: key) else {
          // An address that is new is told what happens from now on.
          let now = try desk.newsPosition(as: HookCourier.courier)
          try kept.setPosition(of: key, journal: now.journal, importLog: now.importLog)
          return [(news: News?, position: NewsPosition)]()
        }
        let position = NewsPosition(journal: known.journal, importLog: known.importLog)
        return try desk.news(after: position, as: HookCourier.courier)
      }
      if told.isEmpty { return }
      for (news, position) in told {
        if let news, hook.kinds.contains(news.kind) { try await tell(news, to: hook) }
        try await workshop.run {
          try kept.setPosition(
            of: key,
            journal: position.journal,
            importLog: position.importLog
          )
        }
      }
    }
  }

  private func tellDue(_ hook: Webhook) async throws {
    let (desk, kept, key) = (desk, kept, hook.address.absoluteString)
    guard desk.door.isThere else { return }
    let (stamp, day) = (try await workshop.run { try desk.door.stamp() }, desk.today)
    let isKnown = courses.withLock { $0[hook]?.due.map { $0 == (stamp, day) } ?? false }
    if isKnown { return }
    let due = try await workshop.run {
      try desk.dueNews(as: HookCourier.courier).filter { try !kept.wasTold($0.id, to: key) }
    }
    for news in due {
      try await tell(news, to: hook)
      let now = desk.now
      try await workshop.run { try kept.setTold(news.id, to: key, at: now) }
    }
    courses.withLock { $0[hook]?.due = (stamp, day) }
  }

  /// Tells one thing; throws where it must be told again.
  ///
  /// What an address will not have is passed over, so that the rest is told.
  private func tell(_ news: News, to hook: Webhook) async throws {
    var body: [UInt8] = []
    news.json.write(to: &body)
    let seconds = Int(Date().timeIntervalSince1970)
    let status = try await sender.send(
      body,
      headers: [
        ("Content-Type", "application/json; charset=utf-8"),
        ("User-Agent", "guidang"),
        ("X-Guidang-Event", news.kind.rawValue),
        ("X-Guidang-Delivery", try ContentDigest(of: news.id).rawValue),
        ("X-Guidang-Signature", try hook.signature(of: body, at: seconds)),
      ],
      to: hook.address
    )
    switch status {
    case 200..<300: courses.withLock { $0[hook]?.told += 1 }
    case 408, 425, 429: throw HookSender.Fault.tooLate
    case 400..<500: courses.withLock { $0[hook]?.refused += 1 }
    case _: throw HookSender.Fault.closed
    }
  }
}
