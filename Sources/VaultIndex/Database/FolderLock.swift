internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#endif

/// A lock on the folder of an index: who has it may make the index or delete it. It ends with the value, and
/// with the process.
struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// Waits for the lock; a folder that cannot be opened needs none.
  /// - Parameter timeout: In seconds.
  init(_ location: IndexLocation, timeout: TimeInterval) throws(VaultError) {
    descriptor = open(location.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    let end = DispatchTime.now() + timeout
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR {
      guard DispatchTime.now() < end else {
        close(descriptor)
        throw .busy(path: location.path, seconds: Int(timeout.rounded()))
      }
      usleep(10_000)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
