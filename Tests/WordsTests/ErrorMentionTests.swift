import Testing

@testable import Words

/// What a text says of an error that it names.
@Suite struct ErrorMentionTests {
  @Test(arguments: [
    ("This avoids a KeyError, which Python would raise.", ErrorMention.denied),
    ("Here the KeyError is caught and the error reported.", .denied),
    ("This will not raise a KeyError.", .denied), ("We get no KeyError here.", .denied),
    ("This code catches the KeyError and returns zero.", .denied),
    ("A KeyError is handled here, so it will give zero.", .denied),
    ("The check makes sure that a KeyError will never occur.", .denied),
    ("A KeyError would be raised by others, but here it is not.", .denied),
    ("A plain lookup gives a KeyError; here it does not occur.", .denied),
    ("Instead of raising a KeyError, it returns nothing.", .denied),
    ("The function swallows the KeyError, and returns None.", .denied),
    ("It is impossible to get a KeyError here.", .denied),
    ("This is how to recover from a KeyError that happens.", .remedied),
    ("You can catch the KeyError.", .remedied), ("To avoid a KeyError, look first.", .remedied),
    ("Python will raise a KeyError, which the function catches.", .named),
    ("The KeyError that a plain lookup raises does not occur.", .named),
    ("Without this test you would get a KeyError.", .named), ("A KeyError.", .named),
    ("Catching a KeyError", .named), ("KeyError handling", .named),
    ("Python raises a KeyError. The KeyError is caught.", .named),
    ("This will raise a KeyError.", .comes), ("It does not work and raises a KeyError.", .comes),
    ("You will not be surprised that this raises a KeyError.", .comes),
    ("You cannot find it, so Python raises KeyError.", .comes),
    ("If you do not catch it, you get a KeyError.", .comes),
    ("Not handling the key raises a KeyError.", .comes),
    ("We forgot to handle it and get a KeyError.", .comes),
    ("This raises a KeyError, which is not caught.", .comes), ("KeyErrors are raised.", .comes),
    ("This raises a KeyError, not a ValueError.", .comes),
    ("This raises a KeyError, which is no subclass of ValueError.", .comes),
    ("KeyErrorは発生しない。", .denied), ("KeyErrorが起きるのを防げる。", .remedied),
    ("KeyErrorを捕捉してエラーを表示する。", .remedied), ("KeyErrorが発生する。", .comes),
    ("这里会捕获KeyError异常。", .remedied), ("这样就不会引发KeyError。", .denied), ("这里会引发KeyError。", .comes),
    ("Questo evita un KeyError.", .denied), ("Das verhindert einen KeyError.", .denied),
  ])
  func whatIsSaidOfAnError(_ text: String, _ mention: ErrorMention) {
    #expect(WordList.mention(of: "KeyError", in: text)?.1 == mention)
  }

  @Test func whatIsNotNamed() {
    #expect(WordList.mention(of: "KeyError", in: "This raises an error.") == nil)
  }
}
