/** What shoppers of each language say to a flow: agreement, denial, second thoughts, words to the flow itself. */
export const sampleWords: Readonly<Record<string, readonly string[]>> = {
	en: [
		...["yes", "no", "no, actually yes", "actually no", "not sure"],
		...["stop", "back", "start over", "I don't know", "help"],
		...["no, the other order", "the second one", "sorry, order 10244"],
	],
	pl: [
		...["tak", "nie", "nie, a jednak tak", "jednak nie", "chyba tak"],
		...["przerwij", "wstecz", "od nowa", "nie wiem", "pomoc"],
		...["nie, inne zamówienie", "to drugie", "pomyłka, zamówienie 10244"],
	],
	uk: [
		...["так", "ні", "ні, все-таки так", "насправді ні", "мабуть"],
		...["стоп", "назад", "спочатку", "не знаю", "допомога"],
		...["ні, інше замовлення", "друге", "вибачте, замовлення 10244"],
	],
	bg: [
		...["да", "не", "не, всъщност да", "не, всъщност", "може би"],
		...["спри", "върни се", "отначало", "не знам", "помощ"],
		...["не, другата поръчка", "второто", "извинете, поръчка 10244"],
	],
	sk: [
		...["áno", "nie", "nie, vlastne áno", "vlastne nie", "asi áno"],
		...["prestaň", "späť", "odznova", "neviem", "pomoc"],
		...["nie, iná objednávka", "to druhé", "prepáčte, objednávka 10244"],
	],
	tr: [
		...["evet", "hayır", "hayır, aslında evet", "yok vazgeçtim", "belki"],
		...["bırak", "geri", "baştan", "bilmiyorum", "yardım"],
		...["hayır, diğer sipariş", "ikincisi", "pardon, sipariş 10244"],
	],
};
