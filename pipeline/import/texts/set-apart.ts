/** Puts empty lines between lines that another system reads apart. */
import {fenceBehind} from './fence-behind.ts'

/** With an empty line above each line of which `needsRoom` says so, by the line above it. It is asked once of each in order, but not of lines in code. */
export function setApart(text: string, needsRoom: (line: string, above: string) => boolean): string {
  const apart: string[] = []
  let fence: string | undefined
  for (const line of text.split('\n')) {
    if (fence === undefined && needsRoom(line, apart.at(-1) ?? '')) apart.push('')
    apart.push(line)
    fence = fenceBehind(line, fence)
  }
  return apart.join('\n')
}
