import { lines } from "./word-list.js";

/** What shoppers of one language say beside their question. */
export interface AsideWords {
	/** Said before it. */
	readonly before: readonly string[];
	/** Said after it. */
	readonly after: readonly string[];
	/** Said after it, with or without a name behind. */
	readonly signOff: readonly string[];
	/** What an order's number is called when it is only mentioned. */
	readonly order: readonly string[];
}

/** For the six built-in languages; greetings and thanks are the lexicons'. */
export const asideWords: ReadonlyMap<string, AsideWords> = new Map([
	[
		"en",
		{
			before: lines(`
				i have a question
				i have a quick question
				i have one question
				just a quick question
				quick question
				question
				i would like to ask
				i want to ask
				i wanted to ask
				can you help me
				can you help
				could you help me
				could you please help me
				can you please help me
				please help me
				please help
				help me please
				i need help
				i need your help
				excuse me
				sorry to bother you
				can you tell me
				could you tell me
				please tell me
				please`),
			after: lines(`
				please
				pls
				plz
				asap
				it is urgent
				its urgent
				this is urgent
				very urgent
				urgent
				can you help me
				can you help
				please help me
				please help
				i need help
				please advise
				please let me know
				let me know
				thanks in advance
				thank you in advance`),
			signOff: lines(`
				kind regards
				best regards
				many regards
				regards
				best wishes
				yours sincerely
				sincerely`),
			order: lines(`
				order number
				order no
				order nr
				my order number is
				my order number
				my order
				order`),
		},
	],
	[
		"pl",
		{
			before: lines(`
				mam pytanie
				mam jedno pytanie
				mam takie pytanie
				mam szybkie pytanie
				szybkie pytanie
				pytanie
				chciałam zapytać
				chciałem zapytać
				chciałabym zapytać
				chciałbym zapytać
				chcę zapytać
				czy możecie mi pomóc
				czy możecie pomóc
				czy mogą państwo mi pomóc
				czy może mi pan pomóc
				czy może mi pani pomóc
				możecie mi pomóc
				możecie pomóc
				proszę o pomoc
				potrzebuję pomocy
				przepraszam
				proszę mi powiedzieć
				proszę powiedzieć
				proszę`),
			after: lines(`
				proszę
				to pilne
				bardzo pilne
				pilne
				proszę o pomoc
				proszę o odpowiedź
				proszę o szybką odpowiedź
				czekam na odpowiedź
				z góry dziękuję
				z góry dzięki`),
			signOff: lines(`
				pozdrawiam serdecznie
				serdecznie pozdrawiam
				pozdrawiam
				pozdrowienia
				z poważaniem`),
			order: lines(`
				numer zamówienia
				nr zamówienia
				zamówienie numer
				zamówienie nr
				zamówienie
				zamówienia`),
		},
	],
	[
		"uk",
		{
			before: lines(`
				у мене є питання
				у мене питання
				маю питання
				є питання
				питання
				хочу запитати
				хотіла запитати
				хотів запитати
				хотіла б запитати
				хотів би запитати
				чи можете ви мені допомогти
				чи можете мені допомогти
				чи можете допомогти
				можете мені допомогти
				можете допомогти
				допоможіть будь ласка
				допоможіть
				потрібна допомога
				перепрошую
				вибачте
				підкажіть будь ласка
				підкажіть
				скажіть будь ласка
				скажіть
				будь ласка`),
			after: lines(`
				будь ласка
				це дуже терміново
				це терміново
				дуже терміново
				терміново
				допоможіть будь ласка
				допоможіть
				чекаю на відповідь
				чекаю відповіді
				заздалегідь дякую
				наперед дякую`),
			signOff: lines(`
				з повагою
				з найкращими побажаннями`),
			order: lines(`
				номер замовлення
				замовлення номер
				замовлення`),
		},
	],
	[
		"bg",
		{
			before: lines(`
				имам един въпрос
				имам въпрос
				един въпрос
				въпрос
				искам да попитам
				исках да попитам
				искам да питам
				можете ли да ми помогнете
				може ли да ми помогнете
				бихте ли ми помогнали
				ще ми помогнете ли
				помогнете ми
				помогнете
				имам нужда от помощ
				извинете
				извинявайте
				кажете ми
				кажете
				бихте ли ми казали
				моля`),
			after: lines(`
				моля
				много е спешно
				спешно е
				спешно
				помогнете
				чакам отговор
				очаквам отговор
				благодаря предварително
				предварително благодаря`),
			signOff: lines(`
				с уважение
				с поздрав
				с поздрави
				поздрави`),
			order: lines(`
				номер на поръчката
				номер на поръчка
				поръчка номер
				поръчка
				поръчката`),
		},
	],
	[
		"sk",
		{
			before: lines(`
				mám jednu otázku
				mám otázku
				otázka
				chcem sa opýtať
				chcela som sa opýtať
				chcel som sa opýtať
				chcela by som sa opýtať
				chcel by som sa opýtať
				môžete mi pomôcť
				môžete pomôcť
				mohli by ste mi pomôcť
				viete mi pomôcť
				pomôžte mi prosím
				pomôžte mi
				potrebujem pomoc
				potrebujem pomôcť
				prepáčte
				viete mi povedať
				mohli by ste mi povedať
				povedzte mi
				prosím vás
				prosím`),
			after: lines(`
				prosím vás
				prosím
				je to súrne
				veľmi súrne
				súrne
				je to urgentné
				pomôžte mi prosím
				pomôžte
				čakám na odpoveď
				vopred ďakujem
				dopredu ďakujem`),
			signOff: lines(`
				s pozdravom
				s úctou
				pozdravujem`),
			order: lines(`
				číslo objednávky
				objednávka číslo
				objednávka č
				objednávka
				objednávky`),
		},
	],
	[
		"tr",
		{
			before: lines(`
				bir sorum var
				bir sorum olacak
				sorum var
				bir soru
				bir şey sormak istiyorum
				bir şey soracağım
				bir şey soracaktım
				soru sormak istiyorum
				bana yardımcı olur musunuz
				bana yardımcı olabilir misiniz
				bana yardım eder misiniz
				yardımcı olur musunuz
				yardımcı olabilir misiniz
				yardım eder misiniz
				yardıma ihtiyacım var
				pardon
				affedersiniz
				kusura bakmayın
				söyler misiniz
				lütfen`),
			after: lines(`
				lütfen
				çok acil
				acil
				yardımcı olur musunuz
				yardımcı olabilir misiniz
				yardımcı olun
				yardım edin
				cevap bekliyorum
				dönüş bekliyorum
				şimdiden teşekkürler
				şimdiden teşekkür ederim`),
			signOff: lines(`
				saygılarımla
				saygılar
				iyi günler
				iyi çalışmalar
				iyi akşamlar
				kolay gelsin`),
			order: lines(`
				sipariş numaram
				sipariş numarası
				sipariş no
				sipariş`),
		},
	],
]);
