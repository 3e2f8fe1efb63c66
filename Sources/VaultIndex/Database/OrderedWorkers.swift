internal import Foundation

/// Makes values on all cores and hands them over in order.
///
/// At most `window` values wait at a time, so that memory does not grow with their number.
final class OrderedWorkers<Value: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private let count: Int
  private let window: Int
  private let make: @Sendable (Int) -> Value
  /// Guarded by `condition`, as are the three below.
  private var ready: [Int: Value] = [:]
  /// What was consumed: freed by the workers, so that the consumer need not wait for it.
  private var spent: [Value] = []
  private var next = 0
  private var consumed = 0
  private var isCancelled = false

  private init(count: Int, window: Int, make: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.window = window
    self.make = make
  }

  /// Calls `consume` on the caller's thread with `make(0)`, `make(1)` and so on to `make(count - 1)`.
  static func forEach(
    count: Int, window: Int = 256, make: @escaping @Sendable (Int) -> Value,
    consume: (Int, Value) throws -> Void
  ) rethrows {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    if count < 8 || cores < 2 {
      for index in 0..<count { try consume(index, make(index)) }
      return
    }
    let workers = OrderedWorkers(count: count, window: window, make: make)
    for _ in 0..<cores {
      let thread = Thread { workers.work() }
      // Deep lists and quotes recurse.
      thread.stackSize = 16 << 20
      thread.start()
    }
    defer { workers.cancel() }
    for index in 0..<count {
      let value = workers.take(index)
      try consume(index, value)
      workers.giveBack(value)
    }
  }

  private func giveBack(_ value: consuming Value) {
    condition.lock()
    spent.append(value)
    condition.unlock()
  }

  private func work() {
    while true {
      var garbage: [Value] = []
      condition.lock()
      while !isCancelled, next < count, next >= consumed + window { condition.wait() }
      guard !isCancelled, next < count else { return condition.unlock() }
      let index = next
      next += 1
      swap(&garbage, &spent)
      condition.unlock()
      garbage.removeAll()
      let value = make(index)
      condition.lock()
      ready[index] = value
      if index == consumed { condition.broadcast() }
      condition.unlock()
    }
  }

  private func take(_ index: Int) -> Value {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let value = ready.removeValue(forKey: index) {
        consumed = index + 1
        // Wake the workers in batches.
        if consumed % 32 == 0 { condition.broadcast() }
        return value
      }
      condition.wait()
    }
  }

  private func cancel() {
    condition.lock()
    isCancelled = true
    condition.broadcast()
    condition.unlock()
  }
}
