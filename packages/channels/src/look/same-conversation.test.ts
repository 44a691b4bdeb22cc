import type { Block, Inline, OutgoingMessage } from "@shopbell/conversation";
import { expect, it } from "vitest";
import { channelNames, channelTable, previewReply } from "./index.js";

const text = (words: string): Inline => ({ kind: "text", text: words });
const strong = (words: string): Inline => ({
	kind: "strong",
	children: [text(words)],
});
const paragraph = (...children: readonly Inline[]): Block => ({
	kind: "paragraph",
	children,
});
const person = { label: "Talk to a person", value: "person" };

function reply(
	blocks: readonly Block[],
	more: Partial<OutgoingMessage> = {},
): OutgoingMessage {
	return {
		author: { kind: "bot" },
		locale: "en",
		markdown: "",
		blocks,
		quickReplies: [person],
		asksFeedback: false,
		asksRating: false,
		fence: 0,
		...more,
	};
}

/** What is said, and the replies to it. */
const conversation: readonly (readonly [string, OutgoingMessage])[] = [
	[
		"how do i send it back",
		reply(
			[
				paragraph(
					text("You can return anything within "),
					strong("30 days"),
					text(":"),
				),
				{
					kind: "list",
					isOrdered: true,
					items: [
						[
							text("Open "),
							{
								kind: "link",
								url: "https://shop.example/returns",
								children: [text("My returns")],
							},
							text("."),
						],
						[text("Print the label and hand the parcel in.")],
					],
				},
			],
			{ asksFeedback: true, articleId: "returns.how-to" },
		),
	],
	[
		"and the money",
		reply([paragraph(text("What do you mean?"))], {
			quickReplies: [
				{
					label: "When do I get my money back?",
					value: "article:returns.refund",
				},
				{ label: "I was charged twice", value: "article:payments.twice" },
				{ label: "None of these", value: "none-of-these" },
				person,
			],
		}),
	],
	[
		"a person please",
		reply(
			[
				paragraph(
					text(
						"I’ve passed our conversation to my colleagues, with everything you have written.",
					),
				),
			],
			{
				author: { kind: "notice" },
				quickReplies: [{ label: "Back to the assistant", value: "bot" }],
			},
		),
	],
	[
		"",
		reply([paragraph(text("Good morning, I have found your parcel."))], {
			author: { kind: "human", id: "a1", name: "Anna" },
			quickReplies: [],
			attachments: [
				{
					name: "label.pdf",
					url: "/files/label.pdf",
					contentType: "application/pdf",
				},
			],
		}),
	],
];

it("the same conversation is shown on every channel in its own way", async () => {
	const lines = channelNames.flatMap((name) => {
		const channel = channelTable[name];
		return [
			`## ${channel.title}`,
			"",
			"```text",
			...conversation.flatMap(([said, message]) => [
				...(said === "" ? [] : [`> ${said}`, ""]),
				...previewReply(message, channel).flatMap(
					({ text: shown, buttons }) => [
						...shown.split("\n"),
						...(buttons.length === 0
							? []
							: [buttons.map((label) => `[ ${label} ]`).join(" ")]),
						"",
					],
				),
			]),
			"```",
			"",
		];
	});
	await expect(
		`# The same conversation on every channel\n\nWritten by the code that sends: Telegram’s marks are drawn as Markdown here, files by their names.\n\n${lines.join("\n")}`,
	).toMatchFileSnapshot("../../same-conversation.md");
});
