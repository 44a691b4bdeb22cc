import { createConversationState } from "@shopbell/conversation";
import { expect, it } from "vitest";
import type { StoredConversation } from "../port/conversations.js";
import { KnownStates } from "./known-states.js";

const state = createConversationState("c", "telegram", "en");

const conversation = (
	id: string,
	externalId: string | null = `chat-${id}`,
): StoredConversation => ({
	id,
	channel: "telegram",
	account: "default",
	externalId,
	address: { chat: id },
	state,
	version: 1,
	createdAt: 1,
	updatedAt: 1,
});

const after = { state, version: 2 };

it("finds a conversation by its id and by what its channel calls it", () => {
	const states = new KnownStates();
	states.keep(conversation("c1"), after);
	states.keep(conversation("c2", null), after);
	expect(states.last("c1")).toMatchObject({ id: "c1", version: 2 });
	expect(states.lastNamed(conversation("c1"))).toBe(states.last("c1"));
	expect(states.lastNamed(conversation("c2", null))).toBeUndefined();
	expect(
		states.lastNamed({ ...conversation("c1"), account: "other" }),
	).toBeUndefined();
});

it("does not find by its name who is reached elsewhere now", () => {
	const states = new KnownStates();
	states.keep(conversation("c1"), after);
	expect(
		states.lastNamed({ ...conversation("c1"), address: { chat: "new" } }),
	).toBeUndefined();
});

it("forgets the oldest of a thousand, the name too", () => {
	const states = new KnownStates();
	for (let n = 0; n <= 1000; n += 1) states.keep(conversation(`c${n}`), after);
	expect(states.last("c0")).toBeUndefined();
	expect(states.lastNamed(conversation("c0"))).toBeUndefined();
	expect(states.lastNamed(conversation("c1"))).toMatchObject({ id: "c1" });
});
