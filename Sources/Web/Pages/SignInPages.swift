import HTTPTypes
import Hummingbird
import Wording

/// Signing in and out.
enum SignInPages {
  /// The form to sign in; who has signed in is sent on.
  static func form(_ call: Call) async throws -> Response {
    let target = Address.own(call.query("to"))
    if call.context.visitor != nil { return .seeOther(target) }
    return Response(page: page(call, target: target, fault: nil))
  }

  /// Signs in by the token of the address, or by name and password.
  static func signIn(_ call: Call) async throws -> Response {
    try await call.brought { brought in
      let target = Address.own(brought["to"])
      do {
        let cookie =
          if let token = brought["token"] {
            try await call.site.signIn.open(with: token, from: call.context.peer)
          } else if let name = brought["name"], let password = brought["password"] {
            try await call.site.signIn.signIn(name, password: password, from: call.context.peer)
          } else {
            throw WebError.wrongPassword
          }
        return Response.seeOther(target).adding([.setCookie: cookie.description])
      } catch let error as WebError {
        let refusal = error.refusal
        return Response(
          page: page(call, target: target, fault: refusal.message),
          status: refusal.status
        ).adding(refusal.headers)
      }
    }
  }

  /// Signs in who opens the address that the server printed; gives nil where it names no token.
  static func opened(_ call: Call) async throws -> Response? {
    guard let token = call.query("token") else { return nil }
    if call.context.visitor != nil { return .seeOther("/") }
    do {
      let cookie = try await call.site.signIn.open(with: token, from: call.context.peer)
      return Response.seeOther("/").adding([.setCookie: cookie.description])
    } catch WebError.wrongPassword {
      let scene = call.scene
      let used = scene(
        "这个地址已经用过，或者服务已重新启动。请看启动服务的窗口里最新的地址。",
        "This address was used before, or the server was started anew. Look for the latest address where it was started."
      )
      return Response(
        page: page(call, target: "/", fault: LocalizedText(verbatim: used)),
        status: .unauthorized
      )
    }
  }

  static func signOut(_ call: Call) async throws -> Response {
    guard case .session(let key)? = call.context.visitor?.means else {
      return .seeOther("/sign-in")
    }
    let cookie = try await call.site.signIn.end(key)
    return Response.seeOther("/sign-in").adding([.setCookie: cookie.description])
  }

  private static func page(_ call: Call, target: String, fault: LocalizedText?) -> HTML {
    let scene = call.scene
    let alert: HTML =
      fault.map { "<p class=\"alert\" role=\"alert\" id=\"fault\">\($0[scene.language])</p>" }
      ?? .none
    let described: HTML = fault == nil ? .none : " aria-describedby=\"fault\""
    let fields: HTML =
      call.site.signIn.isPersonal
      ? """
      <p>\(scene("启动服务的窗口里印有一个地址，打开它即可；也可以把其中 token= 后面的口令粘贴在这里。", "Open the address that was printed where the server was started, or paste here what stands in it after token=."))</p>
      <label for="token">\(scene("口令", "Token"))</label>
      <input id="token" name="token" type="password" autocomplete="off" required\(described)>
      """
      : """
      <label for="name">\(scene("用户名", "Name"))</label>
      <input id="name" name="name" autocomplete="username" required\(described)>
      <label for="password">\(scene("口令", "Password"))</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required>
      """
    return Page(
      scene("登录", "Sign in"),
      scene,
      main: """
        <div class="narrow">
        <h1>\(scene("登录", "Sign in"))</h1>
        \(alert)
        <form method="post" action="/sign-in" class="stack">
        \(fields)
        <input type="hidden" name="to" value="\(target)">
        <button class="primary">\(scene("登录", "Sign in"))</button>
        </form>
        </div>
        """
    ).html
  }
}
