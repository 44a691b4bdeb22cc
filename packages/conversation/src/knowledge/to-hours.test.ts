import { isHolidayCountry, openingAt } from "@shopbell/handoff";
import {
	defaultHandoffSettings,
	holidayCountries,
	type Shop,
} from "@shopbell/knowledge";
import { describe, expect, it } from "vitest";
import { toHours } from "./to-hours.js";

const shop: Shop = {
	name: "Lipa",
	locales: ["en"],
	defaultLocale: "en",
	timeZone: "Europe/Warsaw",
	facts: {},
	hours: { mon: [["08:00", "20:00"]] },
	exceptions: {},
	holidays: "PL",
	policy: { maxWrongShare: 0.03, missesBeforeHandoff: 2 },
};

const easterMonday = Date.parse("2027-03-29T10:00+02:00");

describe("hours of a shop", () => {
	it("are closed on the holidays of its country", () => {
		expect(openingAt(toHours(shop), easterMonday).kind).toBe("closed");
		const { holidays: _, ...open } = shop;
		expect(openingAt(toHours(open), easterMonday).kind).toBe("open");
	});

	it("of a group are its own where it has some", () => {
		const { holidays: _, ...open } = shop;
		const group = { topics: ["returns"], hours: { mon: [] } };
		const withGroups: Shop = {
			...open,
			handoff: {
				...defaultHandoffSettings,
				groups: { returns: group, orders: { ...group, hours: null } },
			},
		};
		expect(openingAt(toHours(withGroups, "returns"), easterMonday).kind).toBe(
			"closed",
		);
		expect(openingAt(toHours(withGroups, "orders"), easterMonday).kind).toBe(
			"open",
		);
	});

	it("know every country that shop.yaml may name", () => {
		expect(holidayCountries.filter((code) => !isHolidayCountry(code))).toEqual(
			[],
		);
		expect(holidayCountries.length).toBeGreaterThan(200);
	});
});
