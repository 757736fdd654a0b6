/** Finds numbers that no edition could draw. */

/** Beyond it, products of a few transformations leave what PDF and browsers can hold. */
const largestNumber = 1_000_000_000

/** The first number of a value that is too large, as it is written. */
export function tooLarge(value: string): string | undefined {
  if (!/\d{10}|e/i.test(value)) return undefined
  for (const [number] of value.matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi))
    if (Math.abs(Number(number)) > largestNumber) return number
  return undefined
}

/** What is told of such a number. */
export function numberFault(number: string): string {
  const shown = number.length > 30 ? `${number.slice(0, 27)}...` : number
  return `it has the number \`${shown}\`, and a drawing goes no further than 1,000,000,000`
}
