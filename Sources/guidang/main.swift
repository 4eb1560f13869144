import Commands

await Guidang.start()
