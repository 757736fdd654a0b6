/** Writes the publication.yaml of what is imported. */
import {stringify} from 'yaml'
import {languageTag} from '../read/language-tag.ts'
import type {Site} from './systems/system.ts'

type Facts = Pick<Site, 'title' | 'summary' | 'language' | 'authors'>

/** What is known, in the order that the guide has it. */
export function writePublication(facts: Facts, contents: readonly string[]): string {
  const language = facts.language === undefined ? undefined : languageTag(facts.language)
  const data = {
    title: facts.title,
    summary: facts.summary,
    language,
    authors: facts.authors,
    contents: contents.length === 0 ? undefined : contents
  }
  const known = Object.entries(data).filter(([, value]) => value !== undefined)
  return known.length === 0 ? '{}\n' : stringify(Object.fromEntries(known), {lineWidth: 0})
}
