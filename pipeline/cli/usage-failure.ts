/** Wrong usage: told with a hint, exit code 2. */
export class UsageFailure extends Error {
  override readonly name = 'UsageFailure'
  readonly hint: string | undefined
  constructor(message: string, hint?: string) {
    super(message)
    this.hint = hint
  }
}
