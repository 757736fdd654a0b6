/** Text as runs, each in a font that has its characters. */
import type {Composition} from './composition.ts'
import type {Run, Tag, TextStyle} from './engine/runs.ts'
import {chooseFonts} from './fonts/choose-font.ts'
import {reportMissing} from './report-missing.ts'

/** What all runs of a text have alike. */
export type RunSetting = Omit<Run, 'text' | 'font' | 'actualText' | 'textStyle' | 'tag'> & {
  readonly textStyle: TextStyle
  readonly tag: Tag
}

/**
 * The runs of a text, on one line unless it is preserved; a character without a font is drawn as a box and reported at the
 * block being composed.
 */
export function textRuns(text: string, setting: RunSetting, composition: Composition): readonly Run[] {
  // A line feed would end a line, and be no space between the words around it. Other spaces are characters.
  const line = setting.preserve === true ? text : text.replace(/[ \t\f]*[\n\r][ \t\f\n\r]*|\t/g, ' ')
  return chooseFonts(line, setting.textStyle, composition.fonts).map(({text, font, missing}) => {
    if (missing === undefined) return {...setting, text, font}
    reportMissing(missing, composition)
    return {...setting, text, font, actualText: missing, noWrap: true}
  })
}
