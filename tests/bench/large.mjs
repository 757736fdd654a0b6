/**
 * Measures what grows with one publication, and what a command costs before it does anything: `check` and `build` of a tiny file;
 * one document of 4.8 MB; one publication of 6,000 short documents; and the four editions of a book by one
 * and by two workers, and again after an edit. Each in a process of its
 * own; prints CPU seconds (all threads) over those of Node alone, wall seconds and peak memory. With CORPORA=folder the long document and the
 * book are made of `rust-book` in it, else of generated text. Peers that are there get the same book: pandoc on the path, and WeasyPrint and Typst in the Python that `PYTHON` names, with
 * what pandoc makes for them. `ONLY=tiny,long,many,book,peers` chooses. Compare ratios of one run:
 * machines differ and are shared.
 */
import {spawnSync} from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {documentText} from './library/write-library.mjs'

const command = path.join(import.meta.dirname, '../../dist/program/main.js')
const report = new URL('library/report-usage.mjs', import.meta.url).href
const corpora = process.env['CORPORA'] ?? ''
const only = process.env['ONLY']?.split(',')
const python = process.env['PYTHON'] ?? 'python3'

/** Characters of the long document. */
const longText = 4.8e6
const manyDocuments = 6000

const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-large-'))
const measures = {
  tiny: measureTiny,
  long: measureLong,
  many: measureMany,
  book: measureBook,
  peers: measurePeers
}
try {
  const bare = median([1, 2, 3, 4, 5].map(() => run(['--eval', '0'])))
  show('Node alone', bare, {seconds: 0})
  for (const [name, measure] of Object.entries(measures))
    if (only === undefined || only.includes(name)) measure(bare)
} finally {
  rmSync(folder, {recursive: true})
}

function measureTiny(bare) {
  const project = write('tiny', {'a.md': '---\nlanguage: en\ndate: 2026-01-01\n---\n\n# Hello\n\nA word.\n'})
  const file = path.join(project, 'a.md')
  const output = path.join(project, 'output')
  const five = (words) => median([1, 2, 3, 4, 5].map(() => run(words)))
  show('check a tiny file', five([command, 'check', file]), bare)
  const build = [command, 'build', '--no-cache', '--output', output]
  show('build it, HTML and JSON', five([...build, '--edition', 'html,json', file]), bare)
  show('build it, four editions', five([...build, file]), bare)
}

function measureLong(bare) {
  const chapters = bookChapters()
  let text = '# Long\n\n'
  for (let turn = 0; text.length < longText; turn += 1) text += `${chapters[turn % chapters.length][1]}\n\n`
  // Places of other files, and instructions of other programs, are none here.
  const alone = text.replace(/\]\((?!https?:)[^)]*\)/g, '](https://example.org/)').replace(/\{\{#/g, '{ {#')
  const project = write('long', {
    'tetrapla.yaml': 'language: en\n',
    'source/long.md': alone
  })
  const limits = ['--limit', 'documentBytes=16777216', '--limit', 'seconds=600']
  show('one document of 4.8 MB', run(buildOf(project, ...limits)), bare)
}

function measureMany(bare) {
  const documents = Array.from({length: manyDocuments}, (_, one) => [
    `source/all/${nameOf(one)}`,
    `# Document ${one}\n\nA short paragraph of document ${one}, with [a link](${nameOf((one * 7 + 1) % manyDocuments)}).\n\n- one\n- two\n`
  ])
  const project = write('many', {
    'tetrapla.yaml': 'language: en\n',
    'source/all/publication.yaml': 'title: All\ndate: 2026-01-01\n',
    ...Object.fromEntries(documents)
  })
  show(`${manyDocuments} in one publication`, run(buildOf(project)), bare)
}

function measureBook(bare) {
  const {project, chapters} = writeBook('book')
  const build = [command, 'build', '--quiet']
  for (const jobs of ['1', '2'])
    show(`a book, --jobs ${jobs}`, run([...build, '--no-cache', '--jobs', jobs, project]), bare)
  // Of what is as it was nothing is kept: the build before an edit begins anew.
  rmSync(path.join(project, 'output'), {recursive: true})
  run([...build, project])
  appendFileSync(
    path.join(project, 'source/book', chapters[Math.floor(chapters.length / 2)][0]),
    '\nOne more word.\n'
  )
  show('again, a word edited', run([...build, project]), bare)
}

/** Tetrapla by one worker, so that it is processor time that is compared; then the others, each the same chapters. */
function measurePeers(bare) {
  const {project, chapters} = writeBook('peers')
  for (const set of ['html,epub,json', 'pdf'])
    show(
      `a book, ${set}`,
      run([command, 'build', '--quiet', '--no-cache', '--jobs', '1', '--edition', set, project]),
      bare
    )
  const files = chapters.map(([name]) => path.join(project, 'source/book', name))
  const made = (name) => path.join(folder, name)
  const pandoc = ['pandoc', '--from=gfm', '--standalone', '--metadata=title=Book']
  for (const [format, name] of Object.entries({
    html: 'a.html',
    epub3: 'a.epub',
    json: 'a.json',
    typst: 'a.typ'
  }))
    showPeer(`pandoc, ${format}`, [...pandoc, `--to=${format}`, `--output=${made(name)}`, ...files])
  showPeer('WeasyPrint', [python, '-m', 'weasyprint', made('a.html'), made('weasyprint.pdf')])
  // Typst ends at a link that leads nowhere.
  if (existsSync(made('a.typ')))
    writeFileSync(
      made('a.typ'),
      readFileSync(made('a.typ'), 'utf8').replace(/#link\(<[^>]*>\)/g, '#underline')
    )
  const compile = `import typst; typst.compile(${JSON.stringify(made('a.typ'))}, output=${JSON.stringify(made('typst.pdf'))})`
  showPeer('Typst', [python, '-c', compile])
}

/** With all its children; nothing where it is not there. */
function showPeer(what, words) {
  const begun = performance.now()
  const script = path.join(import.meta.dirname, 'epub', 'run-measured.py')
  const {stdout, status} = spawnSync(python, [script, ...words], {cwd: folder, encoding: 'utf8'})
  if (status !== 0) return
  const {cpu, memory} = JSON.parse(stdout)
  show(what, {seconds: cpu, memory, wall: (performance.now() - begun) / 1000}, {seconds: 0})
}

function writeBook(name) {
  const chapters = bookChapters()
  const project = write(name, {
    'tetrapla.yaml': 'language: en\nrules:\n  link/target-exists: warning\n',
    'source/book/publication.yaml': 'title: Book\ndate: 2026-01-01\n',
    ...Object.fromEntries(chapters.map(([name, text]) => [`source/book/${name}`, text]))
  })
  // The fonts of scripts that a book quotes are found where a project installs them.
  const fonts = 'node_modules/@expo-google-fonts/noto-serif-devanagari'
  cpSync(path.join(import.meta.dirname, '../..', fonts), path.join(project, fonts), {recursive: true})
  return {project, chapters}
}

function buildOf(project, ...more) {
  return [command, 'build', '--quiet', '--no-cache', '--edition', 'html,json', ...more, project]
}

/** Names and texts. */
function bookChapters() {
  const source = path.join(corpora, 'rust-book/src')
  if (corpora === '' || !existsSync(source))
    return Array.from({length: 120}, (_, one) => [
      nameOf(one),
      documentText(one, 120).replaceAll('../volume-000/', '')
    ])
  const files = readdirSync(source).filter((file) => /^ch.*\.md$/.test(file))
  // The PDF has no letters of Devanagari, of which the book has a word.
  const lettersWithout = (text) => text.replace(/\p{Script=Devanagari}/gu, 'x')
  return files.sort().map((file) => [file, lettersWithout(readFileSync(path.join(source, file), 'utf8'))])
}

function nameOf(one) {
  return `entry-${String(one).padStart(4, '0')}.md`
}

function write(name, files) {
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(folder, name, file)
    mkdirSync(path.dirname(target), {recursive: true})
    writeFileSync(target, text)
  }
  return path.join(folder, name)
}

function run(words) {
  const begun = performance.now()
  const {status, stderr, output} = spawnSync(process.execPath, ['--import', report, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe']
  })
  if (status !== 0) throw new Error(stderr)
  return {...JSON.parse(output[3]), wall: (performance.now() - begun) / 1000}
}

function median(runs) {
  return runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)]
}

function show(what, {seconds, wall, memory}, bare) {
  const cpu = (seconds - bare.seconds).toFixed(3)
  console.log(`${what.padEnd(26)} cpu ${cpu} s  wall ${wall.toFixed(2)} s  memory ${Math.round(memory)} MiB`)
}
