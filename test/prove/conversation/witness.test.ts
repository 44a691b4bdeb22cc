import {
	createConversationState,
	type OutgoingMessage,
} from "@shopbell/conversation";
import { describe, expect, it } from "vitest";
import { Witness } from "./witness.js";

const person = { label: "Talk to a person", value: "person" };

function toReply(
	words: string,
	quickReplies: OutgoingMessage["quickReplies"],
): OutgoingMessage {
	return {
		author: { kind: "bot" },
		locale: "en",
		markdown: words,
		blocks: [{ kind: "paragraph", children: [{ kind: "text", text: words }] }],
		quickReplies,
		asksFeedback: false,
		asksRating: false,
		fence: 0,
	};
}

function complaintsAbout(message: OutgoingMessage): readonly string[] {
	const state = {
		...createConversationState("w", "proof", "en"),
		greeted: true,
	};
	return new Witness(["en"]).see(
		state,
		{ kind: "opened", at: 0 },
		{ state, events: [], effects: [{ kind: "reply", message }] },
	);
}

describe("a witness of the way to a person", () => {
	it("misses it on every channel where no choice leads there", () => {
		const complaints = complaintsAbout(
			toReply("Which one?", [{ label: "A parcel", value: "article:parcel" }]),
		);
		for (const channel of ["webchat", "whatsapp", "viber", "teams", "text"])
			expect(complaints).toContain(`no way to a person on ${channel}`);
	});

	it("sees it among many choices and behind a long answer, as a button or in words", () => {
		const many = Array.from({ length: 30 }, (_, n) => ({
			label: `Choice ${n}`,
			value: `article:choice-${n}`,
		}));
		expect(complaintsAbout(toReply("Which one?", [...many, person]))).toEqual(
			[],
		);
		expect(
			complaintsAbout(toReply("A long answer. ".repeat(900), [person])),
		).toEqual([]);
	});
});
