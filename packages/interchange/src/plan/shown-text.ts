import {
	type Article,
	type Block,
	type Inline,
	renderArticle,
	type Shop,
	toPlainText,
} from "@shopbell/knowledge";
import { plainToAnswer } from "../markup/to-answer.js";

/** Most characters of a `short` as shown. */
const maxShortLength = 320;

interface Texts {
	readonly title: string;
	readonly answer: string;
}

/** What a shopper sees of two texts, as something that can be compared. */
export interface ShownText {
	readonly title: string;
	readonly blocks: string;
}

/** Title and answer of one language as a shopper sees them. */
export function toShown(
	{ title, answer }: Texts,
	locale: string,
	shop: Shop,
	facts: Article["facts"],
): ShownText {
	const rendered = render(
		{ title, answer, short: answer },
		locale,
		shop,
		facts,
	);
	return {
		title: rendered.title.replace(/\s+/g, " ").trim(),
		blocks: JSON.stringify(rendered.blocks.map(joinBlock)),
	};
}

/**
 * A text for channels with little room, made of an answer: the whole answer
 * when it is short enough, else its first sentences.
 */
export function deriveShort(
	answer: string,
	locale: string,
	shop: Shop,
	facts: Article["facts"],
): { readonly text: string; readonly isWhole: boolean } {
	const { blocks } = render(
		{ title: "-", answer, short: answer },
		locale,
		shop,
		facts,
	);
	if (toPlainText(blocks).length <= maxShortLength)
		return { text: answer.trim(), isWhole: true };
	const words = blocks.map((block) => toPlainText([block])).join(" ");
	const text = words.replace(/\s+/g, " ");
	const room = text.slice(0, maxShortLength - 1);
	const sentence = /^[\s\S]*[.!?](?=\s)/.exec(room)?.[0];
	const cut = sentence ?? `${room.slice(0, room.lastIndexOf(" "))}…`;
	return { text: plainToAnswer(cut), isWhole: false };
}

function render(
	text: { title: string; answer: string; short: string },
	locale: string,
	shop: Shop,
	facts: Article["facts"],
) {
	const article: Article = {
		id: "imported",
		owner: "",
		reviewBy: "",
		handoff: "offer",
		strictness: 0,
		facts,
		next: [],
		texts: { [locale]: { ...text, questions: [], notQuestions: [] } },
		file: "",
	};
	try {
		return renderArticle({ article, locale, shop });
	} catch {
		// A fact that nobody states: the knowledge base's own check names it.
		return { title: text.title, blocks: [] };
	}
}

/** Neighbouring runs of plain text are one. */
function joinBlock(block: Block): Block {
	return block.kind === "paragraph"
		? { ...block, children: joinInlines(block.children) }
		: { ...block, items: block.items.map(joinInlines) };
}

function joinInlines(children: readonly Inline[]): readonly Inline[] {
	const joined: Inline[] = [];
	for (const child of children) {
		const last = joined.at(-1);
		if (child.kind !== "text")
			joined.push({ ...child, children: joinInlines(child.children) });
		else if (last?.kind === "text")
			joined[joined.length - 1] = {
				kind: "text",
				text: last.text + child.text,
			};
		else joined.push(child);
	}
	return joined;
}
