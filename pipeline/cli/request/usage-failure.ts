/** Reports wrong usage: an error with a hint, exit code 2. */
import {nearest} from '../../model/tree/nearest.ts'

/** What is wrong with a request, in the words of who asked; `hint` says what to write. */
export class UsageFailure extends Error {
  override readonly name = 'UsageFailure'
  readonly hint: string | undefined
  constructor(message: string, hint?: string) {
    super(message)
    this.hint = hint
  }
}

/** A failure whose hint is the name that was probably meant, else all that there are; `also` are other ways to write them. */
export function unknownName(
  message: string,
  name: string,
  {
    names,
    rest,
    also = []
  }: {readonly names: readonly string[]; readonly rest: string; readonly also?: readonly string[]}
): UsageFailure {
  const near = nearest(name, [...names, ...also])
  return new UsageFailure(
    message,
    near === undefined ? `${rest}: ${names.join(', ')}` : `did you mean \`${near}\`?`
  )
}
