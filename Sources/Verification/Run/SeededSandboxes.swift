/// Sandboxes whose interpreters hash with other seeds than the workers' own, each started when a note first asks for it, and
/// shared by all workers.
final class SeededSandboxes: Sendable {
  private struct Job: Sendable {
    var request: RunRequest
    var answer: CheckedContinuation<RunResult, any Error>
  }
  private struct Seeded: Sendable {
    var seed: Int
    var jobs: AsyncStream<Job>
    var queue: AsyncStream<Job>.Continuation
  }

  /// The seeds that a request may name beside 0.
  static let seeds = 1...3

  private let command: SandboxCommand
  private let limits: RunLimits
  private let sandboxes: [Seeded]

  init(_ command: SandboxCommand, limits: RunLimits) {
    self.command = command
    self.limits = limits
    sandboxes = Self.seeds.map { seed in
      let (jobs, queue) = AsyncStream<Job>.makeStream()
      return Seeded(seed: seed, jobs: jobs, queue: queue)
    }
  }

  /// Makes them available while `body` runs.
  func withSandboxes(_ body: () async throws -> Void) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for sandbox in sandboxes { group.addTask { await self.serve(sandbox) } }
      defer { for sandbox in sandboxes { sandbox.queue.finish() } }
      try await body()
    }
  }

  /// Runs one request in the sandbox of its seed.
  func run(_ request: RunRequest) async throws -> RunResult {
    try await withCheckedThrowingContinuation { answer in
      let job = Job(request: request, answer: answer)
      switch sandboxes[request.hashSeed - Self.seeds.lowerBound].queue.yield(job) {
      case .enqueued: break
      default: answer.resume(throwing: CancellationError())
      }
    }
  }

  /// Answers until nothing more can be asked; a sandbox that a note has brought down is started again.
  private func serve(_ sandbox: Seeded) async {
    let jobs = Jobs(sandbox.jobs)
    while await jobs.take() {
      do {
        try await SandboxServer.withServer(command.hashing(seed: sandbox.seed), limits: limits) { server in
          while let job = jobs.current, server.isUsable {
            try Task.checkCancellation()
            let result = try await server.run(job.request)
            jobs.current = nil
            job.answer.resume(returning: result)
            if server.isUsable { _ = await jobs.take() }
          }
        }
      } catch { jobs.current?.answer.resume(throwing: error) }
      jobs.current = nil
    }
  }

  /// What is still to be answered, for one task.
  private final class Jobs {
    var current: Job?
    private var rest: AsyncStream<Job>.Iterator

    init(_ jobs: AsyncStream<Job>) { rest = jobs.makeAsyncIterator() }

    func take() async -> Bool {
      if current == nil { current = await rest.next() }
      return current != nil
    }
  }
}
