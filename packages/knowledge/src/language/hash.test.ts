import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KeyPlaces } from "./hash.js";

const keys = fc.uniqueArray(
	fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer()),
	{ maxLength: 200 },
);

describe("places of keys", () => {
	it("are where the keys stand, and none of keys that are not there", () => {
		fc.assert(
			fc.property(keys, keys, (known, others) => {
				const places = new KeyPlaces(Int32Array.from(known));
				for (const key of [...known, ...others])
					expect(places.get(key)).toBe(known.indexOf(key));
			}),
		);
	});
});
