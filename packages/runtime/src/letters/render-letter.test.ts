import type { StoredLetter } from "@shopbell/store";
import { describe, expect, it } from "vitest";
import { renderLetter } from "./render-letter.js";

const letter: StoredLetter = {
	id: 1,
	key: "k",
	conversationId: "c",
	kind: "transcript",
	to: "ola@shop.example",
	locale: "en",
	values: {},
	attempts: 0,
};

describe("a transcript", () => {
	it("names the files of a person, with words or without", () => {
		const { text } = renderLetter(letter, {
			shop: "Lipa",
			timeZone: "UTC",
			entries: [
				{
					conversationId: "c",
					seq: 1,
					at: 0,
					content: {
						kind: "reply",
						message: {
							author: { kind: "human", id: "a", name: "Anna" },
							locale: "en",
							markdown: "",
							blocks: [],
							quickReplies: [],
							asksFeedback: false,
							asksRating: false,
							attachments: [
								{
									name: "invoice.pdf",
									url: "/secret",
									contentType: "application/pdf",
								},
							],
							fence: 1,
						},
					},
				},
			],
		});
		expect(text).toContain("Anna:\n[file] invoice.pdf");
		expect(text).not.toContain("secret");
	});
});
