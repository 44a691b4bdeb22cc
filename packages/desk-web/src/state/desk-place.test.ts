import { describe, expect, it } from "vitest";
import { type DeskPlace, firstPlace, readHash, toHash } from "./desk-place.js";

describe("the address of the desk", () => {
	it("keeps view, filters and conversation, whatever was looked for", () => {
		const place: DeskPlace = {
			view: "closed",
			search: "50 % & more #1 żółć?",
			topic: "returns",
			language: "pl",
			conversationId: "a/b?c",
		};
		expect(readHash(toHash(place))).toEqual(place);
		expect(readHash(toHash(firstPlace))).toEqual(firstPlace);
	});

	it("says nothing it need not say", () => {
		expect(toHash(firstPlace)).toBe("#/waiting");
		expect(toHash({ ...firstPlace, view: "mine", conversationId: "x" })).toBe(
			"#/mine?c=x",
		);
	});

	it("begins with those who wait when it was mangled", () => {
		expect(readHash("")).toEqual(firstPlace);
		expect(readHash("#/toString?q=%E0%A4%A")).toMatchObject({
			view: "waiting",
		});
	});
});
