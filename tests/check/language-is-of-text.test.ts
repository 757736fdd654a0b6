/** Texts in another language than they say, each told with the one that is meant, and sound texts that look a little like it. */
import {expect, test} from 'vitest'
import {isPlainlyIn, tongueApartFrom} from '../../pipeline/locale/language-of-text.ts'
import type {Diagnostic} from '../../pipeline/model/diagnostic.ts'
import {foundIn} from './found-in.ts'

/** The same notice in each. */
const texts: Readonly<Record<string, string>> = {
  en: 'The reading room of the library is open to all who live in the town, and a card is not needed for it. Those who want to take books home with them must have a card, which is free for the first year. If you have lost your card, please tell us at once: we will give you another one when you come, and it will cost no more than the first. Books that are not brought back in time cost money by the day.',
  de: 'Der Lesesaal der Bibliothek ist für alle offen, die in der Stadt wohnen, und eine Karte ist dafür nicht nötig. Wer Bücher mit nach Hause nehmen will, muss eine Karte haben, die im ersten Jahr nichts kostet. Wenn Sie die Karte verloren haben, sagen Sie es uns bitte sofort: Sie bekommen eine andere, wenn Sie kommen, und sie kostet nicht mehr als die erste. Bücher, die nicht zur Zeit zurück sind, kosten Geld für jeden Tag.',
  fr: 'La salle de lecture de la bibliothèque est ouverte à tous ceux qui habitent dans la ville, et une carte n’est pas nécessaire pour y entrer. Ceux qui veulent emporter des livres chez eux doivent avoir une carte, qui est gratuite pour la première année. Si vous avez perdu votre carte, dites-le nous tout de suite : nous vous en donnerons une autre, qui ne coûtera pas plus que la première. Les livres qui ne sont pas rendus à temps coûtent de l’argent par jour.',
  es: 'La sala de lectura de la biblioteca está abierta para todos los que viven en la ciudad, y no se necesita una tarjeta para entrar. Los que quieren llevar libros a su casa deben tener una tarjeta, que es gratuita durante el primer año. Si usted ha perdido la tarjeta, por favor díganos lo que pasó: le daremos otra cuando venga, y no costará más que la primera. Los libros que no se devuelven a tiempo cuestan dinero por día.',
  pt: 'A sala de leitura da biblioteca está aberta para todos os que moram na cidade, e não é preciso um cartão para entrar. Os que querem levar livros para casa devem ter um cartão, que é gratuito no primeiro ano. Se você perdeu o seu cartão, por favor diga isso a nós: daremos outro quando vier, e não custará mais do que o primeiro. Os livros que não são devolvidos no prazo custam dinheiro por dia.',
  it: 'La sala di lettura della biblioteca è aperta a tutti quelli che abitano nella città, e non è necessaria una tessera per entrare. Chi vuole portare i libri a casa deve avere una tessera, che è gratuita per il primo anno. Se avete perso la tessera, per favore ditelo subito: ne avrete un’altra quando venite, e non costa più della prima. I libri che non sono restituiti in tempo costano una somma al giorno.',
  nl: 'De leeszaal van de bibliotheek is open voor allen die in de stad wonen, en een kaart is daarvoor niet nodig. Wie boeken mee naar huis wil nemen, moet een kaart hebben, die in het eerste jaar niets kost. Als u de kaart verloren hebt, zeg het ons dan: u krijgt een andere als u komt, en die kost niet meer dan de eerste. Boeken die niet op tijd terug zijn, kosten geld voor elke dag dat ze bij u zijn.',
  sv: 'Bibliotekets läsesal är öppen för alla som bor i staden, och det behövs inte något kort för att komma dit. De som vill ta med sig böcker hem behöver ett kort, som är gratis under det första året. Om du har förlorat ditt kort kan du säga det till oss: du får ett nytt när du kommer, och det kostar inte mer än det första. Böcker som inte är tillbaka i tid kostar pengar för varje dag som går, och det är mycket.',
  pl: 'Czytelnia biblioteki jest otwarta dla wszystkich, którzy mieszkają w mieście, i nie jest do tego potrzebna karta. Kto chce wziąć książki do domu, musi mieć kartę, która jest bezpłatna przez pierwszy rok. Jeśli ktoś zgubił kartę, to niech nam o tym powie: dostanie nową, jak przyjdzie, i nie będzie ona droższa od pierwszej. Za książki, które nie są oddane na czas, płaci się za każdy dzień, o ile nie ma ku temu powodu.',
  ru: 'Читальный зал библиотеки открыт для всех, кто живёт в городе, и карта для этого не нужна. Если вы хотите взять книги на дом, вам нужна карта, за которую в первый год не надо платить. Если вы потеряли карту, скажите об этом нам: вы получите новую, как только придёте, и она будет стоить не больше, чем первая. За книги, которые не были возвращены в срок, надо платить за каждый день, но не больше, чем они стоят.',
  ja: '図書館の閲覧室は、町に住むすべての人に開かれています。入るためにカードはいりません。本を家に持ち帰りたい人は、カードを作ってください。はじめの年は無料です。カードをなくしたときは、すぐに知らせてください。新しいカードを差し上げます。期限までに返されない本には、一日ごとにお金がかかります。',
  el: 'Το αναγνωστήριο της βιβλιοθήκης είναι ανοιχτό για όλους όσοι μένουν στην πόλη, και δεν χρειάζεται κάρτα. Όποιος θέλει να πάρει βιβλία στο σπίτι πρέπει να έχει κάρτα, που είναι δωρεάν για τον πρώτο χρόνο. Αν χάσατε την κάρτα σας, πείτε το μας αμέσως: θα σας δώσουμε άλλη όταν έρθετε, και δεν θα κοστίσει περισσότερο από την πρώτη.',
  hi: 'पुस्तकालय का वाचनालय नगर में रहने वाले सभी लोगों के लिए खुला है, और इसके लिए कार्ड की आवश्यकता नहीं है। जो लोग पुस्तकें घर ले जाना चाहते हैं, उनके पास कार्ड होना चाहिए, जो पहले वर्ष के लिए निःशुल्क है। यदि आपका कार्ड खो गया है, तो कृपया हमें तुरंत बताएँ: आपके आने पर हम आपको दूसरा कार्ड देंगे, और उसका मूल्य पहले से अधिक नहीं होगा।'
}

async function told(files: Readonly<Record<string, string>>): Promise<readonly Diagnostic[]> {
  return (await foundIn(files)).filter(({ruleId}) => ruleId === 'language/is-of-text')
}

function documentIn(language: string, text: string): string {
  return `---\ntitle: Alpha\nlanguage: ${language}\ndate: 2026-01-02\n---\n\n${text}\n`
}

function textIn(language: string): string {
  return texts[language] ?? ''
}

/** Each text by what it says it is in, but for those that are near to each other. */
const pairs = Object.keys(texts).flatMap((language) => Object.keys(texts).map((said) => ({language, said})))

const near = ['es', 'pt', 'it', 'fr']

test('a text in another language than it says is told with its own, and one in its own is not', () => {
  const isRight = (language: string, said: string): boolean => {
    const text = textIn(language)
    if (language === said) return isPlainlyIn(text, said)
    const tongue = isPlainlyIn(text, said) ? undefined : tongueApartFrom(text, said)
    if (tongue === undefined) return near.includes(language) && near.includes(said)
    return tongue.kind === 'script' ? language === 'hi' : tongue.languages.join() === language
  }
  expect(pairs.filter(({language, said}) => !isRight(language, said))).toEqual([])
})

test('names and terms in Latin letters hide no other script; a text in two languages is told with none', () => {
  const terms =
    'Kubernetes ConfigMap, JavaScript Promise, HTTP header Content-Type, GitHub Actions workflow. '
  const chinese =
    '阅览室对所有住在城里的人开放，不需要借书证。想把书带回家的人必须有借书证，第一年免费。如果您丢失了借书证，请立即告诉我们：您来的时候我们会给您另一张，费用不会比第一张多。没有按时归还的书按天收费。图书馆的规则适用于所有读者，包括儿童和访客，请在入口处阅读。'
  expect(tongueApartFrom(chinese + terms, 'en')).toEqual({kind: 'languages', languages: ['zh']})
  expect(tongueApartFrom(textIn('ru') + terms, 'en')).toEqual({kind: 'languages', languages: ['ru']})
  expect(tongueApartFrom(textIn('hi') + terms, 'en')).toEqual({kind: 'script', script: 'Devanagari'})
  expect(tongueApartFrom(chinese + textIn('en'), 'en')).toBeUndefined()
  expect(tongueApartFrom(textIn('ru') + textIn('en'), 'en')).toBeUndefined()
  // Much of an index of names in Japanese is in Chinese letters.
  expect(tongueApartFrom(`${chinese}は、です。ところです、これもまた、そうです`, 'ja')).toBeUndefined()
})

test('it stands at the language that is written, or at the first paragraph', async () => {
  const [written, given] = await told({
    'source/a.md': documentIn('en', textIn('de')),
    'source/b.en.md': `---\ntitle: Alpha\ndate: 2026-01-02\n---\n\n## Bravo\n\n${textIn('ru')}\n`
  })
  expect(written?.place).toMatchObject({path: 'source/a.md', start: {line: 3, column: 11}})
  expect(written?.message).toBe('the text is in `de`, and its language is said to be `en`')
  expect(given?.place).toMatchObject({path: 'source/b.en.md', start: {line: 8, column: 1}})
  expect(given?.hints).toEqual(['write `language: ru` in `source/b.en.md`'])
})

test('a publication has one finding for each other language', async () => {
  const manifest = (language: string): string => `title: Alpha\nlanguage: ${language}\ndate: 2026-01-02\n`
  const found = await told({
    'source/all/publication.yaml': manifest('fr'),
    'source/all/a.md': textIn('en'),
    'source/all/b.md': textIn('en'),
    'source/some/publication.yaml': manifest('de'),
    'source/some/a.md': textIn('de'),
    'source/some/b.md': textIn('en'),
    'source/some/c.md': textIn('en'),
    'source/some/d.md': textIn('hi')
  })
  expect(found.map(({place, message}) => `${place.path}: ${message}`)).toEqual([
    'source/all/publication.yaml: the text of all 2 documents is in `en`, and its language is said to be `fr`',
    'source/some/b.md: the text of this document and of 1 more is in `en`, and its language is said to be `de`',
    'source/some/d.md: the text of this document is in Devanagari letters, and its language is said to be `de`'
  ])
})

test.each([
  [
    'a quotation among words of its own',
    'de',
    `${textIn('de')}\n\nSo steht es dort: “${textIn('en').slice(0, 120)}”`
  ],
  ['a quotation', 'en', `Thus the notice:\n\n> ${textIn('de')}`],
  ['what is marked', 'en', `Thus the notice:\n\n<div lang="de">\n\n${textIn('de')}\n\n</div>`],
  ['two languages, the other one first', 'en', `${textIn('de')}\n\n${textIn('de')}\n\n${textIn('en')}`],
  ['few words', 'en', textIn('de').slice(0, 200)],
  [
    'code and a list',
    'en',
    `Alpha:\n\n\`\`\`\n${textIn('de')}\n\`\`\`\n\n- ${textIn('de')}\n\n## ${textIn('de')}`
  ],
  [
    'names',
    'en',
    'Pinus sylvestris, Abies alba, Picea abies, Larix decidua, Juniperus communis, Taxus baccata. '.repeat(10)
  ],
  [
    'names with words',
    'en',
    'María de la Cruz, José de los Santos, Ana del Río, Charles de Gaulle, Ludwig van der Rohe. '.repeat(9)
  ],
  [
    'filling',
    'en',
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat. '.repeat(
      4
    )
  ],
  ['letters', 'en', 'Alpha a b c d e i o u y z k s v w, bravo a e i o u, charlie l d s t. '.repeat(9)],
  [
    'names of programs among Japanese',
    'ja',
    `${'Kubernetes Docker GitHub Actions TypeScript React '.repeat(6)}${textIn('ja')}`
  ],
  [
    'a near language',
    'da',
    'Bibliotekets lesesal er åpen for alle som bor i byen, og det trengs ikke noe kort for å komme inn. De som vil ta med seg bøker hjem, skal ha et kort, som er gratis det første året. Har du mistet kortet, kan du si det til oss: du får et nytt når du kommer, og det koster ikke mer enn det første. Bøker som ikke er levert i tide, koster penger for hver dag.'
  ],
  ['a language that is not known here', 'gl', textIn('es')],
  [
    'Serbian in its other letters',
    'sr',
    'Čitaonica biblioteke je otvorena za sve koji žive u gradu, i karta za to nije potrebna. Ko želi da uzme knjige kući, treba da ima kartu, koja je prve godine besplatna. Ako ste izgubili kartu, recite nam to: dobićete drugu kada dođete, i ona neće biti skuplja od prve. Za knjige koje se ne vrate na vreme plaća se po danu, ali ne više nego što vrede te knjige kao nove.'
  ]
])('%s is not told', async (_, language, text) => {
  expect(await told({'source/a.md': documentIn(language, text)})).toEqual([])
})
