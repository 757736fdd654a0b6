/** A file of an edition that was damaged after it was made, and where that has to be found. */
import path from 'node:path/posix'
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import type {Artifact} from '../../../pipeline/model/edition/edition.ts'
import type {EditionName} from '../../../pipeline/model/publication/front-matter.ts'
import {readEdition} from '../../../pipeline/verify/read-edition.ts'
import {verifyAgainst, type Reference} from '../../../pipeline/verify/verify-editions.ts'
import {makeFurnished} from '../../support/make-edition.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {wantedOf} from '../../support/verify-editions.ts'
import {publish} from '../../editions/pdf/make-pdf.ts'
import {PdfDraft} from '../../support/pdf-draft.ts'
import type {PdfDamage} from './pdf.ts'
import {damagedFiles} from './damaged-files.ts'

export interface Damage {
  readonly name: string
  /** The end of the page's path, or the file in the book. */
  readonly file: string
  readonly from: string | RegExp
  readonly to: string
  /** The beginning of the key or the file that all differences are told at. */
  readonly at: string
  /** Of a file that has to agree with it, and is told of, too. */
  readonly also?: string
}

const publication = await publish(damagedFiles)
const world = memoryWorld(damagedFiles)
const {artifacts: whole, around} = await makeFurnished(publication, ['html', 'epub', 'json', 'pdf'], world)

const reference = besideJson()

/** The publication, and what its JSON edition says of the others: it is the same for each damage. */
function besideJson(): Reference {
  const wanted = wantedOf(publication, around)
  const [json] = whole.get('json') ?? []
  const {said} = readEdition('json', whole.get('json') ?? [], wanted.context)
  if (json === undefined || said === undefined) throw new Error('a JSON edition is expected')
  const context = {...wanted.context, json: {name: path.basename(json.path), bytes: () => json.bytes}}
  return {...wanted, context, said}
}

/** `key: what: found` of each difference in an edition with a damage in it, else as it was made. */
export function differencesOf(edition: EditionName, damage?: Damage): readonly string[] {
  const files = whole.get(edition) ?? []
  return differencesWith(edition, damage === undefined ? files : damagedIn(edition, files, damage))
}

/** The same with a damage to the objects of the PDF. */
export function differencesInPdf(change: PdfDamage['change']): readonly string[] {
  const files = whole.get('pdf') ?? []
  return differencesWith(
    'pdf',
    files.map((file) => {
      const draft = new PdfDraft(file.bytes)
      const before = draft.write()
      change(draft)
      const bytes = draft.write()
      if (bytes.equals(before)) throw new Error('the damage changes nothing')
      return {...file, bytes}
    })
  )
}

function differencesWith(edition: EditionName, damaged: readonly Artifact[]): readonly string[] {
  return verifyAgainst(reference, new Map([[edition, damaged]])).flatMap(({differences}) =>
    differences.map(({key, what, kind, found = ''}) => `${key}: ${what ?? kind}: ${found}`)
  )
}

function damagedIn(edition: EditionName, files: readonly Artifact[], damage: Damage): readonly Artifact[] {
  return files.map((file) => {
    if (edition === 'epub') return {...file, bytes: damagedBook(file.bytes, damage)}
    if (!file.path.endsWith(`/${damage.file}`)) return file
    return {...file, bytes: strToU8(changed(strFromU8(file.bytes), damage))}
  })
}

function damagedBook(bytes: Uint8Array, damage: Damage): Uint8Array {
  const members = unzipSync(bytes)
  const member = members[damage.file]
  if (member === undefined) throw new Error(`the book has no ${damage.file}`)
  return zipSync({...members, [damage.file]: strToU8(changed(strFromU8(member), damage))}, {level: 0})
}

function changed(before: string, {from, to}: Damage): string {
  const after = before.replace(from, to)
  if (after === before) throw new Error('the damage changes nothing')
  return after
}
