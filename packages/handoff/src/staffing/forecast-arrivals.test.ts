import { describe, expect, it } from "vitest";
import { type ArrivalHour, forecastArrivals } from "./forecast-arrivals.js";

/** Mondays before 2027-03-29, the newest first, with arrivals from 12 to 13. */
const mondays = (...counts: readonly number[]): readonly ArrivalHour[] =>
	counts.map((arrivals, i) => ({
		day: new Date(Date.parse("2027-03-22") - i * 7 * 86_400_000)
			.toISOString()
			.slice(0, 10),
		hour: 12,
		arrivals,
	}));

const noon = { day: "2027-03-29", hour: 12 };

describe("arrivals expected", () => {
	it("are those of the same hour and weekday", () => {
		const history = [
			...mondays(40, 40, 40),
			{ day: "2027-03-23", hour: 12, arrivals: 500 },
			{ day: "2027-03-22", hour: 9, arrivals: 500 },
		];
		const forecast = forecastArrivals(history, noon);
		expect(forecast?.arrivals).toBeCloseTo(40);
		expect(forecast?.days).toBe(3);
		// Nine of ten Poisson counts of mean 40 are from 30 to 51.
		expect(forecast?.from).toBeCloseTo(29.6, 1);
		expect(forecast?.to).toBeCloseTo(50.4, 1);
	});

	it("follow the last weeks more than those before", () => {
		expect(forecastArrivals(mondays(60, 40), noon)?.arrivals).toBeCloseTo(
			(60 * 0.8 + 40 * 0.64) / (0.8 + 0.64),
		);
	});

	it("leave days out that were not like others", () => {
		const history = mondays(0, 40, 40);
		const forecast = forecastArrivals(history, noon, new Set(["2027-03-22"]));
		expect(forecast?.arrivals).toBeCloseTo(40);
		expect(forecast?.days).toBe(2);
	});

	it("count an hour without arrivals on a day that is known", () => {
		const history = [{ day: "2027-03-22", hour: 9, arrivals: 12 }];
		expect(forecastArrivals(history, noon)).toMatchObject({
			arrivals: 0,
			days: 1,
		});
	});

	it("have a wider range where the past varies more than chance does", () => {
		const calm = forecastArrivals(mondays(40, 40, 40, 40), noon);
		const wild = forecastArrivals(mondays(10, 80, 15, 75), noon);
		expect((wild?.to ?? 0) - (wild?.from ?? 0)).toBeGreaterThan(
			2 * ((calm?.to ?? 0) - (calm?.from ?? 0)),
		);
	});

	it("are not known without a day of the same kind", () => {
		expect(
			forecastArrivals([{ day: "2027-03-23", hour: 12, arrivals: 5 }], noon),
		).toBeNull();
	});
});
