/**
 * Holds speed and memory to what is aimed at (measures.mjs), beside peers that get the same files in the same run, and ends with exit code 1 where a
 * ratio misses its bound by more than 15 %, or a figure is that much worse than it was. Takes some fourteen minutes on two cores. `ONLY=start,library,book,pdf,long,many,editor` chooses groups of measures. `CORPORA=folder` has the
 * book made of `rust-book` in it, else of generated text. pandoc, Eleventy and Hugo are looked for on the path, WeasyPrint and Typst in the Python that `PYTHON` names, which also
 * measures the others: what is not there is said, and its ratios are not measured.
 */
import {mkdtempSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {chosenOf, isFailure, tableOf, verdictOf} from './measures.mjs'
import {measureBook, measurePdf} from './groups/book.mjs'
import {measureEditor} from './groups/editor.mjs'
import {measureLibrary} from './groups/library.mjs'
import {measureLong, measureMany, measureStart} from './groups/single.mjs'
import {inTurns, isThere, python, runNode} from './usage.mjs'

const groups = {
  start: measureStart,
  library: measureLibrary,
  editor: measureEditor,
  book: measureBook,
  pdf: measurePdf,
  long: measureLong,
  many: measureMany
}

const startsOf = {
  pandoc: ['pandoc', '--version'],
  eleventy: ['eleventy', '--version'],
  hugo: ['hugo', 'version'],
  weasyprint: [python, '-c', 'import weasyprint'],
  typst: [python, '-c', 'import typst']
}

const chosen = chosenOf((process.env['ONLY'] ?? '').split(',').filter(Boolean))
const hasPython = isThere([python, '--version'])
const missing = Object.keys(startsOf).filter((peer) => !hasPython || !isThere(startsOf[peer]))
if (missing.length > 0) console.log(`not there, and not measured: ${missing.join(', ')}`)

const folder = mkdtempSync(path.join(os.tmpdir(), 'tetrapla-bench-'))
const figures = {}
try {
  const {'Node alone': bare} = inTurns({'Node alone': () => runNode(['--eval', '0'])})
  const has = (peer) => !missing.includes(peer)
  for (const [group, measure] of Object.entries(groups))
    if (chosen.some((one) => one.group === group))
      figures[group] = await measure({folder, bare: bare.cpu, has})
} finally {
  rmSync(folder, {recursive: true})
}
const cores = os.cpus()
const machine = `${cores.length} cores of ${cores[0].model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} on ${os.arch()}`
console.log(`\n${new Date().toISOString().slice(0, 10)}, ${machine}, Node ${process.versions.node}\n`)
console.log(tableOf(chosen, figures, missing))
if (chosen.some((one) => isFailure(verdictOf(one, figures[one.group][one.figure])))) process.exitCode = 1
