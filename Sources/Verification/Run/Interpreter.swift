/// A Python interpreter, resolved: what has to be seen from inside the sandbox to run it.
package struct Interpreter: Sendable, Codable, Equatable {
  /// The program itself, behind any shim; in a virtual environment, the environment's own.
  package var executable: String
  /// The folders it is made of: its prefix and, in a virtual environment, that of the interpreter beneath.
  package var prefixes: [String]
  /// The folders that packages are installed in.
  package var packageFolders: [String]
  /// `sys.version`, which names the build.
  package var version: String
  package var hasNumPy: Bool

  /// The oldest Python that runs notes.
  static let oldest = (3, 9)

  /// What the program prints that is run to resolve an interpreter.
  static let question = """
    import importlib.util, json, os, sys, sysconfig
    executable = sys.executable
    real = os.path.realpath(executable)
    prefixes = [sys.prefix, sys.base_prefix, sys.exec_prefix, sys.base_exec_prefix]
    if os.path.basename(os.path.dirname(real)) == "bin":
        prefixes.append(os.path.dirname(os.path.dirname(real)))
    folders = [path for path in sys.path if path.endswith("-packages") and os.path.isdir(path)]
    print(json.dumps({
        "executable": executable, "prefixes": sorted(set(prefixes)), "packageFolders": folders,
        "version": sys.version, "hasNumPy": importlib.util.find_spec("numpy") is not None}))
    """
}
