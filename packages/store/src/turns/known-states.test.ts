import { createConversationState } from "@shopbell/conversation";
import { describe, expect, it } from "vitest";
import type { StoredConversation } from "../port/conversations.js";
import { KnownStates } from "./known-states.js";

const stateOf = (id: string) => createConversationState(id, "webchat", "en");

const conversation = (id: string): StoredConversation => ({
	id,
	channel: "webchat",
	account: "default",
	externalId: null,
	address: null,
	state: stateOf(id),
	version: 1,
	createdAt: 0,
	updatedAt: 0,
});

describe("states that were written last", () => {
	it("are found by their version alone", () => {
		const states = new KnownStates();
		const state = { ...stateOf("c1"), fence: 7 };
		states.keep(conversation("c1"), { state, version: 2 });
		expect(states.find("c1", 2)).toEqual(state);
		expect(states.find("c1", 1)).toBeUndefined();
		expect(states.find("c1", 3)).toBeUndefined();
		expect(states.find("c2", 2)).toBeUndefined();
		expect(states.last("c1")).toMatchObject({ id: "c1", version: 2, state });
	});

	it("are let go of when a thousand other conversations spoke later", () => {
		const states = new KnownStates();
		const keep = (id: string, version: number) =>
			states.keep(conversation(id), { state: stateOf(id), version });
		keep("first", 1);
		keep("second", 1);
		keep("first", 2);
		for (let n = 0; n < 999; n += 1) keep(`c${n}`, 1);
		expect(states.find("first", 2)).toBeDefined();
		expect(states.find("second", 1)).toBeUndefined();
	});
});
