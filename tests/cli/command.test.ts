/** The command as a user runs it: exit codes, streams, and what it leaves in the output. */
import {createHash} from 'node:crypto'
import {spawnSync} from 'node:child_process'
import {chmodSync, closeSync, existsSync, openSync, readFileSync, writeFileSync} from 'node:fs'
import {cp, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {thisHolder} from '../../pipeline/platform/output/holder.ts'
import {readFiles, temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'
import {withOthers} from '../support/runs-of.ts'
import {command, tetrapla, tetraplaAlone, tetraplaStopped} from './run-command.ts'

const notice = '---\ntitle: Alpha\nlanguage: en\ndate: 2026-01-02\n---\n\n# Alpha\n\nBravo.\n'
const quick = ['--edition', 'json']
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 6"><rect width="9" height="6"/></svg>'

async function project(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder()
  await writeFiles(folder, files)
  return folder
}

/** Two publications that were built, made once and copied. */
let built: string

async function builtProject(): Promise<string> {
  const folder = await temporaryFolder()
  await cp(built, folder, {recursive: true})
  return folder
}

/** The matchers, without the `any` that they are typed with. */
function containing(text: string): unknown {
  return expect.stringContaining(text)
}

function matching(pattern: RegExp): unknown {
  return expect.stringMatching(pattern)
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

/** `path: rule-id` of each finding of a JSON report. */
function findingsOf(report: string): readonly string[] {
  const parsed: unknown = JSON.parse(report)
  if (typeof parsed !== 'object' || parsed === null || !('diagnostics' in parsed)) return []
  return Array.isArray(parsed.diagnostics) ? parsed.diagnostics.map(wordsOf) : []
}

function wordsOf(finding: unknown): string {
  const text = JSON.stringify(finding)
  const [, rule = ''] = /"ruleId":"([^"]+)"/.exec(text) ?? []
  const [, file = ''] = /"place":\{"path":"([^"]+)"/.exec(text) ?? []
  return `${file}: ${rule}`
}

beforeAll(async () => {
  if (!existsSync(command)) throw new Error('build the command first: npm run dist')
  built = await mkdtemp(path.join(tmpdir(), 'tetrapla-test-'))
  await writeFiles(built, {'source/alpha.md': notice, 'source/bravo.md': notice})
  expect(tetrapla(built, ['build', ...quick])).toMatchObject({code: 0, err: ''})
  return async () => rm(built, {recursive: true, force: true})
})

describe('help and version', () => {
  test('are on standard output, exit code 0', async () => {
    const folder = await project({})
    expect(tetraplaAlone(folder, ['--version'])).toMatchObject({
      code: 0,
      out: matching(/^\d+\.\d+\.\d+\n$/),
      err: ''
    })
    expect(tetrapla(folder, ['--help'])).toMatchObject({
      code: 0,
      out: containing('Usage:'),
      err: ''
    })
    expect(tetrapla(folder, ['build', '--help'])).toMatchObject({code: 0, err: ''})
  })
})

describe('a build', () => {
  test('writes the editions, and files that prove themselves', async () => {
    const folder = await project({'source/alpha.md': notice})
    const run = tetrapla(folder, ['build', ...quick])
    expect(run).toMatchObject({code: 0, err: ''})
    expect(run.out).toMatch(/^alpha \(en\) {2}json \d+ (k?B)\n1 publication in output\/\n$/)
    const output = path.join(folder, 'output')
    const files = Object.keys(await readFiles(output))
      .filter((name) => name !== 'SHA256SUMS' && name !== 'provenance.json')
      .sort()
    expect(readFileSync(path.join(output, 'SHA256SUMS'), 'utf8')).toBe(
      files.map((name) => `${sha256(path.join(output, name))}  ${name}\n`).join('')
    )
  })

  test('of one Markdown file writes beside it', async () => {
    const folder = await project({'text/alpha.md': notice})
    expect(tetrapla(folder, ['build', 'text/alpha.md', ...quick])).toMatchObject({code: 0})
    expect(existsSync(path.join(folder, 'text/output/alpha/en/alpha.en.json'))).toBe(true)
  })

  test('of the same source gives the same bytes elsewhere, in another zone and locale', async () => {
    const text = `${notice}\n- one\n- two[^1]\n\n![delta](_delta.svg "Delta")\n\n[^1]: Echo.\n`
    const files = {'source/alpha.md': text, 'source/_delta.svg': svg}
    const [one, two] = [await project(files), await project(files)]
    // Conformance does the same with all editions of larger sources.
    const dated = ['--edition', 'epub,json']
    expect(tetraplaAlone(one, ['build', ...dated], {TZ: 'UTC', LANG: 'C'})).toMatchObject({code: 0, err: ''})
    const elsewhere = {TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8'}
    expect(tetraplaAlone('/', ['build', two, ...dated], elsewhere)).toMatchObject({code: 0})
    const made = await readFiles(path.join(one, 'output'))
    expect(Object.keys(made)).toEqual(
      expect.arrayContaining(['alpha/en/alpha.en.epub', 'alpha/en/alpha.en.json'])
    )
    expect(made).toEqual(await readFiles(path.join(two, 'output')))
  })

  test('does not make again what did not change, and drops what went', async () => {
    const folder = await builtProject()
    const before = await readFiles(path.join(folder, 'output'))
    const again = tetrapla(folder, ['build', ...quick])
    expect(again.out).toMatch(/^alpha \(en\) .*\(unchanged\)\nbravo \(en\) .*\(unchanged\)\n/)
    expect(await readFiles(path.join(folder, 'output'))).toEqual(before)
    expect(tetrapla(folder, ['build', '--no-cache', ...quick]).out).not.toContain('unchanged')
    await writeFiles(folder, {'output/bravo/mine.txt': 'mine'})
    await rm(path.join(folder, 'source/bravo.md'))
    const third = tetrapla(folder, ['build', ...quick])
    expect(third.out).toMatch(/^alpha \(en\) .*\(unchanged\)\n1 publication/)
    const left = Object.keys(await readFiles(path.join(folder, 'output')))
    expect(left.filter((name) => name.includes('bravo'))).toEqual(['bravo/mine.txt'])
  })

  test('makes a publication again when the one it links to changes its title', async () => {
    const linking = `${notice}\nSee [](bravo.md).\n`
    const other = '---\nlanguage: en\ndate: 2026-01-02\n---\n# Bravo\n\nCharlie.\n'
    const folder = await project({'source/alpha.md': linking, 'source/bravo.md': other})
    tetrapla(folder, ['build', ...quick])
    await writeFiles(folder, {'source/bravo.md': other.replace('Charlie', 'Delta')})
    expect(tetrapla(folder, ['build', ...quick]).out).toMatch(
      /^alpha .*\(unchanged\)\nbravo [^(]*\(en\) [^(]*\n/
    )
    await writeFiles(folder, {'source/bravo.md': other.replace('# Bravo', '# Echo')})
    expect(tetrapla(folder, ['build', ...quick]).out).not.toContain('unchanged')
  })

  test('of one publication leaves the others as they are', async () => {
    const folder = await builtProject()
    await writeFiles(folder, {
      'source/alpha.md': notice.replace('Bravo', 'Delta'),
      'source/bravo.md': `${notice}\n![](x)\n`
    })
    const run = tetrapla(folder, ['build', '--only', 'alpha', ...quick])
    expect(run).toMatchObject({code: 0, err: ''})
    const files = await readFiles(path.join(folder, 'output'))
    expect(files['alpha/en/alpha.en.json']).toContain('Delta')
    expect(files['bravo/en/bravo.en.json']).toContain('Bravo')
  })

  test('into a folder of others tells it once, and leaves what is there', async () => {
    const folder = await project({
      'source/alpha.md': notice,
      'site/README.md': 'mine',
      'site/img/a.txt': 'mine'
    })
    const words = ['build', '--output', 'site', '--strict', ...quick]
    const first = tetrapla(folder, words)
    const warning = `warning: \`${path.join(folder, 'site')}\` holds 2 files and folders that Tetrapla did not write`
    expect(first).toMatchObject({code: 0, err: containing(warning)})
    expect(await readFiles(folder)).toMatchObject({'site/README.md': 'mine', 'site/img/a.txt': 'mine'})
    expect(tetrapla(folder, [...words, '--no-cache'])).toMatchObject({code: 0, err: ''})
  })

  test('into a folder for publishing is nothing to tell of', async () => {
    const files = {'site/CNAME': 'example.org', 'site/.nojekyll': '', 'site/.git/HEAD': 'ref'}
    const folder = await project({'source/alpha.md': notice, ...files})
    expect(tetrapla(folder, ['build', '--output', 'site', ...quick])).toMatchObject({code: 0, err: ''})
  })

  test('that can keep nothing for the next says so', async () => {
    const folder = await project({'source/alpha.md': notice, '.tetrapla': ''})
    const err =
      'warning: `.tetrapla` keeps nothing of this build, so that the next one makes all anew: it is a file, or a link that leads elsewhere\n' +
      '  hint: let it be a folder that may be written to, or build with `--no-cache`\n'
    expect(tetrapla(folder, ['build', ...quick])).toMatchObject({code: 0, err})
    expect(tetrapla(folder, ['build', '--no-cache', ...quick])).toMatchObject({code: 0, err: ''})
  })

  test('leaves drafts out', async () => {
    const folder = await project({
      'source/alpha.md': notice,
      'source/bravo.md': notice.replace('title: Alpha', 'title: Bravo\nstatus: draft')
    })
    expect(tetrapla(folder, ['build', ...quick])).toMatchObject({code: 0})
    expect(Object.keys(await readFiles(path.join(folder, 'output'))).join(' ')).not.toContain('bravo')
  })

  test('makes the editions asked for, and takes the others away', async () => {
    const folder = await project({'source/alpha.md': notice})
    tetrapla(folder, ['build', '--edition', 'json,epub'])
    expect(existsSync(path.join(folder, 'output/alpha/en/alpha.en.epub'))).toBe(true)
    tetrapla(folder, ['build', '--edition', 'json'])
    expect(existsSync(path.join(folder, 'output/alpha/en/alpha.en.epub'))).toBe(false)
  })
})

describe('bad content', () => {
  const bad: Readonly<Record<string, readonly [content: string | Uint8Array, rule: string]>> = {
    'invalid YAML': ['---\ntitle: [a\n---\nAlpha.\n', 'front-matter/is-valid-yaml'],
    'a duplicate key': ['---\ntitle: a\ntitle: b\n---\nAlpha.\n', 'front-matter/keys-are-unique'],
    'an alias': ['---\ntitle: b\nauthors: &a [c]\nkeywords: *a\n---\nAlpha.\n', 'front-matter/is-plain'],
    'a tag': ['---\ntitle: !!str b\n---\nAlpha.\n', 'front-matter/is-plain'],
    'an unknown type': ['---\ntype: nothing\n---\nAlpha.\n', 'front-matter/value-is-understood'],
    'a date that is none': ['---\ndate: 2026-13-45\n---\nAlpha.\n', 'front-matter/value-is-understood'],
    'front matter that never closes': ['---\ntitle: a\n\nstatus: b\n', 'front-matter/closes'],
    'a missing image': ['# A\n\n![alpha](absent.png)\n', 'image/exists'],
    'an image outside': ['# A\n\n![alpha](../../secret.png)\n', 'image/is-local'],
    'an image that is fetched': ['# A\n\n![alpha](https://example.org/a.png)\n', 'image/is-local'],
    'an image without words': ['# A\n\n![](drawn.svg)\n', 'image/has-alternative-text'],
    'a broken link': ['# A\n\n[alpha](absent.md)\n', 'link/target-exists'],
    'a directive that never closes': ['# A\n\n:::note\nAlpha.\n', 'directive/closes'],
    'an unknown directive': ['# A\n\n:::nothing\nAlpha.\n:::\n', 'directive/is-known'],
    'invalid UTF-8': [Uint8Array.of(0x23, 0x20, 0xff), 'document/is-utf-8'],
    'an empty file': ['', 'document/has-content'],
    'only front matter': ['---\ntitle: a\n---\n', 'document/has-content'],
    'a script': ['# A\n\n<script>a()</script>\n', 'html/is-inert']
  }

  test('is all found in one run, and leaves the output as it was', async () => {
    const folder = await builtProject()
    const before = await readFiles(path.join(folder, 'output'))
    await writeFiles(folder, {'source/drawn.svg': svg})
    for (const [name, [content]] of Object.entries(bad)) {
      await writeFiles(folder, {[`source/${name.replaceAll(' ', '-')}.md`]: content})
    }
    const strict = ['--strictness', 'strict', '--all-or-nothing']
    const run = tetrapla(folder, ['build', '--reporter', 'json', ...strict, ...quick])
    expect(run.code).toBe(1)
    const expected = Object.entries(bad).map(
      ([name, [, rule]]) => `source/${name.replaceAll(' ', '-')}.md: ${rule}`
    )
    expect(findingsOf(run.out)).toEqual(expect.arrayContaining(expected))
    expect(`${run.out}${run.err}`).not.toMatch(/^\s+at /m)
    expect(await readFiles(path.join(folder, 'output'))).toEqual(before)
  })

  test('is told with place and line on standard error', async () => {
    const folder = await project({'source/alpha.md': `${notice}\n[bravo](absent.md)\n`})
    const run = tetraplaAlone(folder, ['build', '--strictness', 'strict', ...quick])
    expect(run).toMatchObject({code: 1, out: ''})
    expect(run.err).toMatch(
      /^source\/alpha\.md:11:1: error: .* \[link\/target-exists\]\n {2}11 \| \[bravo\]\(absent\.md\)\n/
    )
    expect(run.err).toMatch(/\n1 error\n$/)
    expect(existsSync(path.join(folder, 'output'))).toBe(false)
  })

  test('keeps no sound publications back, unless all or nothing is asked for', async () => {
    const folder = await project({'source/alpha.md': notice, 'source/bad.md': '---\na: [\n---\nB.\n'})
    expect(tetrapla(folder, ['build', '--all-or-nothing', ...quick])).toMatchObject({code: 1})
    expect(existsSync(path.join(folder, 'output'))).toBe(false)
    expect(tetrapla(folder, ['build', ...quick])).toMatchObject({code: 1})
    expect(Object.keys(await readFiles(path.join(folder, 'output')))).toContain('alpha/en/alpha.en.json')
  })

  test('with warnings alone fails under --strict', async () => {
    const folder = await project({'source/alpha.md': `${notice}\n[bravo](#)\n`})
    expect(tetrapla(folder, ['build', '--strict', ...quick])).toMatchObject({code: 1})
    expect(existsSync(path.join(folder, 'output'))).toBe(false)
    expect(tetrapla(folder, ['build', ...quick])).toMatchObject({code: 0})
  })

  test('is judged by check, which writes nothing', async () => {
    const folder = await project({'source/alpha.md': `${notice}\n[bravo](absent.md)\n`})
    expect(tetrapla(folder, ['check', '--strictness', 'strict'])).toMatchObject({
      code: 1,
      out: '1 publication checked: 1 error\n'
    })
    expect(tetrapla(folder, ['check'])).toMatchObject({code: 0, out: '1 publication checked: 1 warning\n'})
    expect(Object.keys(await readFiles(folder))).toEqual(['source/alpha.md'])
    await writeFiles(folder, {'source/alpha.md': notice})
    expect(tetrapla(folder, ['check'])).toEqual({
      code: 0,
      out: '1 publication checked: nothing to report\n',
      err: ''
    })
  })
})

test.each([
  [{}, false],
  [{FORCE_COLOR: '1'}, true],
  [{FORCE_COLOR: '1', NO_COLOR: '1'}, true],
  [{FORCE_COLOR: ''}, false],
  [{FORCE_COLOR: '0'}, false],
  [{FORCE_COLOR: 'false'}, false]
])('without a terminal, findings have colours with %j: %s', async (env, hasColours) => {
  const folder = await project({'source/alpha.md': `${notice}\n![](x)\n`})
  const {err} = tetrapla(folder, ['check'], env)
  expect(err).toContain('[image/')
  expect(err.includes('\u001b[')).toBe(hasColours)
})

describe('wrong usage has exit code 2', () => {
  test.each([
    [['build', '--colour'], 'there is no option `--colour`'],
    [['build', '--output', 'source/out'], 'the output is in the source folder'],
    [['build', '--only', 'alhpa'], 'did you mean `alpha`?']
  ])('%j', async (words, message) => {
    const folder = await project({'source/alpha.md': notice})
    expect(tetrapla(folder, words)).toMatchObject({code: 2, out: '', err: containing(message)})
    // What was read until the name was missed may be kept for the next build.
    const files = Object.keys(await readFiles(folder)).filter((file) => !file.startsWith('.tetrapla/cache/'))
    expect(files).toEqual(['source/alpha.md'])
  })

  test('and so has a configuration that is at fault', async () => {
    const folder = await project({'source/alpha.md': notice, 'tetrapla.yaml': 'publishr: Alpha\n'})
    const run = tetrapla(folder, ['build', ...quick])
    expect(run).toMatchObject({code: 2, err: containing('[project/configuration-is-valid]')})
  })
})

describe('an output that cannot be written has exit code 3', () => {
  test('when another command holds it', async () => {
    const folder = await project({'source/alpha.md': notice})
    await writeFiles(folder, {'output/.tetrapla/lock': JSON.stringify(thisHolder('alpha'))})
    const run = tetrapla(folder, ['build', ...quick])
    expect(run).toMatchObject({code: 3, err: containing('is writing to this output')})
  })

  test.skipIf(process.getuid?.() === 0)('when permission is denied', async () => {
    const folder = await project({'source/alpha.md': notice})
    chmodSync(folder, 0o555)
    const run = tetrapla(folder, ['build', ...quick])
    chmodSync(folder, 0o755)
    expect(run).toMatchObject({code: 3, err: containing('permission denied')})
  })

  test('when a part of its path is a file', async () => {
    const folder = await project({'source/alpha.md': notice, taken: ''})
    const run = tetrapla(folder, ['build', '--output', 'taken/output', ...quick])
    expect(run).toMatchObject({code: 3, out: ''})
    expect(run.err).not.toMatch(/^\s+at /m)
  })
})

describe('what the system lacks has exit code 3', () => {
  test.runIf(existsSync('/dev/full'))('words that no disk has room for', async () => {
    const folder = await builtProject()
    const full = openSync('/dev/full', 'w')
    const {status, stderr} = spawnSync(process.execPath, [command, 'build', ...quick], {
      cwd: folder,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8'
    })
    closeSync(full)
    expect([status, stderr]).toEqual([
      3,
      'error: cannot write to standard output: the disk is full\n  hint: what the command does was done all the same; only its words are lost\n'
    ])
  })

  test.runIf(existsSync('/bin/sh'))('files that may be open at once', async () => {
    const folder = await builtProject()
    const old = await readFiles(path.join(folder, 'output'))
    const words = [command, 'build', '--no-cache', '--jobs', '1', ...quick].join(' ')
    // With fewer Node can't open the files that the program begins with.
    const ends = withOthers([36], [40, 60]).map((most) => {
      const limited = `ulimit -n ${String(most)} && exec ${process.execPath} ${words}`
      return spawnSync('/bin/sh', ['-c', limited], {cwd: folder, encoding: 'utf8'})
    })
    for (const {status, stderr} of ends) {
      if (status === 0) continue
      expect(stderr).toContain('too many files are open')
      expect(status).toBe(3)
    }
    expect(await readFiles(path.join(folder, 'output'))).toEqual(old)
  })
})

interface Stop {
  readonly signal: NodeJS.Signals
  readonly code: number | null
  /** Milliseconds. */
  readonly after: number
}

describe('a build that is stopped', () => {
  test('by any signal leaves the last good edition', async () => {
    const folder = await builtProject()
    const old = await readFiles(path.join(folder, 'output'))
    const changed = notice.replace('Bravo', 'Delta')
    writeFileSync(path.join(folder, 'source/alpha.md'), changed)
    const stops: readonly Stop[] = [
      {signal: 'SIGTERM', code: 143, after: 400},
      {signal: 'SIGKILL', code: null, after: 250}
    ]
    const others: readonly Stop[] = [
      {signal: 'SIGINT', code: 130, after: 250},
      {signal: 'SIGHUP', code: 129, after: 500},
      {signal: 'SIGKILL', code: null, after: 500}
    ]
    for (const {signal, code, after} of withOthers(stops, others)) {
      const stopped = await tetraplaStopped(folder, ['build', '--no-cache', ...quick], {signal, after})
      // Before the command has begun to watch for it, a signal ends the process itself.
      expect([0, code, signal], signal).toContain(stopped.code ?? stopped.signal)
    }
    expect(tetrapla(folder, ['build', ...quick]).code).toBe(0)
    const files = await readFiles(path.join(folder, 'output'))
    expect(files['alpha/en/alpha.en.json']).toContain('Delta')
    expect(Object.keys(files)).toEqual(Object.keys(old))
  })
})
