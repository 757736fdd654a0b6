/** Writes differences as text, for people. */
import type {BlockDifference, EditionDifference, KeyDifference} from '../../diff/index.ts'
import {visibleText} from '../../report/index.ts'
import {aboutBlock, byHeadings, kindOfBlock, otherKeys, wholeChange} from './describe-block.ts'
import {describeDetail, describeField, type Described} from './describe-detail.ts'
import {markedLines, type Paint} from './mark-words.ts'

/** How words that differ are set: one after the other, or side by side, which leaves labels no room in the line. */
export interface Setting {
  readonly lines: (described: Described, paint: Paint) => readonly string[]
  readonly isWide: boolean
}

export interface Look {
  readonly colour: boolean
  readonly setting: Setting
}

const colours = {added: '32', removed: '31', bold: '1', dim: '2'} as const

/** A paragraph a publication; empty when nothing differs. */
export function differenceLines(differences: readonly EditionDifference[], {colour, setting}: Look): string {
  const paint: Paint = (kind, text) =>
    colour && kind !== 'same' ? `\u001b[${colours[kind]}m${text}\u001b[0m` : text
  const showing = {paint, setting}
  return differences.map((one) => `${publicationLines(one, showing).join('\n')}\n`).join('\n')
}

interface Showing {
  readonly paint: Paint
  readonly setting: Setting
}

function publicationLines(difference: EditionDifference, showing: Showing): readonly string[] {
  const {id, language, fields, blocks, keys} = difference
  const {paint} = showing
  const change = wholeChange(difference)
  return [
    `${paint('bold', visibleText(`${id} (${language})`))}${change === undefined ? '' : `: ${change}`}`,
    ...indented(fields.flatMap((field) => detailLines(describeField(field), showing))),
    ...byHeadings(blocks).flatMap(({headings, blocks: group}) => {
      const lines = group.flatMap((block) => blockLines(block, {...showing, keys}))
      if (headings.length === 0) return indented(lines)
      return indented([paint('dim', visibleText(headings.join(' › '))), ...indented(lines)])
    }),
    ...indented(keyLines(otherKeys(difference)))
  ]
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`)
}

function blockLines(
  block: BlockDifference,
  {keys, ...showing}: Showing & {readonly keys: readonly KeyDifference[]}
): readonly string[] {
  const {key, changes, formerKey, text, details = []} = block
  const name = formerKey === undefined ? key : `${formerKey} → ${key}`
  const about = [kindOfBlock(block), ...aboutBlock(block, keys)].join('; ')
  const whole =
    text === undefined || text === ''
      ? []
      : [{kind: changes.includes('added') ? ('added' as const) : ('removed' as const), text}]
  return [
    visibleText(`${changes.join(', ')}: ${name} (${about})`),
    ...indented([
      ...(whole.length === 0
        ? []
        : showing.setting.lines(
            {label: '', words: whole, style: block.type === 'code' ? 'code' : 'words'},
            showing.paint
          )),
      ...details.flatMap((detail) => detailLines(describeDetail(detail), showing))
    ])
  ]
}

/** Words in a line behind their label, or below it when they take several. */
function detailLines(described: Described, {paint, setting}: Showing): readonly string[] {
  const label = visibleText(described.label)
  if (described.words.length === 0) return [label]
  const lines = setting.lines(described, paint)
  if (label === '') return lines
  if (setting.isWide && described.style !== 'value') return [`${label}:`, ...lines]
  return lines.length === 1 && described.style !== 'code'
    ? [`${label}: ${lines[0] ?? ''}`]
    : [`${label}:`, ...indented(lines)]
}

function keyLines(keys: readonly KeyDifference[]): readonly string[] {
  const [first, last] = [keys[0], keys.at(-1)]
  if (first === undefined || last === undefined) return []
  const shown = [...new Set([first, last])].map(({before, after}) => `${before} → ${after}`)
  return [
    visibleText(
      `keys of ${keys.length} unchanged ${keys.length === 1 ? 'block' : 'blocks'}: ${shown.join(' … ')}`
    )
  ]
}

/** Words that came behind those that went; a value with an arrow between. */
export const inOneLine: Setting = {
  isWide: false,
  lines: ({words, style}, paint) => {
    if (style !== 'value') return markedLines(words, paint)
    const [before, after] = (['removed', 'added'] as const).map((kind) => {
      const text = words.find((one) => one.kind === kind)?.text
      return text === undefined ? 'nothing' : paint(kind, visibleText(text))
    })
    return [`${before ?? ''} → ${after ?? ''}`]
  }
}
