#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The files that this process may have open.
package enum Descriptors {
  /// What a sandbox takes: its pipes on both sides while it is started, and what waits for its end.
  private static let each = 12
  /// What this process has open beside.
  private static let own = 32

  /// Makes room for several sandboxes at a time, by raising the soft limit as far as the hard one goes.
  /// - Returns: How many of them there is room for, at least one.
  /// - Throws: `ProgramError.tooFewDescriptors` when there is no room for one.
  package static func prepare(for count: Int) throws -> Int {
    let count = max(1, min(count, 1 << 16))
    let wanted = own + each * count
    var limit = rlimit()
    #if canImport(Glibc)
      let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let kind = RLIMIT_NOFILE
    #endif
    guard getrlimit(kind, &limit) == 0 else { return count }
    if limit.rlim_cur < rlim_t(wanted) {
      var raised = limit
      raised.rlim_cur = min(limit.rlim_max, rlim_t(wanted))
      if setrlimit(kind, &raised) == 0 { limit = raised }
    }
    let allowed = Int(clamping: limit.rlim_cur)
    guard allowed >= own + each else {
      throw ProgramError.tooFewDescriptors(needed: own + each, allowed: allowed)
    }
    return min(count, (allowed - own) / each)
  }
}
