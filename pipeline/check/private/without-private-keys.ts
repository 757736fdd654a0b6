/** Removes private values from front matter. */
import {pointerStep} from '../../model/json-pointer.ts'
import {namedType, type FrontMatter} from '../../model/publication/front-matter.ts'
import {withoutPrivate} from '../../model/publication/without-private.ts'
import type {Schemas} from '../schemas/load-schemas.ts'
import {decidesPublishing} from './private-values.ts'

/** The front matter without the values that the schema of its type keeps private, but for keys that decide how it is published; itself where there are none. */
export function withoutPrivateKeys(frontMatter: FrontMatter, schemas: Schemas): FrontMatter {
  const {data} = frontMatter
  const found = schemas.privateKeys(namedType(frontMatter) ?? 'document', data)
  const all = found.has('') ? Object.keys(data).map(pointerStep) : [...found]
  const hidden = new Set(all.filter((pointer) => !decidesPublishing(pointer)))
  return hidden.size === 0 ? frontMatter : {...frontMatter, data: withoutPrivate(data, hidden)}
}
