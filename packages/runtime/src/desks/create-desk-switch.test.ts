import {
	createConversationState,
	type DeskCommand,
} from "@shopbell/conversation";
import { type Desk, toTicketNumber } from "@shopbell/desks";
import { createSamplePack } from "@shopbell/desks/testing";
import type { Letter } from "@shopbell/identity";
import { expect, it } from "vitest";
import { createDeskSwitch } from "./create-desk-switch.js";
import { createNumberLetters } from "./create-number-letters.js";

const handoffId = "c1.1";
const commands: readonly DeskCommand[] = [
	{
		kind: "request",
		handoffId,
		pack: createSamplePack({
			handoffId,
			conversationId: "c1",
			channel: "webchat",
			text: "a person",
			at: 0,
		}),
	},
	{ kind: "relay", handoffId, text: "hello?", at: 0 },
	{ kind: "ticket", handoffId, email: "zofia@example.com" },
	{ kind: "withdraw", handoffId },
	{
		kind: "rated",
		handoffId,
		conversationId: "c1",
		episode: 1,
		instrument: "csat",
		score: 5,
		of: "human",
	},
	{ kind: "email-transcript", conversationId: "c1", to: "zofia@example.com" },
];

async function performAll(channel: string) {
	const builtin: string[] = [];
	const outside: string[] = [];
	const letters: Letter[] = [];
	const to = (list: string[]): Desk => ({
		name: "desk",
		perform: async ({ kind }) => {
			list.push(kind);
		},
	});
	const desk = createDeskSwitch(
		to(builtin),
		{
			line: {
				...to(outside),
				receive: async () => ({ kind: "invalid" }),
				check: async () => ({ kind: "unknown" }),
			},
			serves: (name) => name === "webchat",
		},
		createNumberLetters({
			store: {
				conversation: async (id) => ({
					id,
					channel,
					account: "default",
					externalId: null,
					address: null,
					state: createConversationState(id, channel, "pl"),
					version: 1,
					createdAt: 0,
					updatedAt: 0,
				}),
			},
			sender: {
				send: async (letter) => {
					letters.push(letter);
				},
				close: () => undefined,
			},
			shop: () => ({ name: "Lipa", timeZone: "Europe/Warsaw" }),
		}),
	);
	for (const command of commands)
		await desk.perform(command, {
			key: "k",
			attempt: 0,
			conversationId: "c1",
			channel,
			address: null,
		});
	return { builtin, outside, letters };
}

it("a desk outside gets what is for people; ratings and copies stay here", async () => {
	const { builtin, outside } = await performAll("webchat");
	expect(outside).toEqual(["request", "relay", "ticket", "withdraw"]);
	expect(builtin).toEqual(["rated", "email-transcript"]);
});

it("a shopper who leaves an address gets the number of the ticket in a letter", async () => {
	const { letters } = await performAll("webchat");
	expect(letters).toMatchObject([{ to: "zofia@example.com", locale: "pl" }]);
	expect(letters[0]?.text).toContain(toTicketNumber(handoffId));
});

it("a channel that the desk outside does not serve keeps the built-in desk", async () => {
	const { builtin, outside, letters } = await performAll("botframework");
	expect(outside).toEqual([]);
	expect(builtin).toHaveLength(commands.length);
	expect(letters).toEqual([]);
});
