/** Takes what names the heading above it out of a line of its own, as kramdown has it: `{: #id .class lang=fr }`. */
import {signsOf} from './signs-of.ts'
import {styleLeftOut, type StyleMask} from './mask-style.ts'
import type {MaskedName} from './masked-name.ts'

const namingLine = /^ {0,3}(?:> ?)*(\{:[ \t]*[^\s{}][^{}]*\})[ \t]*$/
const saidThere = /\s*(?:#([^\s{}#.]+)|\.([\w-]+)|([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+)))(?=[\s#.]|$)/y

/** Whether it is one; its id is then in `ids`, by the number of the heading's last line, from 1, and the look that it gives is told. */
export function maskHeadingName(
  index: number,
  line: string,
  mask: StyleMask & {readonly ids: Map<number, MaskedName>}
): boolean {
  const {lines, offset, start, styles, ids, told} = mask
  const [, found] = namingLine.exec(line) ?? []
  const above = lines[index - 1] ?? ''
  if (found === undefined || offset - above.length - 1 < start || signsOf(above) !== signsOf(line))
    return false
  if (!isHeading(index - 1, lines)) return false
  const at = offset + line.indexOf(found) + '{:'.length
  const said = saidIn(found.slice('{:'.length, -1), at)
  const id = said?.find(({name}) => name === 'id')
  if (said === undefined || id === undefined) return false
  const lang = said.find(({name}) => name === 'lang')
  for (const one of said) {
    const isUnseen = one.name === 'class' && styles.unseenClasses?.includes(one.value) === true
    if (one !== id && one !== lang && !isUnseen) told.push(styleLeftOut(one))
  }
  lines[index] = line.replace(found, ' '.repeat(found.length))
  ids.set(index, {...id, ...(lang === undefined ? {} : {lang})})
  return true
}

interface Said {
  readonly name: string
  readonly value: string
  readonly start: number
  readonly end: number
}

/** Undefined where it says something else, too. */
function saidIn(text: string, offset: number): readonly Said[] | undefined {
  const trimmed = text.trimEnd()
  const said: Said[] = []
  saidThere.lastIndex = 0
  for (let at = 0; at < trimmed.length; at = saidThere.lastIndex) {
    const match = saidThere.exec(trimmed)
    if (match === null) return undefined
    const [written, id, className, key = '', ...values] = match
    const name = id === undefined ? (className === undefined ? key : 'class') : 'id'
    const end = offset + match.index + written.length
    said.push({
      name,
      value: id ?? className ?? values.join(''),
      start: end - written.trimStart().length,
      end
    })
  }
  return said
}

/** Whether a line ends a heading that has no id of its own. */
function isHeading(index: number, lines: readonly string[]): boolean {
  const [line = '', words = '', before = ''] = [lines[index], lines[index - 1], lines[index - 2]].map(
    (one = '') => one.replace(/^ {0,3}(?:> ?)*/, '')
  )
  if (/^#{1,6}[ \t]+\S/.test(line)) return !/\{[^{}#]*#[^{}]*\}[ \t]*$/.test(line)
  const isUnderlined = /^(?:=+|-+)[ \t]*$/.test(line) && before.trim() === ''
  return isUnderlined && /^(?![-+*#|<:]|\d+[.)])\S/.test(words) && !/\}[ \t]*$/.test(words)
}
