/** Gives a block's structure element its id and language. */
import {blockKey} from '../../../model/edition/edition.ts'
import type {Composition, Surroundings} from '../composition.ts'
import type {StructureAttributes} from '../engine/tags/structure.ts'

interface Identified {
  readonly id: string
  readonly lang?: string
}

/** Its key, and its language when its author gave it one. */
export function identityOf({id, lang}: Identified, {document}: Composition): StructureAttributes {
  return {
    id: blockKey(document.name, id),
    ...(lang === undefined ? {} : {language: lang})
  }
}

/** The surroundings in the block's language. */
export function inLanguageOf({lang}: Identified, surroundings: Surroundings): Surroundings {
  return lang === undefined ? surroundings : {...surroundings, language: lang}
}
