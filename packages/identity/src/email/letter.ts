/** Languages letters are written in. */
export const letterLocales = ["en", "pl", "uk", "bg", "sk", "tr"] as const;

/** One of them. */
export type LetterLocale = (typeof letterLocales)[number];

/** A letter as it is sent: plain text, which every mail program shows and nothing can hide in. */
export interface Letter {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
	/** Language of the letter, BCP 47. */
	readonly locale: LetterLocale;
	/** The same for every attempt at this letter, so that a mail program shows it once. */
	readonly id: string;
	/** Where answers are read; a letter with such an address carries words of a person and is not marked as automatic. */
	readonly replyTo?: string;
	/** `id` of the letter this one belongs to. */
	readonly inReplyTo?: string;
}

/** Sends letters. */
export interface LetterSender {
	/** Hands a letter to the mail server. Rejects when the server did not take it; the cause may hold the address, so it goes into no log. */
	send(letter: Letter): Promise<void>;
	/** Closes connections. */
	close(): void;
}

/** The language of a letter for a conversation in `locale`, e.g. `pl` or `pl-PL`; English for any other. */
export function toLetterLocale(locale: string): LetterLocale {
	const language = locale.toLowerCase().split("-")[0];
	return letterLocales.find((item) => item === language) ?? "en";
}
