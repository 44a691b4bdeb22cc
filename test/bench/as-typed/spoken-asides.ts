/** What is said around a question, by kind, in two ways: a question stands where the dots are. */
export interface SpokenAsides {
	readonly greeting: readonly [string, string];
	readonly help: readonly [string, string];
	readonly thanks: readonly [string, string];
	readonly hurry: readonly [string, string];
	readonly signOff: readonly [string, string];
	readonly order: readonly [string, string];
}

/** The first of each were known when the library's words were chosen; of the second, the order's number alone was looked at. */
export const spokenAsides: Readonly<Record<string, SpokenAsides>> = {
	en: {
		greeting: ["Good morning everyone, …", "Hey there guys, …"],
		help: [
			"I was hoping you could help me out. …",
			"Could somebody assist me please? …",
		],
		thanks: [
			"… many thanks for your help",
			"… appreciate it, thank you so much in advance",
		],
		hurry: ["… I'm in a bit of a hurry!!", "… this is really urgent for me"],
		signOff: ["… Cheers, Anna", "… Best, Tom"],
		order: ["… (order 10023456)", "… my order no. is 10023456"],
	},
	pl: {
		greeting: ["Dzień dobry Państwu, …", "Witam serdecznie, …"],
		help: ["Czy mógłby mi ktoś pomóc? …", "Bardzo proszę o pomoc. …"],
		thanks: [
			"… z góry bardzo dziękuję za pomoc",
			"… będę wdzięczna za odpowiedź",
		],
		hurry: ["… bardzo mi się spieszy!!", "… to dla mnie bardzo pilna sprawa"],
		signOff: ["… Pozdrawiam, Anna Nowak", "… Pozdro, Kasia"],
		order: ["… (nr zam. 10023456)", "… numer mojego zamówienia to 10023456"],
	},
	uk: {
		greeting: ["Доброго дня всім, …", "Вітаю вас, …"],
		help: ["Чи не могли б ви мені допомогти? …", "Потребую вашої допомоги. …"],
		thanks: ["… дуже дякую за допомогу", "… щиро вдячна за відповідь"],
		hurry: ["… дуже поспішаю!!", "… це дуже терміново для мене"],
		signOff: ["… З повагою, Олена", "… Гарного дня, Ігор"],
		order: ["… (замовлення 10023456)", "… номер мого замовлення 10023456"],
	},
	bg: {
		greeting: ["Здравейте на всички, …", "Здравейте, екип, …"],
		help: [
			"Дали бихте могли да ми помогнете? …",
			"Имам нужда от малко помощ. …",
		],
		thanks: [
			"… много ви благодаря за помощта",
			"… ще съм благодарна за отговор",
		],
		hurry: ["… малко бързам!!", "… спешно ми е"],
		signOff: ["… Поздрави, Мария Иванова", "… Хубав ден, Иван"],
		order: ["… (поръчка 10023456)", "… номерът на поръчката ми е 10023456"],
	},
	sk: {
		greeting: ["Dobrý deň prajem, …", "Zdravím vás, …"],
		help: ["Mohol by mi niekto pomôcť? …", "Potreboval by som pomoc. …"],
		thanks: [
			"… vopred veľmi pekne ďakujem za pomoc",
			"… budem vďačný za odpoveď",
		],
		hurry: ["… dosť sa ponáhľam!!", "… je to pre mňa veľmi súrne"],
		signOff: ["… S pozdravom Jana Nováková", "… Pekný deň, Peter"],
		order: ["… (obj. 10023456)", "… číslo mojej objednávky je 10023456"],
	},
	tr: {
		greeting: ["Herkese merhaba, …", "Selamlar, …"],
		help: [
			"Acaba bana yardımcı olabilecek biri var mı? …",
			"Bir konuda yardıma ihtiyacım var. …",
		],
		thanks: [
			"… yardımınız için çok teşekkür ederim",
			"… cevabınız için şimdiden teşekkürler",
		],
		hurry: ["… biraz acelem var!!", "… bu benim için çok acil"],
		signOff: ["… Saygılarımla, Ayşe Yılmaz", "… İyi çalışmalar, Mehmet"],
		order: ["… (sipariş 10023456)", "… sipariş numaram: 10023456"],
	},
};
