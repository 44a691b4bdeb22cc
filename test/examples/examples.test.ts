import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../architecture/workspace.js";

const run = (example: string): string =>
	execFileSync(
		process.execPath,
		[join(root, "examples", example, "dist/main.js")],
		{ cwd: root },
	).toString();

describe("the examples", () => {
	it("embed the library in five lines", () => {
		expect(run("embed-library")).toBe(
			[
				"where is my parcel? → orders.track",
				"gdzie jes moja paczk → orders.track",
				"who will win the chess championship? → none",
				"",
			].join("\n"),
		);
	});

	it("put the library into a bot that exists already", () => {
		expect(run("botbuilder-middleware")).toMatch(
			/^shopper: How much does delivery cost\?\nbot: {5}Delivery is charged once per order.*\nshopper: Which mattress is best for my back\?\nbot: {5}Let me think about that\.\nshopper: I want to talk to a human\nevent: {3}handoff\.initiate\n$/,
		);
	});
});
