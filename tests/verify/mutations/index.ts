/** The mutation table: ways in which an edition could come to say something else than its publication. */
import {blocks} from './blocks.ts'
import {lists} from './lists.ts'
import type {Mutation} from './mutation.ts'
import {publication} from './publication.ts'
import {records} from './records.ts'
import {tables} from './tables.ts'
import {words} from './words.ts'

export const mutations: readonly Mutation[] = [
  ...words,
  ...blocks,
  ...tables,
  ...lists,
  ...records,
  ...publication
]
