/** Tells where in a project an extension failed and what to do, by its stack and by what Node says of a module that it can't load. */
import {readdirSync, readFileSync, realpathSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {thrownWords, type Thrown} from '../../model/extension.ts'
import {startOf, type Place} from '../../model/place.ts'

/** How a line of a stack, or what Node writes above a line of code, ends: with where in a file. */
const where = /:(\d+)(?::(\d+))?\)?$/

/** The file before that, perhaps with its digest, which is not taken. */
const located = /(?:file:\/\/)?(?:\/|[A-Za-z]:[\\/])[^?]*/

/** What Node says of a module that is not there: ERR_MODULE_NOT_FOUND of https://nodejs.org/api/errors.html. */
const missing = /^Cannot find (package|module) '(.+)' imported from (.+)$/

/** Of a project by its root; `entry` is the file of an extension that was being loaded, from the root. */
export function explainThrown(root: string, error: unknown, entry?: string): Thrown {
  const realRoot = realpathSync(root)
  const words = thrownWords(error).replaceAll(`${realRoot}${path.sep}`, '')
  if (!(error instanceof Error)) return {words}
  const [, kind, what = '', importer = ''] = missing.exec(error.message.split('\n')[0] ?? '') ?? []
  if (kind !== undefined) return unresolved({isPackage: kind === 'package', what, importer}, realRoot)
  const isUnread = error instanceof SyntaxError && entry !== undefined
  const place =
    placeIn(error.stack ?? '', realRoot) ??
    (isUnread ? unreadIn(path.join(realRoot, entry), realRoot) : undefined)
  return {words, ...(place === undefined ? {} : {place})}
}

interface Unresolved {
  readonly isPackage: boolean
  /** The name of a package, or the path of a file. */
  readonly what: string
  readonly importer: string
}

function unresolved({isPackage, what, importer}: Unresolved, root: string): Thrown {
  const file = inProject(importer, root)
  const isMeant = (specifier: string): boolean =>
    isPackage
      ? `${specifier}/`.startsWith(`${what}/`)
      : path.resolve(path.dirname(importer), specifier) === path.normalize(what)
  const text = file === undefined ? '' : readFileSync(importer, 'utf8')
  const match = [...text.matchAll(/(?<=\b(?:from|import)\s*\(?\s*(['"]))[^'"\n]+(?=\1)/g)].find(
    ([specifier]) => isMeant(specifier)
  )
  const place =
    file === undefined ? {} : {place: match === undefined ? startOf(file) : placeAt(file, text, match.index)}
  if (!isPackage) {
    const [specifier = inProject(what, root) ?? what] = match ?? []
    return {
      ...place,
      words: `it imports \`${specifier}\`, which is not there`,
      hint: "mend the path: it is that of a file beside the extension's, with its ending"
    }
  }
  return {
    ...place,
    words: `it imports the package \`${what}\`, which is not installed where the extension lies`,
    hint: `run \`npm install --save-dev ${what}\` in the project`
  }
}

function placeAt(path: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n')
  return {path, start: {line: before.length, column: (before.at(-1) ?? '').length + 1}}
}

/** The first place of the project in a stack: one in a package only where no code of the project itself is in it. */
function placeIn(stack: string, root: string): Place | undefined {
  const lines = stack.split('\n')
  const places = lines.flatMap((text, index): readonly Place[] => {
    // In steps that go over a line once: words of an extension may be one long line.
    const [ending, line = '', column] = where.exec(text) ?? []
    const before = ending === undefined ? '' : text.slice(0, -ending.length)
    const [file] =
      located.exec(before.slice(Math.max(before.lastIndexOf('('), before.lastIndexOf(')')) + 1)) ?? []
    const name = file === undefined ? undefined : inProject(file, root)
    if (name === undefined) return []
    // Above a line of code there is no column: signs below the code point at it.
    const below = Math.max(0, (lines[index + 2] ?? '').indexOf('^')) + 1
    return [{path: name, start: {line: Number(line), column: column === undefined ? below : Number(column)}}]
  })
  return places.find((place) => !`/${place.path}`.includes('/node_modules/')) ?? places[0]
}

/** Where code is none, which no stack says: Node looks at the file that was to be loaded, and at those beside it. */
function unreadIn(entry: string, root: string): Place | undefined {
  // No worker loads it that meets no such file.
  const {spawnSync} = process.getBuiltinModule('node:child_process')
  const folder = path.dirname(entry)
  const beside = readdirSync(folder).filter((name) => /\.m?js$/.test(name))
  for (const file of new Set([entry, ...beside.map((name) => path.join(folder, name))])) {
    const {status, stderr} = spawnSync(process.execPath, ['--check', file], {encoding: 'utf8'})
    if (status !== 0) return placeIn(stderr, root)
  }
  return undefined
}

/** From the root, with forward slashes; undefined for what lies elsewhere, and for what is Tetrapla's. */
function inProject(file: string, root: string): string | undefined {
  const absolute = file.startsWith('file:') ? pathOf(file) : file
  if (absolute === undefined || absolute.startsWith(path.join(import.meta.dirname, path.sep)))
    return undefined
  const name = path.relative(root, absolute)
  return name.startsWith('..') || path.isAbsolute(name) ? undefined : name.split(path.sep).join('/')
}

/** Undefined for what names no file: words of an extension may look like an address. */
function pathOf(url: string): string | undefined {
  try {
    return fileURLToPath(url)
  } catch {
    return undefined
  }
}
