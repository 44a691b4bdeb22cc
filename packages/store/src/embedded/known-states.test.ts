import { createConversationState } from "@shopbell/conversation";
import { describe, expect, it } from "vitest";
import { KnownStates } from "./known-states.js";

const stateOf = (id: string) => createConversationState(id, "webchat", "en");

describe("states that were written last", () => {
	it("are found by their version alone", () => {
		const states = new KnownStates();
		states.keep("c1", 2, stateOf("c1"));
		expect(states.find("c1", 2)).toEqual(stateOf("c1"));
		expect(states.find("c1", 1)).toBeUndefined();
		expect(states.find("c1", 3)).toBeUndefined();
		expect(states.find("c2", 2)).toBeUndefined();
	});

	it("are let go of when a thousand other conversations spoke later", () => {
		const states = new KnownStates();
		states.keep("first", 1, stateOf("first"));
		states.keep("second", 1, stateOf("second"));
		states.keep("first", 2, stateOf("first"));
		for (let n = 0; n < 999; n += 1) states.keep(`c${n}`, 1, stateOf("x"));
		expect(states.find("first", 2)).toBeDefined();
		expect(states.find("second", 1)).toBeUndefined();
	});
});
