extension SpokenTable {
  static let numbers = #"""
    \frac{1}{2}
    one half
    one half
    二分の一
    二分の一

    \frac{3}{4} x
    three quarters x
    three quarters times x
    四分の三 エックス
    四分の三 かける エックス

    \frac{2}{11}
    two elevenths
    two elevenths
    十一分の二
    十一分の二

    \frac{22}{7} \approx 3.14
    22 over seven is approximately 3.14
    22 over seven is approximately equal to 3.14
    七分の二十二 ニアリーイコール サン テン イチ ヨン
    七分の二十二 ニアリーイコール サン テン イチ ヨン

    1/2
    one half
    one half
    二分の一
    二分の一

    2^{10}
    two to the tenth
    two to the tenth power
    ニ の 十乗
    ニ の 十乗

    10^{-3}
    ten to the minus three
    ten to the power of minus three
    ジュウ の マイナス サン 乗
    ジュウ の マイナス サン 乗

    2 \times 10^{-3}
    two times ten to the minus three
    two times ten to the power of minus three
    ニ かける ジュウ の マイナス サン 乗
    ニ かける ジュウ の マイナス サン 乗

    3 \cdot 4 = 12
    three times four equals twelve
    three times four equals twelve
    サン かける ヨン イコール ジュウニ
    サン かける ヨン イコール ジュウニ

    1706
    1706
    1706
    センナナヒャクロク
    センナナヒャクロク

    1{,}706
    1706
    1706
    センナナヒャクロク
    センナナヒャクロク

    250,000
    250000
    250000
    ニジュウゴマン
    ニジュウゴマン

    0.05
    0.05
    0.05
    レイ テン ゼロ ゴ
    レイ テン ゼロ ゴ

    -2.5
    minus 2.5
    minus 2.5
    マイナス ニ テン ゴ
    マイナス ニ テン ゴ

    3,14
    three, 14
    three, 14
    サン ジュウヨン
    サン、ジュウヨン

    \sqrt{2}
    root two
    the square root of two
    ルート ニ
    ルート ニ

    2(3)
    two open bracket three close bracket
    two times, open bracket three, close bracket
    ニ カッコ サン
    ニ かける かっこ サン かっこ閉じる

    17 \bmod 5
    17 mod five
    17 mod five
    ジュウナナ モッド ゴ
    ジュウナナ モッド ゴ

    100\%
    100 percent
    100 percent
    ヒャク パーセント
    ヒャク パーセント

    90^\circ
    90 degrees
    90 degrees
    キュウジュウ 度
    キュウジュウ 度

    5\,\text{kg}
    five kilograms
    five kilograms
    ゴ キログラム
    ゴ キログラム

    3\,\mathrm{m}/\mathrm{s}
    three metres per second
    three metres per second
    サン メートル パー 秒
    サン メートル パー 秒
    """#
}
