/** Divides a text into runs, each in a font that has its characters. */
import type {Composition} from '../composition.ts'
import type {Run, Tag, TextStyle} from '../engine/lines/runs.ts'
import {fontOf} from '../engine/file/font-of.ts'
import {chooseFonts, isCovered} from '../fonts/choose-font.ts'
import {isSign, nameOfSign} from '../fonts/sign-names.ts'
import {reportMissing} from './report-missing.ts'

/** What all runs of a text have alike. */
export type RunSetting = Omit<Run, 'text' | 'font' | 'actualText' | 'textStyle' | 'tag'> & {
  readonly textStyle: TextStyle
  readonly tag: Tag
}

/**
 * The runs of a text, on one line unless it is preserved; a sign without a font is drawn as its name, another character as a
 * box, and either is reported at the block being composed.
 */
export function textRuns(text: string, setting: RunSetting, composition: Composition): readonly Run[] {
  // A line feed would end a line, and be no space between the words around it. Other spaces are characters.
  const line = setting.preserve === true ? text : text.replace(/[ \t\f]*[\n\r][ \t\f\n\r]*|\t/g, ' ')
  const {textStyle: style, tag} = setting
  const language = (typeof tag === 'string' ? undefined : tag.language) ?? composition.publication.language
  return chooseFonts(line, {style, language}, composition.fonts).map(({text, font, missing}) => {
    if (missing === undefined) return {...setting, text, font}
    const shown = inPlaceOf(missing, {text, font}, setting.textStyle, composition)
    reportMissing(missing, shown.text, composition)
    return {...setting, ...shown, actualText: missing, noWrap: true}
  })
}

/** The name of a sign in the text's own font, else the box. */
function inPlaceOf(
  missing: string,
  box: Pick<Run, 'text' | 'font'>,
  textStyle: TextStyle,
  {fonts, signNames}: Composition
): Pick<Run, 'text' | 'font'> {
  if (!isSign(missing)) return box
  const text = nameOfSign(missing, signNames)
  return isCovered(text, textStyle, fonts) ? {text, font: fontOf(textStyle)} : box
}
