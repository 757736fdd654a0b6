/** What an edition is told of the others when it is rendered. */
import type {Around, Others} from '../../pipeline/model/edition/edition.ts'
import type {Publication} from '../../pipeline/model/publication/publication.ts'
import {furnishBook} from '../../pipeline/transform/furnish/book/index.ts'
import {furnish} from '../../pipeline/transform/furnish/index.ts'

/** For editions that draw nothing around their texts. */
export function drawsNone(): never {
  throw new Error('this edition draws nothing around its texts')
}

/** No other edition is in the set, and nothing is drawn around the text. */
export const alone: Others = {addresses: new Map(), artifacts: new Map(), furnish: drawsNone}

/** With what stands around the text of each page. */
export function othersOf(
  publication: Publication,
  made: Pick<Others, 'addresses' | 'artifacts'> = alone
): Others & Required<Around> {
  const {addresses, artifacts} = made
  const book = furnishBook(publication, addresses.get('pdf'))
  return {addresses, artifacts, furnish: furnish(publication, made), book}
}
