/** Shows changed files as a diff in the unified format, which `patch` and `git apply` read. */
import {createTwoFilesPatch, FILE_HEADERS_ONLY} from 'diff'
import {visibleText} from '../../report/index.ts'
import type {ChangedFile} from './changed-files.ts'

/** Red and green on a terminal; elsewhere byte by byte what a program applies. */
export function showChanges(changes: readonly ChangedFile[], colour: boolean): string {
  const patches = changes.map(({path, before, after}) =>
    createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
      context: 1,
      headerOptions: FILE_HEADERS_ONLY
    })
  )
  return colour
    ? patches
        .flatMap((patch) => patch.split('\n'))
        .map(paint)
        .join('\n')
    : patches.join('')
}

function paint(line: string): string {
  const code = line.startsWith('-') ? '31' : line.startsWith('+') ? '32' : undefined
  const shown = visibleText(line)
  return code === undefined ? shown : `\u001b[${code}m${shown}\u001b[0m`
}
