/** Exports the public module `tetrapla/edition`, for programs that read JSON editions, in Node and in browsers. */
export {addressOf} from './address-of.ts'
export {blocks} from './blocks.ts'
export {NotAnEdition, readEdition} from './read-edition.ts'
export {records, type TypedRecord} from './records.ts'
export {text} from './text.ts'
export type * from './edition-types.ts'
