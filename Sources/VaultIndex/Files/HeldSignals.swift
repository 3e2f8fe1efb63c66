internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Keeps an interrupt waiting, so that none leaves a temporary file behind.
///
/// A mask would hold only one thread's signals. What comes is raised again on release.
struct HeldSignals {
  private static let numbers = [SIGINT, SIGTERM, SIGHUP]
  private static let arrived = Atomic<Int32>(0)

  private var actions: [sigaction] = []

  init() {
    // Made here, since a signal handler must not.
    Self.arrived.store(0, ordering: .relaxed)
    for number in Self.numbers {
      var handler = sigaction()
      #if canImport(Glibc)
        handler.__sigaction_handler.sa_handler = { HeldSignals.arrived.store($0, ordering: .relaxed) }
      #else
        handler.__sigaction_u.__sa_handler = { HeldSignals.arrived.store($0, ordering: .relaxed) }
      #endif
      handler.sa_flags = Int32(SA_RESTART)
      var before = sigaction()
      sigaction(number, &handler, &before)
      actions.append(before)
    }
  }

  func release() {
    for (number, action) in zip(Self.numbers, actions) {
      var action = action
      sigaction(number, &action, nil)
    }
    let number = Self.arrived.load(ordering: .relaxed)
    if number != 0 { raise(number) }
  }
}
