/**
 * Measures speed: a generated publication of many documents, made in each edition alone and in all four, each in a
 * process of its own. Prints CPU seconds (all threads), wall seconds and peak memory. `make bench SIZE=200` sets the
 * number of documents. Compare ratios of one run: machines differ and are shared.
 */
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'

const size = Number(process.env['SIZE'] ?? 60)
const [, , folder, editions] = process.argv

if (folder === undefined) measureAll()
else await measureOne(folder, editions)

/** The parent: one row an edition set. */
function measureAll() {
  const project = mkdtempSync(path.join(tmpdir(), 'tetrapla-bench-'))
  try {
    writeProject(project)
    console.log(`${size} documents, ${Math.round((document(0).length * size) / 1024)} KiB of Markdown`)
    for (const set of ['json', 'html', 'epub', 'pdf', 'html,pdf,epub,json']) {
      const {stdout, stderr, status} = spawnSync(process.execPath, [import.meta.filename, project, set], {
        encoding: 'utf8'
      })
      if (status !== 0) throw new Error(stderr)
      console.log(`${set.padEnd(20)} ${stdout.trim()}`)
    }
  } finally {
    rmSync(project, {recursive: true})
  }
}

/** A child: builds once and prints its own use of the machine. */
async function measureOne(project, set) {
  const {build} = await import('../../dist/index.js')
  const started = performance.now()
  const result = await build({
    target: project,
    editions: set.split(','),
    cache: false,
    strict: false,
    keepGoing: false,
    only: []
  })
  if (result.kind !== 'built') throw new Error(JSON.stringify(result.diagnostics.slice(0, 3)))
  const {user, system} = process.cpuUsage()
  const seconds = (value) => value.toFixed(2).padStart(7)
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(
    `cpu ${seconds((user + system) / 1e6)} s  wall ${seconds((performance.now() - started) / 1000)} s  memory ${memory} MiB`
  )
  process.exit(0)
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
