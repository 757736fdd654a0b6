/** The mutation table of the catalogue: ways in which one of its files could come to say something else. */
import {indexData} from './data.ts'
import {entries} from './entries.ts'
import {facts} from './facts.ts'
import {languages} from './languages.ts'
import type {Mutation} from './mutation.ts'
import {pages} from './pages.ts'
import {siteFiles} from './site-files.ts'

export const mutations: readonly Mutation[] = [
  ...entries,
  ...facts,
  ...pages,
  ...languages,
  ...indexData,
  ...siteFiles
]
