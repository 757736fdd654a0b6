/** Makes the file of an extension's edition. */
import {readEdition} from '../reader/read-edition.ts'
import type {EditionFormat} from './contributions.ts'

/** Of a JSON edition's bytes. Throws what the extension throws, and where it gives no file. */
export async function renderEdition(
  format: Pick<EditionFormat, 'render'>,
  json: Uint8Array
): Promise<Uint8Array> {
  const given: unknown = await format.render(readEdition(json))
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given
  if (!(bytes instanceof Uint8Array) || bytes.length === 0) throw new Error('it gave neither text nor bytes')
  return Uint8Array.from(bytes)
}
