/** Classifies the addresses in a drawing by where they lead. */

/** A place in the drawing itself; an empty address is none. */
export function isOwn(address: string): boolean {
  return /^\s*(?:#|$)/.test(address)
}

/** The address of a link, which people follow and no program fetches by itself. */
export function isLink(address: string): boolean {
  return /^\s*(?:https?:|mailto:)/i.test(address)
}

/** Whether an address holds its data itself (RFC 2397). */
export function isData(address: string): boolean {
  return /^\s*data:/i.test(address)
}

/** Whether an address holds a drawing, which is left out of another. */
export function isDrawing(address: string): boolean {
  return /^\s*data:\s*image\/svg\+xml\b/i.test(address)
}

/** An address in words. */
export function outside(address: string): string {
  const text = address.trim()
  const shown = text.length > 60 ? `${text.slice(0, 57)}...` : text
  return isData(address) ? `a file in an address, \`${shown}\`` : `a reference to the outside, \`${shown}\``
}
