/** Provides what CLDR 48.0 knows of languages; written by `npm run locales`. */

/** How a language writes months, dates and numbers. */
export interface Conventions {
  /** The script that it is written in where its tag names none (ISO 15924). */
  readonly script: string
  /** January to December, as they stand in a date, with bars between. */
  readonly months: string
  /** With `{day}`, `{month}` (the name) and `{year}`. */
  readonly date: string
  /** The decimal separator. */
  readonly decimal: string
}

/** Of each language that has labels. */
export const conventions: {readonly [tag: string]: Conventions} = {
  ar: {
    script: 'Arab',
    months: 'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر',
    date: '{day} {month} {year}',
    decimal: '.'
  },
  az: {
    script: 'Latn',
    months: 'yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr',
    date: '{day} {month} {year}',
    decimal: ','
  },
  be: {
    script: 'Cyrl',
    months:
      'студзеня|лютага|сакавіка|красавіка|мая|чэрвеня|ліпеня|жніўня|верасня|кастрычніка|лістапада|снежня',
    date: '{day} {month} {year} г.',
    decimal: ','
  },
  bg: {
    script: 'Cyrl',
    months: 'януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември',
    date: '{day} {month} {year} г.',
    decimal: ','
  },
  bn: {
    script: 'Beng',
    months: 'জানুয়ারি|ফেব্রুয়ারি|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর',
    date: '{day} {month}, {year}',
    decimal: '.'
  },
  bs: {
    script: 'Latn',
    months: 'januar|februar|mart|april|maj|juni|juli|august|septembar|oktobar|novembar|decembar',
    date: '{day}. {month} {year}.',
    decimal: ','
  },
  ca: {
    script: 'Latn',
    months:
      'de gener|de febrer|de març|d’abril|de maig|de juny|de juliol|d’agost|de setembre|d’octubre|de novembre|de desembre',
    date: '{day} {month} del {year}',
    decimal: ','
  },
  cs: {
    script: 'Latn',
    months: 'ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince',
    date: '{day}. {month} {year}',
    decimal: ','
  },
  da: {
    script: 'Latn',
    months: 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december',
    date: '{day}. {month} {year}',
    decimal: ','
  },
  de: {
    script: 'Latn',
    months: 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
    date: '{day}. {month} {year}',
    decimal: ','
  },
  el: {
    script: 'Grek',
    months:
      'Ιανουαρίου|Φεβρουαρίου|Μαρτίου|Απριλίου|Μαΐου|Ιουνίου|Ιουλίου|Αυγούστου|Σεπτεμβρίου|Οκτωβρίου|Νοεμβρίου|Δεκεμβρίου',
    date: '{day} {month} {year}',
    decimal: ','
  },
  en: {
    script: 'Latn',
    months: 'January|February|March|April|May|June|July|August|September|October|November|December',
    date: '{day} {month} {year}',
    decimal: '.'
  },
  es: {
    script: 'Latn',
    months: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
    date: '{day} de {month} de {year}',
    decimal: ','
  },
  et: {
    script: 'Latn',
    months: 'jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember',
    date: '{day}. {month} {year}',
    decimal: ','
  },
  fa: {
    script: 'Arab',
    months: 'ژانویهٔ|فوریهٔ|مارس|آوریل|مهٔ|ژوئن|ژوئیهٔ|اوت|سپتامبر|اکتبر|نوامبر|دسامبر',
    date: '{day} {month} {year}',
    decimal: '.'
  },
  fi: {
    script: 'Latn',
    months:
      'tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta',
    date: '{day}. {month} {year}',
    decimal: ','
  },
  fr: {
    script: 'Latn',
    months: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
    date: '{day} {month} {year}',
    decimal: ','
  },
  ga: {
    script: 'Latn',
    months:
      'Eanáir|Feabhra|Márta|Aibreán|Bealtaine|Meitheamh|Iúil|Lúnasa|Meán Fómhair|Deireadh Fómhair|Samhain|Nollaig',
    date: '{day} {month} {year}',
    decimal: '.'
  },
  he: {
    script: 'Hebr',
    months: 'ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר',
    date: '{day} ב{month} {year}',
    decimal: '.'
  },
  hi: {
    script: 'Deva',
    months: 'जनवरी|फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर',
    date: '{day} {month} {year}',
    decimal: '.'
  },
  hr: {
    script: 'Latn',
    months:
      'siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna|listopada|studenoga|prosinca',
    date: '{day}. {month} {year}.',
    decimal: ','
  },
  hu: {
    script: 'Latn',
    months:
      'január|február|március|április|május|június|július|augusztus|szeptember|október|november|december',
    date: '{year}. {month} {day}.',
    decimal: ','
  },
  hy: {
    script: 'Armn',
    months:
      'հունվարի|փետրվարի|մարտի|ապրիլի|մայիսի|հունիսի|հուլիսի|օգոստոսի|սեպտեմբերի|հոկտեմբերի|նոյեմբերի|դեկտեմբերի',
    date: '{day} {month}, {year} թ.',
    decimal: ','
  },
  id: {
    script: 'Latn',
    months: 'Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember',
    date: '{day} {month} {year}',
    decimal: ','
  },
  is: {
    script: 'Latn',
    months: 'janúar|febrúar|mars|apríl|maí|júní|júlí|ágúst|september|október|nóvember|desember',
    date: '{day}. {month} {year}',
    decimal: ','
  },
  it: {
    script: 'Latn',
    months: 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
    date: '{day} {month} {year}',
    decimal: ','
  },
  ja: {script: 'Jpan', months: '1|2|3|4|5|6|7|8|9|10|11|12', date: '{year}年{month}月{day}日', decimal: '.'},
  ka: {
    script: 'Geor',
    months:
      'იანვარი|თებერვალი|მარტი|აპრილი|მაისი|ივნისი|ივლისი|აგვისტო|სექტემბერი|ოქტომბერი|ნოემბერი|დეკემბერი',
    date: '{day} {month}, {year}',
    decimal: ','
  },
  kk: {
    script: 'Cyrl',
    months: 'қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан',
    date: '{year} ж. {day} {month}',
    decimal: ','
  },
  ko: {
    script: 'Kore',
    months: '1월|2월|3월|4월|5월|6월|7월|8월|9월|10월|11월|12월',
    date: '{year}년 {month} {day}일',
    decimal: '.'
  },
  ky: {
    script: 'Cyrl',
    months: 'январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь',
    date: '{year}-ж., {day}-{month}',
    decimal: ','
  },
  lb: {
    script: 'Latn',
    months: 'Januar|Februar|Mäerz|Abrëll|Mee|Juni|Juli|August|September|Oktober|November|Dezember',
    date: '{day}. {month} {year}',
    decimal: ','
  },
  lt: {
    script: 'Latn',
    months:
      'sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio',
    date: '{year} m. {month} {day} d.',
    decimal: ','
  },
  lv: {
    script: 'Latn',
    months:
      'janvāris|februāris|marts|aprīlis|maijs|jūnijs|jūlijs|augusts|septembris|oktobris|novembris|decembris',
    date: '{year}. gada {day}. {month}',
    decimal: ','
  },
  mk: {
    script: 'Cyrl',
    months: 'јануари|февруари|март|април|мај|јуни|јули|август|септември|октомври|ноември|декември',
    date: '{day} {month} {year} г.',
    decimal: ','
  },
  mn: {
    script: 'Cyrl',
    months:
      'нэгдүгээр сар|хоёрдугаар сар|гуравдугаар сар|дөрөвдүгээр сар|тавдугаар сар|зургаадугаар сар|долоодугаар сар|наймдугаар сар|есдүгээр сар|аравдугаар сар|арван нэгдүгээр сар|арван хоёрдугаар сар',
    date: '{year} оны {month}ын {day}',
    decimal: '.'
  },
  mt: {
    script: 'Latn',
    months: 'Jannar|Frar|Marzu|April|Mejju|Ġunju|Lulju|Awwissu|Settembru|Ottubru|Novembru|Diċembru',
    date: '{day} ta’ {month} {year}',
    decimal: '.'
  },
  nb: {
    script: 'Latn',
    months: 'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember',
    date: '{day}. {month} {year}',
    decimal: ','
  },
  nl: {
    script: 'Latn',
    months: 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
    date: '{day} {month} {year}',
    decimal: ','
  },
  nn: {
    script: 'Latn',
    months: 'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember',
    date: '{day}. {month} {year}',
    decimal: ','
  },
  pl: {
    script: 'Latn',
    months:
      'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia',
    date: '{day} {month} {year}',
    decimal: ','
  },
  pt: {
    script: 'Latn',
    months: 'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
    date: '{day} de {month} de {year}',
    decimal: ','
  },
  ro: {
    script: 'Latn',
    months:
      'ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie',
    date: '{day} {month} {year}',
    decimal: ','
  },
  ru: {
    script: 'Cyrl',
    months: 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря',
    date: '{day} {month} {year} г.',
    decimal: ','
  },
  sk: {
    script: 'Latn',
    months: 'januára|februára|marca|apríla|mája|júna|júla|augusta|septembra|októbra|novembra|decembra',
    date: '{day}. {month} {year}',
    decimal: ','
  },
  sl: {
    script: 'Latn',
    months: 'januar|februar|marec|april|maj|junij|julij|avgust|september|oktober|november|december',
    date: '{day}. {month} {year}',
    decimal: ','
  },
  sq: {
    script: 'Latn',
    months: 'janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nëntor|dhjetor',
    date: '{day} {month} {year}',
    decimal: ','
  },
  sr: {
    script: 'Cyrl',
    months: 'јануар|фебруар|март|април|мај|јун|јул|август|септембар|октобар|новембар|децембар',
    date: '{day}. {month} {year}.',
    decimal: ','
  },
  'sr-Latn': {
    script: 'Latn',
    months: 'januar|februar|mart|april|maj|jun|jul|avgust|septembar|oktobar|novembar|decembar',
    date: '{day}. {month} {year}.',
    decimal: ','
  },
  sv: {
    script: 'Latn',
    months: 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
    date: '{day} {month} {year}',
    decimal: ','
  },
  sw: {
    script: 'Latn',
    months: 'Januari|Februari|Machi|Aprili|Mei|Juni|Julai|Agosti|Septemba|Oktoba|Novemba|Desemba',
    date: '{day} {month} {year}',
    decimal: '.'
  },
  tg: {
    script: 'Cyrl',
    months: 'Январ|Феврал|Март|Апрел|Май|Июн|Июл|Август|Сентябр|Октябр|Ноябр|Декабр',
    date: '{day} {month} {year}',
    decimal: ','
  },
  th: {
    script: 'Thai',
    months: 'มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม',
    date: '{day} {month} ค.ศ. {year}',
    decimal: '.'
  },
  tk: {
    script: 'Latn',
    months: 'ýanwar|fewral|mart|aprel|maý|iýun|iýul|awgust|sentýabr|oktýabr|noýabr|dekabr',
    date: '{day} {month} {year}',
    decimal: ','
  },
  tr: {
    script: 'Latn',
    months: 'Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık',
    date: '{day} {month} {year}',
    decimal: ','
  },
  uk: {
    script: 'Cyrl',
    months: 'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня',
    date: '{day} {month} {year} р.',
    decimal: ','
  },
  ur: {
    script: 'Arab',
    months: 'جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر',
    date: '{day} {month}، {year}',
    decimal: '.'
  },
  uz: {
    script: 'Latn',
    months: 'yanvar|fevral|mart|aprel|may|iyun|iyul|avgust|sentabr|oktabr|noyabr|dekabr',
    date: '{day}-{month}, {year}',
    decimal: ','
  },
  vi: {
    script: 'Latn',
    months:
      'tháng 1|tháng 2|tháng 3|tháng 4|tháng 5|tháng 6|tháng 7|tháng 8|tháng 9|tháng 10|tháng 11|tháng 12',
    date: '{day} {month}, {year}',
    decimal: ','
  },
  zh: {script: 'Hans', months: '1|2|3|4|5|6|7|8|9|10|11|12', date: '{year}年{month}月{day}日', decimal: '.'},
  'zh-Hant': {
    script: 'Hant',
    months: '1|2|3|4|5|6|7|8|9|10|11|12',
    date: '{year}年{month}月{day}日',
    decimal: '.'
  }
}

/** What regions write otherwise, by tag. */
export const regional: {readonly [tag: string]: Partial<Omit<Conventions, 'script'>>} = {
  'ar-dz': {months: 'جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر', decimal: ','},
  'ar-iq': {
    months: 'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول'
  },
  'ar-jo': {
    months: 'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول'
  },
  'ar-lb': {
    months: 'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول',
    decimal: ','
  },
  'ar-ly': {decimal: ','},
  'ar-ma': {months: 'يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر', decimal: ','},
  'ar-mr': {months: 'يناير|فبراير|مارس|إبريل|مايو|يونيو|يوليو|أغشت|شتمبر|أكتوبر|نوفمبر|دجمبر', decimal: ','},
  'ar-ps': {
    months: 'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول'
  },
  'ar-sy': {
    months: 'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول'
  },
  'ar-tn': {months: 'جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر', decimal: ','},
  'de-at': {months: 'Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'},
  'de-ch': {decimal: '.'},
  'de-it': {months: 'Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'},
  'de-li': {decimal: '.'},
  'en-as': {date: '{month} {day}, {year}'},
  'en-at': {decimal: ','},
  'en-be': {decimal: ','},
  'en-bi': {date: '{month} {day}, {year}'},
  'en-ca': {date: '{month} {day}, {year}'},
  'en-cz': {decimal: ','},
  'en-de': {decimal: ','},
  'en-dk': {decimal: ','},
  'en-ee': {decimal: ','},
  'en-es': {decimal: ','},
  'en-fi': {decimal: ','},
  'en-fr': {decimal: ','},
  'en-ge': {decimal: ','},
  'en-gu': {date: '{month} {day}, {year}'},
  'en-hu': {decimal: ','},
  'en-id': {decimal: ','},
  'en-it': {decimal: ','},
  'en-jp': {date: '{month} {day}, {year}'},
  'en-lt': {decimal: ','},
  'en-lv': {decimal: ','},
  'en-mh': {date: '{month} {day}, {year}'},
  'en-mp': {date: '{month} {day}, {year}'},
  'en-nl': {decimal: ','},
  'en-no': {decimal: ','},
  'en-ph': {date: '{month} {day}, {year}'},
  'en-pl': {decimal: ','},
  'en-pr': {date: '{month} {day}, {year}'},
  'en-pt': {decimal: ','},
  'en-ro': {decimal: ','},
  'en-se': {decimal: ','},
  'en-si': {decimal: ','},
  'en-sk': {decimal: ','},
  'en-ua': {decimal: ','},
  'en-um': {date: '{month} {day}, {year}'},
  'en-us': {date: '{month} {day}, {year}'},
  'en-vi': {date: '{month} {day}, {year}'},
  'en-za': {decimal: ','},
  'es-br': {decimal: '.'},
  'es-bz': {decimal: '.'},
  'es-cu': {decimal: '.'},
  'es-do': {decimal: '.'},
  'es-gt': {decimal: '.'},
  'es-hn': {decimal: '.'},
  'es-mx': {decimal: '.'},
  'es-ni': {decimal: '.'},
  'es-pa': {decimal: '.'},
  'es-pe': {
    months: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|octubre|noviembre|diciembre',
    decimal: '.'
  },
  'es-pr': {decimal: '.'},
  'es-sv': {decimal: '.'},
  'es-us': {decimal: '.'},
  'es-uy': {
    months: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|octubre|noviembre|diciembre'
  },
  'fa-af': {months: 'جنوری|فبروری|مارچ|اپریل|می|جون|جولای|اگست|سپتمبر|اکتوبر|نومبر|دسمبر'},
  'it-ch': {decimal: '.'},
  'sw-cd': {decimal: ','}
}

/** Languages by their own names. */
export const ownNames: ReadonlyMap<string, string> = new Map([
  ['af', 'Afrikaans'],
  ['agq', 'Aghem'],
  ['ak', 'Akan'],
  ['am', 'አማርኛ'],
  ['ar', 'العربية'],
  ['ars', 'اللهجة النجدية'],
  ['as', 'অসমীয়া'],
  ['asa', 'Kipare'],
  ['ast', 'Asturianu'],
  ['az', 'Azərbaycan'],
  ['ba', 'Башҡорт'],
  ['bas', 'Ɓàsàa'],
  ['be', 'Беларуская'],
  ['bem', 'Ichibemba'],
  ['bez', 'Hibena'],
  ['bg', 'Български'],
  ['bgc', 'हरियाणवी'],
  ['bho', 'भोजपुरी'],
  ['blo', 'Anii kagɩja'],
  ['bm', 'Bamanakan'],
  ['bn', 'বাংলা'],
  ['bo', 'བོད་སྐད་'],
  ['br', 'Brezhoneg'],
  ['brx', 'बर’'],
  ['bs', 'Bosanski'],
  ['bua', 'Буряад'],
  ['ca', 'Català'],
  ['ccp', '𑄌𑄋𑄴𑄟𑄳𑄦'],
  ['ce', 'Нохчийн'],
  ['ceb', 'Cebuano'],
  ['cgg', 'Rukiga'],
  ['chr', 'ᏣᎳᎩ'],
  ['ckb', 'کوردیی ناوەندی'],
  ['cs', 'Čeština'],
  ['csw', 'ᓀᐦᐃᓇᐍᐏᐣ'],
  ['cv', 'Чӑваш чӗлхи'],
  ['cy', 'Cymraeg'],
  ['da', 'Dansk'],
  ['dav', 'Kitaita'],
  ['de', 'Deutsch'],
  ['dje', 'Zarmaciine'],
  ['doi', 'डोगरी'],
  ['dsb', 'Dolnoserbšćina'],
  ['dua', 'Duálá'],
  ['dyo', 'Joola'],
  ['dz', 'རྫོང་ཁ'],
  ['ebu', 'Kĩembu'],
  ['ee', 'Eʋegbe'],
  ['el', 'Ελληνικά'],
  ['en', 'English'],
  ['eo', 'Esperanto'],
  ['es', 'Español'],
  ['et', 'Eesti'],
  ['eu', 'Euskara'],
  ['ewo', 'Ewondo'],
  ['fa', 'فارسی'],
  ['ff', 'Pulaar'],
  ['fi', 'Suomi'],
  ['fil', 'Filipino'],
  ['fo', 'Føroyskt'],
  ['fr', 'Français'],
  ['fur', 'Furlan'],
  ['fy', 'Frysk'],
  ['ga', 'Gaeilge'],
  ['gaa', 'Gã'],
  ['gd', 'Gàidhlig'],
  ['gl', 'Galego'],
  ['gsw', 'Schwiizertüütsch'],
  ['gu', 'ગુજરાતી'],
  ['guz', 'Ekegusii'],
  ['gv', 'Gaelg'],
  ['ha', 'Hausa'],
  ['haw', 'ʻŌlelo Hawaiʻi'],
  ['he', 'עברית'],
  ['hi', 'हिन्दी'],
  ['hr', 'Hrvatski'],
  ['hsb', 'Hornjoserbšćina'],
  ['hu', 'Magyar'],
  ['hy', 'Հայերեն'],
  ['ia', 'Interlingua'],
  ['id', 'Indonesia'],
  ['ie', 'Interlingue'],
  ['ig', 'Igbo'],
  ['ii', 'ꆈꌠꉙ'],
  ['is', 'Íslenska'],
  ['it', 'Italiano'],
  ['ja', '日本語'],
  ['jgo', 'Ndaꞌa'],
  ['jmc', 'Kimachame'],
  ['jv', 'Jawa'],
  ['ka', 'ქართული'],
  ['kab', 'Taqbaylit'],
  ['kam', 'Kikamba'],
  ['kde', 'Chimakonde'],
  ['kea', 'Kabuverdianu'],
  ['kgp', 'Kanhgág'],
  ['khq', 'Koyra ciini'],
  ['ki', 'Gikuyu'],
  ['kk', 'Қазақ тілі'],
  ['kkj', 'Kakɔ'],
  ['kl', 'Kalaallisut'],
  ['kln', 'Kalenjin'],
  ['km', 'ខ្មែរ'],
  ['kn', 'ಕನ್ನಡ'],
  ['ko', '한국어'],
  ['kok', 'कोंकणी'],
  ['ks', 'کٲشُر'],
  ['ksb', 'Kishambaa'],
  ['ksf', 'Rikpa'],
  ['ksh', 'Kölsch'],
  ['ku', 'Kurdî (kurmancî)'],
  ['kw', 'Kernewek'],
  ['kxv', 'Kuvi'],
  ['ky', 'Кыргызча'],
  ['lag', 'Kɨlaangi'],
  ['lb', 'Lëtzebuergesch'],
  ['lg', 'Luganda'],
  ['lij', 'Ligure'],
  ['lkt', 'Lakȟólʼiyapi'],
  ['lmo', 'Lombard'],
  ['ln', 'Lingála'],
  ['lo', 'ລາວ'],
  ['lrc', 'لۊری شومالی'],
  ['lt', 'Lietuvių'],
  ['lu', 'Tshiluba'],
  ['luo', 'Dholuo'],
  ['luy', 'Luluhia'],
  ['lv', 'Latviešu'],
  ['mai', 'मैथिली'],
  ['mas', 'Maa'],
  ['mer', 'Kĩmĩrũ'],
  ['mfe', 'Kreol morisien'],
  ['mg', 'Malagasy'],
  ['mgh', 'Makua'],
  ['mgo', 'Metaʼ'],
  ['mi', 'Māori'],
  ['mk', 'Македонски'],
  ['ml', 'മലയാളം'],
  ['mn', 'Монгол'],
  ['mni', 'মৈতৈলোন্'],
  ['mr', 'मराठी'],
  ['ms', 'Melayu'],
  ['mt', 'Malti'],
  ['mua', 'MUNDAŊ'],
  ['my', 'မြန်မာ'],
  ['mzn', 'مازرونی'],
  ['naq', 'Khoekhoegowab'],
  ['nb', 'Norsk bokmål'],
  ['nd', 'IsiNdebele'],
  ['nds', 'Neddersass’sch'],
  ['ne', 'नेपाली'],
  ['nl', 'Nederlands'],
  ['nn', 'Norsk nynorsk'],
  ['nnh', 'Shwóŋò ngiembɔɔn'],
  ['no', 'Norsk'],
  ['nqo', 'ߒߞߏ'],
  ['nso', 'Sesotho sa Leboa'],
  ['nus', 'Thok Nath'],
  ['nyn', 'Runyankore'],
  ['oc', 'Occitan'],
  ['om', 'Oromoo'],
  ['or', 'ଓଡ଼ିଆ'],
  ['os', 'Ирон'],
  ['pa', 'ਪੰਜਾਬੀ'],
  ['pcm', 'Naijíriá Píjin'],
  ['pl', 'Polski'],
  ['pms', 'Piemontèis'],
  ['prg', 'Prūsiskan'],
  ['ps', 'پښتو'],
  ['pt', 'Português'],
  ['qu', 'Runasimi'],
  ['raj', 'राजस्थानी'],
  ['rm', 'Rumantsch'],
  ['rn', 'Ikirundi'],
  ['ro', 'Română'],
  ['rof', 'Kihorombo'],
  ['ru', 'Русский'],
  ['rw', 'Ikinyarwanda'],
  ['rwk', 'Kiruwa'],
  ['sa', 'संस्कृत भाषा'],
  ['sah', 'Саха тыла'],
  ['saq', 'Kisampur'],
  ['sat', 'ᱥᱟᱱᱛᱟᱲᱤ'],
  ['sbp', 'Ishisangu'],
  ['sc', 'Sardu'],
  ['scn', 'Sicilianu'],
  ['sd', 'سنڌي'],
  ['se', 'Davvisámegiella'],
  ['seh', 'Sena'],
  ['ses', 'Koyraboro senni'],
  ['sg', 'Sängö'],
  ['shi', 'ⵜⴰⵛⵍⵃⵉⵜ'],
  ['shn', 'တႆး'],
  ['si', 'සිංහල'],
  ['sk', 'Slovenčina'],
  ['sl', 'Slovenščina'],
  ['smn', 'Anarâškielâ'],
  ['sn', 'ChiShona'],
  ['so', 'Soomaali'],
  ['sq', 'Shqip'],
  ['sr', 'Српски'],
  ['st', 'Sesotho'],
  ['su', 'Basa Sunda'],
  ['sv', 'Svenska'],
  ['sw', 'Kiswahili'],
  ['syr', 'ܣܘܪܝܝܐ'],
  ['szl', 'Ślōnski'],
  ['ta', 'தமிழ்'],
  ['te', 'తెలుగు'],
  ['teo', 'Kiteso'],
  ['tg', 'Тоҷикӣ'],
  ['th', 'ไทย'],
  ['ti', 'ትግርኛ'],
  ['tk', 'Türkmen dili'],
  ['tn', 'Setswana'],
  ['to', 'Lea fakatonga'],
  ['tok', 'Toki pona'],
  ['tr', 'Türkçe'],
  ['tt', 'Татар'],
  ['twq', 'Tasawaq senni'],
  ['tyv', 'Тыва'],
  ['tzm', 'Tamaziɣt n laṭlaṣ'],
  ['ug', 'ئۇيغۇرچە'],
  ['uk', 'Українська'],
  ['ur', 'اردو'],
  ['uz', 'O‘zbek'],
  ['vai', 'ꕙꔤ'],
  ['vec', 'Veneto'],
  ['vi', 'Tiếng Việt'],
  ['vmw', 'Emakhuwa'],
  ['vun', 'Kyivunjo'],
  ['wae', 'Walser'],
  ['wo', 'Wolof'],
  ['xh', 'IsiXhosa'],
  ['xnr', 'कांगड़ी'],
  ['xog', 'Olusoga'],
  ['yav', 'Nuasue'],
  ['yi', 'ייִדיש'],
  ['yo', 'Èdè Yorùbá'],
  ['yrl', 'Nheẽgatu'],
  ['yue', '粵語'],
  ['za', 'Vahcuengh'],
  ['zgh', 'ⵜⴰⵎⴰⵣⵉⵖⵜ'],
  ['zh', '中文'],
  ['zu', 'IsiZulu'],
  ['zh-hans', '简体中文'],
  ['zh-hant', '繁體中文'],
  ['sr-cyrl', 'Српски (ћирилица)'],
  ['sr-latn', 'Srpski (latinica)'],
  ['uz-cyrl', 'Ўзбекча (Кирил)'],
  ['az-cyrl', 'Азәрбајҹан (Кирил)']
])

/** By a language of several regions: each with its name in the language, with bars between. */
export const regionNames: ReadonlyMap<string, string> = new Map([
  ['af', 'NA Namibië|ZA Suid-Afrika'],
  [
    'ar',
    'AE الإمارات العربية المتحدة|BH البحرين|DJ جيبوتي|DZ الجزائر|EG مصر|EH الصحراء الغربية|ER إريتريا|IL إسرائيل|IQ العراق|JO الأردن|KM جزر القمر|KW الكويت|LB لبنان|LY ليبيا|MA المغرب|MR موريتانيا|OM عُمان|PS فلسطين|QA قطر|SA المملكة العربية السعودية|SD السودان|SO الصومال|SS جنوب السودان|SY سوريا|TD تشاد|TN تونس|YE اليمن'
  ],
  ['bn', 'BD বাংলাদেশ|IN ভারত'],
  ['bo', 'CN རྒྱ་ནག|IN རྒྱ་གར་'],
  ['ca', 'AD Andorra|ES Espanya|FR França|IT Itàlia'],
  ['ccp', 'BD 𑄝𑄁𑄣𑄘𑄬𑄌𑄴|IN 𑄞𑄢𑄧𑄖𑄴'],
  ['ckb', 'IQ عێراق|IR ئێران'],
  ['da', 'DK Danmark|GL Grønland'],
  ['de', 'AT Österreich|BE Belgien|CH Schweiz|DE Deutschland|IT Italien|LI Liechtenstein|LU Luxemburg'],
  ['ee', 'GH Ghana nutome|TG Togo nutome'],
  ['el', 'CY Κύπρος|GR Ελλάδα'],
  [
    'en',
    'AE United Arab Emirates|AG Antigua & Barbuda|AI Anguilla|AS American Samoa|AT Austria|AU Australia|BB Barbados|BE Belgium|BI Burundi|BM Bermuda|BS Bahamas|BW Botswana|BZ Belize|CA Canada|CC Cocos Islands|CH Switzerland|CK Cook Islands|CM Cameroon|CX Christmas Island|CY Cyprus|CZ Czechia|DE Germany|DG Diego Garcia|DK Denmark|DM Dominica|EE Estonia|ER Eritrea|ES Spain|FI Finland|FJ Fiji|FK Falkland Islands|FM Micronesia|FR France|GB UK|GD Grenada|GE Georgia|GG Guernsey|GH Ghana|GI Gibraltar|GM Gambia|GS South Georgia & South Sandwich Islands|GU Guam|GY Guyana|HK Hong Kong|HU Hungary|ID Indonesia|IE Ireland|IL Israel|IM Isle of Man|IN India|IO British Indian Ocean Territory|IT Italy|JE Jersey|JM Jamaica|JP Japan|KE Kenya|KI Kiribati|KN St Kitts & Nevis|KY Cayman Islands|LC St Lucia|LR Liberia|LS Lesotho|LT Lithuania|LV Latvia|MG Madagascar|MH Marshall Islands|MO Macao|MP Northern Mariana Islands|MS Montserrat|MT Malta|MU Mauritius|MV Maldives|MW Malawi|MY Malaysia|NA Namibia|NF Norfolk Island|NG Nigeria|NL Netherlands|NO Norway|NR Nauru|NU Niue|NZ New Zealand|PG Papua New Guinea|PH Philippines|PK Pakistan|PL Poland|PN Pitcairn|PR Puerto Rico|PT Portugal|PW Palau|RO Romania|RW Rwanda|SB Solomon Islands|SC Seychelles|SD Sudan|SE Sweden|SG Singapore|SH St Helena|SI Slovenia|SK Slovakia|SL Sierra Leone|SS South Sudan|SX Sint Maarten|SZ Eswatini|TC Turks & Caicos Islands|TK Tokelau|TO Tonga|TT Trinidad & Tobago|TV Tuvalu|TZ Tanzania|UA Ukraine|UG Uganda|UM U.S. Outlying Islands|US US|VC St Vincent & the Grenadines|VG British Virgin Islands|VI U.S. Virgin Islands|VU Vanuatu|WS Samoa|ZA South Africa|ZM Zambia|ZW Zimbabwe'
  ],
  [
    'es',
    'AR Argentina|BO Bolivia|BR Brasil|BZ Belice|CL Chile|CO Colombia|CR Costa Rica|CU Cuba|DO República Dominicana|EA Ceuta y Melilla|EC Ecuador|ES España|GQ Guinea Ecuatorial|GT Guatemala|HN Honduras|IC Canarias|MX México|NI Nicaragua|PA Panamá|PE Perú|PH Filipinas|PR Puerto Rico|PY Paraguay|SV El Salvador|US EE. UU.|UY Uruguay|VE Venezuela'
  ],
  ['fa', 'AF افغانستان|IR ایران'],
  [
    'ff',
    'BF Burkibaa Faaso|CM Kameruun|GH Ganaa|GM Gammbi|GN Gine|GW Gine-Bisaawo|LR Liberiyaa|MR Muritani|NE Nijeer|NG Nijeriyaa|SL Seraa liyon|SN Senegaal'
  ],
  ['fo', 'DK Danmark|FO Føroyar'],
  [
    'fr',
    'BE Belgique|BF Burkina Faso|BI Burundi|BJ Bénin|BL Saint-Barthélemy|CA Canada|CD Congo-Kinshasa|CF République centrafricaine|CG Congo-Brazzaville|CH Suisse|CI Côte d’Ivoire|CM Cameroun|DJ Djibouti|DZ Algérie|FR France|GA Gabon|GF Guyane française|GN Guinée|GP Guadeloupe|GQ Guinée équatoriale|HT Haïti|KM Comores|LU Luxembourg|MA Maroc|MC Monaco|MF Saint-Martin|MG Madagascar|ML Mali|MQ Martinique|MR Mauritanie|MU Maurice|NC Nouvelle-Calédonie|NE Niger|PF Polynésie française|PM Saint-Pierre-et-Miquelon|RE La Réunion|RW Rwanda|SC Seychelles|SN Sénégal|SY Syrie|TD Tchad|TG Togo|TN Tunisie|VU Vanuatu|WF Wallis-et-Futuna|YT Mayotte'
  ],
  ['ga', 'GB RA|IE Éire'],
  ['gsw', 'CH Schwiiz|FR Frankriich|LI Liächteschtäi'],
  ['ha', 'GH Gana|NE Nijar|NG Nijeriya'],
  ['hr', 'BA Bosna i Hercegovina|HR Hrvatska'],
  ['it', 'CH Svizzera|IT Italia|SM San Marino|VA Città del Vaticano'],
  ['kk', 'CN قىتاي|KZ Қазақстан'],
  ['ko', 'CN 중국|KP 조선민주주의인민공화국|KR 한국'],
  ['ku', 'SY Sûrîye|TR Türkiye'],
  ['ln', 'AO Angóla|CD Republíki ya Kongó Demokratíki|CF Repibiki ya Afríka ya Káti|CG Kongo'],
  ['mas', 'KE Kenya|TZ Tansania'],
  ['ms', 'BN Brunei|ID Indonesia|MY Malaysia|SG Singapura'],
  ['nds', 'DE Düütschland|NL Nedderlannen'],
  ['ne', 'IN भारत|NP नेपाल'],
  ['nl', 'AW Aruba|BE België|BQ Caribisch Nederland|CW Curaçao|NL Nederland|SR Suriname|SX Sint-Maarten'],
  ['oc', 'ES Espanha|FR França'],
  ['om', 'ET Itoophiyaa|KE Keeniyaa'],
  ['os', 'GE Гуырдзыстон|RU Уӕрӕсе'],
  ['pa', 'IN ਭਾਰਤ|PK پاکستان'],
  ['ps', 'AF افغانستان|PK پاکستان'],
  [
    'pt',
    'AO Angola|BR Brasil|CH Suíça|CV Cabo Verde|GQ Guiné Equatorial|GW Guiné-Bissau|LU Luxemburgo|MO Macau|MZ Moçambique|PT Portugal|ST São Tomé e Príncipe|TL Timor-Leste'
  ],
  ['qu', 'BO Bolivia|EC Ecuador|PE Perú'],
  ['ro', 'MD Republica Moldova|RO România'],
  ['ru', 'BY Беларусь|KG Киргизия|KZ Казахстан|MD Молдова|RU Россия|UA Украина'],
  ['sd', 'IN भारत|PK پاڪستان'],
  ['se', 'FI Suopma|NO Norga|SE Ruoŧŧa'],
  ['shn', 'MM မျၢၼ်ႇမႃႇ (မိူင်းမၢၼ်ႈ)|TH မိူင်းထႆး'],
  ['so', 'DJ Jabuuti|ET Itoobiya|KE Kenya|SO Soomaaliya'],
  ['sq', 'AL Shqipëri|MK Maqedonia e Veriut|XK Kosovë'],
  ['sr', 'BA Босна и Херцеговина|ME Crna Gora|RS Србија|XK Косово'],
  ['st', 'LS Lesotho|ZA Afrika Borwa'],
  ['sv', 'AX Åland|FI Finland|SE Sverige'],
  ['sw', 'CD Kongo - Kinshasa|KE Kenya|TZ Tanzania|UG Uganda'],
  ['syr', 'IQ ܥܝܪܩ|SY ܣܘܪܝܐ'],
  ['ta', 'IN இந்தியா|LK இலங்கை|MY மலேசியா|SG சிங்கப்பூர்'],
  ['teo', 'KE Kenia|UG Uganda'],
  ['ti', 'ER ኤርትራ|ET ኢትዮጵያ'],
  ['tn', 'BW Botswana|ZA Aforika Borwa'],
  ['tr', 'CY Kıbrıs|TR Türkiye'],
  ['ur', 'IN بھارت|PK پاکستان'],
  ['uz', 'AF افغانستان|UZ Oʻzbekiston'],
  ['yo', 'BJ Bɛ̀nɛ̀|NG Nàìjíríà'],
  ['yrl', 'BR Brasiu|CO Kurũbiya|VE Wenesuera'],
  ['yue', 'CN 中国|HK 香港|MO 澳門'],
  ['zh', 'CN 中国|HK 香港|MO 澳門|MY 马来西亚|SG 新加坡|TW 台灣'],
  ['zh-hans', 'CN 中国|HK 香港|MO 澳门|MY 马来西亚|SG 新加坡'],
  ['zh-hant', 'HK 香港|MO 澳門|MY 馬來西亞|TW 台灣'],
  ['sr-cyrl', 'BA Босна и Херцеговина|ME Црна Гора|RS Србија|XK Косово'],
  ['sr-latn', 'BA Bosna i Hercegovina|ME Crna Gora|RS Srbija|XK Kosovo']
])
