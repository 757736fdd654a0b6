/** Reads what stands at the head of a document: its front matter, in its place or elsewhere, in YAML or another notation. */
import type {Diagnostic, Outcome} from '../model/diagnostic.ts'
import {finding} from '../model/finding.ts'
import {raiseHint} from '../model/limits.ts'
import {startOf} from '../model/place.ts'
import type {FrontMatter} from '../model/publication/front-matter.ts'
import {lineTable, pointAt} from './line-table.ts'
import {findMisplaced, type Misplaced} from './misplaced/find-misplaced.ts'
import {keyTest, misplacedFound, readMisplaced} from './misplaced/read-misplaced.ts'
import {readFrontMatter, type FrontMatterLimits} from './read-front-matter.ts'
import {splitFrontMatter, type FrontMatterBlock} from './split-front-matter.ts'

export interface HeadSettings {
  readonly limits: FrontMatterLimits
  /** The keys that the project's schemas of front matter know; the built-in ones when absent. */
  readonly frontMatterKeys?: ReadonlySet<string>
  /** Built-in keys, or `ignore`, by what the project calls them. */
  readonly frontMatterMap?: ReadonlyMap<string, string>
}

export interface Head {
  readonly block: FrontMatterBlock
  /** Front matter that stands elsewhere than it is read, or a second time. */
  readonly misplaced?: Misplaced
  readonly frontMatter: FrontMatter
  /** Where the text begins: an offset. */
  readonly end: number
}

interface File {
  readonly path: string
  readonly text: string
}

/** Reports what is out of place, and what can't be read: that is a mapping without data. */
export function readHead(path: string, text: string, settings: HeadSettings): Outcome<Head> {
  const block = splitFrontMatter(text)
  const misplaced = misplacedIn(text, block, settings)
  const isElsewhere = misplaced !== undefined && block.kind !== 'present'
  const {value, diagnostics} = isElsewhere
    ? readMisplaced(misplaced, {path, text}, settings.limits)
    : readInPlace({path, text}, block, settings)
  const end = misplaced?.end ?? (block.kind === 'present' ? block.end : 0)
  return {
    value: {block, frontMatter: value, end, ...(misplaced === undefined ? {} : {misplaced})},
    diagnostics: [
      ...(misplaced === undefined || misplaced.isRead === 'unsaid'
        ? []
        : [misplacedFound(misplaced, {path, text})]),
      ...diagnostics
    ]
  }
}

function misplacedIn(text: string, block: FrontMatterBlock, settings: HeadSettings): Misplaced | undefined {
  if (block.kind === 'unclosed') return undefined
  const {frontMatterKeys = [], frontMatterMap} = settings
  const isKey = keyTest(new Set([...frontMatterKeys, ...(frontMatterMap?.keys() ?? [])]))
  return findMisplaced(text, isKey, block.kind === 'present' ? block.end : 0)
}

/** That of a document that has none: its place is the start of the file. */
export function noFrontMatter(path: string): FrontMatter {
  return {data: {}, places: new Map([['', {value: startOf(path)}]])}
}

function readInPlace(
  {path, text}: File,
  block: FrontMatterBlock,
  {limits}: HeadSettings
): {readonly value: FrontMatter; readonly diagnostics: readonly Diagnostic[]} {
  const value = noFrontMatter(path)
  switch (block.kind) {
    case 'absent':
      return {value, diagnostics: []}
    case 'unclosed': {
      const message = 'the front matter that begins here never closes'
      const hints = ['end it with a line `---`']
      return {value, diagnostics: [finding('front-matter/closes', startOf(path), message, {hints})]}
    }
    case 'present': {
      const bytes = Buffer.byteLength(block.yaml)
      const {frontMatterBytes} = limits
      if (bytes <= frontMatterBytes) {
        const read = readFrontMatter(block.yaml, {path, line: 2, offset: block.offset}, limits)
        const told = block.closing === 'empty line' ? [endUnmarked({path, text}, block.end)] : []
        return {value: read.value, diagnostics: [...told, ...read.diagnostics]}
      }
      const message = `the front matter has ${bytes} bytes; at most ${frontMatterBytes} are read`
      const hints = ['shorten it', raiseHint('frontMatterBytes')]
      return {value, diagnostics: [finding('limit/front-matter-size', startOf(path), message, {hints})]}
    }
  }
}

function endUnmarked({path, text}: File, end: number): Diagnostic {
  const at = pointAt(lineTable(text), end)
  const message = 'no line `---` closes the front matter: it is read up to this empty line'
  return finding('front-matter/end-is-marked', {path, start: at, end: at}, message, {
    hints: ['write `---` on a line before it'],
    fix: {edits: [{start: at, end: at, text: '---\n'}]}
  })
}
