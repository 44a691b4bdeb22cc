import { words } from "./word-list.js";

/** Words of one language in which asides are put freely. */
export interface CourtesyWords {
	/** One of these makes words at an end of a text an aside. */
	readonly core: readonly string[];
	/** What stands around those. */
	readonly around: readonly string[];
	/** What leads up to a core and to nothing else. */
	readonly leading: readonly string[];
}

/** For the six built-in languages; most greetings are the lexicons'. */
export const courtesyWords: ReadonlyMap<string, CourtesyWords> = new Map([
	[
		"en",
		{
			core: words(`
				help thanks thank thx appreciate urgent asap hurry question`),
			around: words(`
				everyone everybody all team little quite im was were hoping wondering if you could can
				would anyone someone somebody me out your the for time support advance
				day be need please have quick just one`),
			leading: words("very many so really much i'm in a bit of am i kindly my"),
		},
	],
	[
		"pl",
		{
			core: words(`
				pomóc pomoc pomocy pomoże pomożecie dziękuję dzięki pilne pilnie pilna spieszy spieszę
				pytanie zapytać`),
			around: words(`
				państwu państwa mógłby mogłaby ktoś czy proszę za dzień może mogą będę
				sprawa jest dla możecie pan pani potrzebuję to mam takie szybkie jedno chciałam chciałem
				chciałabym chciałbym chcę`),
			leading: words(
				"bardzo z góry serdecznie mi się dość trochę numer mojego",
			),
		},
	],
	[
		"uk",
		{
			core: words(`
				допомогти допоможіть допоможе допомога допомогу допомоги дякую терміново поспішаю
				питання запитати`),
			around: words(`
				всім усім день чи не могли б ви хтось можете може за
				вашу буду мене потрібна потрібно будь ласка це у є маю хочу хотіла хотів би`),
			leading: words(
				"заздалегідь наперед дуже щиро трохи я мені вам номер мого",
			),
		},
	],
	[
		"bg",
		{
			core: words(`
				помогнете помогне помогни помощ помощта благодаря мерси спешно бързам въпрос
				попитам питам`),
			around: words(`
				на всички дали бихте могли да ми може можете за аз ден ще ако това моля съм
				ли имам нужда от е имам един искам исках`),
			leading: words("много ви предварително малко доста номерът на"),
		},
	],
	[
		"sk",
		{
			core: words(`
				pomôcť pomôže pomôžete pomôžte pomoc ďakujem vďaka súrne urgentné ponáhľam otázku
				otázka opýtať`),
			around: words(`
				prajem všetkým deň mohol mohla mohli by ste mi nám niekto za som prosím
				môžete viete potrebujem je to mám jednu chcem chcela chcel by`),
			leading: words(
				"dopredu vopred veľmi pekne dosť trochu sa vám číslo mojej",
			),
		},
	],
	[
		"tr",
		{
			core: words(`
				merhaba merhabalar yardımcı yardım yardıma yardımınız yardımınıza teşekkür teşekkürler
				sağolun acil acelem sorum soru soracaktım soracağım sormak`),
			around: words(`
				herkese acaba bana bize olabilecek olabilir olur birisi biri var mı musunuz
				misiniz ederim ederiz ediyorum lütfen iyi eder sevinirim ihtiyacım olun
				edin bir şey istiyorum`),
			leading: words("için çok biraz şimdiden"),
		},
	],
]);
