import { describe, expect, it } from "vitest";
import { createHolidayCalendar } from "./create-holiday-calendar.js";
import type { Hours } from "./hours.js";
import { openingAt } from "./opening-at.js";

const warsaw: Hours = {
	timeZone: "Europe/Warsaw",
	weekly: {
		mon: [
			["08:00", "12:00"],
			["13:00", "20:00"],
		],
		tue: [["08:00", "20:00"]],
		sat: [["22:00", "02:00"]],
	},
	exceptions: {},
};

const at = (text: string) => Date.parse(text);
const open = (closesAt: string) => ({ kind: "open", closesAt: at(closesAt) });
const closed = (opensAt: string) => ({ kind: "closed", opensAt: at(opensAt) });

/** Hours of open time between two instants, minute by minute. */
function openHours(hours: Hours, from: string, to: string): number {
	let minutes = 0;
	for (let now = at(from); now < at(to); now += 5 * 60_000)
		if (openingAt(hours, now).kind === "open") minutes += 5;
	return minutes / 60;
}

describe("opening", () => {
	it("changes at the ends of each interval, to the millisecond", () => {
		// A Monday.
		expect(openingAt(warsaw, at("2027-03-01T07:59:59.999+01:00"))).toEqual(
			closed("2027-03-01T08:00+01:00"),
		);
		expect(openingAt(warsaw, at("2027-03-01T08:00+01:00"))).toEqual(
			open("2027-03-01T12:00+01:00"),
		);
		expect(openingAt(warsaw, at("2027-03-01T12:00+01:00"))).toEqual(
			closed("2027-03-01T13:00+01:00"),
		);
		expect(openingAt(warsaw, at("2027-03-01T19:59+01:00"))).toEqual(
			open("2027-03-01T20:00+01:00"),
		);
	});

	it("runs past midnight", () => {
		expect(openingAt(warsaw, at("2027-03-06T23:30+01:00"))).toEqual(
			open("2027-03-07T02:00+01:00"),
		);
		expect(openingAt(warsaw, at("2027-03-07T01:59+01:00"))).toEqual(
			open("2027-03-07T02:00+01:00"),
		);
		expect(openingAt(warsaw, at("2027-03-07T02:00+01:00"))).toEqual(
			closed("2027-03-08T08:00+01:00"),
		);
	});

	it("joins intervals that meet, over midnight too", () => {
		const hours: Hours = {
			...warsaw,
			weekly: {
				mon: [
					["08:00", "12:00"],
					["12:00", "24:00"],
				],
				tue: [["00:00", "03:00"]],
			},
		};
		expect(openingAt(hours, at("2027-03-01T09:00+01:00"))).toEqual(
			open("2027-03-02T03:00+01:00"),
		);
	});

	it("takes an end at its start for the next day's", () => {
		const hours: Hours = { ...warsaw, weekly: { mon: [["08:00", "08:00"]] } };
		expect(openingAt(hours, at("2027-03-01T09:00+01:00"))).toEqual(
			open("2027-03-02T08:00+01:00"),
		);
	});

	it("follows dated exceptions, and lets the night before them end", () => {
		const hours: Hours = {
			...warsaw,
			weekly: { ...warsaw.weekly, sun: [["10:00", "14:00"]] },
			exceptions: {
				"2027-03-07": [],
				"2027-03-08": [["10:00", "11:00"]],
			},
		};
		expect(openingAt(hours, at("2027-03-07T01:00+01:00"))).toEqual(
			open("2027-03-07T02:00+01:00"),
		);
		expect(openingAt(hours, at("2027-03-07T11:00+01:00"))).toEqual(
			closed("2027-03-08T10:00+01:00"),
		);
	});

	it("is closed on public holidays, but where an exception says otherwise", () => {
		const hours: Hours = {
			...warsaw,
			weekly: { mon: [["08:00", "20:00"]], tue: [["08:00", "20:00"]] },
			exceptions: { "2027-05-03": [["09:00", "12:00"]] },
			isHoliday: createHolidayCalendar("PL") ?? undefined,
		};
		// Easter Monday 2027.
		expect(openingAt(hours, at("2027-03-29T10:00+02:00"))).toEqual(
			closed("2027-03-30T08:00+02:00"),
		);
		expect(openingAt(hours, at("2027-05-03T10:00+02:00"))).toEqual(
			open("2027-05-03T12:00+02:00"),
		);
	});

	it("has no end where a shop never closes, and none to come where it never opens", () => {
		const day = [["00:00", "24:00"]] as const;
		const always: Hours = {
			...warsaw,
			weekly: {
				mon: day,
				tue: day,
				wed: day,
				thu: day,
				fri: day,
				sat: day,
				sun: day,
			},
		};
		const now = at("2027-03-01T09:00+01:00");
		expect(openingAt(always, now)).toEqual({ kind: "open", closesAt: null });
		expect(
			openingAt({ ...always, exceptions: { "2027-12-25": [] } }, now),
		).toEqual(open("2027-12-25T00:00+01:00"));
		expect(openingAt({ ...warsaw, weekly: {} }, now)).toEqual({
			kind: "closed",
			opensAt: null,
		});
	});
});

describe("when the clock leaps", () => {
	const night = (timeZone: string): Hours => ({
		timeZone,
		weekly: { sat: [["22:00", "06:00"]], sun: [["22:00", "06:00"]] },
		exceptions: {},
	});

	it.each([
		["Europe/Warsaw", "+01:00", "+02:00"],
		["Europe/Sofia", "+02:00", "+03:00"],
	])(
		"a night in %s has an hour less in spring and one more in autumn",
		(timeZone, winter, summer) => {
			const hours = night(timeZone);
			expect(openingAt(hours, at(`2027-03-27T23:00${winter}`))).toEqual(
				open(`2027-03-28T06:00${summer}`),
			);
			expect(
				openHours(
					hours,
					`2027-03-27T20:00${winter}`,
					`2027-03-28T08:00${summer}`,
				),
			).toBe(7);
			expect(openingAt(hours, at(`2027-10-30T23:00${summer}`))).toEqual(
				open(`2027-10-31T06:00${winter}`),
			);
			expect(
				openHours(
					hours,
					`2027-10-30T20:00${summer}`,
					`2027-10-31T08:00${winter}`,
				),
			).toBe(9);
		},
	);

	it("a night in Istanbul, which has no summer time, stays as long as any", () => {
		const hours = night("Europe/Istanbul");
		for (const [eve, morning] of [
			["2027-03-27", "2027-03-28"],
			["2027-10-30", "2027-10-31"],
		])
			expect(
				openHours(hours, `${eve}T20:00+03:00`, `${morning}T08:00+03:00`),
			).toBe(8);
	});

	it("a day of 25 hours is open for 25 hours and one of 23 for 23", () => {
		const hours: Hours = {
			timeZone: "Europe/Warsaw",
			weekly: { sun: [["00:00", "24:00"]] },
			exceptions: {},
		};
		expect(
			openHours(hours, "2027-10-30T12:00+02:00", "2027-11-01T12:00+01:00"),
		).toBe(25);
		expect(
			openHours(hours, "2027-03-27T12:00+01:00", "2027-03-29T12:00+02:00"),
		).toBe(23);
	});

	it("an end that comes twice counts the first time, and one that does not exist comes as much later", () => {
		const hours: Hours = {
			timeZone: "Europe/Warsaw",
			weekly: { sun: [["01:00", "02:30"]] },
			exceptions: {},
		};
		expect(openingAt(hours, at("2027-10-31T01:30+02:00"))).toEqual(
			open("2027-10-31T02:30+02:00"),
		);
		expect(openingAt(hours, at("2027-10-31T02:15+01:00")).kind).toBe("closed");
		expect(openingAt(hours, at("2027-03-28T01:30+01:00"))).toEqual(
			open("2027-03-28T03:30+02:00"),
		);
	});
});
