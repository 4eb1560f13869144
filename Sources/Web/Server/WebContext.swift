import Hummingbird
import NIOCore
import Wording

/// What is known of a request beside what it says: who asks, from where, and in which language.
struct WebContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// From where a request comes that comes over no connection.
  static let nowhere = "-"

  /// The address from which the request comes.
  var peer: String
  /// Nil of one who has not signed in.
  var visitor: Visitor?
  var language = Language.zh

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? WebContext.nowhere
  }
}
