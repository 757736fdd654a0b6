/** Writes differences as text, for people. */
import type {BlockDifference, EditionDifference, FieldDifference, Stretch} from '../../diff/index.ts'
import {visibleText} from '../../report/index.ts'

/** Letters of words that stay the same on each side of those that don't. */
const around = 40

/** A paragraph a publication; empty when nothing differs. */
export function diffLines(differences: readonly EditionDifference[]): string {
  const paragraphs = differences.map(({id, language, change, fields, blocks}) =>
    [
      `${visibleText(`${id} (${language})`)}${change === 'changed' ? '' : `: ${change}`}`,
      ...fields.map((field) => `  ${fieldLine(field)}`),
      ...runsOf(blocks).flatMap(runLines)
    ].join('\n')
  )
  return paragraphs.map((paragraph) => `${paragraph}\n`).join('\n')
}

/** `1 publication differs: 2 blocks added, 1 changed`. */
export function diffSummary(differences: readonly EditionDifference[]): string {
  if (differences.length === 0) return 'nothing differs'
  const changes = differences.flatMap(({blocks}) => blocks.flatMap((block) => block.changes))
  const counts = (['added', 'removed', 'changed', 'moved', 'renamed'] as const)
    .map((change) => [changes.filter((one) => one === change).length, change] as const)
    .filter(([count]) => count > 0)
    .map(([count, change], index) =>
      index === 0 ? `${count} ${count === 1 ? 'block' : 'blocks'} ${change}` : `${count} ${change}`
    )
  const count = differences.length
  const publications = `${count} ${count === 1 ? 'publication differs' : 'publications differ'}`
  return counts.length === 0 ? publications : `${publications}: ${counts.join(', ')}`
}

/** Blocks that did nothing but count on, when one was put before them, are told together. */
function runsOf(blocks: readonly BlockDifference[]): readonly (readonly BlockDifference[])[] {
  const runs: BlockDifference[][] = []
  for (const block of blocks) {
    const run = runs.at(-1)
    if (run !== undefined && isRenamed(block) && run.every(isRenamed)) run.push(block)
    else runs.push([block])
  }
  return runs
}

function isRenamed({changes}: BlockDifference): boolean {
  return changes.length === 1 && changes[0] === 'renamed'
}

function runLines(run: readonly BlockDifference[]): readonly string[] {
  const [first, last] = [run[0], run.at(-1)]
  if (run.length < 3 || first === undefined || last === undefined) return run.flatMap(blockLines)
  const [from, to] = [first, last].map(({formerKey = '', key}) => `${formerKey} → ${key}`)
  return [visibleText(`  renamed: ${run.length} blocks, ${String(from)} … ${String(to)}`)]
}

function blockLines({key, type, changes, formerKey, moved, ...rest}: BlockDifference): readonly string[] {
  const {words = [], fields = [], parts = []} = rest
  const name = formerKey === undefined ? key : `${formerKey} → ${key}`
  const where =
    moved === undefined
      ? []
      : [moved.from === moved.to ? 'in another order' : `from ${moved.from} to ${moved.to}`]
  const also = parts.length === 0 ? [] : [`differs in ${parts.join(', ')}`]
  return [
    visibleText(`  ${changes.join(', ')}: ${name} (${[type, ...where, ...also].join('; ')})`),
    ...(words.length === 0 ? [] : wordLines(words).map((line) => `    ${line}`)),
    ...fields.map((field) => `    ${fieldLine(field)}`)
  ]
}

/** As `wdiff` marks them: `[-removed-]`, `{+added+}`. */
function wordLines(words: readonly Stretch[]): readonly string[] {
  const marked = words.map(({kind, text}, index) => {
    if (kind === 'removed') return `[-${withSpaces(text)}-]`
    if (kind === 'added') return `{+${withSpaces(text)}+}`
    return shortened(text, index > 0, index < words.length - 1)
  })
  return marked.join('').split('\n').map(visibleText)
}

/** White space that came or went, by name: between words and at the end of a line it can't be seen. */
function withSpaces(text: string): string {
  const isBlank = !/\S/u.test(text)
  return text
    .replace(isBlank ? / /g : / +(?=\n)/g, (spaces) => '·'.repeat(spaces.length))
    .replaceAll('\n', isBlank ? '\\n' : '\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r')
    .replace(/[^\S \n]/gu, (space) => `\\u{${(space.codePointAt(0) ?? 0).toString(16)}}`)
}

/** Of a long stretch that stays, what stands beside a change. */
function shortened(text: string, isAfter: boolean, isBefore: boolean): string {
  const [first, last] = [isAfter ? text.slice(0, around) : '', isBefore ? text.slice(-around) : '']
  return text.length <= first.length + last.length + around ? text : `${first}…${last}`
}

function fieldLine({pointer, before, after}: FieldDifference): string {
  const [old, now] = [before, after].map((value) => (value === undefined ? 'nothing' : JSON.stringify(value)))
  return visibleText(`${pointer}: ${String(old)} → ${String(now)}`)
}
