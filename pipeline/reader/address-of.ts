/** Gives the address of a part in another edition. */
import type {Addresses, Section} from './edition-types.ts'

/**
 * The URL of a block, record, section, document or passage in the web edition, the PDF or the book: absolute where the library says
 * where it stands on the web, else relative to the folder of the JSON edition's file. With `base`, the URL that the file was read
 * from, absolute and beside it in any case. Undefined when that edition was not made.
 */
export function addressOf(
  part: Section | {readonly addresses: Addresses},
  edition: keyof Addresses = 'html',
  base?: string
): string | undefined {
  const {addresses} = 'heading' in part ? part.heading : part
  const address = addresses[edition]
  if (address === undefined) return undefined
  return base === undefined ? (address.url ?? address.href) : new URL(address.href, base).href
}
