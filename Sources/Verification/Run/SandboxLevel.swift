/// How much stands between a note's code and the machine.
package enum SandboxLevel: String, Sendable, Codable, CaseIterable {
  /// bubblewrap, Landlock where the kernel has it, seccomp and resource limits.
  case full
  /// Landlock, seccomp and resource limits, without namespaces.
  case reduced
  /// Resource limits alone.
  case off
}
