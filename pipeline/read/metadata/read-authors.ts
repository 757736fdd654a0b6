/** Reads names of people and organizations: texts, or objects with `name` and `url`. */
import type {Author, JsonValue} from '../../model/publication/front-matter.ts'
import {isWebAddress} from '../../model/publication/web-address.ts'
import {given} from '../../model/values/given.ts'
import {isObject} from '../../model/values/is-object.ts'
import {listOf} from './list-of.ts'
import {textOf} from './text-of.ts'

/** One or a list; what names nobody is left out, and an address that is none of the web: its schema reports them. */
export function readAuthors(value: JsonValue | undefined): readonly Author[] {
  return listOf(value).flatMap((author) => {
    if (!isObject(author)) return nameOf(author)
    const [name, url] = [textOf(author['name']), textOf(author['url'])]
    const page = url !== undefined && isWebAddress(url) ? url : undefined
    return name === undefined ? [] : [{name, ...given({url: page})}]
  })
}

function nameOf(value: JsonValue): readonly Author[] {
  const name = textOf(value)
  return name === undefined ? [] : [{name}]
}
