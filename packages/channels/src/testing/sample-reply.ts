import {
	type Block,
	encodeAction,
	type Inline,
	type OutgoingMessage,
	type QuickReply,
} from "@shopbell/conversation";
import { type Chance, createChance } from "./create-chance.js";
import { sampleText } from "./sample-texts.js";

const person: QuickReply = {
	label: "Talk to a person",
	value: encodeAction({ kind: "person" }),
};

/** A reply of any length, with any number of choices, from a seed; the way to a person is among them. */
export function sampleReply(seed: number): OutgoingMessage {
	const chance = createChance(seed);
	const paragraphs = 1 + chance.below(chance.below(4) === 0 ? 40 : 4);
	const blocks = Array.from({ length: paragraphs }, () => sampleBlock(chance));
	const isThumbs = chance.below(4) === 0;
	return {
		author:
			chance.below(5) === 0
				? { kind: "human", id: "a1", name: "Anna" }
				: { kind: "bot" },
		locale: chance.pick(["en", "pl", "uk", "bg", "sk", "tr"]),
		markdown: "",
		blocks,
		quickReplies: [
			...Array.from(
				{ length: chance.below(chance.below(3) === 0 ? 20 : 4) },
				(_, n) => ({
					label:
						chance.below(3) === 0
							? `A choice with a long label, number ${n}`
							: `Choice ${n}`,
					value: `pick:1:option-${n}`,
				}),
			),
			person,
		],
		...(isThumbs ? { articleId: "returns.window" } : {}),
		asksFeedback: isThumbs,
		asksRating: chance.below(6) === 0,
		fence: 0,
	};
}

function sampleBlock(chance: Chance): Block {
	return chance.below(4) === 0
		? {
				kind: "list",
				isOrdered: chance.below(2) === 0,
				items: Array.from({ length: 1 + chance.below(6) }, () => [
					sampleInline(chance),
				]),
			}
		: {
				kind: "paragraph",
				children: Array.from({ length: 1 + chance.below(5) }, () =>
					sampleInline(chance),
				),
			};
}

function sampleInline(chance: Chance): Inline {
	const text = { kind: "text", text: `${sampleText(chance)}. ` } as const;
	switch (chance.below(5)) {
		case 0:
			return { kind: "strong", children: [text] };
		case 1:
			return { kind: "emphasis", children: [text] };
		case 2:
			return {
				kind: "link",
				url: chance.pick([
					"https://shop.example/returns?a=1&b=2",
					"mailto:help@shop.example",
					"tel:+48600100200",
				]),
				children: [{ kind: "text", text: "here" }],
			};
		default:
			return text;
	}
}
