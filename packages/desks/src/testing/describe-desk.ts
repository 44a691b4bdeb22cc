import { describe, expect, it } from "vitest";
import { runDeskCase } from "./desk-case.js";
import type { DeskSubject } from "./desk-subject.js";
import { deskCases } from "./desk-suite.js";

/** The suite as tests: one for each case, in all its variants. */
export async function describeDesk(
	createSubject: () => Promise<DeskSubject>,
): Promise<void> {
	describe("as every desk", async () => {
		const { traits, close } = await createSubject();
		await close();
		for (const deskCase of deskCases.filter(({ fits }) => fits(traits)))
			it(`keeps: ${deskCase.name}`, async () => {
				for (let n = 0; n < (deskCase.variants ?? 1); n += 1)
					expect(
						(await runDeskCase(deskCase, createSubject, n)).broken,
						`#${n}`,
					).toEqual([]);
			});
	});
}
