import { describe, expect, it } from "vitest";
import { toReachView } from "./reach-view.js";

const heardAt = Date.UTC(2026, 10, 22, 8);
const hour = 3_600_000;

describe("the way to a shopper at the desk", () => {
	const freeUntil = (channel: string) =>
		toReachView(channel, { state: "ok", lastHeardAt: heardAt }, []).freeUntil;

	it("is open for a day on WhatsApp, for a person's seven on Messenger, always elsewhere", () => {
		expect(freeUntil("whatsapp")).toBe(heardAt + 24 * hour);
		expect(freeUntil("messenger")).toBe(heardAt + 7 * 24 * hour);
		expect(freeUntil("telegram")).toBeNull();
		expect(freeUntil("webchat")).toBeNull();
		expect(freeUntil("constructor")).toBeNull();
	});

	it("says how far each reply got", () => {
		expect(
			toReachView("whatsapp", { state: "blocked", lastHeardAt: null }, [
				{ seq: 2, mark: "failed", at: heardAt, reason: "131047" },
			]),
		).toEqual({
			state: "blocked",
			freeUntil: 24 * hour,
			marks: [{ seq: 2, mark: "failed", reason: "131047" }],
		});
	});
});
