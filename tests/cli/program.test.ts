/** The program as it is shipped: in few files, with the packages it is written with joined in, and licences and types beside them. */
import {spawnSync} from 'node:child_process'
import {chmodSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {builtinModules, createRequire} from 'node:module'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {runInNewContext} from 'node:vm'
import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {editionAhead, soundAhead, tombstoneAhead} from '../../packaging/compile-schemas.ts'
import {digestOfBuiltIn} from '../../packaging/digest-schemas.ts'
import {withLatePatterns} from '../../packaging/late-patterns.ts'
import {withNarrowLetters} from '../../packaging/narrow-letters.ts'
import {labelsAsText} from '../../packaging/ship-labels.ts'
import {loadSchemas} from '../../pipeline/check/index.ts'
import {languages} from '../../pipeline/locale/languages.ts'
import {writeTombstone} from '../../pipeline/editions/json/write-tombstone.ts'
import {isObject} from '../../pipeline/model/values/is-object.ts'
import {nearlyMarkdown} from '../../pipeline/read/markdown/dialects/kinds/nearly-markdown.ts'
import {otherSystems} from '../../pipeline/read/markdown/dialects/kinds/other-systems.ts'
import {pastedText} from '../../pipeline/read/markdown/dialects/kinds/pasted-text.ts'
import {compileSchema} from '../../pipeline/verify/json-reader/compile-schema.ts'
import {digestOfFolder, programDigest, programDigestFile} from '../../pipeline/platform/program-digest.ts'
import {projectWith} from '../check/projects.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {fontPackages} from '../../pipeline/platform/fonts.ts'
import {samplePublication} from '../support/sample-publication.ts'
import {temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'
import {command, tetrapla} from './run-command.ts'

const root = path.join(import.meta.dirname, '../..')
const shipped = path.dirname(command)

/** What node-fetch, of which nothing is called, takes when it is there. */
const optional = ['encoding']

test('imports its own files, packages that it names as dependencies, and what comes with Node', () => {
  const {dependencies, peerDependencies} = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8')
  ) as Readonly<Record<'dependencies' | 'peerDependencies', Readonly<Record<string, string>>>>
  const named = {...dependencies, ...peerDependencies}
  const files = readdirSync(shipped).filter((file) => file.endsWith('.js'))
  const imported = new Set(files.flatMap((file) => importsOf(readFileSync(path.join(shipped, file), 'utf8'))))
  expect([...imported]).toEqual(expect.arrayContaining(['sharp', 'chokidar', './start.js']))
  const strange = [...imported].filter((name) => {
    const [scope = '', second = ''] = name.split('/')
    const known = scope.startsWith('@') ? `${scope}/${second}` : scope
    return name.startsWith('./')
      ? !files.includes(second)
      : !(known in named) && !isBuiltIn(name) && !optional.includes(name)
  })
  expect(strange).toEqual([])
})

test('depends on the packages that its fonts are read from, and holds none of them', () => {
  const {dependencies} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>
  }
  expect(Object.keys(dependencies)).toEqual(expect.arrayContaining([...fontPackages]))
  const files = readdirSync(shipped, {recursive: true, encoding: 'utf8'})
  expect(files.filter((file) => /\.(?:ttf|otf|woff2?)$/.test(file))).toEqual([])
})

test('says which Node it needs to one that is too old, and to no other', async () => {
  const {engines} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    readonly engines: {readonly node: string}
  }
  const [, least = ''] = /^\^(\d+\.\d+) /.exec(engines.node) ?? []
  const older = path.join(await temporaryFolder(), 'older.cjs')
  await writeFile(
    older,
    `Object.defineProperty(process, 'versions', {value: {...process.versions, node: '18.20.8'}})`
  )
  const {status, stdout, stderr} = spawnSync(process.execPath, ['--require', older, command, '--version'], {
    encoding: 'utf8'
  })
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toBe(
    `error: Tetrapla needs Node ${least} or later, and this is 18.20.8\n  hint: a later one is at https://nodejs.org\n`
  )
  const today = spawnSync(process.execPath, [command, '--version'], {encoding: 'utf8'})
  expect([today.status, today.stderr]).toEqual([0, ''])
})

test('has what a step loads in few files, without what later steps load', () => {
  const [command, worker] = [loadedWith('begin-main.js'), loadedWith('begin-worker.js')]
  expect(command).toEqual(expect.arrayContaining(['start.js']))
  expect(worker).toEqual(expect.arrayContaining(['start.js', 'read.js']))
  for (const later of ['check.js', 'read.js']) expect(command).not.toContain(later)
  for (const later of ['check.js', 'make.js', 'make-in-verifier.js']) expect(worker).not.toContain(later)
  expect(command.length).toBeLessThan(6)
  expect(worker.length).toBeLessThan(10)
})

test('judges JSON editions by what their schema is compiled to at run time', async () => {
  expect(program()).toContain('ownValidator = () => validate')
  const file = path.join(root, 'tests/fixtures/editions/json/every-node-type/expected.json')
  const edition = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>
  const spoilt = JSON.parse(
    JSON.stringify(edition).replace('"type":"paragraph"', '"type":"break"')
  ) as unknown
  const values = [edition, {}, {...edition, date: 'yesterday'}, {...edition, title: ''}, spoilt]
  const schema = path.join(root, 'schemas/formats/edition.schema.json')
  const judge = compileSchema(JSON.parse(readFileSync(schema, 'utf8')) as Readonly<Record<string, unknown>>)
  expect(await toldAhead(editionAhead(), values)).toEqual(values.map((value) => [judge(value), judge.errors]))
})

test('judges tombstones by what their schema is compiled to at run time', async () => {
  expect(program()).toContain('tombstoneValidator = async () => validate')
  const publication = {...(await samplePublication()), notice: {date: '2026-01-02', reason: 'Alpha.'}}
  const tombstone = writeTombstone(publication)
  const replaced = (replacement: object): object => ({...tombstone, withdrawal: {replacement}})
  const isbn = {json: '978-3-16-148410-0', paper: '978'}
  const values = [
    tombstone,
    {},
    {...tombstone, id: ''},
    {...tombstone, status: 'final', language: '', summary: 'Alpha.'},
    {...tombstone, withdrawal: {date: 'yesterday'}},
    {...tombstone, metadata: {...tombstone.metadata, authors: [{url: 3}], identifiers: {isbn}}},
    replaced({kind: 'external', url: 'https://example.org/'}),
    replaced({kind: 'internal', publication: 'alpha', language: 'en', document: 'bravo', title: 'Bravo'}),
    replaced({kind: 'internal', url: 'https://example.org/'})
  ]
  const schema = await memoryWorld().schema('tombstone')
  if (!isObject(schema)) throw new Error('a schema is an object')
  const judge = new Ajv2020({allErrors: true}).compile(schema)
  const wanted = values.map((value) => [judge(value), judge.errors])
  expect(await toldAhead(tombstoneAhead(), values)).toEqual(wanted)
  expect(values.filter((_, at) => wanted[at]?.[0] === true)).toEqual([values[0], values[6], values[7]])
})

/** Of each value, whether a function that was compiled ahead takes it, and why not. */
async function toldAhead(compiled: string, values: readonly unknown[]): Promise<unknown> {
  const helper = pathToFileURL(createRequire(import.meta.url).resolve('ajv/dist/runtime/ucs2length.js')).href
  const folder = await temporaryFolder()
  await writeFiles(folder, {
    'ahead.mjs': compiled.replace('ajv/dist/runtime/ucs2length.js', helper),
    'judge.mjs': `import {validate} from './ahead.mjs'
      const told = ${JSON.stringify(values)}.map((value) => [validate(value), validate.errors])
      process.stdout.write(JSON.stringify(told))`
  })
  const {stdout} = spawnSync(process.execPath, [path.join(folder, 'judge.mjs')], {encoding: 'utf8'})
  const told: unknown = JSON.parse(stdout)
  return told
}

const found = spawnSync('sh', ['-c', 'command -v make'], {encoding: 'utf8'})
const make = found.status === 0 ? found.stdout.trim() : ''

test.skipIf(make === '').each([
  ['an old Node', 'v18.20.8', true],
  ['no npm', 'v22.12.0', false],
  ['no Node', 'none', true]
])('is not made with %s: make says what it needs', async (_, version, hasNpm) => {
  const folder = await temporaryFolder()
  const script = (text: string): string => `#!/bin/sh\n${text}\n`
  await writeFiles(folder, {
    ...(version === 'none' ? {} : {node: script(`test "$1" = --version && echo ${version}`)}),
    ...(hasNpm ? {npm: script('exit 0')} : {})
  })
  for (const file of readdirSync(folder)) chmodSync(path.join(folder, file), 0o755)
  const {status, stderr} = spawnSync(make, ['needed'], {cwd: root, encoding: 'utf8', env: {PATH: folder}})
  expect(stderr).toContain('this needs Node 20.19, 22.12 or 24')
  expect(stderr).toContain(`(Node here: ${version})`)
  expect(status).toBe(2)
})

test('has the digest of all its files', async () => {
  const digest = readFileSync(path.join(shipped, programDigestFile), 'utf8')
  expect(digest).toBe(`${await digestOfFolder(shipped)}\n`)
  // What runs from its sources has none that would stay while they change.
  expect(programDigest()).toBeUndefined()
})

test('judges front matter as its schemas do that are compiled at run time', async () => {
  expect(program()).toContain('soundAhead = {')
  const {value: schemas} = await loadSchemas(projectWith({}), memoryWorld())
  const {properties} = schemas.builtIn.document.schema
  const names = isObject(properties) ? Object.keys(properties) : []
  // prettier-ignore
  const values: readonly unknown[] = [
    null, '', ' ', 'x', 3, true, [], {}, ['a', 'a'], [{}, {toString: ''}], [{}, {valueOf: 0}, {}],
    '2026-02-28', '2026-02-30', 'https://example.org/', 'http:', 'draft', 'withdrawn', 'CC-BY-4.0',
    'json', ['json'], ['json', 'json'], 'sources', ['sources', 'json'], ['alpha.md'], {name: 'A'},
    [{name: 'A', url: 'x'}], [{name: 'A', url: 'https://a.example/'}], {image: 'a.png'}, {doi: '10.1000/182'},
    {isbn: {pdf: '978-3-16-148410-0'}}, {isbn: {pdf: '978'}}, {id: 'a', 'translated-from': '0123456789abcdef'}
  ]
  const data = [...names, 'contents', 'toString'].flatMap((name) => values.map((value) => ({[name]: value})))
  const require = createRequire(import.meta.url)
  const url = (file: string): string => pathToFileURL(file).href
  const folder = await temporaryFolder()
  await writeFiles(folder, {
    'ahead.mjs': soundAhead()
      .replace('ajv/dist/runtime/ucs2length.js', url(require.resolve('ajv/dist/runtime/ucs2length.js')))
      .replace('ajv-formats/dist/formats.js', url(require.resolve('ajv-formats/dist/formats.js')))
      .replace('./equality.ts', url(path.join(root, 'dist/check/schemas/equality.js'))),
    'judge.mjs': `import {document, publication} from './ahead.mjs'
      const told = ${JSON.stringify(data)}.map((one) => [document(one), publication(one)])
      process.stdout.write(JSON.stringify(told))`
  })
  const {stdout} = spawnSync(process.execPath, [path.join(folder, 'judge.mjs')], {encoding: 'utf8'})
  const {document, publication} = schemas.builtIn
  const wanted = data.map((one) => [document, publication].map(({judge}) => judge(one).length === 0))
  expect(JSON.parse(stdout)).toEqual(wanted)
  expect(new Set(wanted.flat())).toEqual(new Set([true, false]))
})

test('has the digest of schemas that it would compute', async () => {
  expect(program()).toContain(`"${await digestOfBuiltIn()}"`)
})

test('has the labels of each language, read when they are asked for', async () => {
  const file = path.join(await temporaryFolder(), 'languages.mjs')
  await writeFile(file, labelsAsText())
  const {languages: late} = (await import(pathToFileURL(file).href)) as {readonly languages: typeof languages}
  expect([...late.keys()]).toEqual([...languages.keys()])
  for (const tag of languages.keys()) expect(late.get(tag)).toEqual(languages.get(tag))
  expect([late.has('tlh'), late.get('tlh')]).toEqual([false, undefined])
})

test('makes the patterns of dialects that are written, and knows signs that each of them needs', () => {
  const kinds = {'other-systems': otherSystems, 'nearly-markdown': nearlyMarkdown, 'pasted-text': pastedText}
  for (const [name, dialects] of Object.entries(kinds)) {
    const code = readFileSync(path.join(root, `pipeline/read/markdown/dialects/kinds/${name}.ts`), 'utf8')
    const calls = withLatePatterns(code).matchAll(/madeNow\(this, (".*"), '([a-z]*)'\)/g)
    const made = [...calls].map(([, source = '', flags]) =>
      String(new RegExp(JSON.parse(source) as string, flags))
    )
    expect(made).toEqual(dialects.map(({pattern}) => String(pattern)))
    // Letters and digits alone are none of them.
    for (const {needs, pattern} of dialects)
      if (needs !== undefined) expect(pattern.test('Words 12\tand o  more a. b')).toBe(false)
  }
})

test('is in ASCII, whose escapes mean what letters meant', () => {
  const values = (code: string): unknown => runInNewContext(`const $ = 1; ${code}`)
  const code =
    "['\\\\→', `${$} ⟨😀⟩`, 'aé\\n', /^[→-⟩]\\p{L}$/u.test('⟨é'), /^(?<ŵ>.)$/u.exec('😀').groups.ŵ]"
  // In what is long, such letters are few.
  const narrow = withNarrowLetters(`${code}${' '.repeat(9000)}`)
  expect(narrow).toMatch(/^[\0-\x7f]*$/)
  expect(values(narrow)).toEqual(values(code))
  expect(() => withNarrowLetters(`'\\→'${' '.repeat(9000)}`)).toThrow('behind a backslash')
  for (const name of [
    'main',
    'start',
    'check',
    'check-in-worker-in-verifier',
    'read',
    'make',
    'make-in-verifier'
  ])
    expect(readFileSync(path.join(shipped, `${name}.js`), 'utf8')).toMatch(/^[\0-\x7f]*$/)
})

test('lists what is joined in, with licences, for programs that look for known faults', () => {
  const text = readFileSync(path.join(shipped, 'components.cdx.json'), 'utf8')
  const {components} = JSON.parse(text) as {components: readonly {purl: string; licenses: unknown}[]}
  const manifest = readFileSync(path.join(root, 'node_modules/unified/package.json'), 'utf8')
  const {version} = JSON.parse(manifest) as {version: string}
  expect(components).toContainEqual({
    type: 'library',
    'bom-ref': `pkg:npm/unified@${version}`,
    name: 'unified',
    version,
    licenses: [{expression: 'MIT'}],
    purl: `pkg:npm/unified@${version}`
  })
  const licences = readFileSync(path.join(shipped, 'licences.txt'), 'utf8')
  for (const {purl, licenses} of components) {
    const [, encoded = '', own = ''] = /^pkg:npm\/(.+)@(.+)$/.exec(purl) ?? []
    const name = encoded.replace('%40', '@')
    expect(licenses, purl).toEqual([expect.toSatisfy(isLicence)])
    expect(licences).toContain(`${name} ${own}: `)
  }
  // One that has no text of its own stands above no other's.
  expect(licences).not.toContain('format 0.2.2: see below')
})

/** As CycloneDX says one: an expression of SPDX, or a name. */
function isLicence(value: unknown): boolean {
  return /^\{(?:"expression":"[^"]+"|"license":\{"name":"[^"]+"\})\}$/.test(JSON.stringify(value))
}

test('has types of nothing that is not installed with it', () => {
  const {dependencies} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>
  }
  const files = readdirSync(path.join(shipped, 'types'), {recursive: true, encoding: 'utf8'})
  const texts = files
    .filter((file) => file.endsWith('.d.ts'))
    .map((file) => readFileSync(path.join(shipped, 'types', file), 'utf8'))
  const named = new Set(
    texts.flatMap((text) => [...text.matchAll(/ from '([^.'][^']*)'/g)].map(([, name = '']) => name))
  )
  expect([...named].filter((name) => !(`@types/${name}` in dependencies))).toEqual([])
})

test('holds licences and public types, and no more than 25.5 MB', () => {
  const files = readdirSync(shipped, {recursive: true, encoding: 'utf8'})
  expect(files).toEqual(
    expect.arrayContaining([
      path.join('types', 'index.d.ts'),
      path.join('types', 'reader', 'index.d.ts'),
      'licences.txt'
    ])
  )
  expect(readFileSync(path.join(shipped, 'licences.txt'), 'utf8')).toMatch(/^pdfmake 0\.3\.\d+: MIT$/m)
  const sizes = files.map((file) => statSync(path.join(shipped, file))).filter((one) => one.isFile())
  expect(sizes.reduce((sum, {size}) => sum + size, 0)).toBeLessThan(25_500_000)
})

/** The text of all files that it is joined into. */
function program(): string {
  const files = readdirSync(shipped).filter((file) => file.endsWith('.js'))
  return files.map((file) => readFileSync(path.join(shipped, file), 'utf8')).join('\n')
}

/** The files that are loaded before one runs. */
function loadedWith(file: string): readonly string[] {
  const loaded = new Set([file])
  for (const one of loaded)
    for (const name of importedFirst(readFileSync(path.join(shipped, one), 'utf8')))
      if (name.startsWith('./')) loaded.add(name.slice(2))
  return [...loaded]
}

function importsOf(code: string): readonly string[] {
  const calls = code.matchAll(/(?:\$load|\b__require)\("([^"]+)"/g)
  return [...importedFirst(code), ...[...calls].flatMap(([, name]) => name ?? [])]
}

function importedFirst(code: string): readonly string[] {
  const statements = code.matchAll(
    /\$require\("([^"]+)"\)|^import\b[^'"();]*["']((?:\.\/|node:)[^"']+)["']/gm
  )
  return [...statements].flatMap(([, script, module]) => script ?? module ?? [])
}

function isBuiltIn(name: string): boolean {
  return builtinModules.includes(name.replace(/^node:/, ''))
}

test.each(['.', 'docs/guide'])('has no finding in what this repository publishes: %s', (project) => {
  const {code, out, err} = tetrapla(root, ['check', project])
  expect({code, err}).toEqual({code: 0, err: ''})
  expect(out).toMatch(/^\d+ publications? checked: nothing to report\n$/)
})
