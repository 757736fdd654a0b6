/** Reads misplaced front matter as if it stood in its place, so that its finding is the only one. */
import {builtInKeys} from '../../model/publication/built-in-keys.ts'
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import {isDraftKey} from '../../model/publication/draft-words.ts'
import {finding} from '../../model/finding.ts'
import type {FrontMatter} from '../../model/publication/front-matter.ts'
import type {Place} from '../../model/place.ts'
import {lineTable, pointAt} from '../line-table.ts'
import {readFrontMatter, type FrontMatterLimits} from '../read-front-matter.ts'
import {readToml} from '../read-toml.ts'
import type {Misplaced} from './find-misplaced.ts'

interface File {
  readonly path: string
  readonly text: string
}

/** Whether a key is one of Tetrapla's, of the project's (`known`), or one that makes drafts elsewhere; in capitals too. */
export function keyTest(known: ReadonlySet<string> = builtInKeys): (key: string) => boolean {
  const all = new Set([...builtInKeys, ...known].map((key) => key.toLowerCase()))
  return (key) => all.has(key.toLowerCase()) || isDraftKey(key)
}

/** The finding that there is. */
export function misplacedFound({message, hint, at, isRead}: Misplaced, file: File): Diagnostic {
  const place = placeIn(file, at)
  const {start, end = start} = place
  const before = file.text.slice(at.start, at.end)
  const isSpace = at.start === 0 && before !== '' && before.trim() === ''
  const fix = isSpace ? {fix: {edits: [{start, end, text: ''}]}} : {}
  const rule = isRead === undefined ? 'front-matter/comes-first' : 'front-matter/begins-file'
  return finding(rule, place, message, {hints: [hint], ...fix})
}

/** What it says; what can't be read of it is a mapping without data, as elsewhere. The faults of what is an error by its place are left out. */
export function readMisplaced(
  {end, inside, isRead}: Misplaced,
  {path, text}: File,
  limits: FrontMatterLimits
): Outcome<FrontMatter> {
  if (inside === undefined) {
    const whole = placeIn({path, text}, {start: 0, end})
    return {value: {data: {}, places: new Map([['', {value: whole}]])}, diagnostics: []}
  }
  const {line} = pointAt(lineTable(text), inside.offset)
  const read = inside.kind === 'toml' ? readToml : readFrontMatter
  const {value, diagnostics} = read(inside.text, {path, line, offset: inside.offset}, limits)
  return {value, diagnostics: isRead === undefined ? [] : diagnostics}
}

/** The text with white space in place of what is none from `begin` to `end`, so that all else keeps its place. */
export function withoutHead(text: string, end: number, begin = 0): string {
  return text.slice(0, begin) + text.slice(begin, end).replace(/[^\n]/g, ' ') + text.slice(end)
}

function placeIn({path, text}: File, {start, end}: {readonly start: number; readonly end: number}): Place {
  const lines = lineTable(text)
  return {path, start: pointAt(lines, start), end: pointAt(lines, end)}
}
