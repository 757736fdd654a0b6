/** Writes the summary of a build: each publication with its editions, and where they are. */
import path from 'node:path'
import type {BuiltPublication} from '../../driver/index.ts'
import {visibleText} from '../../report/index.ts'
import {keptBackWords} from './kept-back.ts'
import {sizeWords} from './size-words.ts'

/** Lines for standard output; `output` is named from the current folder when it lies below it. */
export function buildSummary(
  publications: readonly BuiltPublication[],
  output: string,
  keptBack?: number
): string {
  const rows = publications.map(({publication, isUnchanged}) => {
    const {id, language, editions, status} = publication
    const words = editions.map(({edition, bytes, pages, all}) => {
      const whole = all ?? {pages, bytes}
      return [edition, whole.pages === undefined ? '' : `${whole.pages} p.`, sizeWords(whole.bytes)]
        .filter((word) => word !== '')
        .join(' ')
    })
    return [
      visibleText(`${id} (${language})`),
      `${words.join(' · ')}${status === undefined ? '' : ` (${status})`}${isUnchanged ? ' (unchanged)' : ''}`
    ] as const
  })
  const width = Math.max(0, ...rows.map(([name]) => name.length))
  const lines = rows.map(([name, words]) => `${name.padEnd(width)}  ${words}\n`)
  const count = publications.length
  const place = `${count} publication${count === 1 ? '' : 's'} in ${visibleText(shown(output))}`
  return `${lines.join('')}${place}${keptBackWords(keptBack)}\n`
}

function shown(output: string): string {
  const relative = path.relative(process.cwd(), output)
  return relative === '' || relative.startsWith('..') ? output : `${relative}${path.sep}`
}
