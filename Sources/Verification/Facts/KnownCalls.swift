/// A named set of qualified names, as ``StatementFacts`` has them, of calls and of reads.
///
/// A pattern is a whole name; a beginning, `numpy.random.*`; an end, `*.__version__`; or a method of any value whatever,
/// `.shuffle`, which is no function of a module. `!random.seed` leaves one name out.
struct KnownCalls: Sendable {
  private var names: Set<String> = []
  private var methods: Set<String> = []
  private var excluded: Set<String> = []
  private var beginnings: [String] = []
  private var ends: [String] = []

  /// - Parameter patterns: Separated by white space.
  init(_ patterns: String) {
    for pattern in patterns.split(whereSeparator: \.isWhitespace) {
      if pattern.hasPrefix("!") {
        excluded.insert(String(pattern.dropFirst()))
      } else if pattern.hasSuffix("*") {
        beginnings.append(String(pattern.dropLast()))
      } else if pattern.hasPrefix("*") {
        ends.append(String(pattern.dropFirst()))
      } else if pattern.hasPrefix(".") {
        methods.insert(String(pattern.dropFirst()))
      } else {
        names.insert(String(pattern))
      }
    }
  }

  /// Whether a qualified name is one of the set.
  func contains(_ name: String) -> Bool {
    if excluded.contains(name) { return false }
    if names.contains(name) || beginnings.contains(where: name.hasPrefix)
      || ends.contains(where: name.hasSuffix)
    {
      return true
    }
    guard !methods.isEmpty, let dot = name.lastIndex(of: "."),
      dot == name.startIndex || name[..<dot].contains("(")
    else { return false }
    // A method of a class or of a function's result that the note defines itself: `A().now`.
    let root = name.prefix { $0 != "(" }
    if dot != name.startIndex, !root.contains(".") { return false }
    return methods.contains(String(name[name.index(after: dot)...]))
  }

  /// The first use of one of the set.
  func first(in uses: some Sequence<NameUse>) -> NameUse? { uses.first { contains($0.name) } }

  /// All uses of the set.
  func all(in uses: some Sequence<NameUse>) -> [NameUse] { uses.filter { contains($0.name) } }
}

extension KnownCalls {
  /// What gives another value each time unless a seed is set, and some that do so with one.
  static let draws = KnownCalls(
    """
    random.* !random.seed numpy.random.* !numpy.random.seed uuid.uuid1 uuid.uuid4 secrets.* os.urandom os.getrandom
    scipy.stats.bootstrap scipy.stats.permutation_test scipy.stats.monte_carlo_test scipy.stats.qmc.* *.rvs
    torch.rand* torch.normal torch.bernoulli torch.multinomial torch.poisson torch.dropout torch.distributions.*
    torch.nn.Linear torch.nn.Bilinear torch.nn.Conv* torch.nn.Embedding* torch.nn.LSTM* torch.nn.GRU* torch.nn.RNN*
    torch.nn.MultiheadAttention torch.nn.Transformer* torch.nn.Dropout* torch.nn.init.* torch.nn.functional.dropout*
    torch.utils.data.DataLoader torch.utils.data.random_split jax.random.* tensorflow.random.* tensorflow.keras.*
    keras.* sklearn.datasets.make_* sklearn.model_selection.train_test_split sklearn.model_selection.Shuffle*
    sklearn.ensemble.* sklearn.cluster.* sklearn.mixture.* sklearn.neural_network.* sklearn.manifold.*
    faker.* networkx.gnp_random_graph networkx.erdos_renyi_graph networkx.spring_layout
    .shuffle .sample .choice .choices .rand .randn .randint .random .normal .normal_ .uniform .uniform_ .rvs
    .random_ .bernoulli_ .exponential_ .permutation .dirichlet .multinomial .standard_normal .integers .binomial
    .poisson .exponential .gauss
    """)

  /// What sets the seed of a generator of random numbers.
  static let seeds = KnownCalls(
    """
    random.seed numpy.random.seed torch.manual_seed torch.cuda.manual_seed torch.cuda.manual_seed_all
    tensorflow.random.set_seed jax.random.PRNGKey jax.random.key .manual_seed
    """)

  /// What may tell the time.
  static let clock = KnownCalls("time.* datetime.* pandas.Timestamp.* .now .today .utcnow .timestamp")

  /// What hashes texts or orders by hashes, so that another hash seed may give another order.
  static let hashing = KnownCalls(
    """
    builtins.set builtins.frozenset builtins.hash .__hash__ .keys .intersection .union .difference .symmetric_difference
    networkx.* sympy.*
    """)

  /// What has tables and arrays, in which a value may be missing.
  static let tables = KnownCalls(
    "pandas.* numpy.* polars.* geopandas.* xarray.* pyarrow.* dask.* modin.* seaborn.* sklearn.* .to_pandas")

  /// What measures how long something takes or how much memory it has.
  static let measures = KnownCalls(
    """
    time.perf_counter* time.process_time* time.monotonic* time.thread_time* time.time time.time_ns time.clock
    datetime.datetime.now datetime.datetime.utcnow timeit.* tracemalloc.* psutil.* resource.getrusage sys.getsizeof os.times gc.get_stats
    torch.cuda.memory_* torch.cuda.max_memory_* torch.cuda.Event* torch.utils.benchmark.* memory_profiler.*
    cProfile.* profile.* .memory_usage .memory_info .__sizeof__ .perf_counter .timeit
    """)

  /// What splits a matrix into factors that are right with either sign, and in more than one order.
  static let decompositions = KnownCalls(
    """
    numpy.linalg.eig numpy.linalg.eigh numpy.linalg.svd numpy.linalg.qr numpy.linalg.eigvals numpy.linalg.eigvalsh
    scipy.linalg.eig scipy.linalg.eigh scipy.linalg.eig_banded scipy.linalg.eigh_tridiagonal scipy.linalg.svd
    scipy.linalg.qr scipy.linalg.rq scipy.linalg.schur scipy.linalg.hessenberg scipy.linalg.null_space
    scipy.linalg.orth scipy.linalg.polar scipy.linalg.ldl scipy.linalg.lu scipy.linalg.interpolative.*
    scipy.sparse.linalg.eigs scipy.sparse.linalg.eigsh scipy.sparse.linalg.svds scipy.sparse.linalg.lobpcg
    torch.linalg.eig torch.linalg.eigh torch.linalg.svd torch.linalg.qr torch.eig torch.symeig torch.svd torch.qr
    torch.svd_lowrank torch.pca_lowrank jax.numpy.linalg.eig jax.numpy.linalg.eigh jax.numpy.linalg.svd
    jax.numpy.linalg.qr tensorflow.linalg.eig tensorflow.linalg.eigh tensorflow.linalg.svd tensorflow.linalg.qr
    sklearn.decomposition.* sklearn.cross_decomposition.* sklearn.discriminant_analysis.* sklearn.manifold.*
    sklearn.utils.extmath.randomized_svd statsmodels.multivariate.pca.* matplotlib.mlab.PCA
    .svd .eig .eigh .qr .eigenvects .diagonalize .QRdecomposition .singular_value_decomposition
    """)

  /// What leaves the order of a part of its values to the library.
  static let partitions = KnownCalls(
    "numpy.partition numpy.argpartition .argpartition .partition !builtins.str().partition")

  /// What waits for no other reason than to wait.
  static let sleeps = KnownCalls("time.sleep asyncio.sleep trio.sleep anyio.sleep gevent.sleep")

  /// What waits for somebody to type.
  static let input = KnownCalls(
    "builtins.input getpass.getpass sys.stdin sys.stdin.* fileinput.* click.prompt")

  /// What changes the case of letters.
  static let letterCase = KnownCalls(
    """
    .upper .lower .title .capitalize .swapcase .casefold builtins.str.upper builtins.str.lower builtins.str.title
    builtins.str.capitalize builtins.str.swapcase builtins.str.casefold numpy.char.upper numpy.char.lower
    numpy.char.title numpy.char.capitalize numpy.char.swapcase string.capwords
    """)

  /// What leaves out digits of a number.
  static let rounds = KnownCalls(
    """
    builtins.round builtins.int builtins.format math.floor math.ceil math.trunc numpy.round numpy.around numpy.rint
    numpy.floor numpy.ceil numpy.trunc numpy.fix torch.round torch.floor torch.ceil decimal.* .round .astype .format
    .quantize .__round__ numpy.set_printoptions numpy.array2string numpy.format_float_positional
    numpy.format_float_scientific torch.set_printoptions
    """)
}

extension NameUse {
  /// Without the modules: `linalg.eigh` of `numpy.linalg.eigh`, `id` of `builtins.id`.
  var shortName: String {
    let parts = name.split(separator: ".", omittingEmptySubsequences: true)
    return parts.count > 2 ? parts.suffix(2).joined(separator: ".") : parts.last.map(String.init) ?? name
  }
}
