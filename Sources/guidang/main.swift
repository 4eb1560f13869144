import Commands

await Guidang.main()
