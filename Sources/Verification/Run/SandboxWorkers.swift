internal import Synchronization

/// Runs notes in several sandboxes at once, each with an interpreter of its own and one note at a time.
package struct SandboxWorkers: Sendable {
  /// Runs one request in the worker's sandbox, or in one with the hash seed that it names.
  package typealias Run = (RunRequest) async throws -> RunResult

  package var command: SandboxCommand
  package var limits: RunLimits
  package var count: Int

  package init(command: SandboxCommand, limits: RunLimits, count: Int) {
    self.command = command
    self.limits = limits
    self.count = count
  }

  /// Calls `body` once for each job, several at a time. An error of `body` ends all of it.
  ///
  /// A sandbox that a note has brought down is started again, and the note is told as killed.
  package func forEach<Job: Sendable>(
    _ jobs: [Job], body: @escaping @Sendable (Job, Run) async throws -> Void
  ) async throws {
    let queue = JobQueue(jobs)
    let seeded = SeededSandboxes(command, limits: limits)
    // More than one sandbox pays only when there is more than one note for each.
    let workers = max(1, min(count, (jobs.count + 1) / 2))
    try await seeded.withSandboxes {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<workers {
          group.addTask { [command, limits] in
            while !queue.isEmpty {
              try await SandboxServer.withServer(command, limits: limits) { server in
                while server.isUsable, let job = queue.next() {
                  try Task.checkCancellation()
                  try await body(job) { request in
                    try await request.hashSeed == 0 ? server.run(request) : seeded.run(request)
                  }
                }
              }
            }
          }
        }
        try await group.waitForAll()
      }
    }
  }
}

/// Jobs that several tasks take from.
private final class JobQueue<Job: Sendable>: Sendable {
  private let jobs: Mutex<ArraySlice<Job>>

  init(_ jobs: [Job]) { self.jobs = Mutex(jobs[...]) }

  var isEmpty: Bool { jobs.withLock(\.isEmpty) }

  func next() -> Job? { jobs.withLock { $0.popFirst() } }
}
