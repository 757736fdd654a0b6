/** Holds the pipeline to its import table, its folders to a size, its files to a head that says what they do, and its names to the glossary. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'

const root = path.join(import.meta.dirname, '..', 'pipeline')

/** A module, and the modules of ours that its files may import. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  locale: [],
  reader: [],
  extension: ['model', 'reader'],
  diff: ['model', 'reader'],
  read: ['model', 'locale'],
  hast: ['model', 'locale'],
  report: ['model', 'locale'],
  signing: ['model'],
  verify: ['model', 'locale', 'reader', 'signing'],
  design: ['model', 'locale'],
  platform: ['model', 'locale', 'signing'],
  check: ['model', 'locale', 'read', 'extension'],
  import: ['model', 'locale', 'read'],
  xliff: ['model', 'read', 'import'],
  transform: ['model', 'locale'],
  'editions/pdf': ['model', 'locale', 'design'],
  'editions/json': ['model', 'locale', 'hast', 'reader'],
  'editions/html': ['model', 'locale', 'design', 'hast'],
  'editions/epub': ['model', 'locale', 'design', 'hast'],
  'editions/index.ts': ['model', 'editions/pdf', 'editions/json', 'editions/html', 'editions/epub'],
  driver: ['model', 'read', 'check', 'transform', 'verify', 'extension', 'editions/index.ts'],
  cli: ['*'],
  'index.ts': ['*']
}

/** Node's own modules that touch the outside: for platform and cli alone. */
const outside =
  /^node:(fs|fs\/promises|worker_threads|process|os|child_process|http|https|net|dns|readline|tty|v8|vm|module)$/

interface Import {
  readonly from: string
  readonly to: string
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.split(path.sep).join('/'))
    .sort()
}

/** Static, re-exporting, type-only and dynamic imports, and `new URL('./x', import.meta.url)`. */
function importsOf(file: string, text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const pattern = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\bnew URL\(\s*)(['"])([^'"\n]+)\1/g
  return [...code.matchAll(pattern)].map((match) => ({from: file, to: match[2] ?? ''}))
}

function moduleOf(file: string): string {
  const [first = '', second] = file.split('/')
  if (second === undefined || first !== 'editions') return first
  return `${first}/${second}`
}

function resolve({from, to}: Import): string {
  return path.posix.normalize(path.posix.join(path.posix.dirname(from), to))
}

function violations(files: ReadonlyMap<string, string>): string[] {
  const found: string[] = []
  for (const [file, text] of files) {
    const own = moduleOf(file)
    const allowed = mayImport[own]
    if (allowed === undefined) found.push(`${file}: the table has no row for ${own}`)
    for (const one of importsOf(file, text)) {
      if (!one.to.startsWith('.')) {
        if (outside.test(one.to) && own !== 'platform' && own !== 'cli')
          found.push(`${file}: imports ${one.to}`)
        continue
      }
      const target = resolve(one)
      if (target.startsWith('../')) continue
      const other = moduleOf(target)
      if (other === own || allowed?.includes('*') === true || allowed?.includes(other) === true) continue
      found.push(`${file}: ${own} may not import ${other} (${one.to})`)
    }
  }
  return found
}

function cycles(files: ReadonlyMap<string, string>): string[] {
  const edges = new Map(
    [...files].map(([file, text]) => [
      file,
      importsOf(file, text)
        .filter((one) => one.to.startsWith('.'))
        .map(resolve)
        .filter((target) => files.has(target))
    ])
  )
  const found: string[] = []
  const done = new Set<string>()
  const walk = (file: string, trail: readonly string[]): void => {
    const seen = trail.indexOf(file)
    if (seen !== -1) {
      found.push([...trail.slice(seen), file].join(' -> '))
      return
    }
    if (done.has(file)) return
    for (const next of edges.get(file) ?? []) walk(next, [...trail, file])
    done.add(file)
  }
  for (const file of edges.keys()) walk(file, [])
  return found
}

const tree = new Map(sourceFiles(root).map((file) => [file, readFileSync(path.join(root, file), 'utf8')]))

describe('the import table', () => {
  test('is kept by every file', () => {
    expect(violations(tree)).toEqual([])
  })

  test('has no cycles, type-only ones included', () => {
    expect(cycles(tree)).toEqual([])
  })

  test('is walked: hundreds of imports are seen', () => {
    const all = [...tree].flatMap(([file, text]) => importsOf(file, text))
    expect(all.length).toBeGreaterThan(50)
  })
})

/** What is loaded with a file: files of ours and the names of packages, without what it loads later or for its types alone. */
function loadedWith(start: string): ReadonlySet<string> {
  const loaded = new Set<string>()
  const walk = (file: string): void => {
    if (loaded.has(file)) return
    loaded.add(file)
    const text = tree.get(file) ?? ''
    for (const [, words = '', to = ''] of text.matchAll(
      /^(?:import|export)\b([^'"();]*?)['"]([^'"\n]+)['"]/gm
    )) {
      if (/^\s+type\b/.test(words)) continue
      if (to.startsWith('.')) walk(resolve({from: file, to}))
      else loaded.add(to)
    }
  }
  walk(start)
  return loaded
}

describe('what is loaded', () => {
  const heavy =
    /^(?:editions|verify|hast|transform|design)\/|^(?:fontkit|harfbuzzjs|sharp|pdfmake|epub-gen-memory|shiki)/

  test('to read and check is no edition, and nothing that makes or reads one', () => {
    expect([...loadedWith('cli/worker.ts')].filter((one) => heavy.test(one))).toEqual([])
    expect(loadedWith('cli/worker.ts')).toContain('remark-parse')
  })

  test.each([
    'editions/html/edition.ts',
    'editions/json/edition.ts',
    'driver/publication/make-publication.ts'
  ])('to make pages and data is nothing that shapes letters, which a cover alone needs: %s', (file) => {
    expect(loadedWith(file)).not.toContain('harfbuzzjs')
    expect(loadedWith('design/cover.ts')).toContain('harfbuzzjs')
  })

  test.each([
    'driver/library/make-library.ts',
    'editions/json/render-library.ts',
    'editions/html/library/render-library.ts'
  ])('for the library is nothing that lays out, packs, draws or reads back: %s', (file) => {
    const makers =
      /^(?:verify\/|editions\/(?:pdf|epub)\/|design\/cover\/type-face|(?:fontkit|harfbuzzjs|sharp|pdfmake|epub-gen-memory|shiki|ajv)\b)/
    const there = loadedWith('cli/worker.ts')
    const own = [...loadedWith(file)].filter((one) => !there.has(one))
    expect(own.filter((one) => makers.test(one))).toEqual([])
  })
})

test('a build proves what it made of a publication, and of the library, by one door each', () => {
  const doors = [...tree].filter(
    ([file, text]) =>
      file.startsWith('driver/') && /^(?:import|export) \{[^}]*\} from '[./]*\/verify\//m.test(text)
  )
  expect(doors.map(([file]) => file)).toEqual([
    'driver/library/verify-library.ts',
    'driver/publication/prove.ts'
  ])
})

/** The table of docs/architecture.md, by module. */
function documentedTable(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(path.join(root, '..', 'docs', 'architecture.md'), 'utf8')
  const [, section = ''] = text.split('## Who may import whom')
  const names = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
  const rows =
    section
      .split('\n## ')[0]
      ?.split('\n')
      .filter((line) => line.startsWith('| `')) ?? []
  return new Map(
    rows.flatMap((row) => {
      const [, modules, allowed = ''] = row.split('|')
      return names(modules).map((name) => [name, /\ball\b/.test(allowed) ? ['*'] : names(allowed)] as const)
    })
  )
}

test('the proof takes from the reader of JSON editions nothing but its types', () => {
  const own = [...tree].filter(([file]) => file.startsWith('verify/'))
  const taken = own.flatMap(([, text]) => [...text.matchAll(/^import (.*) from '[./]*\/(reader\/.*)'$/gm)])
  expect(new Set(taken.map(([, names, file]) => `${String(names)} ${String(file)}`))).toEqual(
    new Set(['type * as Json reader/edition-types.ts'])
  )
})

describe('docs/architecture.md', () => {
  test('has the same table', () => {
    const each = ['editions/pdf', 'editions/json', 'editions/html', 'editions/epub']
    const written = new Map(Object.entries(mayImport))
    written.set('editions/index.ts', ['model'])
    expect(each.every((name) => mayImport['editions/index.ts']?.includes(name))).toBe(true)
    expect(Object.fromEntries(documentedTable())).toEqual(Object.fromEntries(written))
  })

  test('names every folder of the pipeline', () => {
    const text = readFileSync(path.join(root, '..', 'docs', 'architecture.md'), 'utf8')
    const folders = new Set(
      [...tree.keys()].filter((file) => file.includes('/')).map((file) => file.split('/')[0])
    )
    for (const folder of folders) expect(text).toContain(`\`${String(folder)}/\``)
  })

  test('names no file or folder that is not there', () => {
    const text = readFileSync(path.join(root, '..', 'docs', 'architecture.md'), 'utf8')
    const named = [...text.matchAll(/`(?:pipeline\/)?([a-z]+\/[\w./-]*)`/g)].map(([, name = '']) => name)
    const ours = named.filter((name) =>
      [...tree.keys()].some((file) => file.startsWith(name.replace(/\/.*/, '/')))
    )
    expect(ours.length).toBeGreaterThan(50)
    expect(ours.filter((name) => !existsSync(path.join(root, name)))).toEqual([])
  })
})

test('no folder of the pipeline holds more than a page of files', () => {
  const sizes = new Map<string, number>()
  for (const file of tree.keys()) sizes.set(path.dirname(file), (sizes.get(path.dirname(file)) ?? 0) + 1)
  expect([...sizes].filter(([, size]) => size > 25)).toEqual([])
})

/** A sentence that begins with a verb in the third person: no noun in the plural, which goes on with `of`, `that` or the like. */
const says = /^(?!This|Its|Is |Has |Does )[A-Z][a-z]*[a-rt-z]s (?!(?:of|that|whose|are|have)\b)[^\n]/

/** The first sentence of the comment that a file begins with; empty where there is none. */
function headOf(text: string): string {
  const [, head = ''] = /^(?:#![^\n]*\n)?\/\*\*\s*(?:\* )?((?:[^*]|\*(?!\/))*)\*\//.exec(text) ?? []
  return head
}

test('every file begins by saying what it does', () => {
  const silent = [...tree].filter(([, text]) => !says.test(headOf(text)))
  expect(silent.map(([file, text]) => `${file}: ${headOf(text)}`)).toEqual([])
})

/** The names that files export, each with its file. */
function exportedNames(
  files: ReadonlyMap<string, string>
): readonly (readonly [name: string, file: string])[] {
  const pattern =
    /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm
  return [...files].flatMap(([file, text]) =>
    [...text.matchAll(pattern)].map(([, name = '']) => [name, file] as const)
  )
}

/** `fooBar` and `foo-bar/baz.ts` in words, each between spaces. */
function inWords(name: string): string {
  return ` ${name
    .replace(/([a-z\d])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')} `
}

/** Words that stood for what the field has names for: unexpected, report, navigation, header and footer, total fit, tombstone. */
const retired = / (?:stray|loose|lose|ways|bars|even rows?|begun unsaid|in sight|remains|barriers?) /

function privateWords(files: ReadonlyMap<string, string>): readonly string[] {
  const names = [...[...files.keys()].map((file) => [file, file] as const), ...exportedNames(files)]
  return names.filter(([name]) => retired.test(inWords(name))).map(([name, file]) => `${file}: ${name}`)
}

test('no name is made of a word that only we use', () => {
  expect(privateWords(tree)).toEqual([])
})

/** The second column of the glossary: names in the code, and folders with a slash at their end. */
function glossaryNames(): readonly string[] {
  const text = readFileSync(path.join(root, '..', 'docs', 'architecture.md'), 'utf8')
  const [, section = ''] = text.split('\n## Words\n')
  const rows = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => /^\| [a-z]/.test(line))
  return rows.slice(1).flatMap((row) => {
    const names = [...(row.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
    return names.length === 0 ? [`no name: ${row}`] : names
  })
}

test('every word of the glossary is a name or a folder of the code', () => {
  const known = new Set(exportedNames(tree).map(([name]) => name))
  for (const file of tree.keys()) known.add(file.replace(/\/.*$/, '/'))
  expect(glossaryNames().length).toBeGreaterThan(15)
  expect(glossaryNames().filter((name) => !known.has(name))).toEqual([])
})

describe('the test itself', () => {
  test.each([
    ['a static import', 'model/x.ts', `import {a} from '../read/a.ts'`],
    ['a type-only import', 'model/x.ts', `import type {A} from '../read/a.ts'`],
    ['a re-export', 'model/x.ts', `export {a} from '../read/a.ts'`],
    ['a dynamic import', 'editions/pdf/x.ts', `const load = () => import('../html/a.ts')`],
    ['a side effect', 'transform/x.ts', `import '../check/a.ts'`],
    ['the file system', 'read/x.ts', `import {readFile} from 'node:fs/promises'`],
    ['a module without a row', 'extra/x.ts', ``]
  ])('finds %s that the table forbids', (_, file, text) => {
    expect(violations(new Map([[file, text]]))).toHaveLength(1)
  })

  test.each([
    ['no comment', `export const a = 1`],
    ['a line comment', `// Reads a file.\nexport const a = 1`],
    ['a clause', `/** What a reader is given. */`],
    ['a noun', `/** A heading. */`],
    ['a noun in the plural', `/** Messages of lists. */`],
    ['a noun that ends in s', `/** Address and place of a block. */`],
    ['a name', `/** heading/has-words: a heading has words. */`]
  ])('finds a file that begins with %s', (_, text) => {
    expect(says.test(headOf(text))).toBe(false)
  })

  test.each([
    `/** Reads a file. */`,
    `/**\n * Reads a file.\n * Slowly.\n */`,
    `#!/usr/bin/env node\n/** Runs the command. */`
  ])('takes a file that says what it does: %j', (text) => {
    expect(says.test(headOf(text))).toBe(true)
  })

  test.each([
    ['transform/furnish/ways.ts', ''],
    ['read/a.ts', 'export function strayBlocks(): void {}'],
    ['read/b.ts', 'export interface Loose {}'],
    ['editions/pdf/c.ts', 'export const evenRows = 1']
  ])('finds a private word in %s %s', (file, text) => {
    expect(privateWords(new Map([[file, text]]))).toHaveLength(1)
  })

  test('finds a cycle of types', () => {
    const files = new Map([
      ['model/a.ts', `import type {B} from './b.ts'`],
      ['model/b.ts', `import type {A} from './a.ts'`]
    ])
    expect(cycles(files)).toEqual(['model/a.ts -> model/b.ts -> model/a.ts'])
  })
})
