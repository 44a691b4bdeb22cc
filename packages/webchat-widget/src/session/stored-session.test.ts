import { describe, expect, it } from "vitest";
import { createSessionStore, type TextStore } from "./stored-session.js";

function createMemory(text?: string): TextStore & { text: string | null } {
	return {
		text: text ?? null,
		getItem() {
			return this.text;
		},
		setItem(_key, value) {
			this.text = value;
		},
	};
}

const grant = { token: "t", conversationId: "c", expiresAt: 5 };

describe("a stored session", () => {
	it("is found again by the next page", () => {
		const memory = createMemory();
		createSessionStore("k", memory).change({ grant, draft: "wher" });
		expect(createSessionStore("k", memory).load()).toMatchObject({
			grant,
			draft: "wher",
		});
	});

	it("keeps what another tab has written", () => {
		const memory = createMemory();
		const [one, other] = [
			createSessionStore("k", memory),
			createSessionStore("k", memory),
		];
		one.change({ grant });
		other.change({ draft: "hello" });
		expect(one.load()).toMatchObject({ grant, draft: "hello" });
	});

	it("serves from memory where storage is forbidden", () => {
		const forbidden: TextStore = {
			getItem() {
				throw new Error("denied");
			},
			setItem() {
				throw new Error("denied");
			},
		};
		for (const storage of [forbidden, undefined]) {
			const store = createSessionStore("k", storage);
			store.change({ draft: "kept" });
			expect(store.load().draft).toBe("kept");
		}
	});

	it.each([
		"{",
		"null",
		"[]",
		'{"grant":{"token":1},"pending":[{"clientId":1}],"votes":{"a":"x"},"locale":5}',
	])("takes nothing from spoilt storage: %s", (text) => {
		const session = createSessionStore("k", createMemory(text)).load();
		expect(session.grant).toBeUndefined();
		expect(session.pending ?? []).toEqual([]);
		expect(session.votes ?? {}).toEqual({});
		expect(session.locale).toBeUndefined();
	});
});
