import { describe, expect, it } from "vitest";
import { messengerChecks } from "./messenger-checks.js";
import type { MessengerKit } from "./messenger-kit.js";

/** The promises as tests of one messenger. */
export function describeMessenger(kit: MessengerKit): void {
	describe(`${kit.name}, as every messenger`, () => {
		for (const { name, fits, run, runs } of messengerChecks)
			if (fits?.(kit) ?? true)
				it(`keeps: ${name}`, async () => {
					expect((await run(kit, runs)).broken).toEqual([]);
				});
	});
}
