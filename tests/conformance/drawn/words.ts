/** Words that lines are made of, by language: with marks, joined letters, numbers and signs between them. */

export interface Language {
  readonly tag: string
  /** The family that sets it, where it is one that a project installs. */
  readonly font?: string
  readonly words: string
}

export const languages: readonly Language[] = [
  {
    tag: 'en',
    words:
      'The observer’s office kept 1,234 readings (since 1907), first in Łódź, later at Târgu; coöperation, façade and “fjord” – 45% difficult affluent waffle AVATAR To.'
  },
  {
    tag: 'vi',
    words:
      'Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền lợi (năm 2026), nghĩa vụ 45%.'
  },
  {
    tag: 'el',
    words:
      'Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι (1948) στην αξιοπρέπεια· δικαιώματα, ᾧδε ἄνθρωπος 45%.'
  },
  {
    tag: 'ru',
    words: 'Все люди рождаются свободными и равными (в 1948 году) в своём достоинстве и правах, № 45%.'
  },
  {
    tag: 'ar',
    font: 'Noto Naskh Arabic',
    words:
      'يولد جميع الناس أحرارًا متساوين في الكرامة (سنة 2026) والحقوق؛ المستشفى «الكبير» ١٤٣٥ لا إله إلا الله 45% مُحَمَّدٌ شَرِكَةٌ EPUB واللغة.'
  },
  {
    tag: 'fa',
    font: 'Noto Naskh Arabic',
    words: 'تمام افراد بشر آزاد زاده می‌شوند و از لحاظ کرامت (سال ۱۴۰۵) و حقوق با هم برابرند؛ ۱۲۳ گفت‌وگو.'
  },
  {
    tag: 'he',
    words: 'כל בני אדם נולדו בני חורין (משנת 2026) ושווים בערכם ובזכויותיהם; מחיר ₪1,234 ועוד 45% version 2.'
  },
  {
    tag: 'hi',
    font: 'Noto Serif Devanagari',
    words:
      'सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता (२०२६) समानता प्राप्त है। क्षेत्र श्रृंखला हिन्दी ज्ञान कर्तृत्व द्ध 45%'
  },
  {
    tag: 'th',
    font: 'Noto Sans Thai',
    words: 'มนุษย์ ทั้งหลาย เกิดมา มีอิสระ และ เสมอภาค กัน น้ำ ท่วม ปี 2567 (ข่าว) เกียรติศักดิ์ สิทธิ ที่ เป็น ผู้ ปั้น'
  },
  {
    tag: 'my',
    font: 'Noto Sans Myanmar',
    words: 'လူတိုင်းသည် တူညီ လွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့် မွေးဖွားလာသူများ ဖြစ်သည်။ မန္တလေး ကျွန်ုပ်တို့ ၁၂၃၄ ဥပဒေ (၂၀၂၆)'
  }
]

/** Words of a language in an order that a seed chooses. */
export function textOf({words}: Language, seed: number): string {
  const all = words.split(' ')
  let state = seed * 2_654_435_761 + 1
  return Array.from({length: 34}, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return all[state % all.length] ?? ''
  }).join(' ')
}
