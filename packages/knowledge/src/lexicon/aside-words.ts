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
				i would like to ask
				i want to ask
				i wanted to ask
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
				please advise
				please let me know
				let me know`),
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
				przepraszam
				proszę mi powiedzieć
				proszę powiedzieć
				proszę`),
			after: lines(`
				proszę
				proszę o odpowiedź
				proszę o szybką odpowiedź
				czekam na odpowiedź`),
			signOff: lines(`
				pozdrawiam serdecznie
				serdecznie pozdrawiam
				pozdrawiam
				pozdrowienia
				z poważaniem`),
			order: lines(`
				numer zamówienia
				nr zamówienia
				nr zam
				zam
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
				перепрошую
				вибачте
				підкажіть будь ласка
				підкажіть
				скажіть будь ласка
				скажіть
				будь ласка`),
			after: lines(`
				будь ласка
				чекаю на відповідь
				чекаю відповіді`),
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
				извинете
				извинявайте
				кажете ми
				кажете
				бихте ли ми казали
				моля`),
			after: lines(`
				моля
				чакам отговор
				очаквам отговор`),
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
				prepáčte
				viete mi povedať
				mohli by ste mi povedať
				povedzte mi
				prosím vás
				prosím`),
			after: lines(`
				prosím vás
				prosím
				čakám na odpoveď`),
			signOff: lines(`
				s pozdravom
				s úctou
				pozdravujem`),
			order: lines(`
				číslo objednávky
				objednávka číslo
				objednávka č
				obj č
				obj
				objednávka
				objednávky`),
		},
	],
	[
		"tr",
		{
			before: lines(`
				pardon
				affedersiniz
				kusura bakmayın
				söyler misiniz
				lütfen`),
			after: lines(`
				lütfen
				cevap bekliyorum
				dönüş bekliyorum`),
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
