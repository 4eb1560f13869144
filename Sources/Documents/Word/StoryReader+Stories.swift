import Findings
import Wording
import XML

extension StoryReader {
  /// Begins the main text; a second body goes on with the first, one within another is part of it.
  mutating func startBody() {
    guard !openStories.contains(where: { $0.kind == .body }) else { return }
    guard let first = stories.firstIndex(where: { $0.kind == .body }) else {
      return startStory(.body)
    }
    let story = stories.remove(at: first)
    startStory(.body)
    frames[frames.count - 1].blocks = story.blocks
    openStories[openStories.count - 1] = story
    paragraphCounts[paragraphCounts.count - 1] = bodyCounts.paragraphs
    topTableCounts[topTableCounts.count - 1] = bodyCounts.tables
  }

  mutating func startStory(_ kind: Story.Kind, id: String = "", author: String? = nil) {
    openStories.append(Story(kind: kind, number: nextStory, id: id, author: author))
    nextStory += 1
    paragraphCounts.append(0)
    topTableCounts.append(0)
    openFrame(.story)
    closedFields = 0
    run = StyleSheet.Look()
  }

  mutating func endStory() {
    guard case .story? = frames.last?.kind, frames.last?.depth == depth,
      var story = openStories.popLast()
    else { return }
    story.blocks = closeFrame()
    let counts = (paragraphs: paragraphCounts.removeLast(), tables: topTableCounts.removeLast())
    if story.kind == .body { bodyCounts = counts }
    stories.append(story)
  }

  /// A note: within a part of notes one among many, in Word 2003 where it is referred to.
  mutating func startNote(_ kind: Story.Kind, _ tag: borrowing XMLTag) {
    // The lines that separate notes from the text are no notes.
    guard !tag.has("type") || tag.has("type", "normal") else { return skip() }
    guard let id = tag.string("id") else {
      refer(kind, to: .story(nextStory))
      return startStory(kind)
    }
    startStory(kind, id: id)
  }

  mutating func startAnnotationComment(author: String?) {
    refer(.comment, to: .story(nextStory))
    startStory(.comment, author: author)
  }

  /// A note whose mark is hidden is hidden with it; a comment's mark never shows.
  mutating func refer(_ kind: Story.Kind, _ tag: borrowing XMLTag) {
    guard let id = tag.string("id"), kind == .comment || run.isHidden != true else { return }
    refer(kind, to: .id(id))
  }

  private mutating func refer(_ kind: Story.Kind, to target: Story.Target) {
    guard let last = openStories.indices.last, let frame = frames.first else { return }
    openStories[last].references.append(
      Story.Reference(kind: kind, target: target, block: frame.blocks.count)
    )
  }

  // MARK: Sections

  mutating func startSection() {
    guard let last = openStories.indices.last, openStories[last].kind == .body else {
      return skip()
    }
    if properties == .paragraph, !paragraphs.isEmpty {
      paragraphs[paragraphs.count - 1].endsSection = true
    }
    startProperties(.section)
    openStories[last].sections.append(Story.Section(start: nextSectionStart))
  }

  mutating func readSectionProperty(_ name: WordName, _ tag: borrowing XMLTag) {
    guard let last = openStories.indices.last, !openStories[last].sections.isEmpty else { return }
    let section = openStories[last].sections.count - 1
    switch name {
    case .headerReference, .footerReference:
      guard let id = tag.string("id") else { return }
      let header = Story.HeaderName(
        kind: name == .headerReference ? .header : .footer,
        type: tag.string("type") ?? "default",
        target: .id(id)
      )
      openStories[last].sections[section].names.append(header)
    case .titlePg: openStories[last].sections[section].hasTitlePage = tag.isOn("val")
    case .hdr, .ftr:
      let type = tag.string("type") ?? "odd"
      let kind = name == .hdr ? Story.Kind.header : .footer
      let header = Story.HeaderName(
        kind: kind,
        type: type == "odd" ? "default" : type,
        target: .story(nextStory)
      )
      openStories[last].sections[section].names.append(header)
      startStory(kind, id: type)
    default: break
    }
  }
}
