import { describe, expect, it } from "vitest";
import { createHolidayCalendar } from "./create-holiday-calendar.js";

describe("public holidays", () => {
	it.each([
		// Christmas Eve is one in Poland since 2025.
		["PL", ["2027-01-01", "2027-03-29", "2027-05-27", "2027-12-24"]],
		// Orthodox Easter.
		["BG", ["2027-03-03", "2027-04-30", "2027-05-03", "2027-09-22"]],
		["SK", ["2027-03-26", "2027-07-05"]],
		["UA", ["2027-08-24", "2027-06-28"]],
		// By the moon, several days long.
		["TR", ["2027-03-10", "2027-03-11", "2027-05-17", "2027-10-29"]],
		["DE-BY", ["2027-01-06"]],
	])("of %s are known", (code, days) => {
		const isHoliday = createHolidayCalendar(code);
		for (const day of days)
			expect([day, isHoliday?.(day)]).toEqual([day, true]);
		expect(isHoliday?.("2027-02-10")).toBe(false);
	});

	it("of a region are not those of its country", () => {
		expect(createHolidayCalendar("DE")?.("2027-01-06")).toBe(false);
	});

	it("leave an eve that is half a holiday open", () => {
		// The eve of the feast of Ramadan, free from noon on.
		expect(createHolidayCalendar("TR")?.("2027-03-08")).toBe(false);
	});

	it("of a country nobody knows are none", () => {
		expect(createHolidayCalendar("ZZ")).toBeNull();
	});
});
