/** Finds the files of a commit by their paths. */
import type {ReadObject} from './read-objects.ts'

/** Names in a tree and the ids of what they name, in hexadecimal. */
type Tree = ReadonlyMap<string, string>

/**
 * The id of the file that a commit has at a path; undefined when it has none there. Throws when the commit or a tree of it
 * is not in the repository, as in a partial clone, or can't be read.
 */
export async function createCommittedFiles(
  read: ReadObject,
  revision: string
): Promise<(path: string) => Promise<string | undefined>> {
  const trees = new Map<string, Promise<Tree>>()
  const idBytes = revision.length / 2
  const tree = (id: string): Promise<Tree> => {
    const known = trees.get(id) ?? present(read, id).then((bytes) => entriesOf(bytes, idBytes))
    trees.set(id, known)
    return known
  }
  const [, root] = /^tree ([0-9a-f]+)\n/.exec((await present(read, revision)).toString('latin1')) ?? []
  if (root === undefined) throw new RangeError('the commit names no tree')
  return async (path) => {
    let id: string | undefined = root
    for (const name of path.split('/')) {
      if (id === undefined) return undefined
      id = (await tree(id)).get(name.normalize('NFC'))
    }
    return id
  }
}

async function present(read: ReadObject, id: string): Promise<Buffer> {
  const bytes = await read(id)
  if (bytes === undefined) throw new RangeError('the repository lacks an object')
  return bytes
}

/** Entries are a mode, a space, a name, a zero byte and an id. What is no folder and no file, such as a submodule, is left out. */
function entriesOf(bytes: Buffer, idBytes: number): Tree {
  const entries = new Map<string, string>()
  let at = 0
  while (at < bytes.length) {
    const [space, zero] = [bytes.indexOf(0x20, at), bytes.indexOf(0, at)]
    if (space < at || zero < space) throw new RangeError('a tree of the repository is damaged')
    const mode = bytes.toString('latin1', at, space)
    const name = bytes.toString('utf8', space + 1, zero).normalize('NFC')
    at = zero + 1 + idBytes
    if (/^(?:40000|100\d{3})$/.test(mode)) entries.set(name, bytes.toString('hex', zero + 1, at))
  }
  return entries
}
