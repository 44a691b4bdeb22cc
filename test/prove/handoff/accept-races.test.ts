import { expect, it } from "vitest";
import { runAcceptRaces } from "./accept-races.js";

it("gives a handoff to exactly one of those who accept at the same moment", async () => {
	const { broken, runs } = await runAcceptRaces({ runs: 60, seed: 7 });
	expect(broken).toEqual([]);
	expect(runs).toBe(60);
});
