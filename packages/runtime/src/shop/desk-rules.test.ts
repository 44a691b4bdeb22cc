import { defaultHandoffSettings, type Shop } from "@shopbell/knowledge";
import { describe, expect, it } from "vitest";
import { createDeskRules } from "./desk-rules.js";

const shop: Shop = {
	name: "Lipa",
	locales: ["en"],
	defaultLocale: "en",
	timeZone: "Europe/Warsaw",
	facts: {},
	hours: { mon: [["08:00", "20:00"]] },
	exceptions: {},
	holidays: "PL",
	handoff: {
		...defaultHandoffSettings,
		groups: {
			back: { topics: ["returns"], hours: { mon: [["10:00", "16:00"]] } },
		},
	},
	policy: { maxWrongShare: 0.03, missesBeforeHandoff: 2 },
};

const monday = (time: string) => Date.parse(`2027-03-01T${time}+01:00`);

describe("the opening of the desk", () => {
	it("is the shop's, or that of the group that takes the topic", () => {
		const rules = createDeskRules(() => shop);
		expect(rules.opening(monday("09:00"))).toEqual({
			kind: "open",
			closesAt: monday("20:00"),
		});
		expect(rules.opening(monday("09:00"), "returns.how-to")).toEqual({
			kind: "closed",
			opensAt: monday("10:00"),
		});
		expect(rules.opening(monday("09:00"), "delivery").kind).toBe("open");
		expect(rules.opening(monday("16:00"), "returns").kind).toBe("closed");
	});

	it("follows the file of the shop and the clock", () => {
		let current = shop;
		const rules = createDeskRules(() => current);
		const easterMonday = Date.parse("2027-03-29T10:00+02:00");
		expect(rules.opening(easterMonday).kind).toBe("closed");
		current = { ...shop, exceptions: { "2027-03-29": [["09:00", "12:00"]] } };
		expect(rules.opening(easterMonday).kind).toBe("open");
		expect(rules.opening(easterMonday + 3 * 3_600_000).kind).toBe("closed");
	});
});
