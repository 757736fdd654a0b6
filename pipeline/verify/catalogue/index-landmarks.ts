/** Lists what the data of the catalogue say of each publication, line by line. */
import type {Landmark} from '../furniture/landmark.ts'
import {leavesOf} from '../furniture/head.ts'
import {isData, type Data} from '../json-reader/data.ts'
import {fail} from '../unreadable.ts'

/** The data, where a publication has a JSON edition. */
export const indexFile = 'index.json'

/** Each key is a line; throws `Unreadable` for what has no list of publications. */
export function indexLandmarks({publications, withdrawn = [], ...rest}: Data): readonly Landmark[] {
  const entries = (value: unknown, name: string): readonly Landmark[] => {
    if (!Array.isArray(value) || !value.every(isData)) fail(`${indexFile} has no list of ${name}`)
    return value.map((entry: Data) => ({
      name: `entry ${String(entry['id'])}/${String(entry['language']).toLowerCase()}`,
      lines: [name, ...linesOf(entry)]
    }))
  }
  return [
    {name: indexFile, lines: linesOf(rest)},
    ...entries(publications, 'publications'),
    ...entries(withdrawn, 'withdrawn publications')
  ]
}

function linesOf(data: Data): readonly string[] {
  return leavesOf(data, '').map(([way, value]) => `${way.trim()}: ${value}`)
}
