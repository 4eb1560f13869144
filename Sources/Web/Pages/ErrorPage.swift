import HTTPTypes
import Wording

/// The page that stands in place of one that cannot be had.
struct ErrorPage {
  var refusal: Refusal
  var scene: Scene

  var html: HTML {
    Page(
      title,
      scene,
      main: """
        <h1>\(title)</h1>
        <p class="lead">\(refusal.message[scene.language])</p>
        <p class="acts">\(back, if: isPosted)<a class="button" href="/">\(scene("回到首页", "Back to the first page"))</a></p>
        """
    ).html
  }

  /// Whether something was sent that is to be sent once more.
  private var isPosted: Bool { scene.isPosted && scene.address != "/" && scene.visitor != nil }

  private var back: HTML {
    "<a class=\"button primary\" href=\"\(scene.address)\">\(scene("返回上一页", "Back to the page"))</a>"
  }

  private var title: String {
    switch refusal.status.code {
    case 404: scene("没有找到", "Not found")
    case 401, 403: scene("不能打开", "Not allowed")
    case 413: scene("文件太大", "Too large")
    case 429, 503: scene("请稍后再试", "Try again later")
    case 400..<500: scene("请求有误", "The request is faulty")
    case _: scene("没有办成", "It could not be done")
    }
  }
}
