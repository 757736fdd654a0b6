/** Lists the words that stand in every text of a language: what tells which language a text is in. */

/** Of the South Slavic languages that readers of each other read, in Latin letters. */
const bosnianCroatianSerbian =
  'je se da su na za od koji koja koje ili sa kao ne nije iz po što što ako biti može ima ali kako samo te već bi do kada svi sve ovo ovaj ova nakon pri prije između treba'

/** By language; those without spaces between their words, or alone in their script, are known by their letters. */
const listed: Readonly<Record<string, string>> = {
  ar: 'في من على إلى أن هذا هذه التي الذي عن مع أو ما لا كان كل قد تم ذلك إذا يمكن بعد غير بين هو هي كما حتى عند لم يتم ثم أي وفي ولا لك',
  az: 'və bir bu ilə üçün də da olan olaraq ki daha hər edir olur kimi bütün sonra ən ya çox lakin var isə onun o deyil əgər edilir üzrə öz',
  be: 'і ў у на не што з да як для гэта па або ад пры за яго яны было быць калі таксама можа але можна ёсць вы каб усе а',
  bg: 'на и да за се от в с не са че по или като които който ще при до има може тази това който ако е към както само след те бъде което трябва',
  bs: bosnianCroatianSerbian,
  ca: 'el la de i que en els les a un una per amb és del no al es o com més són dels aquest aquesta seva ha pot quan també si perquè seu l d s hi',
  cs: 'a v se na je že s z do o i k pro jako by ale podle nebo si který která které jsou pokud bude může od po při také tak jeho než být aby ve za však není',
  da: 'og i at er det til en på for af de med den der som har et ikke om kan fra ved eller skal vil blev efter også hvis sig blive når op du hvor man',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum oder nur wenn kann zur durch wir ihr ihre',
  en: 'the of and to in a is that for it as was with be by on not are this or from at an which you your we have has can if will all they their but when our how what more there its do may were been no must should would about other these any',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha este si sin sobre esta entre cuando también hay donde ser son puede',
  et: 'ja on ei et see kui ning oma mis ta ka või aga seda kes oli selle ole siis nii mida pärast kuid kas nagu saab peab võib kõik sest üle välja',
  fa: 'و در به از که این را با است برای آن یک خود تا کرد بر هم نیز می شود شده یا ها های باید ما اگر شما هر کند کنید اما آنها',
  fi: 'ja on ei se että hän oli joka mutta myös ovat kun jos tai niin sen voi ole mukaan kuin vain ovat sekä sitä jotka tämä sekä voidaan jossa tulee kaikki mitä tätä eivät',
  fr: 'le de la et les des en un du une est que dans pour qui au a pas sur plus par ne se ce l d il n qu sont avec s ou son vous nous aux cette leur être si elle tout ces peut',
  ga: 'an agus na ar a i is ag go le do tá sé de nó mar bhí sin gur ní ach seo san chun don sa faoi ó bheidh féidir siad cuid leis',
  hr: bosnianCroatianSerbian,
  hu: 'a az és hogy nem is egy ez meg már csak ha vagy mint de volt még van ki kell el minden azt után amely lehet aki ami majd pedig ezt szerint több',
  id: 'yang dan di untuk dengan ini dari pada tidak dalam itu adalah akan ke atau oleh sebagai juga dapat kami anda lebih karena ada bisa jika harus telah tersebut para saat kita',
  is: 'og að í á er sem til við um en það af með fyrir ekki hann var frá þess eru eða hafa því verið einnig þegar ef verður skal þú sé',
  it: 'di e il la che in a per un è del della una le non con si i da sono dei alla al delle nel gli più come lo ha anche o essere l dell se questo questa può nella ma d all',
  kk: 'және мен бұл бір үшін да де болып бойынша деп осы болады бар туралы сол ол емес өз барлық кейін керек немесе арқылы дейін сондай пен бен',
  ky: 'жана менен бул бир үчүн да деп ал болуп боюнча болгон ошол эмес эле анын бар өз керек бардык кийин же алар ар тууралуу жок',
  lb: 'an de d vun den der op ass fir mat déi dat et en eng am ze ech net sech och bei si ginn wéi aus gëtt oder no hunn huet mir awer kann sinn dass vum zum',
  lt: 'ir yra kad į su iš bet tai kaip o ne nuo ar apie už po prie buvo dėl jo gali taip pat jei arba būti kurie kai turi pagal per savo',
  lv: 'un ir ar no ka uz par kas tas lai arī tiek vai bet pēc tā ja pie kā nav var tikai līdz būt kuru šis viņš gan jūs savu',
  mk: 'на и во да се за од со е не што кои или како по ги ја ќе ако до при може овој оваа се тоа кој сите а само',
  mn: 'ба нь энэ юм бол болон байна уу гэж байгаа байсан тэр нэг болно биш дээр хийх тухай гэсэн мөн бүх бид буюу ч хэрэв өөрийн',
  mt: 'ta li u fil għal il l tal ma minn f bħala dan din jew hija huwa hu mill b mal kien kull biss fuq wara għandu dawn tista għall',
  nb: 'og i er det til en på for av de med den som har et ikke om kan fra ved eller skal vil ble etter også hvis seg bli når opp du å at hvor man dette men',
  nl: 'de het een en van in is dat op te zijn met voor niet aan er om ook als bij of uit naar dan door wordt worden die maar over tot deze kan je heeft nog wat u dit hebben moet zich',
  nn: 'og i er det til ein på for av dei med den som har eit ikkje om kan frå ved eller skal vil vart etter også viss seg bli når opp du å at kor ein dette men eg',
  pl: 'i w na z do się nie że jest to o jak dla od po przez za oraz który która które lub są a by ale co jego może być czy tym także przy ich jeśli ze tego',
  pt: 'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao à das seu sua ou são está quando também pelo pela foi ser isso você pode nos tem',
  ro: 'de și în a la cu pe care nu din o un că se pentru este mai sau să al ce sunt prin după dar fi le fost am ale ca dacă până cum lui poate vă',
  ru: 'и в не на что с по как это для к из от он но у за его так или же все а если при может быть также которые до вы бы был есть только их этого',
  sk: 'a v sa na je že s z do o aj k pre ako by ale podľa alebo si ktorý ktorá ktoré sú ak bude môže od po pri tiež tak jeho než byť aby vo za však nie',
  sl: 'in je v na se da za so z ki pa tudi po ne ali kot do o pri bi iz s če od sta lahko ni biti ter kako ko vse bo mora tem',
  sq: 'e të në për me dhe që një nga është i së më do si ka nuk u ky janë kjo ose edhe por mund tij të pas nëse duhet gjithë',
  sr: `${bosnianCroatianSerbian} је се да су на за од који која које или са као не није из по што ако бити може има али како само те већ би до када сви све ово овај ова након при пре између треба и у`,
  sv: 'och i att det är som en på för av med till den har de inte om ett kan från vid eller ska var så men sig efter också då nu när man du vi bli blir alla detta finns',
  sw: 'ya na wa kwa ni za katika la kama hii cha au kuwa si hiyo pia yako wako huo lakini kila hizo hili huu wao ili zaidi hivyo vya moja',
  tg: 'ва дар ба аз ки ин бо барои то як он мешавад аст ё худ ҳам буд намуд карда кард шуда агар ҳар бояд онҳо низ дигар',
  tk: 'we bu bir bilen üçin hem ol da de boýunça bolan öz şol bolup diýip edip soň her bolsa ýa däl bolýar olaryň barada ähli',
  tr: 've bir bu için ile de da olarak olan daha en gibi her ne çok kadar sonra ya veya o değil var olduğu ancak ise ki tüm göre diye mi',
  uk: 'і в на не що з та у до як для від за це або є по він але при його її які також бути може щоб ви якщо й про був так всі цього бо',
  ur: 'کے کی میں ہے اور سے کا کو اس پر کہ یہ ہیں ایک نے نہیں بھی کر تو ہو کیا جو لئے لیے تھا گیا آپ یا وہ ان',
  uz: 'va bu bir uchun bilan ham deb u ning har yoki esa kerak edi boʻlgan bo lgan ushbu emas boʻlib shu barcha mumkin keyin ular oʻz o z',
  vi: 'và của là có không được trong cho các một những với này để người khi đã từ cũng như đến về ra trên sẽ thì mà hoặc nếu bạn tôi tại vào theo'
}

/** The words of each language. */
export const frequentWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(listed).map(([language, words]) => [language, new Set(words.split(' '))])
)
