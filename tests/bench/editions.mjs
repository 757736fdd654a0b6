/**
 * Measures speed: a generated publication of many documents, made in each edition alone and in all four, each in a
 * process of its own. Prints CPU seconds (all threads), wall seconds and peak memory; and last, five times, what the proof
 * that the editions agree costs of making them, and of all that comes before it, which is to start and to read the
 * sources, too: when the engine compiles what is by chance, so that one run says little.
 * `SIZE=200` sets the number of documents, PROJECT=path another project,
 * whose largest publication is measured. Compare ratios of one run: machines differ and are shared.
 */
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {tuneEngine} from '../../dist/platform/program/engine.js'
import {cpuSince, readLargest} from './read-largest.mjs'

const size = Number(process.env['SIZE'] ?? 60)
const [, , folder, editions] = process.argv

const proof = 'proof'

// As the command does.
tuneEngine()
if (folder === undefined) measureAll()
else if (editions === proof) await measureProof(folder)
else await measureOne(folder, editions)

/** The parent: one row an edition set, and one for the proof. */
function measureAll() {
  const given = process.env['PROJECT']
  const project = given ?? mkdtempSync(path.join(tmpdir(), 'tetrapla-bench-'))
  const output = mkdtempSync(path.join(tmpdir(), 'tetrapla-bench-output-'))
  try {
    if (given === undefined) {
      writeProject(project)
      console.log(`${size} documents, ${Math.round((document(0).length * size) / 1024)} KiB of Markdown`)
    }
    for (const set of ['json', 'html', 'epub', 'pdf', 'html,pdf,epub,json', ...times(5, proof)]) {
      const args = [import.meta.filename, project, set, path.join(output, set)]
      const {stdout, stderr, status} = spawnSync(process.execPath, args, {encoding: 'utf8'})
      if (status !== 0) throw new Error(stderr)
      console.log(`${set.padEnd(20)} ${stdout.trim()}`)
    }
  } finally {
    if (given === undefined) rmSync(project, {recursive: true})
    rmSync(output, {recursive: true})
  }
}

/** A child: builds once and prints its own use of the machine. */
async function measureOne(project, set) {
  const {build} = await import('../../dist/program/index.mjs')
  const started = performance.now()
  const result = await build({
    project,
    output: process.argv[4],
    editions: set.split(','),
    cache: false,
    strict: false,
    allOrNothing: true,
    only: []
  })
  if (result.kind !== 'built') throw new Error(JSON.stringify(result.diagnostics.slice(0, 3)))
  const {user, system} = process.cpuUsage()
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(
    `cpu ${seconds((user + system) / 1e6)} s  wall ${seconds((performance.now() - started) / 1000)} s  memory ${memory} MiB`
  )
  process.exit(0)
}

/** A child: makes the editions of one publication and proves them, step by step as a build does. */
async function measureProof(root) {
  const [read, transform, pages, books, verify, world, disk, editionTable, assetLoader, limits] =
    await Promise.all(
      [
        'read/index',
        'transform/index',
        'transform/furnish/index',
        'transform/furnish/book/index',
        'verify/index',
        'platform/world',
        'platform/cache/disk-files',
        'editions/index',
        'driver/publication/load-assets',
        'model/limits'
      ].map((name) => import(`../../dist/${name}.js`))
    )
  const files = disk.diskFiles(path.resolve(root))
  const outside = world.createWorld({files, limits: limits.defaultLimits})
  const {project, manuscript, index} = await readLargest(read, outside)

  const beforeMaking = process.cpuUsage()
  const {publication, artifacts, around} = await make()
  const making = cpuSince(beforeMaking)

  const isEdition = await verify.loadEditionSchema(outside)
  const before = cpuSince()
  const beforeProof = process.cpuUsage()
  const verdicts = verify.verifyAgainst(verify.referenceOf(publication, {...around, isEdition}), artifacts)
  const proving = cpuSince(beforeProof)
  const sum = (key) => verdicts.reduce((total, verdict) => total + verdict[key], 0)
  console.log(
    `cpu ${seconds(proving)} s, of making ${seconds(making)} s: ${(proving / making).toFixed(2)}, ` +
      `of all before it, ${seconds(before)} s: ${(proving / before).toFixed(2)}; ` +
      `${sum('units')} units, ${sum('total')} differences`
  )
  process.exit(0)

  /** What the editions were made with is let go, as a build lets it go. */
  async function make() {
    const assets = await assetLoader.loadAssets(manuscript, outside)
    const {value: publication} = await transform.arrange(manuscript, {index, project, assets})
    const held = new Map()
    for (const name of ['json', 'pdf', 'epub', 'html']) {
      const edition = await editionTable.editions[name]()
      held.set(name, (await edition.address(publication, outside)).value)
    }
    const addresses = new Map([...held].map(([name, one]) => [name, one.addresses]))
    const artifacts = new Map()
    const book = books.furnishBook(publication, addresses.get('pdf'))
    let around
    for (const [name, one] of held) {
      around = {furnish: pages.furnish(publication, {addresses, artifacts: new Map(artifacts)}), book}
      artifacts.set(name, (await one.render({addresses, artifacts, ...around}, outside)).value)
    }
    return {publication, artifacts, around}
  }
}

function times(count, value) {
  return Array.from({length: count}, () => value)
}

function seconds(value) {
  return value.toFixed(2).padStart(7)
}

function writeProject(project) {
  const source = path.join(project, 'source', 'handbook')
  mkdirSync(source, {recursive: true})
  writeFileSync(path.join(project, 'tetrapla.yaml'), 'publisher: Bench\nlanguage: en\n')
  writeFileSync(
    path.join(source, 'publication.yaml'),
    'title: Handbook\ndate: 2026-01-01\nsections: numbered\n'
  )
  for (let index = 0; index < size; index += 1) {
    writeFileSync(path.join(source, `chapter-${String(index).padStart(4, '0')}.md`), document(index))
  }
}

/** Paragraphs, lists, a table, notes and code, the same in each chapter but for its number. */
function document(index) {
  const words = 'alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november '
  const section = (number) => `## Section ${number}

${words.repeat(6)}with *emphasis*, **strong** words, \`code\` and a [link](https://example.org/).[^${number}]

${words.repeat(8)}

- ${words}
- ${words}
  1. ${words}
  2. ${words}

| Alpha | Bravo | Charlie |
| :-- | :-: | --: |
| one | two | 3 |
| four | five | 6 |

\`\`\`js
const answer = ${number} * 42 // a comment
console.log('the answer', answer)
\`\`\`

[^${number}]: A note to section ${number}.
`
  return `# Chapter ${index}\n\n${words.repeat(4)}\n\n${[1, 2, 3, 4].map(section).join('\n')}`
}
