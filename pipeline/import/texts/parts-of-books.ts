/** Finds the headings that begin a part or the appendix of a book of Bookdown: `# (PART) Rules {-}`. */
import {fenceBehind} from './fence-behind.ts'

export interface PartOfBook {
  readonly title: string
  readonly isAppendix: boolean
}

export interface PartsOfBook {
  /** Those that stand before the first heading of a chapter. */
  readonly above: readonly PartOfBook[]
  /** Those behind it, for the chapters of the next files. */
  readonly below: readonly PartOfBook[]
}

const heading = /^# +\((PART|APPENDIX)(?:\\\*)?\) +(\S.{0,199}?)(?: *\{[^{}\n]*\})? *$/

/** Outside of code. */
export function partsIn(text: string): PartsOfBook {
  const [above, below]: [PartOfBook[], PartOfBook[]] = [[], []]
  let isBehind = false
  let fence: string | undefined
  for (const line of text.split('\n')) {
    fence = fenceBehind(line, fence)
    if (fence !== undefined) continue
    const [, kind, title] = heading.exec(line) ?? []
    if (title !== undefined) (isBehind ? below : above).push({title, isAppendix: kind === 'APPENDIX'})
    else isBehind ||= line.startsWith('# ')
  }
  return {above, below}
}

/** The text without these headings, which are titles in its list of contents. */
export function withoutParts(text: string): string {
  if (!/^# +\((?:PART|APPENDIX)/m.test(text)) return text
  let fence: string | undefined
  const kept = text.split('\n').filter((line) => {
    fence = fenceBehind(line, fence)
    return fence !== undefined || !heading.test(line)
  })
  return kept.join('\n')
}
