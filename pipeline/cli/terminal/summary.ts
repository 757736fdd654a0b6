/** Writes the summary of a build: each publication with its editions, and where they are. */
import path from 'node:path'
import type {BuiltPublication} from '../../driver/index.ts'
import type {PresentEdition} from '../../model/edition/edition.ts'
import {visibleText} from '../../report/index.ts'
import {keptBackWords} from './kept-back.ts'
import {sizeWords} from './size-words.ts'

/** As many publications as are read one after another. */
const readable = 50

/** As many of more as show what they are. */
const examples = 20

interface Summarized {
  readonly publications: readonly BuiltPublication[]
  readonly output: string
  readonly keptBack?: number | undefined
  /** Whether each publication is named, however many there are. */
  readonly all: boolean
}

/** Lines for standard output; `output` is named from the current folder when it lies below it. Of many publications those that were made are named. */
export function buildSummary({publications, output, keptBack, all}: Summarized): string {
  const count = publications.length
  const isShort = all || count <= readable
  const named = isShort ? publications : publications.filter((one) => !one.isUnchanged).slice(0, examples)
  const rows = named.map(({publication, isUnchanged}) => {
    const {id, language, editions, status} = publication
    const words = editions.map(wordsOf)
    return [
      visibleText(`${id} (${language})`),
      `${words.join(' · ')}${status === undefined ? '' : ` (${status})`}${isUnchanged ? ' (unchanged)' : ''}`
    ] as const
  })
  const width = Math.max(0, ...rows.map(([name]) => name.length))
  const lines = rows.map(([name, words]) => `${name.padEnd(width)}  ${words}\n`)
  const left = count - named.length
  const isNoneNamed = left > 0 && left === count
  const more = left === 0 || isNoneNamed ? '' : `… and ${left} more: \`--all\` names each\n`
  const place = `${count} publication${count === 1 ? '' : 's'} in ${visibleText(shown(output))}`
  const unchanged = isNoneNamed ? ' (unchanged)' : ''
  return `${lines.join('')}${more}${place}${unchanged}${keptBackWords(keptBack)}\n`
}

/** Of all web pages, where there are several. */
function wordsOf({edition, bytes, pages, all}: PresentEdition): string {
  const whole = all ?? {pages, bytes}
  return `${edition} ${whole.pages === undefined ? '' : `${whole.pages} p. `}${sizeWords(whole.bytes)}`
}

function shown(output: string): string {
  const relative = path.relative(process.cwd(), output)
  return relative === '' || relative.startsWith('..') ? output : `${relative}${path.sep}`
}
