import Forms
import Ledger
import Testing
import Values

@Suite("Follow-ups")
struct FollowUpTests {
  private func followUps(on today: Day = .on(12, 31), _ tell: (inout Story) -> Void) -> [String] {
    var story = Story()
    tell(&story)
    return story.obligations(.followUp, on: today)
  }

  @Test(arguments: [
    (ChoiceCode.inPerson, 1), (.event, 1), (.phone, 0), (.letter, 0),
    (ChoiceCode(rawValue: "email"), 0), (ChoiceCode(rawValue: "material"), 0),
  ])
  func opensAfterAVisitInPersonOrAtAnEvent(method: ChoiceCode, count: Int) {
    #expect(followUps { $0.visit(.on(3, 5), method) }.count == count)
  }

  @Test func opensAfterNoRowOfADevelopmentRecord() {
    #expect(followUps { $0.development([.row(.on(3, 5))], success: false) } == [])
  }

  @Test(arguments: [(Day.on(3, 12), "open"), (Day.on(3, 13), "overdue")])
  func isOverdueFromTheDayAfterItsSeventh(today: Day, state: String) {
    #expect(followUps(on: today) { $0.visit(.on(3, 5)) } == ["2024-03-05 2024-03-12 \(state) 1"])
  }

  @Test(arguments: [
    (Day.on(3, 5), "met"), (Day.on(3, 12), "met"), (Day.on(3, 13), "met-late"),
  ])
  func isMetByItsOwnForm(day: Day, state: String) {
    #expect(
      followUps { $0.visit(.on(3, 5), followedUp: day) }
        == ["2024-03-05 2024-03-12 \(state) 1 1"]
    )
  }

  @Test func isNotYetMetByAFollowUpOfALaterDay() {
    #expect(
      followUps(on: .on(3, 6)) { $0.visit(.on(3, 5), followedUp: .on(3, 8)) }
        == ["2024-03-05 2024-03-12 open 1"]
    )
  }

  @Test func isMetByALaterPhoneCall() {
    let told = followUps {
      $0.visit(.on(3, 5))
      $0.visit(.on(3, 12), .phone)
    }
    #expect(told == ["2024-03-05 2024-03-12 met 1 2"])
  }

  @Test func isMetLateAfterItsWindow() {
    let told = followUps {
      $0.visit(.on(3, 5))
      $0.visit(.on(3, 13), .phone)
    }
    #expect(told == ["2024-03-05 2024-03-12 met-late 1 2"])
  }

  @Test func isMetByARowOfADevelopmentRecord() {
    let told = followUps {
      $0.visit(.on(3, 5))
      $0.development([.row(.on(3, 1)), .row(.on(3, 9), .phone)], success: false)
    }
    #expect(told == ["2024-03-05 2024-03-12 met 1 2"])
  }

  @Test(arguments: [ChoiceCode.letter, .event])
  func isNotMetByOtherMethods(method: ChoiceCode) {
    let told = followUps(on: .on(3, 10)) {
      $0.visit(.on(3, 5))
      $0.visit(.on(3, 8), method)
    }
    #expect(told.first == "2024-03-05 2024-03-12 open 1")
  }

  @Test func isNotMetByAContactOfTheSameDay() {
    let told = followUps(on: .on(3, 6)) {
      $0.visit(.on(3, 5))
      $0.visit(.on(3, 5), .phone)
    }
    #expect(told == ["2024-03-05 2024-03-12 open 1"])
  }

  @Test func isNotMetByAnotherAccount() {
    let told = followUps(on: .on(3, 6)) {
      $0.visit(.on(3, 5))
      $0.visit(.on(3, 6), .phone, account: "大庆石油管理局有限公司第二分公司")
    }
    #expect(told == ["2024-03-05 2024-03-12 open 1"])
  }

  @Test func endsTheChainWithAVisitInsideTheWindow() {
    let told = followUps {
      $0.visit(.on(3, 5))
      $0.visit(.on(3, 11))
    }
    #expect(told == ["2024-03-05 2024-03-12 met 1 2"])
  }

  @Test func beginsAnewWithAVisitAfterTheWindow() {
    let told = followUps(on: .on(3, 20)) {
      $0.visit(.on(3, 5))
      $0.visit(.on(3, 15))
    }
    #expect(
      told == ["2024-03-05 2024-03-12 met-late 1 2", "2024-03-15 2024-03-22 open 2"]
    )
  }

  @Test func beginsAnewWhenACallHasMetTheFirst() {
    let told = followUps(on: .on(3, 12)) {
      $0.visit(.on(3, 5))
      $0.visit(.on(3, 7), .phone)
      $0.visit(.on(3, 10))
    }
    #expect(told == ["2024-03-05 2024-03-12 met 1 2", "2024-03-10 2024-03-17 open 3"])
  }

  @Test func beginsAnewWhenItsOwnFormHasMetTheFirst() {
    let told = followUps(on: .on(3, 12)) {
      $0.visit(.on(3, 5), followedUp: .on(3, 7))
      $0.visit(.on(3, 10))
    }
    #expect(told == ["2024-03-05 2024-03-12 met 1 1", "2024-03-10 2024-03-17 open 2"])
  }

  @Test func meetsEveryOpenOne() {
    let told = followUps {
      $0.visit(.on(3, 5), .event)
      $0.visit(.on(3, 6), .event)
      $0.visit(.on(3, 13), .phone)
    }
    #expect(
      told == ["2024-03-05 2024-03-12 met-late 1 3", "2024-03-06 2024-03-13 met 2 3"]
    )
  }

  @Test func opensAfterAnEventInsideTheWindow() {
    let told = followUps(on: .on(3, 9)) {
      $0.visit(.on(3, 5))
      $0.visit(.on(3, 8), .event)
    }
    #expect(told == ["2024-03-05 2024-03-12 open 1", "2024-03-08 2024-03-15 open 2"])
  }
}
