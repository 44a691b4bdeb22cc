import type { Block, OutgoingMessage } from "@shopbell/conversation";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type ChannelName,
	channelNames,
	channelTable,
	previewReply,
	renderReply,
} from "./index.js";
import { measureText } from "./measure-text.js";
import { toRichText } from "./rich-text.js";

const track: Block = {
	kind: "paragraph",
	children: [
		{ kind: "strong", children: [{ kind: "text", text: "Track" }] },
		{ kind: "text", text: " " },
		{
			kind: "link",
			url: "https://shop.example/track?a=1&b=2",
			children: [{ kind: "text", text: "your <parcel>" }],
		},
	],
};

const person = { label: "Talk to a person", value: "person" };

function say(
	blocks: readonly Block[],
	quickReplies: OutgoingMessage["quickReplies"] = [],
	more: Partial<OutgoingMessage> = {},
): OutgoingMessage {
	return {
		author: { kind: "bot" },
		fence: 0,
		blocks,
		markdown: "",
		asksFeedback: false,
		asksRating: false,
		quickReplies,
		locale: "en",
		...more,
	};
}

const words = (text: string): Block => ({
	kind: "paragraph",
	children: [{ kind: "text", text }],
});

const style = (name: ChannelName) => ({
	links: (
		{
			plain: "address",
			stars: "address",
			markdown: "span",
			slack: "span",
			entities: "web",
		} as const
	)[channelTable[name].markup],
	bullet: "• ",
});

const look = (message: OutgoingMessage, name: ChannelName) =>
	previewReply(message, channelTable[name]);

describe("a reply on a channel", () => {
	it("tells where a file can be opened that is not sent, else its name", () => {
		const file = {
			name: "Label.pdf",
			url: "/own/label.pdf",
			contentType: "application/pdf",
		};
		const link = "https://bot.example/files/c1/label.pdf?until=9&key=a_b-c_d";
		const shown = (name: ChannelName, more: object) =>
			renderReply(
				say([words("Here it is.")], [], {
					attachments: [{ ...file, ...more }],
				}),
				channelTable[name],
			).map((part) => (part.kind === "text" ? part.written : part.kind));
		expect(shown("viber", { link })).toEqual([
			`Here it is.\n\n📎 Label.pdf (${link})`,
		]);
		expect(shown("teams", { link })).toEqual([
			`Here it is.\n\n📎 [Label.pdf](${link})`,
		]);
		expect(shown("viber", {})).toEqual([
			"Here it is.\n\nA file that cannot be shown here: Label.pdf",
		]);
		expect(shown("telegram", { link })).toEqual(["file", "Here it is."]);
	});

	it("carries the marks that the channel draws", () => {
		const shown = (name: ChannelName) => look(say([track]), name)[0]?.text;
		expect(shown("whatsapp")).toBe(
			"*Track* your <parcel> (https://shop.example/track?a=1&b=2)",
		);
		expect(shown("slack")).toBe(
			"*Track* <https://shop.example/track?a=1&b=2|your &lt;parcel&gt;>",
		);
		expect(shown("messenger")).toBe(
			"Track your <parcel> (https://shop.example/track?a=1&b=2)",
		);
		expect(shown("teams")).toBe(
			"**Track** [your \\<parcel\\>](https://shop.example/track?a=1&b=2)",
		);
	});

	it("names places of bold and links beside the words where the channel wants them so", () => {
		const [part] = renderReply(say([track]), channelTable.telegram);
		expect(part).toMatchObject({
			written: "Track your <parcel>",
			text: {
				spans: [
					{ kind: "strong", from: 0, to: 5 },
					{ kind: "link", from: 6, to: 19 },
				],
			},
		});
	});

	it("takes the first form of buttons in which all choices fit", () => {
		const three = [
			{ label: "Yes", value: "pick:1:yes" },
			{ label: "No", value: "pick:1:no" },
			person,
		];
		const form = (replies: OutgoingMessage["quickReplies"]) => {
			const part = renderReply(
				say([words("Well?")], replies),
				channelTable.whatsapp,
			).at(-1);
			return part?.kind === "text" ? part.buttons?.form.kind : undefined;
		};
		expect(form(three)).toBe("buttons");
		expect(form([{ label: "Maybe", value: "pick:1:maybe" }, ...three])).toBe(
			"list",
		);
	});

	it("writes choices as numbered lines where they do not fit, and keeps the way to a person a button", () => {
		const [shown] = look(
			say(
				[words("What do you mean?")],
				[
					{
						label: "How long do I have to return something?",
						value: "article:returns.window",
					},
					{ label: "None of these", value: "none-of-these" },
					person,
				],
			),
			"whatsapp",
		);
		expect(shown).toEqual({
			text: "What do you mean?\n\n1. How long do I have to return something?\n2. None of these",
			buttons: ["Talk to a person"],
		});
	});

	it("does not number what is no clarification, since a number would mean something else there", () => {
		const [shown] = look(
			say(
				[words("Done.")],
				[{ label: "Where is my parcel?", value: "flow:orders.track" }, person],
			),
			"text",
		);
		expect(shown?.text).toBe(
			"Done.\n\n- Where is my parcel?\n- Talk to a person",
		);
	});

	it("keeps thumbs as buttons beside long choices", () => {
		const shown = look(
			say(
				[words("Fourteen days.")],
				[
					{
						label: "A question far too long for a button",
						value: "article:a.b",
					},
				],
				{ asksFeedback: true, articleId: "returns.window" },
			),
			"whatsapp",
		);
		expect(shown.at(-1)?.buttons).toEqual(["👍", "👎"]);
	});

	it("is split at sentences when it is long", () => {
		const sentence = "This sentence is about parcels and how they travel. ";
		const shown = look(say([words(sentence.repeat(60))], [person]), "whatsapp");
		expect(shown.length).toBeGreaterThan(1);
		expect(shown.at(-1)?.buttons).toEqual(["Talk to a person"]);
		for (const { text } of shown) expect(text).toMatch(/travel\.$/);
	});

	it("names a person who answers", () => {
		const [shown] = look(
			say([words("Hello.")], [], {
				author: { kind: "human", id: "a", name: "Anna" },
			}),
			"viber",
		);
		expect(shown?.text).toBe("Anna: Hello.");
	});

	it("stays within the limits of its channel, loses no word and keeps the way to a person, whatever is said", () => {
		const inline = fc.oneof(
			fc
				.string({ maxLength: 900, unit: "grapheme" })
				.map((text) => ({ kind: "text" as const, text })),
			fc.lorem({ maxCount: 120 }).map((text) => ({
				kind: "strong" as const,
				children: [{ kind: "text" as const, text }],
			})),
			fc.webUrl().map((url) => ({
				kind: "link" as const,
				url,
				children: [{ kind: "text" as const, text: "here" }],
			})),
		);
		const block = fc
			.array(inline, { minLength: 1, maxLength: 8 })
			.map((children): Block => ({ kind: "paragraph", children }));
		const reply = fc.record({
			label: fc.string({ minLength: 1, maxLength: 60 }),
			value: fc.constant("flow:orders.track"),
		});
		fc.assert(
			fc.property(
				fc.array(block, { minLength: 1, maxLength: 5 }),
				fc.array(reply, { maxLength: 16 }),
				fc.constantFrom(...channelNames),
				(blocks, replies, name) => {
					const channel = channelTable[name];
					const message = say([words("x"), ...blocks], [...replies, person]);
					const parts = renderReply(message, channel);
					for (const part of parts) {
						if (part.kind !== "text") continue;
						expect(measureText(part.written, channel)).toBeLessThanOrEqual(
							part.buttons?.form.maxTextLength ?? channel.maxTextLength,
						);
						expect(part.buttons?.replies.length ?? 0).toBeLessThanOrEqual(
							part.buttons?.form.max ?? 0,
						);
					}
					const last = parts.at(-1);
					const isThere =
						last?.kind === "text" &&
						(last.text.text.includes(person.label) ||
							last.buttons?.replies.some(({ value }) => value === "person"));
					expect(isThere).toBe(true);
					const bare = (text: string) => text.replaceAll(/\s/g, "");
					const told = bare(
						parts
							.map((part) => (part.kind === "text" ? part.text.text : ""))
							.join(""),
					);
					expect(
						told.startsWith(bare(toRichText(message.blocks, style(name)).text)),
					).toBe(true);
				},
			),
			{ numRuns: 150 },
		);
	});
});
