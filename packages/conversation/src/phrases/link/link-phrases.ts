/** What the bot says about one shopper's conversations on several channels, in ICU MessageFormat. */
export interface LinkPhrases {
	/** The web chat, as a noun that can stand in brackets. */
	readonly webchat: string;
	/** `{code}`, `{minutes}`. */
	readonly code: string;
	/** `{place}`, `{minutes}`. */
	readonly link: string;
	/** On the link; `{place}`. */
	readonly openLink: string;
	/** In front of what the link has the shopper write on another channel; says what it is to whoever reads it. */
	readonly written: string;
	readonly unavailable: string;
	readonly tooMany: string;
	/** `{place}`. */
	readonly ask: string;
	readonly yes: string;
	readonly no: string;
	/** `{place}`. */
	readonly confirmed: string;
	/** `{hours}`. */
	readonly signedIn: string;
	/** `{agent}`. */
	readonly withPerson: string;
	readonly waiting: string;
	readonly declined: string;
	readonly wrong: string;
	/** Told where the link was made; `{place}`. */
	readonly opened: string;
	readonly ended: string;
	readonly notLinked: string;
}
