/** Provides the labels in Hebrew. */
import type {Labels} from '../../labels.ts'

export const he: Labels = {
  contents: 'תוכן העניינים',
  titlePage: 'דף השער',
  skipToContent: 'דילוג לתוכן',
  languages: 'שפות',
  breadcrumb: 'מיקום הדף',
  library: 'ספרייה',
  publications: 'פרסומים',
  allPublications: 'כל הפרסומים',
  libraryLead: 'הכול בכמה מהדורות: אינטרנט, PDF, EPUB ו־JSON.',
  editions: 'מהדורות זמינות',
  editionNature: {
    html: 'דפי אינטרנט',
    pdf: 'עם מבנה מתויג',
    epub: 'ספר, טקסט מסתגל',
    json: 'נתונים וסכמה'
  },
  previous: 'הקודם',
  next: 'הבא',
  documents: 'מסמכים',
  updated: 'עודכן',
  published: 'פורסם',
  version: 'גרסה',
  identifier: 'מזהה',
  licence: 'רישיון',
  authors: 'מחברים',
  publisher: 'מוציא לאור',
  howToCite: 'כיצד לצטט',
  cover: 'כריכה',
  notes: 'הערות',
  figure: 'איור',
  table: 'טבלה',
  landmarks: 'ציוני דרך',
  startOfText: 'תחילת הטקסט',
  pageList: 'רשימת עמודים',
  taskDone: 'בוצע',
  taskOpen: 'לא בוצע',
  yes: 'כן',
  no: 'לא',
  draft: 'טיוטה',
  withdrawn: 'הוסר',
  withdrawnNotice: 'פרסום זה הוסר. הטקסט שלו אינו מתפרסם כאן עוד.',
  reason: 'סיבה',
  replacedBy: 'הוחלף על ידי',
  moved: 'הדף הועבר',
  unread: 'לא ניתן היה לקרוא מסמך זה',
  originalIsNewer: 'המקור חדש יותר מתרגום זה',
  notFound: {
    title: 'הדף לא נמצא',
    words: 'אין דף בכתובת זו. כל הפרסומים נמצאים בקטלוג.'
  },
  callouts: {
    note: 'הערה',
    tip: 'עצה',
    important: 'חשוב',
    warning: 'אזהרה',
    caution: 'זהירות'
  },
  documentType: 'מסמך',
  filter: {
    label: 'סינון הרשימה',
    words: 'מילים מהכותרת או מהתקציר',
    type: 'סוג',
    allTypes: 'כל הסוגים',
    language: 'שפה',
    allLanguages: 'כל השפות',
    status: '{shown} מתוך {all} פרסומים',
    more: 'הצגת עוד',
    incomplete: 'חלק מהרשימה לא נטען.'
  },
  search: {
    label: 'חיפוש בטקסט',
    words: 'מילים מהטקסט',
    searching: 'מתבצע חיפוש…',
    found: 'דפים שנמצאו: {count}',
    nothing: 'לא נמצא דבר.',
    incomplete: 'חלק מהמפתח לא נטען.'
  },
  listPages: {
    label: 'דפי הרשימה',
    page: 'עמוד {number}'
  },
  documentOf: 'מסמך {number} מתוך {all}',
  paragraph: 'פסקה {number}',
  note: 'הערה {number}',
  backToNote: 'חזרה לטקסט בהערה {number}',
  addressOfSection: 'כתובת הסעיף ”{title}“',
  editionsOf: 'המהדורות של ”{title}“',
  pages: {
    one: 'עמוד אחד',
    two: '{count} עמודים',
    other: '{count} עמודים'
  },
  citeHint: 'צטטו פסקה לפי כתובתה: היא זהה באינטרנט, בספר, על הנייר ובנתונים.',
  attached: 'מצורף לקובץ זה: {files}.',
  accessibility: {
    text: 'הטקסט מקבל כל גודל, גופן וצבע; הכותרות ותוכן העניינים מנחים בו.',
    described: 'כל תמונה בעלת משמעות מתוארת במילים.',
    undescribed: 'לא כל תמונה מתוארת במילים.',
    pages: 'עמודי מהדורת ה־PDF מסומנים.'
  },
  formerParts: {moved: 'קטע זה הועבר', gone: 'קטע זה אינו מופיע עוד בטקסט'},
  translation: {label: 'תרגום', machine: 'תרגום מכונה', review: 'בדיקת התרגום'},
  alsoIn: 'גם בשפות: {languages}.'
}
