/** Keeps what V8 compiled of the program for the next command, beside the program itself. */
import {mkdirSync, statSync} from 'node:fs'
import nodeModule from 'node:module'
import {fileURLToPath} from 'node:url'

/** The package: whoever may write there may change the program, so that code which is kept in it is trusted as much. */
const ownPackage = fileURLToPath(new URL('../../', import.meta.url))

/** `node:module`, which on Node 22 and later has what keeps code. */
export interface ModuleSystem {
  readonly builtinModules: readonly string[]
  readonly enableCompileCache?: (folder: string) => unknown
}

/**
 * Has Node keep compiled code in `.compiled` of the package, for each version of its own, and take it from there (docs/decisions/011). Where the package belongs to
 * another user, or can't be written, nothing is kept, without a word; `NODE_DISABLE_COMPILE_CACHE` and `NODE_COMPILE_CACHE` are obeyed, as Node documents them.
 */
export function keepCompiled(system: ModuleSystem = nodeModule, folder = ownPackage): void {
  if (system.enableCompileCache === undefined) return
  const kept = `${folder}.compiled`
  try {
    // What one user left in another's folder would stand in the way of its owner.
    if (statSync(folder).uid !== (process.getuid?.() ?? 0)) return
    mkdirSync(kept, {recursive: true, mode: 0o700})
  } catch {
    return
  }
  system.enableCompileCache(kept)
}
