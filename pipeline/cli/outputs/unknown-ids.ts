/** Words the message for `--only` with a publication that does not exist. */
import {nearest} from '../../model/tree/nearest.ts'

/** The message and the hint. */
export function unknownIds({
  ids,
  known
}: {
  readonly ids: readonly string[]
  readonly known: readonly string[]
}): [message: string, hint: string] {
  const [first = ''] = ids
  const near = nearest(first, known)
  const hint =
    near === undefined ? `the project has: ${known.slice(0, 20).join(', ')}` : `did you mean \`${near}\`?`
  return [`the project has no publication \`${first}\``, hint]
}
