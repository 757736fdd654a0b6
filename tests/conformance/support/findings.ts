/** What the command found, as its JSON reporter says it. */

export interface Finding {
  readonly ruleId: string
  readonly message: string
  readonly path: string
  readonly line: number
}

export function findingsIn(report: string): readonly Finding[] {
  const document: unknown = JSON.parse(report)
  if (!isObject(document) || !Array.isArray(document['diagnostics'])) throw new Error('no diagnostics')
  return document['diagnostics'].map((one: unknown) => {
    const {ruleId, message, place} = isObject(one) ? one : {}
    const {path, start} = isObject(place) ? place : {}
    return {
      ruleId: String(ruleId),
      message: String(message),
      path: String(path),
      line: Number(isObject(start) ? start['line'] : undefined)
    }
  })
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
