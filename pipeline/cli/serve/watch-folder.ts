/** Watches the files of a project, and tells once when some of them have changed and all is quiet again. */
import path from 'node:path'

export interface WatchOptions {
  /** Folders and files that are not looked at, as absolute paths. */
  readonly ignored: readonly string[]
  /** Looks again and again instead of being told by the system, for folders of networks and containers. */
  readonly poll: boolean
}

/** How long nothing may happen before a change is told: of one file that is saved, and of others, as of a checkout of many. */
const quietMilliseconds = {one: 10, many: 25}

/** What editors write beside a file while they save it, and what no project is made of. */
const passing = /^(?:\..+|.+~|4913|#.*#|node_modules)$/

/** What is not looked at, by its absolute path. */
export function isPassedOver(
  folder: string,
  {ignored}: Pick<WatchOptions, 'ignored'>
): (file: string) => boolean {
  return (file) => file !== folder && (passing.test(path.basename(file)) || ignored.includes(file))
}

/** `changed` are absolute paths. Ends with the function that it gives. */
export async function watchFolder(
  folder: string,
  {ignored, poll}: WatchOptions,
  onChange: (changed: readonly string[]) => void
): Promise<() => Promise<void>> {
  const {watch} = await import('chokidar')
  let quiet: NodeJS.Timeout | undefined
  const changed = new Set<string>()
  const watcher = watch(folder, {
    ignored: isPassedOver(folder, {ignored}),
    ignoreInitial: true,
    usePolling: poll,
    interval: 200
  })
  watcher.on('all', (_, file) => {
    clearTimeout(quiet)
    changed.add(file)
    const milliseconds = changed.size === 1 ? quietMilliseconds.one : quietMilliseconds.many
    quiet = setTimeout(() => {
      const all = [...changed]
      changed.clear()
      onChange(all)
    }, milliseconds)
  })
  // A folder that goes away while it is looked at is a change like others.
  watcher.on('error', () => undefined)
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  return async () => {
    clearTimeout(quiet)
    await watcher.close()
  }
}
