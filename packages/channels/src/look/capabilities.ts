/** How a channel marks bold, italics and links. */
export type Markup =
	/** No marks; a link with its address behind. */
	| "plain"
	/** `**bold**`, `*italic*`, `[text](address)`. */
	| "markdown"
	/** `*bold*`, `_italic_`, a link with its address behind. */
	| "stars"
	/** `*bold*`, `_italic_`, `<address|text>`, with `&`, `<` and `>` escaped. */
	| "slack"
	/** The words alone; places of bold, italics and links are sent beside them. */
	| "entities";

/** One way in which a channel shows what can be tapped. */
export interface ButtonForm {
	/** `list`: behind one button; `keyboard`: in place of the letters; the others stand under the text. */
	readonly kind: "buttons" | "list" | "quick-replies" | "keyboard";
	/** Most of them. */
	readonly max: number;
	/** Most characters on each. */
	readonly maxLabelLength: number;
	/** Most of the text they belong to, in `textUnit`s. */
	readonly maxTextLength: number;
}

/** How long after the shopper's last message free words may be sent, and what may be sent after. */
export interface ReplyWindow {
	readonly hours: number;
	readonly after:
		| { readonly kind: "nothing" }
		/** Texts that the vendor has approved. */
		| { readonly kind: "template" }
		/** Words of a person, for so long after the shopper's last message. */
		| { readonly kind: "human-agent"; readonly hours: number };
}

/** What a channel can show and what it tells us; drives rendering and the matrix of the documentation. */
export interface ChannelCapabilities {
	/** As shoppers call it. */
	readonly title: string;
	readonly markup: Markup;
	/** Most of one message, in `textUnit`s. */
	readonly maxTextLength: number;
	/** What the vendor counts; labels are always counted in characters. */
	readonly textUnit: "characters" | "bytes";
	/** Ways to show choices, best first: the first in which all of them fit is used. Empty: choices are lines. */
	readonly buttonForms: readonly ButtonForm[];
	/** What a tap sends back: our value, or the words on the button. */
	readonly tap: "value" | "label";
	/** Whether files can be sent to the shopper, and of which size at most; 0: they are told where to open them, or of their name where nothing leads there. */
	readonly maxFileBytes: number;
	/** Whether the shopper's photos and files arrive. */
	readonly takesFiles: boolean;
	/** Whether "is writing" can be shown. */
	readonly showsTyping: boolean;
	/** What the channel reports of our messages. */
	readonly marks: readonly ("delivered" | "read")[];
	/** What is heard of the shopper's earlier messages. */
	readonly hears: readonly ("edited" | "deleted")[];
	/** Null: free words may be sent at any time. */
	readonly window: ReplyWindow | null;
	/** Whether the vendor tells a repeated send by its key; without, an unclear send is never repeated. */
	readonly hasSendKeys: boolean;
}
