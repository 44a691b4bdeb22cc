import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accentColours, type Colour, contrast, parseColour } from "./accent.js";

const part = fc.integer({ min: 0, max: 255 });
const grounds: Readonly<Record<"light" | "dark", readonly Colour[]>> = {
	light: [
		[255, 255, 255],
		[247, 247, 245],
	],
	dark: [
		[28, 30, 35],
		[19, 20, 23],
	],
};

function toColour(css: string): Colour {
	const [r, g, b] = (css.match(/\d+/g) ?? []).map(Number);
	return [r ?? 0, g ?? 0, b ?? 0];
}

describe("a shop's accent", () => {
	it("is readable in both schemes, whatever colour it is", () => {
		fc.assert(
			fc.property(fc.tuple(part, part, part), (colour) => {
				for (const scheme of ["light", "dark"] as const) {
					const { fill, onFill, ink } = accentColours(colour, scheme);
					expect(
						contrast(toColour(fill), toColour(onFill)),
					).toBeGreaterThanOrEqual(4.5);
					for (const ground of grounds[scheme])
						expect(contrast(toColour(ink), ground)).toBeGreaterThanOrEqual(4.5);
				}
			}),
		);
	});

	it("stays as the shop gave it where it can", () => {
		expect(accentColours([47, 107, 79], "light").fill).toBe("rgb(47 107 79)");
		expect(accentColours([255, 212, 0], "dark")).toMatchObject({
			fill: "rgb(255 212 0)",
			onFill: "rgb(13 19 48)",
		});
	});

	it.each([
		["#3a5bd9", [58, 91, 217]],
		["#FFF", [255, 255, 255]],
		["red", undefined],
		["#12345", undefined],
		["#3a5bd9;}", undefined],
	])("is read from %s", (text, colour) => {
		expect(parseColour(text)).toEqual(colour);
	});
});
