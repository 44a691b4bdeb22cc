import { describe, expect, it } from "vitest";
import { showPhone } from "./show-phone.js";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("telephone numbers that are shown", () => {
	it.each([
		["+48600100200", "+48 600 100 200"],
		["+48225550100", "+48 22 555 01 00"],
		["+380671234567", "+380 67 123 4567"],
		["+359888123456", "+359 88 812 3456"],
		["+421905123456", "+421 905 123 456"],
		["+905321234567", "+90 532 123 45 67"],
		["+442079460018", "+44 20 7946 0018"],
	])("%s stands as %s", (value, shown) => {
		expect(plain(showPhone(value))).toBe(shown);
		expect(showPhone(value)).not.toContain(" ");
	});

	it("leave everything else as it is", () => {
		for (const value of ["10233", "+1", "a +48600100200", ""])
			expect(showPhone(value)).toBe(value);
	});
});
