/** Reads what Hugo writes so that it is shown and not carried out, in code. */
import type {Reading} from '../reading.ts'

/** A text in which shortcodes with the signs of a comment in them have these no more, in documents of Hugo; any other is what it was. */
export function shownShortcodes(text: string, {settings}: Reading): string {
  if (settings.profile?.showsShortcodes !== true || !text.includes('*/')) return text
  return text.replace(/\{\{([<%])\/\*(.{1,200}?)\*\/([>%])\}\}/g, '{{$1$2$3}}')
}
