/** What people at a desk read that is not in the context pack. */
export interface DeskWords {
	/** The shopper was told this number while the desk could not be reached. */
	readonly promisedTicket: (number: string) => string;
	readonly askedAgain: (text: string) => string;
	readonly leftTheChat: string;
	readonly keepAsTicket: (number: string, email: string | null) => string;
	readonly withdrawn: string;
	/** Heading over what the shopper asked. */
	readonly asked: string;
	/** Subject of a letter to the desk. */
	readonly subject: (name: string | null, number: string) => string;
	/** How to answer a letter. */
	readonly howToAnswer: string;
	/** Name of the shopper where none is known. */
	readonly shopper: string;
	/** What a shopper is told of a person whose name the desk does not tell. */
	readonly colleague: string;
}

const words: Readonly<Record<string, DeskWords>> = {
	en: {
		promisedTicket: (number) =>
			`The desk could not be reached when this was asked. The customer was given the ticket number ${number} and expects an answer.`,
		askedAgain: (text) => `The customer asked again: ${text}`,
		leftTheChat:
			"The customer is no longer waiting in the chat. Please answer by e-mail or phone.",
		keepAsTicket: (number, email) =>
			`The customer is no longer waiting in the chat and was given the ticket number ${number}. ${email === null ? "The answer is expected in the chat." : `Please answer to ${email}.`}`,
		withdrawn: "The customer does not need a person any more.",
		asked: "Asked by the customer",
		subject: (name, number) =>
			`Question from ${name ?? "a customer"} [${number}]`,
		howToAnswer:
			"Reply to this message: your words appear in the chat. A line with #done ends the conversation, a line with #bot gives it back to the bot.",
		shopper: "Customer",
		colleague: "Our colleague",
	},
	pl: {
		promisedTicket: (number) =>
			`W chwili zadania pytania nie udało się połączyć z obsługą. Klient otrzymał numer zgłoszenia ${number} i czeka na odpowiedź.`,
		askedAgain: (text) => `Klient zapytał ponownie: ${text}`,
		leftTheChat:
			"Klient nie czeka już na czacie. Prosimy odpowiedzieć e-mailem lub telefonicznie.",
		keepAsTicket: (number, email) =>
			`Klient nie czeka już na czacie i otrzymał numer zgłoszenia ${number}. ${email === null ? "Odpowiedzi oczekuje na czacie." : `Prosimy odpowiedzieć na adres ${email}.`}`,
		withdrawn: "Klient nie potrzebuje już rozmowy z człowiekiem.",
		asked: "Pytania klienta",
		subject: (name, number) =>
			name === null
				? `Pytanie klienta [${number}]`
				: `Pytanie od: ${name} [${number}]`,
		howToAnswer:
			"Wystarczy odpowiedzieć na tę wiadomość: Twoje słowa pojawią się na czacie. Wiersz z #done kończy rozmowę, wiersz z #bot oddaje ją botowi.",
		shopper: "Klient",
		colleague: "nasz konsultant",
	},
	uk: {
		promisedTicket: (number) =>
			`Коли надійшло запитання, служба підтримки була недоступна. Клієнт отримав номер звернення ${number} і чекає на відповідь.`,
		askedAgain: (text) => `Клієнт запитав ще раз: ${text}`,
		leftTheChat:
			"Клієнт більше не чекає в чаті. Будь ласка, дайте відповідь електронною поштою або телефоном.",
		keepAsTicket: (number, email) =>
			`Клієнт більше не чекає в чаті й отримав номер звернення ${number}. ${email === null ? "Відповіді він чекає в чаті." : `Будь ласка, надішліть відповідь на адресу ${email}.`}`,
		withdrawn: "Клієнтові більше не потрібен співрозмовник-людина.",
		asked: "Запитання клієнта",
		subject: (name, number) =>
			name === null
				? `Запитання клієнта [${number}]`
				: `Запитання від: ${name} [${number}]`,
		howToAnswer:
			"Просто дайте відповідь на цей лист: Ваші слова з’являться в чаті. Рядок із #done завершує розмову, рядок із #bot повертає її боту.",
		shopper: "Клієнт",
		colleague: "наш консультант",
	},
	bg: {
		promisedTicket: (number) =>
			`Когато беше зададен въпросът, нямаше връзка с екипа. Клиентът получи номер на запитване ${number} и очаква отговор.`,
		askedAgain: (text) => `Клиентът попита отново: ${text}`,
		leftTheChat:
			"Клиентът вече не чака в чата. Моля, отговорете по имейл или по телефона.",
		keepAsTicket: (number, email) =>
			`Клиентът вече не чака в чата и получи номер на запитване ${number}. ${email === null ? "Очаква отговора в чата." : `Моля, отговорете на ${email}.`}`,
		withdrawn: "Клиентът вече няма нужда от човек.",
		asked: "Въпроси на клиента",
		subject: (name, number) =>
			name === null
				? `Въпрос от клиент [${number}]`
				: `Въпрос от ${name} [${number}]`,
		howToAnswer:
			"Отговорете на това писмо: думите Ви ще се появят в чата. Ред с #done приключва разговора, ред с #bot го връща на бота.",
		shopper: "Клиент",
		colleague: "Наш колега",
	},
	sk: {
		promisedTicket: (number) =>
			`V čase otázky sa s podporou nepodarilo spojiť. Zákazník dostal číslo požiadavky ${number} a čaká na odpoveď.`,
		askedAgain: (text) => `Zákazník sa opýtal znova: ${text}`,
		leftTheChat:
			"Zákazník už v chate nečaká. Odpovedzte mu, prosím, e-mailom alebo telefonicky.",
		keepAsTicket: (number, email) =>
			`Zákazník už v chate nečaká a dostal číslo požiadavky ${number}. ${email === null ? "Odpoveď očakáva v chate." : `Odpovedzte, prosím, na adresu ${email}.`}`,
		withdrawn: "Zákazník už rozhovor s človekom nepotrebuje.",
		asked: "Otázky zákazníka",
		subject: (name, number) =>
			name === null
				? `Otázka zákazníka [${number}]`
				: `Otázka od: ${name} [${number}]`,
		howToAnswer:
			"Stačí odpovedať na túto správu: vaše slová sa zobrazia v chate. Riadok s #done rozhovor ukončí, riadok s #bot ho vráti botovi.",
		shopper: "Zákazník",
		colleague: "náš kolega",
	},
	tr: {
		promisedTicket: (number) =>
			`Soru sorulduğunda destek masasına ulaşılamadı. Müşteriye ${number} numaralı kayıt bildirildi; yanıt bekliyor.`,
		askedAgain: (text) => `Müşteri yeniden sordu: ${text}`,
		leftTheChat:
			"Müşteri artık sohbette beklemiyor. Lütfen e-posta veya telefonla yanıtlayın.",
		keepAsTicket: (number, email) =>
			`Müşteri artık sohbette beklemiyor; kendisine ${number} numaralı kayıt bildirildi. ${email === null ? "Yanıtı sohbette bekliyor." : `Lütfen ${email} adresine yanıt verin.`}`,
		withdrawn: "Müşterinin artık bir görevliye ihtiyacı kalmadı.",
		asked: "Müşterinin soruları",
		subject: (name, number) =>
			name === null
				? `Müşteri sorusu [${number}]`
				: `${name} adlı müşterinin sorusu [${number}]`,
		howToAnswer:
			"Bu iletiyi yanıtlamanız yeterli: yazdıklarınız sohbette görünür. #done satırı görüşmeyi bitirir, #bot satırı görüşmeyi bota geri verir.",
		shopper: "Müşteri",
		colleague: "Temsilcimiz",
	},
};

/** The words in a language, e.g. `pl` or `pl-PL`; English for any other. */
export function deskWords(locale: string): DeskWords {
	const language = locale.toLowerCase().split("-")[0] ?? "";
	return words[language] ?? (words.en as DeskWords);
}
