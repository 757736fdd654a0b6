/** Lists the pages of the PDF on which a JSON edition says that blocks stand, for who compares the PDF while the JSON edition is compared elsewhere. */
import {parseJson} from '../../model/values/parse-json.ts'
import {SaidAddresses} from '../../model/edition/said-addresses.ts'
import {isData, stringOf} from './data.ts'

/** By key; undefined for bytes that are no JSON, as who compares that edition tells. */
export function saidPages(bytes: Uint8Array): SaidAddresses | undefined {
  const data = parseJson(bytes)
  if (!isData(data)) return undefined
  const {editions, documents} = data
  const pdf = isData(editions) && isData(editions['pdf']) ? editions['pdf'] : {}
  const places: [string, string][] = []
  collect(documents, places)
  return new SaidAddresses().add({pdf: [...places, ['', `${stringOf(pdf, 'pages')} pages`]]})
}

function collect(value: unknown, places: [string, string][]): void {
  if (typeof value !== 'object' || value === null) return
  if (isData(value)) {
    const {key, addresses} = value
    const place = isData(addresses) ? addresses['pdf'] : undefined
    if (typeof key === 'string' && isData(place)) places.push([key, `page ${stringOf(place, 'page')}`])
  }
  for (const one of Object.values(value)) collect(one, places)
}
