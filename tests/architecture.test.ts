/** Who may import whom: every import of the pipeline, dynamic and type-only ones too, held to one table. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'

const root = path.join(import.meta.dirname, '..', 'pipeline')

/** A module, and the modules of ours that its files may import. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  locale: [],
  reader: [],
  diff: ['model', 'reader'],
  read: ['model', 'locale'],
  hast: ['model', 'locale'],
  report: ['model', 'locale'],
  verify: ['model', 'locale'],
  design: ['model', 'locale'],
  platform: ['model', 'locale'],
  check: ['model', 'locale', 'read'],
  transform: ['model', 'locale'],
  'editions/pdf': ['model', 'locale', 'design'],
  'editions/json': ['model', 'locale', 'hast', 'reader'],
  'editions/html': ['model', 'locale', 'design', 'hast'],
  'editions/epub': ['model', 'locale', 'design', 'hast'],
  'editions/index.ts': ['model', 'editions/pdf', 'editions/json', 'editions/html', 'editions/epub'],
  driver: ['model', 'read', 'check', 'transform', 'verify', 'editions/index.ts'],
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
    /^(?:editions|verify|hast|transform|design)\/|^(?:fontkit|sharp|pdfmake|epub-gen-memory|shiki)/

  test('to read and check is no edition, and nothing that makes or reads one', () => {
    expect([...loadedWith('cli/worker.ts')].filter((one) => heavy.test(one))).toEqual([])
    expect(loadedWith('cli/worker.ts')).toContain('remark-parse')
  })

  test.each([
    'driver/library/make-library.ts',
    'editions/json/render-library.ts',
    'editions/html/library/render-library.ts'
  ])('for the library is nothing that lays out, packs, draws or reads back: %s', (file) => {
    const makers =
      /^(?:verify\/|editions\/(?:pdf|epub)\/|design\/cover\/type-face|(?:fontkit|sharp|pdfmake|epub-gen-memory|shiki|ajv)\b)/
    const there = loadedWith('cli/worker.ts')
    const own = [...loadedWith(file)].filter((one) => !there.has(one))
    expect(own.filter((one) => makers.test(one))).toEqual([])
  })
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
})

test('no folder of the pipeline holds more than a page of files', () => {
  const sizes = new Map<string, number>()
  for (const file of tree.keys()) sizes.set(path.dirname(file), (sizes.get(path.dirname(file)) ?? 0) + 1)
  expect([...sizes].filter(([, size]) => size > 25)).toEqual([])
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

  test('finds a cycle of types', () => {
    const files = new Map([
      ['model/a.ts', `import type {B} from './b.ts'`],
      ['model/b.ts', `import type {A} from './a.ts'`]
    ])
    expect(cycles(files)).toEqual(['model/a.ts -> model/b.ts -> model/a.ts'])
  })
})
