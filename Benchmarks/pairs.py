"""Sixty formulas with functions that say the same, and how inputs for the functions are drawn."""

from dataclasses import dataclass


@dataclass
class Pair:
    kind: str
    formula: str
    code: str
    # What the line of the note says: the left side and the call.
    line: str
    # The sort of each argument.
    draws: dict
    # Text that stands before the formula.
    text: str = ""


def pair(kind, formula, code, line, text="", **draws):
    return Pair(kind, formula, code.strip("\n"), line, draws, text)


PAIRS = [
    # ---- The patterns of the source documents ----
    pair("patterns", r"S(x) = \sum_{i=1}^n x_i^2", "def total(x):\n    return np.sum(x ** 2)", "S(x) = total(x)", x="vector"),
    pair("patterns", r"P(x) = \prod_{i=1}^n x_i", "def product(x):\n    return np.prod(x)", "P(x) = product(x)", x="vector"),
    pair("patterns", r"M(x) = \max_i x_i", "def largest(x):\n    return np.max(x)", "M(x) = largest(x)", x="vector"),
    pair("patterns", r"k(x) = \arg\max_i x_i", "def best(x):\n    return np.argmax(x)", "k(x) = best(x)", x="vector"),
    pair("patterns", r"E(x, p) = \sum_i p_i x_i", "def mean_value(x, p):\n    return np.dot(p, x)", "E(x, p) = mean_value(x, p)", x="vector", p="simplex"),
    pair("patterns", r"f(A, B) = A B", "def times(A, B):\n    return A @ B", "f(A, B) = times(A, B)", A="matrix", B="matrix"),
    pair("patterns", r"f(x, y) = x \odot y", "def each(x, y):\n    return x * y", "f(x, y) = each(x, y)", x="vector", y="vector"),
    pair("patterns", r"\mathbf{h} = W\mathbf{x} + \mathbf{b}", "def layer(W, x, b):\n    return W @ x + b", r"\mathbf{h} = layer(W, x, b)", W="matrix", x="vector", b="vector"),
    pair("patterns", r"g(x) = \nabla_x \sum_i x_i^3", "def slope(x):\n    return 3 * x ** 2", "g(x) = slope(x)", x="vector"),
    # ---- Information ----
    pair("information", r"H(p) = -\sum_i p_i \ln p_i", "def entropy(p):\n    return -np.sum(p * np.log(p))", "H(p) = entropy(p)", p="simplex"),
    pair("information", r"H(p, q) = -\sum_i p_i \log_2 q_i", "def cross(p, q):\n    return -np.sum(p * np.log2(q))", "H(p, q) = cross(p, q)", p="simplex", q="simplex"),
    pair("information", r"D_{KL}(p \| q) = \sum_x p(x) \ln \frac{p(x)}{q(x)}", "def kl(p, q):\n    return np.sum(p * (np.log(p) - np.log(q)))", r"D_{KL}(p \| q) = kl(p, q)", p="simplex", q="simplex"),
    pair("information", r"I(X;Y) = \sum_{x,y} p(x,y)\ln\frac{p(x,y)}{p(x)p(y)}", """
def mutual_information(P):
    px = P.sum(axis=1, keepdims=True)
    py = P.sum(axis=0, keepdims=True)
    return np.sum(P * np.log(P / (px * py)))
""", "I(X;Y) = mutual_information(P)", P="joint"),
    pair("information", r"H(Y \mid X) = -\sum_{x,y} p(x,y) \ln p(y \mid x)", """
def conditional(P):
    px = P.sum(axis=1, keepdims=True)
    return -np.sum(P * np.log(P / px))
""", r"H(Y \mid X) = conditional(P)", P="joint"),
    pair("information", r"m_i = \frac{1}{2}(p_i + q_i), \quad J(p, q) = \frac12 \sum_i p_i \ln\frac{p_i}{m_i} + \frac12 \sum_i q_i \ln\frac{q_i}{m_i}", """
def js(p, q):
    m = (p + q) / 2
    return 0.5 * np.sum(p * np.log(p / m)) + 0.5 * np.sum(q * np.log(q / m))
""", "J(p, q) = js(p, q)", p="simplex", q="simplex"),
    pair("information", r"\mathrm{PPL}(p) = 2^{-\sum_i p_i \log_2 p_i}", "def perplexity(p):\n    return 2 ** (-np.sum(p * np.log2(p)))", r"\mathrm{PPL}(p) = perplexity(p)", p="simplex"),
    pair("information", r"H_b(p) = -p \log_2 p - (1-p) \log_2 (1-p)", "def binary_entropy(p):\n    return -p * np.log2(p) - (1 - p) * np.log2(1 - p)", "H_b(p) = binary_entropy(p)", p="unit"),
    pair("information", r"R_\alpha(p) = \frac{1}{1-\alpha} \ln \sum_i p_i^\alpha", "def renyi(p, alpha):\n    return np.log(np.sum(p ** alpha)) / (1 - alpha)", r"R_\alpha(p) = renyi(p, alpha)", p="simplex", alpha="order"),
    # ---- Activations, attention ----
    pair("networks", r"\sigma(x) = \frac{1}{1 + e^{-x}}", "def sigmoid(x):\n    return 1 / (1 + np.exp(-x))", r"\sigma(x) = sigmoid(x)", x="real"),
    pair("networks", r"\text{softmax}(z_i) = \frac{e^{z_i}}{\sum_j e^{z_j}}", "def softmax(z):\n    e = np.exp(z - z.max())\n    return e / e.sum()", r"\text{softmax}(z_i) = softmax(z)", z="vector"),
    pair("networks", r"\mathrm{softmax}(z; T)_i = \frac{\exp(z_i / T)}{\sum_j \exp(z_j / T)}", "def tempered(z, T):\n    e = np.exp(z / T)\n    return e / e.sum()", r"\mathrm{softmax}(z; T)_i = tempered(z, T)", z="vector", T="positive"),
    pair("networks", r"\mathrm{GELU}(x) = \frac{x}{2}\left(1 + \mathrm{erf}\left(\frac{x}{\sqrt{2}}\right)\right)", "def gelu(x):\n    return 0.5 * x * (1 + math.erf(x / math.sqrt(2)))", r"\mathrm{GELU}(x) = gelu(x)", x="real"),
    pair("networks", r"\mathrm{Swish}(x) = \frac{x}{1 + e^{-\beta x}}", "def swish(x, beta):\n    return x / (1 + np.exp(-beta * x))", r"\mathrm{Swish}(x) = swish(x, beta)", x="real", beta="positive"),
    pair("networks", r"\mathrm{ELU}(x) = \begin{cases} x & x > 0 \\ \alpha (e^x - 1) & x \le 0 \end{cases}", "def elu(x, alpha):\n    return np.where(x > 0, x, alpha * (np.exp(x) - 1))", r"\mathrm{ELU}(x) = elu(x, alpha)", x="real", alpha="positive"),
    pair("networks", r"\mathrm{ReLU}(x) = \max(0, x)", "def relu(x):\n    return np.maximum(0, x)", r"\mathrm{ReLU}(x) = relu(x)", x="vector"),
    pair("networks", r"\mathrm{Attention}(Q, K, V) = \mathrm{softmax}\left(\frac{Q K^\top}{\sqrt{d_k}}\right) V", """
def attention(Q, K, V):
    scores = Q @ K.T / np.sqrt(K.shape[-1])
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = weights / weights.sum(axis=-1, keepdims=True)
    return weights @ V
""", r"\mathrm{Attention}(Q, K, V) = attention(Q, K, V)", Q="matrix", K="matrix", V="matrix"),
    pair("networks", r"\mathrm{LN}(x)_i = \gamma_i \frac{x_i - \mu}{\sqrt{\sigma^2 + \epsilon}} + \beta_i, \quad \mu = \frac1n \sum_{i=1}^n x_i, \quad \sigma^2 = \frac1n \sum_{i=1}^n (x_i - \mu)^2", """
def layer_norm(x, gamma, beta, epsilon):
    mu = x.mean()
    var = ((x - mu) ** 2).mean()
    return gamma * (x - mu) / np.sqrt(var + epsilon) + beta
""", r"\mathrm{LN}(x)_i = layer_norm(x, gamma, beta, epsilon)", x="vector", gamma="vector", beta="vector", epsilon="positive"),
    pair("networks", r"\mathrm{RMS}(x)_i = \frac{x_i}{\sqrt{\frac{1}{n} \sum_{j=1}^n x_j^2}}", "def rms_norm(x):\n    return x / np.sqrt(np.mean(x ** 2))", r"\mathrm{RMS}(x)_i = rms_norm(x)", x="vector"),
    # ---- Losses ----
    pair("losses", r"L(y, \hat{y}) = \frac{1}{n} \sum_{i=1}^n (y_i - \hat{y}_i)^2", "def mse(y, y_hat):\n    return np.mean((y - y_hat) ** 2)", r"L(y, \hat{y}) = mse(y, y_hat)", y="vector", y_hat="vector"),
    pair("losses", r"L(y, \hat{y}) = -\frac{1}{N}\sum_{i=1}^N \left[ y_i \ln \hat{y}_i + (1 - y_i) \ln (1 - \hat{y}_i) \right]", "def bce(y, y_hat):\n    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))", r"L(y, \hat{y}) = bce(y, y_hat)", y="units", y_hat="units"),
    pair("losses", r"E = -\sum_k t_k \ln y_k", "def cross_entropy(y, t):\n    return -np.sum(t * np.log(y))", r"E = cross_entropy(y, t)", y="simplex", t="simplex"),
    pair("losses", r"L_\delta(a) = \begin{cases} \frac12 a^2 & \text{if } |a| \le \delta \\ \delta (|a| - \frac12 \delta) & \text{otherwise} \end{cases}", """
def huber(a, delta):
    if abs(a) <= delta:
        return 0.5 * a ** 2
    return delta * (abs(a) - 0.5 * delta)
""", r"L_\delta(a) = huber(a, delta)", a="real", delta="positive"),
    pair("losses", r"L(y, f) = \max(0, 1 - y f)", "def hinge(y, f):\n    return np.maximum(0, 1 - y * f)", "L(y, f) = hinge(y, f)", y="real", f="real"),
    pair("losses", r"J(w) = \|X w - y\|_2^2 + \lambda \|w\|_2^2", """
def ridge(w, X, y, lam):
    r = X @ w - y
    return r @ r + lam * (w @ w)
""", r"J(w) = ridge(w, X, y, lam)", w="vector", X="matrix", y="vector", lam="positive"),
    pair("losses", r"J(w) = \frac{1}{2n} \|X w - y\|^2 + \lambda \|w\|_1", """
def lasso(w, X, y, lam):
    n = len(y)
    return np.sum((X @ w - y) ** 2) / (2 * n) + lam * np.sum(np.abs(w))
""", r"J(w) = lasso(w, X, y, lam)", "Here $n$ is the number of rows of $X$.", w="vector", X="matrix", y="vector", lam="positive"),
    pair("losses", r"L(x, y) = \ln(1 + e^{-y x})", "def logistic_loss(x, y):\n    return np.log1p(np.exp(-y * x))", "L(x, y) = logistic_loss(x, y)", x="real", y="real"),
    pair("losses", r"\mathrm{FL}(p) = -\alpha (1 - p)^\gamma \ln p", "def focal(p, alpha, gamma):\n    return -alpha * (1 - p) ** gamma * np.log(p)", r"\mathrm{FL}(p) = focal(p, alpha, gamma)", p="unit", alpha="positive", gamma="positive"),
    # ---- Optimizers ----
    pair("optimizers", r"\theta_{t+1} = \theta_t - \eta g_t", "def sgd(theta, g, lr):\n    return theta - lr * g", r"\theta_{t+1} = sgd(theta, g, lr)", theta="real", g="real", lr="positive"),
    pair("optimizers", r"m_t = \beta_1 m_{t-1} + (1 - \beta_1) g_t", "def first_moment(m, g, beta1):\n    return beta1 * m + (1 - beta1) * g", r"m_t = first_moment(m, g, beta1)", m="real", g="real", beta1="unit"),
    pair("optimizers", r"v_t = \beta_2 v_{t-1} + (1 - \beta_2) g_t^2", "def second_moment(v, g, beta2):\n    return beta2 * v + (1 - beta2) * g ** 2", r"v_t = second_moment(v, g, beta2)", v="positive", g="real", beta2="unit"),
    pair("optimizers", r"u(\theta, m, v) = \theta - \frac{\eta m}{\sqrt{v} + \epsilon}", "def adam_step(theta, m, v, eta, epsilon):\n    return theta - eta * m / (np.sqrt(v) + epsilon)", r"u(\theta, m, v) = adam_step(theta, m, v, eta, epsilon)", theta="real", m="real", v="positive", eta="positive", epsilon="positive"),
    pair("optimizers", r"c(m, t) = \frac{m}{1 - \beta_1^t}", "def corrected(m, beta1, t):\n    return m / (1 - beta1 ** t)", r"c(m, t) = corrected(m, beta1, t)", m="real", beta1="unit", t="whole"),
    pair("optimizers", r"w_{t+1} = w_t - \eta (g_t + \lambda w_t)", "def decayed(w, g, eta, lam):\n    return w - eta * (g + lam * w)", r"w_{t+1} = decayed(w, g, eta, lam)", w="real", g="real", eta="positive", lam="positive"),
    # ---- Statistics ----
    pair("statistics", r"\bar{x} = \frac{1}{n} \sum_{i=1}^n x_i, \quad s^2(x) = \frac{1}{n-1} \sum_{i=1}^n (x_i - \bar{x})^2", "def variance(x):\n    return np.var(x, ddof=1)", r"s^2(x) = variance(x)", x="vector"),
    pair("statistics", r"f(x) = \frac{1}{\sigma\sqrt{2\pi}} e^{-\frac{(x-\mu)^2}{2\sigma^2}}", "def normal_pdf(x, mu, sigma):\n    return np.exp(-0.5 * ((x - mu) / sigma) ** 2) / (sigma * np.sqrt(2 * np.pi))", "f(x) = normal_pdf(x, mu, sigma)", x="real", mu="real", sigma="positive"),
    pair("statistics", r"P(k; \lambda) = \frac{\lambda^k e^{-\lambda}}{k!}", "def poisson(k, lam):\n    return lam ** k * math.exp(-lam) / math.factorial(k)", r"P(k; \lambda) = poisson(k, lam)", k="whole", lam="positive"),
    pair("statistics", r"P(k) = \binom{n}{k} p^k (1 - p)^{n - k}", "def binomial(k, n, p):\n    return math.comb(n, k) * p ** k * (1 - p) ** (n - k)", "P(k) = binomial(k, n, p)", k="whole", n="whole", p="unit"),
    pair("statistics", r"\mathrm{cov}(x, y) = \frac{1}{n} \sum_{i=1}^n x_i y_i - \frac{1}{n^2} \sum_{i=1}^n x_i \sum_{j=1}^n y_j", "def covariance(x, y):\n    return np.mean(x * y) - np.mean(x) * np.mean(y)", r"\mathrm{cov}(x, y) = covariance(x, y)", x="vector", y="vector"),
    pair("statistics", r"z(x) = \frac{x - \mu}{\sigma}", "def z_score(x, mu, sigma):\n    return (x - mu) / sigma", "z(x) = z_score(x, mu, sigma)", x="real", mu="real", sigma="positive"),
    pair("statistics", r"P(A \mid B) = \frac{P(B \mid A) P(A)}{P(B)}", "def bayes(p_b_given_a, p_a, p_b):\n    return p_b_given_a * p_a / p_b", r"P(A \mid B) = bayes(p_b_given_a, p_a, p_b)", p_b_given_a="unit", p_a="unit", p_b="unit"),
    pair("statistics", r"D(\mu_1, \sigma_1, \mu_2, \sigma_2) = \ln\frac{\sigma_2}{\sigma_1} + \frac{\sigma_1^2 + (\mu_1 - \mu_2)^2}{2\sigma_2^2} - \frac12", """
def kl_gaussian(mu1, sigma1, mu2, sigma2):
    return np.log(sigma2 / sigma1) + (sigma1 ** 2 + (mu1 - mu2) ** 2) / (2 * sigma2 ** 2) - 0.5
""", r"D(\mu_1, \sigma_1, \mu_2, \sigma_2) = kl_gaussian(mu1, sigma1, mu2, sigma2)", mu1="real", sigma1="positive", mu2="real", sigma2="positive"),
    # ---- Linear algebra ----
    pair("linear algebra", r"q(x) = x^\top A x", "def quadratic(x, A):\n    return x @ A @ x", "q(x) = quadratic(x, A)", x="vector", A="matrix"),
    pair("linear algebra", r"c(u, v) = \frac{u \cdot v}{\|u\| \|v\|}", "def cosine(u, v):\n    return u @ v / (np.linalg.norm(u) * np.linalg.norm(v))", "c(u, v) = cosine(u, v)", u="vector", v="vector"),
    pair("linear algebra", r"d(x, y) = \|x - y\|_1", "def manhattan(x, y):\n    return np.abs(x - y).sum()", "d(x, y) = manhattan(x, y)", x="vector", y="vector"),
    pair("linear algebra", r"w(X, y) = (X^\top X)^{-1} X^\top y", "def least_squares(X, y):\n    return np.linalg.solve(X.T @ X, X.T @ y)", "w(X, y) = least_squares(X, y)", X="matrix", y="vector"),
    pair("linear algebra", r"\mathrm{proj}(u, v) = \frac{u \cdot v}{v \cdot v} v", "def project(u, v):\n    return (u @ v) / (v @ v) * v", r"\mathrm{proj}(u, v) = project(u, v)", u="vector", v="vector"),
    pair("linear algebra", r"R(\theta) = \begin{pmatrix} \cos\theta & -\sin\theta \\ \sin\theta & \cos\theta \end{pmatrix}", """
def rotation(theta):
    c, s = np.cos(theta), np.sin(theta)
    return np.array([[c, -s], [s, c]])
""", r"R(\theta) = rotation(theta)", theta="real"),
    pair("linear algebra", r"F(a) = \sqrt{\sum_{i,j} a_{ij}^2}", "def frobenius(a):\n    return np.sqrt((a ** 2).sum())", r"F(a) = frobenius(a)", a="matrix"),
    pair("linear algebra", r"t(A) = \mathrm{tr}(A^\top A)", "def energy(A):\n    return np.trace(A.T @ A)", "t(A) = energy(A)", A="matrix"),
    pair("linear algebra", r"D(A) = \det A", "def det(A):\n    return np.linalg.det(A)", "D(A) = det(A)", A="matrix"),
    pair("linear algebra", r"O(u, v) = u v^\top", "def outer(u, v):\n    return np.outer(u, v)", "O(u, v) = outer(u, v)", u="vector", v="vector"),
    # ---- Numerics ----
    pair("numerics", r"F(n) = \sum_{k=0}^{n} \frac{x^k}{k!}", "def exponential(x, n):\n    return sum(x ** k / math.factorial(k) for k in range(n + 1))", "F(n) = exponential(x, n)", x="real", n="whole"),
    pair("numerics", r"\mathrm{LSE}(x) = \ln \sum_i e^{x_i}", "def log_sum_exp(x):\n    m = x.max()\n    return m + np.log(np.exp(x - m).sum())", r"\mathrm{LSE}(x) = log_sum_exp(x)", x="vector"),
    pair("numerics", r"g(x) = x - \frac{x^2 - a}{2x}", "def newton(x, a):\n    return (x + a / x) / 2", "g(x) = newton(x, a)", x="positive", a="positive"),
    pair("numerics", r"T = \frac{h}{2} \left( f_0 + f_1 \right)", "def trapezoid(h, f0, f1):\n    return h * (f0 + f1) / 2", r"T = trapezoid(h, f0, f1)", h="positive", f0="real", f1="real"),
    pair("numerics", r"p(x) = \sum_{k=0}^{n-1} c_{k+1} x^k", "def poly(x, c):\n    return sum(c[k] * x ** k for k in range(len(c)))", "p(x) = poly(x, c)", x="real", c="vector"),
    pair("numerics", r"y = y_0 + (x - x_0) \frac{y_1 - y_0}{x_1 - x_0}", "def lerp(x, x0, y0, x1, y1):\n    return y0 + (x - x0) * (y1 - y0) / (x1 - x0)", r"y = lerp(x, x0, y0, x1, y1)", x="real", x0="real", y0="real", x1="real", y1="real"),
    pair("numerics", r"A = P\left(1 + \frac{r}{n}\right)^{n t}", "def compound(P, r, n, t):\n    return P * (1 + r / n) ** (n * t)", r"A = compound(P, r, n, t)", P="positive", r="unit", n="whole", t="whole"),
    pair("numerics", r"d(\phi_1, \phi_2, \lambda_1, \lambda_2) = 2 R \arcsin\sqrt{\sin^2\frac{\phi_2 - \phi_1}{2} + \cos\phi_1 \cos\phi_2 \sin^2\frac{\lambda_2 - \lambda_1}{2}}", """
def haversine(phi1, phi2, lambda1, lambda2, R):
    a = math.sin((phi2 - phi1) / 2) ** 2 + math.cos(phi1) * math.cos(phi2) * math.sin((lambda2 - lambda1) / 2) ** 2
    return 2 * R * math.asin(math.sqrt(a))
""", r"d(\phi_1, \phi_2, \lambda_1, \lambda_2) = haversine(phi1, phi2, lambda1, lambda2, R)", phi1="unit", phi2="unit", lambda1="unit", lambda2="unit", R="positive"),
]

# Changed formulas that say the same, read by hand: the line of the pair, and the formula.
EQUIVALENT = {
    ("f(x, y) = each(x, y)", r"f(x, y) = y \odot x"),
    ("J(p, q) = js(p, q)", r"m_i = \frac{1}{2}(q_i + p_i), \quad J(p, q) = \frac12 \sum_i p_i \ln\frac{p_i}{m_i} + \frac12 \sum_i q_i \ln\frac{q_i}{m_i}"),
    (r"\mathrm{ELU}(x) = elu(x, alpha)", r"\mathrm{ELU}(x) = \begin{cases} x & x > 0 \\ \alpha (e^x - 1) & x \le 1 \end{cases}"),
    (r"\mathrm{cov}(x, y) = covariance(x, y)", r"\mathrm{cov}(x, y) = \frac{1}{n} \sum_{i=1}^n y_i x_i - \frac{1}{n^2} \sum_{i=1}^n y_i \sum_{j=1}^n x_j"),
}
