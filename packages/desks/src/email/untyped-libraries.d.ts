declare module "email-reply-parser" {
	/** Tells an answer from what it quotes. */
	export default class EmailReplyParser {
		/** The answer without quotes and signature. */
		parseReply(text: string): string;
	}
}

declare module "html-to-text" {
	/** The words of a page, without markup. */
	export function convert(
		html: string,
		options?: {
			readonly wordwrap?: number | false;
			readonly limits?: {
				readonly maxInputLength?: number;
				readonly maxDepth?: number;
				readonly maxChildNodes?: number;
			};
			readonly selectors?: readonly {
				readonly selector: string;
				readonly format?: string;
				readonly options?: Readonly<Record<string, unknown>>;
			}[];
		},
	): string;
}
