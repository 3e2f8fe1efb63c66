import Testing

@testable import Numbers

@Suite struct WrittenNumberTests {
  @Test(arguments: [
    // written, value, last place
    ("0.2231", "2231/10000", -4),
    ("-0.5", "-1/2", -1),
    ("−0.5", "-1/2", -1),
    ("+3", "3", 0),
    (".5", "1/2", -1),
    ("1.", "1", 0),
    ("1.30e2", "130", 0),
    ("3e-05", "3/100000", -5),
    ("6.02×10^23", "602000000000000000000000", 21),
    ("6.02 \\times 10^{23}", "602000000000000000000000", 21),
    ("1.5 × 10⁻³", "3/2000", -4),
    ("10^5", "100000", 5),
    ("1,474,560,000", "1474560000", 0),
    ("1{,}000", "1000", 0),
    ("40_020", "40020", 0),
    ("０．１２３４", "617/5000", -4),
    ("－１２", "-12", 0),
    ("23%", "23/100", -2),
    ("２３．５％", "47/200", -3),
    ("12.5\\%", "1/8", -3),
  ])
  func readsValueAndLastPlace(written: String, value: String, place: Int) throws {
    let number = try #require(WrittenNumber(written))
    #expect(number.value?.description == value)
    #expect(number.lastPlace == place)
  }

  @Test(arguments: [
    "≈ 0.5", "~0.5", "〜0.5", "≒0.5", "約0.5", "約 0.5", "およそ0.5", "ほぼ 0.5", "about 0.5", "approx. 0.5",
  ])
  func marksOfApproximation(written: String) {
    #expect(WrittenNumber(written)?.isApproximate == true)
  }

  @Test func anEllipsisSaysThatDigitsWereCutOff() {
    #expect(WrittenNumber("1.3068...")?.isTruncated == true)
    #expect(WrittenNumber("1.3068…")?.isTruncated == true)
    #expect(WrittenNumber("1.3068")?.isTruncated == false)
  }

  @Test(arguments: ["", "x", "-", "1.2.3", "12 34", "1,23", "1,2345", "3px", "e5", "about0.5", "10 % 3"])
  func notANumber(written: String) {
    #expect(WrittenNumber(written) == nil)
  }

  @Test func commasInAListSeparate() throws {
    let scalars = Array("1,000".unicodeScalars)[...]
    #expect(WrittenNumber.read(scalars)?.length == 5)
    #expect(WrittenNumber.read(scalars, commas: .separate)?.length == 1)
  }

  @Test(arguments: [
    // written, actual, agreement
    ("0.22", "0.2249", NumberAgreement.rounded),
    ("0.22", "0.225", .rounded),
    ("0.22", "0.215", .rounded),
    ("0.22", "0.2251", .imprecise),
    ("0.22", "0.2299", .imprecise),
    ("0.22", "0.23", .different),
    ("1.0000", "0.9999", .different),
    ("0.9999", "1.0", .different),
    ("1.0000", "0.99995", .rounded),
    ("1.0000", "0.99994", .imprecise),
    ("-0.0", "0.0", .exact),
    ("0.0", "-0.0", .exact),
    ("0.0", "0.000000001", .rounded),
    ("0", "0.000000001", .rounded),
    ("1e-9", "0", .different),
    ("0", "1e-6", .imprecise),
    ("0", "0.6", .different),
    ("1", "1.0000000000000002", .rounded),
    ("818731200", "818731200.0000001", .rounded),
    ("818731202", "818731200.0000001", .different),
    ("3", "4", .different),
    ("3", "3.0", .exact),
    ("3", "3.4", .imprecise),
    ("≈ 3", "3.4", .rounded),
    ("≈ 0", "0.0000", .exact),
    ("≈ 0", "0.04", .rounded),
    ("≈ 0", "0.3", .imprecise),
    ("≈ 0", "7", .different),
    ("約 1000", "1400", .rounded),
    ("約 1000", "2000", .different),
    ("1.3068...", "1.306852", .rounded),
    ("1.3069...", "1.306852", .rounded),
    ("1.3068...", "1.3070", .different),
    ("1.3068", "1.306852", .imprecise),
    ("-1.3068...", "-1.306852", .rounded),
    ("23%", "0.2349", .rounded),
    ("≈ 10^5", "120000", .rounded),
    ("≈ 10^5", "520000", .different),
    ("1.747e-07", "0.0000001746928", .rounded),
  ])
  func agreement(written: String, actual: String, agreement: NumberAgreement) throws {
    let number = try #require(WrittenNumber(written))
    let value = try #require(Rational(decimal: actual))
    #expect(number.agreement(with: value) == agreement, "\(written) for \(actual)")
  }
}
