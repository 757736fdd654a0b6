/** Nothing is lost, however large, deep or wide: the proof holds, and no text stands on other text or off the frame. */
import {describe, expect, test} from 'vitest'
import {verifyEditions} from '../../support/verify-editions.ts'
import {makeEditions} from '../../support/make-edition.ts'
import {publish} from './make-pdf.ts'
import {tortures} from './torture/cases.ts'
import {drawnTexts} from './torture/drawn-text.ts'
import {misplaced} from './torture/misplaced.ts'

describe('a document with', () => {
  test.each(tortures(1))('$name', async ({markdown}) => {
    const publication = await publish({'tetrapla.yaml': 'language: en\n', 'source/alpha.md': markdown})
    const artifacts = await makeEditions(publication, ['pdf'])
    const {verdicts} = verifyEditions(publication, artifacts)
    expect(verdicts.flatMap(({differences}) => differences)).toEqual([])
    const [file] = artifacts.get('pdf') ?? []
    expect(misplaced(drawnTexts(file?.bytes ?? new Uint8Array()))).toEqual([])
  })
})
