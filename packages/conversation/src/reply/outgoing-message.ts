import type { Block } from "@shopbell/knowledge";
import type { Attachment } from "../state/attachment.js";

/** A tappable answer. `value` is what comes back as `MessageInput.action`. */
export interface QuickReply {
	readonly label: string;
	readonly value: string;
}

/** A text that a channel's vendor has approved, by its name there, with what stands in its places. */
export interface SentTemplate {
	readonly name: string;
	/** As the vendor writes it: `pl`, `pt_BR`. */
	readonly language: string;
	readonly parameters: readonly string[];
}

/** What the shopper is shown. Channels render as much of it as they can. */
export interface OutgoingMessage {
	/** `notice` tells of the conversation itself (someone joined, a wait). */
	readonly author:
		| { readonly kind: "bot" }
		| { readonly kind: "human"; readonly id: string; readonly name: string }
		| { readonly kind: "notice" };
	readonly locale: string;
	/** Markdown subset: paragraphs, strong, emphasis, lists, links. */
	readonly markdown: string;
	readonly blocks: readonly Block[];
	readonly quickReplies: readonly QuickReply[];
	/** Article shown, when thumbs make sense. */
	readonly articleId?: string;
	/** Asks for thumbs up or down. */
	readonly asksFeedback: boolean;
	/** Asks for one to five. */
	readonly asksRating: boolean;
	/** Asks for a photo: where files can be sent, the way to send one is shown. */
	readonly asksPhoto?: true;
	/** Files that a person sends; the words may be empty then. */
	readonly attachments?: readonly Attachment[];
	/** Set when the words are an approved text: a channel whose window has closed sends that instead of the words. */
	readonly template?: SentTemplate;
	/** The owner's fence under which it was said; a bot's message under an older fence is void. */
	readonly fence: number;
}
