import type { DeskHealth } from "@shopbell/desks";
import { expect, it } from "vitest";
import { createDeskHealth } from "./create-desk-health.js";

it("the health of a desk is asked for twice a minute, however often it is looked at", async () => {
	let now = 0;
	let asked = 0;
	const answers: readonly DeskHealth[] = [
		{ kind: "ill", why: "desk.unauthorized" },
		{ kind: "well" },
	];
	const health = createDeskHealth(
		{
			name: "chatwoot",
			check: async () => {
				asked += 1;
				return answers[asked - 1] ?? { kind: "unknown" };
			},
		},
		() => now,
	);
	const first = { kind: "chatwoot", status: "ill", why: "desk.unauthorized" };
	expect(await health()).toEqual(first);
	now = 29_999;
	expect(await health()).toEqual(first);
	now = 30_000;
	expect(await health()).toEqual({ kind: "chatwoot", status: "well" });
	expect(asked).toBe(2);
});
