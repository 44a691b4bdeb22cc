import type { Block, Inline } from "@shopbell/conversation";

/** A stretch of a text that is drawn in another way; `from` and `to` count UTF-16 units. */
export type Span =
	| {
			readonly kind: "strong" | "emphasis";
			readonly from: number;
			readonly to: number;
	  }
	| {
			readonly kind: "link";
			readonly from: number;
			readonly to: number;
			readonly url: string;
	  };

/** Words, and where they are bold, italic or a link. */
export interface RichText {
	readonly text: string;
	/** By `from`, outer ones before inner ones. */
	readonly spans: readonly Span[];
}

/** How blocks become one text. */
export interface RichTextOptions {
	/**
	 * `span`: the words lead there; `address`: the address stands behind them; `web`: the words lead
	 * to pages, and the address of anything else stands behind them.
	 */
	readonly links: "span" | "web" | "address";
	/** What stands before an item of a list without order. */
	readonly bullet: string;
}

/** Blocks as one text: a line between paragraphs, each item of a list on a line of its own. */
export function toRichText(
	blocks: readonly Block[],
	options: RichTextOptions,
): RichText {
	const writer = new Writer(options);
	for (const [index, block] of blocks.entries()) {
		if (index > 0) writer.add("\n\n");
		if (block.kind === "paragraph") writer.addInlines(block.children);
		else
			for (const [at, item] of block.items.entries()) {
				if (at > 0) writer.add("\n");
				writer.add(block.isOrdered ? `${at + 1}. ` : options.bullet);
				writer.addInlines(item);
			}
	}
	return writer.end();
}

/** Two texts, one behind the other. */
export function joinRichText(first: RichText, second: RichText): RichText {
	const shift = first.text.length;
	return {
		text: first.text + second.text,
		spans: [
			...first.spans,
			...second.spans.map((span) => ({
				...span,
				from: span.from + shift,
				to: span.to + shift,
			})),
		],
	};
}

/** Words without any marks. */
export function plainRichText(text: string): RichText {
	return { text, spans: [] };
}

class Writer {
	private text = "";
	private readonly spans: Span[] = [];

	constructor(private readonly options: RichTextOptions) {}

	add(text: string): void {
		this.text += text;
	}

	addInlines(inlines: readonly Inline[]): void {
		for (const inline of inlines) this.addInline(inline);
	}

	end(): RichText {
		const spans = this.spans
			.filter(({ from, to }) => from < to)
			.sort((a, b) => a.from - b.from || b.to - a.to);
		return { text: this.text, spans };
	}

	private addInline(inline: Inline): void {
		if (inline.kind === "text") {
			this.add(inline.text);
			return;
		}
		const from = this.text.length;
		this.addInlines(inline.children);
		const to = this.text.length;
		if (inline.kind !== "link") {
			this.spans.push({ kind: inline.kind, from, to });
			return;
		}
		const address = inline.url.replace(/^(mailto|tel):/, "");
		const words = this.text.slice(from);
		const { links } = this.options;
		if (
			links === "span" ||
			(links === "web" && words !== address && /^https?:/.test(inline.url))
		) {
			// An address that stands there in full is made a link by every channel.
			if (words !== inline.url)
				this.spans.push({ kind: "link", from, to, url: inline.url });
		} else if (words !== address) this.add(` (${address})`);
	}
}
