import { describe, expect, it } from "vitest";
import { type KeyPress, shortcuts, toCommand } from "./shortcuts.js";

const press = (key: string, fields: Partial<KeyPress> = {}): KeyPress => ({
	key,
	code: "",
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	isRepeated: false,
	isInField: false,
	...fields,
});

describe("keys", () => {
	it("have one meaning each", () => {
		const all = Object.values(shortcuts);
		expect(new Set(all).size).toBe(all.length);
		expect(all.length).toBeGreaterThanOrEqual(20);
	});

	it("mean the same in lower case, upper case and on a Cyrillic keyboard", () => {
		expect(toCommand(press("a"))).toBe("accept");
		expect(toCommand(press("A"))).toBe("accept");
		expect(toCommand(press("ф", { code: "KeyA" }))).toBe("accept");
	});

	it("follow the letter, not the place, on other Latin keyboards", () => {
		expect(toCommand(press("q", { code: "KeyA" }))).toBeUndefined();
		expect(toCommand(press("a", { code: "KeyQ" }))).toBe("accept");
	});

	it("mean nothing while somebody types, except the one that leaves the text", () => {
		expect(toCommand(press("r", { isInField: true }))).toBeUndefined();
		expect(toCommand(press("Escape", { isInField: true }))).toBe("leave");
	});

	it("insert suggestions while somebody types, by the place of the digit", () => {
		const held = { altKey: true, isInField: true };
		expect(toCommand(press("¡", { ...held, code: "Digit1" }))).toBe(
			"suggestion-1",
		);
		expect(toCommand(press("3", { ...held, code: "Numpad3" }))).toBe(
			"suggestion-3",
		);
		expect(toCommand(press("2", { isInField: true }))).toBeUndefined();
		expect(toCommand(press("2"))).toBe("view-mine");
	});

	it("leave the browser's own combinations alone", () => {
		for (const held of ["ctrlKey", "metaKey", "altKey"] as const)
			expect(toCommand(press("r", { [held]: true }))).toBeUndefined();
	});

	it("end no conversation twice when they are held down", () => {
		expect(toCommand(press("r", { isRepeated: true }))).toBeUndefined();
		expect(toCommand(press("j", { isRepeated: true }))).toBe("next");
	});
});
