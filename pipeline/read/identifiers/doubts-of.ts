/** Says which blocks have an id that may have been another block's. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {ComparedIds} from '../../model/publication/former-ids.ts'
import type {ComparedPiece} from './compared-pieces.ts'
import {howToName} from './how-to-name.ts'

/** Characters of the earlier words that are told. */
const mostShown = 60

/** At each block that kept an id although it is not sure that it is the same. */
export function doubtsOf(
  today: readonly ComparedPiece[],
  {earlier, pairs}: ComparedIds
): readonly Diagnostic[] {
  return pairs.flatMap((pair) => {
    const [before, after] = [earlier.pieces[pair.before], today[pair.after]]
    if (pair.sure || before === undefined || after?.place === undefined || after.written) return []
    if (before.id !== after.id || before.text === after.text) return []
    const words = [...before.text]
    const shown = words.length > mostShown ? `${words.slice(0, mostShown).join('')}…` : before.text
    const message = `the identifier \`${after.id}\` was that of other words: “${shown}”`
    return [
      finding('identifier/may-have-moved', after.place, message, {
        hints: [
          `where this is the same block, nothing is to be done; otherwise give it an identifier of its own: ${howToName(after.kind, 'name')}`
        ]
      })
    ]
  })
}
