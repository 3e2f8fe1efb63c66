extension SpokenTable {
  static let calculus = #"""
    f'(x)
    f prime of x
    f prime of x
    エフ ダッシュ エックス
    エフ ダッシュ かっこ エックス かっこ閉じる

    y'' + y = 0
    y double prime plus y equals zero
    y double prime plus y equals zero
    ワイ ツーダッシュ プラス ワイ イコール ゼロ
    ワイ ツーダッシュ プラス ワイ イコール ゼロ

    \frac{dy}{dx} = 2x
    d y by d x equals two x
    the derivative of y with respect to x equals two x
    ディー ワイ ディー エックス イコール ニ エックス
    ワイ の エックス に よる 微分 イコール ニ エックス

    \frac{d}{dx} x^n = n x^{n-1}
    d by d x of x to the n equals n x to the n minus one
    the derivative with respect to x of x to the power of n equals n times x to the power of n minus one, end power
    ディー ディー エックス エックス の エヌ乗 イコール エヌ エックス の エヌ マイナス ワン 乗
    エックス の エヌ乗 の エックス に よる 微分 イコール エヌ かける エックス の エヌ マイナス イチ 乗

    \frac{d^2 y}{dx^2}
    d squared y by d x squared
    the second derivative of y with respect to x
    ディー ニ ワイ ディー エックス ニ
    ワイ の エックス に よる 二階 微分

    \frac{\partial L}{\partial w}
    partial L by partial w
    the partial derivative of L with respect to w
    パーシャル エル パーシャル ダブリュー
    エル の ダブリュー に よる 偏微分

    \frac{\partial^2 f}{\partial x \partial y}
    partial squared f by partial x partial y
    the second partial derivative of f with respect to x and y
    パーシャル ニ エフ パーシャル エックス パーシャル ワイ
    エフ の エックス と ワイ に よる 二階 偏微分

    \frac{\partial}{\partial x_i} f(x)
    partial by partial x sub i of f of x
    the partial derivative with respect to x sub i of f of x
    パーシャル パーシャル エックス アイ エフ エックス
    エフ かっこ エックス かっこ閉じる の エックス サブ アイ に よる 偏微分

    \nabla f(x)
    nabla f of x
    the gradient of f of x
    ナブラ エフ エックス
    エフ かっこ エックス かっこ閉じる の 勾配

    \nabla_\theta \mathcal{L}(\theta)
    nabla theta L of theta
    the gradient with respect to theta of script L of theta
    ナブラ シータ エル シータ
    花文字の エル かっこ シータ かっこ閉じる の シータ に 関する 勾配

    \nabla^2 f
    nabla squared f
    the Laplacian of f
    ナブラ の 二乗 エフ
    ラプラシアン エフ

    \nabla \cdot \mathbf{E} = \frac{\rho}{\epsilon_0}
    nabla dot E equals rho over epsilon sub zero
    the divergence of bold E equals rho over epsilon sub zero
    ナブラ ドット イー イコール ロー オーバー イプシロン ゼロ
    太字の イー の 発散 イコール イプシロン サブ ゼロ 分の ロー

    \nabla \times \mathbf{B}
    nabla cross B
    the curl of bold B
    ナブラ クロス ビー
    太字の ビー の 回転

    \int_0^1 f(x)\,dx
    integral from zero to one of f of x d x
    the integral from zero to one of f of x, d x
    インテグラル ゼロ から ワン エフ エックス ディー エックス
    インテグラル、ゼロ から イチ まで、エフ かっこ エックス かっこ閉じる、ディー エックス

    \int_{-\infty}^{\infty} e^{-x^2} dx = \sqrt{\pi}
    integral from minus infinity to infinity of e to the minus x squared d x equals root pi
    the integral from minus infinity to infinity of e to the power of minus x squared, d x equals the square root of pi
    インテグラル マイナス 無限大 から 無限大 イー の マイナス エックス の 二乗 乗 ディー エックス イコール ルート パイ
    インテグラル、マイナス 無限大 から 無限大 まで、イー の マイナス エックス の 二乗 乗、ディー エックス イコール ルート パイ

    \int_D f
    integral over D of f
    the integral over D of f
    インテグラル ディー エフ
    インテグラル、ディー 上 で、エフ

    \oint_C \mathbf{F} \cdot d\mathbf{r}
    contour integral over C of F dot d r
    the contour integral over C of bold F dot d bold r
    周回 インテグラル シー エフ ドット ディー アール
    周回 インテグラル、シー 上 で、太字の エフ ドット ディー 太字の アール

    \lim_{x \to 0} \frac{\sin x}{x} = 1
    limit as x goes to zero of sine x over x equals one
    the limit as x approaches zero of sine x over x equals one
    リミット エックス 矢印 ゼロ サイン エックス オーバー エックス イコール ワン
    エックス が ゼロ に 近づく とき の 極限、エックス 分の サイン エックス イコール イチ

    f'(x) = \lim_{h \to 0} \frac{f(x+h) - f(x)}{h}
    f prime of x equals limit as h goes to zero of f of x plus h minus f of x all over h
    f prime of x equals the limit as h approaches zero of the fraction f of, open bracket x plus h, close bracket, minus f of x, over h, end fraction
    エフ ダッシュ エックス イコール リミット エイチ 矢印 ゼロ エフ エックス プラス エイチ マイナス エフ エックス 全体 オーバー エイチ
    エフ ダッシュ かっこ エックス かっこ閉じる イコール エイチ が ゼロ に 近づく とき の 極限、分数、エイチ 分の エフ かっこ エックス プラス エイチ かっこ閉じる マイナス エフ かっこ エックス かっこ閉じる、分数終わり

    \sum_{i=1}^{n} x_i
    sum from i equals one to n of x sub i
    the sum from i equals one to n of x sub i
    シグマ アイ イコール ワン から エヌ エックス アイ
    シグマ、アイ イコール イチ から エヌ まで、エックス サブ アイ

    \sum_{i} x_i
    sum over i of x sub i
    the sum over i of x sub i
    シグマ アイ エックス アイ
    シグマ、アイ に ついて、エックス サブ アイ

    \sum_{i \in S} w_i x_i
    sum over i in S of w sub i x sub i
    the sum over i in S of w sub i x sub i
    シグマ アイ 属する エス ダブリュー アイ エックス アイ
    シグマ、エス に 属する アイ に ついて、ダブリュー サブ アイ エックス サブ アイ

    \prod_{k=1}^n k = n!
    product from k equals one to n of k equals n factorial
    the product from k equals one to n of k equals n factorial
    パイ ケー イコール ワン から エヌ ケー イコール エヌ の 階乗
    パイ、ケー イコール イチ から エヌ まで、ケー イコール エヌ の 階乗

    \left. x^2 \right|_0^1
    x squared from zero to one
    x squared, evaluated from zero to one
    エックス の 二乗 バー ゼロ から ワン
    エックス の 二乗、バー ゼロ から イチ まで

    \dot{x} = v
    x dot equals v
    x dot equals v
    エックス ドット イコール ブイ
    エックス ドット イコール ブイ

    \ddot{x} + \omega^2 x = 0
    x double dot plus omega squared x equals zero
    x double dot plus omega squared x equals zero
    エックス ツードット プラス オメガ の 二乗 エックス イコール ゼロ
    エックス ツードット プラス オメガ の 二乗 エックス イコール ゼロ

    \Delta x
    Delta x
    Delta x
    デルタ エックス
    デルタ エックス

    \frac{1}{\sqrt{2\pi\sigma^2}} e^{-\frac{(x-\mu)^2}{2\sigma^2}}
    one over root two pi sigma squared e to the minus open bracket x minus mu close bracket squared over two sigma squared
    the fraction one over the square root of two pi sigma squared, end root, end fraction, times e to the power of minus the fraction open bracket x minus mu, close bracket, squared, over two sigma squared, end fraction
    ワン オーバー ルート ニ パイ シグマ の 二乗 イー の マイナス カッコ エックス マイナス ミュー かっこ閉じる の 二乗 オーバー ニ シグマ の 二乗 乗
    分数、ルート、ニ パイ シグマ の 二乗、ルート終わり、分の イチ、分数終わり、かける イー の マイナス 分数、ニ シグマ の 二乗 分の かっこ エックス マイナス ミュー かっこ閉じる の 二乗、分数終わり、乗
    """#
}
