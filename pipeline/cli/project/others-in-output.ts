/** Finds what others put into the folder of an output, before the first build into it. */
import {readdir} from 'node:fs/promises'

/**
 * A warning with a hint, for a path that may be a slip; undefined where a build before left its manifest, which names what is ours, and where nothing
 * stands but what publishing needs: `CNAME` and names that begin with a dot.
 */
export async function othersInOutput(output: string): Promise<string | undefined> {
  const names: readonly string[] = await readdir(output).catch(() => [])
  const others = names.filter((name) => !name.startsWith('.') && name !== 'CNAME')
  if (others.length === 0 || names.includes('manifest.json')) return undefined
  const held =
    others.length === 1
      ? 'a file or folder that Tetrapla did not write; it stays, and the editions stand beside it'
      : `${others.length} files and folders that Tetrapla did not write; they stay, and the editions stand beside them`
  return `\`${output}\` holds ${held}\n  hint: if this is not where they belong, name an empty folder with \`--output\``
}
