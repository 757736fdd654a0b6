/** Signs that several scripts share are drawn with a font of one of them, where no letter beside them names their script. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {Fonts} from '../../../pipeline/editions/pdf/engine/file/fonts.ts'
import {openDocument} from '../../../pipeline/editions/pdf/engine/file/open-document.ts'
import {chooseFonts} from '../../../pipeline/editions/pdf/fonts/choose-font.ts'
import {fontPackage} from '../../../pipeline/model/installed-fonts.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {plainStyle} from './plain-style.ts'

const {regular} = fontPackage('Noto Naskh Arabic')
const bytes = readFileSync(path.join(import.meta.dirname, '..', '..', '..', regular))
const fonts = new Fonts(openDocument({title: 'Alpha', authors: [], language: 'ar'}, [100, 100]))
fonts.add('serif-regular', await memoryWorld().font('serif-regular'))
fonts.add('installed-Noto Naskh Arabic', bytes)
const style = plainStyle('serif')

test('the reversed comma of Arabic alone', () => {
  expect(chooseFonts('\u2e41', {style, language: 'ar'}, fonts)).toEqual([
    {text: '\u2e41', font: 'installed-Noto Naskh Arabic'}
  ])
})

test('a letter of another script is set in none of them', () => {
  expect(chooseFonts('\u0e01', {style, language: 'ar'}, fonts)).toMatchObject([{missing: '\u0e01'}])
})
