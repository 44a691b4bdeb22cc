/** What the chat itself says in one language; `{…}` is filled in by `fill`. */
export interface Strings {
	/** Header's title where the shop gave no name, and who answers. */
	readonly assistant: string;
	/** Under the title: says that a program answers. */
	readonly assistantHint: string;
	readonly you: string;
	/** A person whose name is not known. */
	readonly person: string;
	readonly conversation: string;
	readonly language: string;
	readonly continueElsewhere: string;
	/** `{channel}` */
	readonly continueOn: string;
	readonly closeChat: string;
	readonly messageLabel: string;
	readonly messageHint: string;
	readonly send: string;
	readonly talkToPerson: string;
	readonly waitingForPerson: string;
	/** `{name}` */
	readonly withPerson: string;
	readonly withSomebody: string;
	readonly assistantTyping: string;
	/** `{name}` */
	readonly personTyping: string;
	readonly sending: string;
	readonly sent: string;
	readonly waitsForConnection: string;
	readonly notSent: string;
	readonly tryAgain: string;
	readonly didThisHelp: string;
	readonly yesHelped: string;
	readonly noHelp: string;
	readonly thanksForFeedback: string;
	readonly suggestedReplies: string;
	readonly ratingLabel: string;
	/** `{score}` of five. */
	readonly ratingScore: string;
	readonly ratingLow: string;
	readonly ratingHigh: string;
	readonly connecting: string;
	readonly reconnecting: string;
	readonly offline: string;
	readonly newMessages: string;
	readonly opensInNewTab: string;
	/** `{count}` characters too many. */
	readonly tooLong: string;
	readonly attachPhoto: string;
	readonly photo: string;
	/** Photos picked and not sent. */
	readonly photosToSend: string;
	/** `{name}` of the file */
	readonly removePhoto: string;
	readonly notAPhoto: string;
	readonly photosTooLarge: string;
	/** `{count}`, which is five */
	readonly tooManyPhotos: string;
	readonly file: string;
	/** A file could not be fetched. */
	readonly fileFailed: string;
}

/** Puts values into a string of an interface language. */
export function fill(
	text: string,
	values: Readonly<Record<string, string>>,
): string {
	return text.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
}
