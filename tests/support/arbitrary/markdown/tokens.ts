/** Names that arbitrary Markdown leaves open until the whole document is there: which ids it has, and which it leads to. */

const open = '\ue000'
const close = '\ue001'

/** Where an id is given. */
export const givenId = `${open}id${close}`

/** Where a link leads to the id with this number, of those of its project, as far as it has so many. */
export function linkTo(number: number): string {
  return `${open}to ${String(number)}${close}`
}

/** Where a record is named by the number of one of its publication. */
export function recordNumber(number: number): string {
  return `${open}record ${String(number)}${close}`
}

/** Where a record's id is given. */
export const givenRecord = `${open}record${close}`

const token = new RegExp(`${open}(.*?)${close}`, 'g')

export interface Given {
  /** The path of a document in its publication's folder. */
  readonly file: string
  readonly id: string
  readonly isRecord: boolean
}

/** The documents of a publication with all names filled in; `index` tells ids of documents apart. */
export function settleTokens(documents: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const given: Given[] = []
  const named = new Map<string, string>()
  for (const [file, text] of documents)
    named.set(
      file,
      text.replace(token, (written, name: string) => {
        if (name !== 'id' && name !== 'record') return written
        const id = `${name}-${String(given.length + 1)}`
        given.push({file, id, isRecord: name === 'record'})
        return id
      })
    )
  const settled = new Map<string, string>()
  for (const [file, text] of named)
    settled.set(
      file,
      text.replace(token, (_, name: string) => leadTo(name, file))
    )
  return settled

  function leadTo(name: string, file: string): string {
    const [kind, number = '0'] = name.split(' ')
    const choice = kind === 'record' ? given.filter(({isRecord}) => isRecord) : given
    const to = choice[Number(number) % Math.max(1, choice.length)]
    if (to === undefined) return 'https://example.org/'
    return to.file === file ? `#${to.id}` : `${to.file}#${to.id}`
  }
}
