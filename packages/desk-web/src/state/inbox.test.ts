import { describe, expect, it } from "vitest";
import { createHandoff } from "../testing/create-handoff.js";
import { firstPlace } from "./desk-place.js";
import { offersTo, toList, withHandoffs, withoutHandoff } from "./inbox.js";

const anna = { id: "anna", name: "Anna" };
const boris = { id: "boris", name: "Boris" };
const inbox = withHandoffs(new Map(), [
	createHandoff({ id: "late", requestedAt: 200 }),
	createHandoff({ id: "early", requestedAt: 100, locale: "pl" }),
	createHandoff({
		id: "mine",
		status: "accepted",
		agent: anna,
		requestedAt: 50,
		topic: "returns",
	}),
	createHandoff({
		id: "his",
		status: "accepted",
		agent: boris,
		requestedAt: 10,
	}),
	createHandoff({ id: "old", status: "resolved", closedAt: 1 }),
	createHandoff({ id: "new", status: "resolved", closedAt: 2 }),
]);
const ids = (view: Partial<typeof firstPlace>, found: string[] = []) =>
	toList(inbox, found, { ...firstPlace, ...view }, "anna").map(({ id }) => id);

describe("the lists of the inbox", () => {
	it("show the longest waiting and the newest closed first", () => {
		expect(ids({ view: "waiting" })).toEqual(["early", "late"]);
		expect(ids({ view: "mine" })).toEqual(["mine"]);
		expect(ids({ view: "all" })).toEqual(["his", "mine", "early", "late"]);
		expect(ids({ view: "closed" })).toEqual(["new", "old"]);
	});

	it("keep to language and topic", () => {
		expect(ids({ view: "all", language: "pl" })).toEqual(["early"]);
		expect(ids({ view: "all", topic: "returns" })).toEqual(["mine"]);
	});

	it("leave search and mentions to the server, in its order", () => {
		expect(
			ids({ view: "all", search: "lamp" }, ["late", "gone", "his"]),
		).toEqual(["late", "his"]);
		expect(ids({ view: "mentions" }, ["old"])).toEqual(["old"]);
	});

	it("move what has changed", () => {
		const accepted = withHandoffs(inbox, [
			createHandoff({ id: "early", status: "accepted", agent: anna }),
		]);
		expect(
			toList(accepted, [], firstPlace, "anna").map(({ id }) => id),
		).toEqual(["late"]);
		expect(withoutHandoff(inbox, "late").has("late")).toBe(false);
		expect(withoutHandoff(inbox, "nobody")).toBe(inbox);
	});

	it("know what is offered to me, for as long as it is", () => {
		const offered = withHandoffs(new Map(), [
			createHandoff({ id: "a", offer: { agent: anna, until: 1000 } }),
			createHandoff({ id: "b", offer: { agent: boris, until: 1000 } }),
		]);
		expect(offersTo(offered, "anna", 999).map(({ id }) => id)).toEqual(["a"]);
		expect(offersTo(offered, "anna", 1000)).toEqual([]);
	});
});
