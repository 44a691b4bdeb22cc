import { describe, expect, it } from "vitest";
import type { BoardInput } from "./to-board.js";
import { toBoard } from "./to-board.js";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** Sunday 2026-11-22, midnight in Warsaw. */
const midnight = Date.UTC(2026, 10, 21, 23);
const noon = midnight + 12 * hourMs;

const input = (changes: Partial<BoardInput> = {}): BoardInput => ({
	now: noon,
	timeZone: "Europe/Warsaw",
	target: { share: 0.8, withinMs: minuteMs },
	queue: {
		waiting: 0,
		longestWaitMs: 0,
		promisedMs: null,
		available: 2,
		open: 0,
	},
	minutes: [],
	handoffs: [],
	promises: [],
	arrivals: [],
	since: null,
	...changes,
});

const handoff = (
	askedMs: number,
	waitedMs: number | null,
	status: "accepted" | "waiting" | "withdrawn" | "expired" | "resolved",
	endedMs: number | null = null,
) => ({
	requestedAt: midnight + askedMs,
	acceptedAt: waitedMs === null ? null : midnight + askedMs + waitedMs,
	closedAt: endedMs === null ? null : midnight + endedMs,
	status,
});

describe("the day", () => {
	it("counts who was helped, who left and who got something else", () => {
		const { today } = toBoard(
			input({
				handoffs: [
					handoff(hourMs, 30_000, "resolved", hourMs + 330_000),
					handoff(hourMs, 90_000, "accepted"),
					handoff(hourMs, null, "withdrawn", hourMs + 300_000),
					handoff(hourMs, null, "expired", hourMs + 900_000),
					{ ...handoff(0, null, "withdrawn"), requestedAt: midnight - 1 },
				],
				promises: [
					{ outcome: "kept" },
					{ outcome: "broken" },
					{ outcome: "withdrawn" },
				],
			}),
		);
		expect(today).toEqual({
			from: midnight,
			arrivals: 4,
			accepted: 2,
			abandoned: 1,
			fellBack: 1,
			serviceLevel: 1 / 4,
			kept: 1 / 2,
			meanHandleMs: 300_000,
		});
	});

	it("holds nobody against the service level who left within the time", () => {
		const { today } = toBoard(
			input({
				handoffs: [
					handoff(0, 10_000, "accepted"),
					handoff(0, null, "withdrawn", 20_000),
				],
			}),
		);
		expect(today.serviceLevel).toBe(1);
	});

	it("does not look good while everybody waits", () => {
		const { today } = toBoard(
			input({ handoffs: [handoff(11 * hourMs, null, "waiting")] }),
		);
		expect(today.serviceLevel).toBe(0);
	});

	it("claims nothing where nothing is known", () => {
		expect(toBoard(input()).today).toMatchObject({
			serviceLevel: null,
			kept: null,
			meanHandleMs: null,
		});
	});
});

describe("the queue over time", () => {
	it("shows the worst moment of every five minutes", () => {
		const minute = (
			minutes: number,
			waiting: number,
			longestWaitMs: number,
			available: number,
		) => ({
			at: midnight + minutes * minuteMs,
			waiting,
			longestWaitMs,
			promisedMs: longestWaitMs * 2,
			available,
		});
		expect(
			toBoard(
				input({
					minutes: [
						minute(0, 1, 10, 3),
						minute(2, 4, 90, 1),
						minute(4, 2, 50, 2),
						minute(5, 0, 0, 2),
					],
				}),
			).slots,
		).toEqual([
			{
				at: midnight,
				waiting: 4,
				available: 1,
				longestWaitMs: 90,
				promisedMs: 180,
			},
			{
				at: midnight + 5 * minuteMs,
				waiting: 0,
				available: 2,
				longestWaitMs: 0,
				promisedMs: 0,
			},
		]);
	});
});

describe("arrivals", () => {
	it("stand beside the mean of the same weekday's hour, as far back as anything is known", () => {
		const { hours } = toBoard(
			input({
				since: midnight - 15 * dayMs,
				arrivals: [
					{ at: midnight - 7 * dayMs + 9 * hourMs, count: 4 },
					{ at: midnight - 14 * dayMs + 9 * hourMs, count: 8 },
					{ at: midnight - 6 * dayMs + 9 * hourMs, count: 100 },
					{ at: midnight + 9 * hourMs, count: 5 },
				],
			}),
		);
		expect(hours).toHaveLength(24);
		expect(hours[9]).toEqual({
			at: midnight + 9 * hourMs,
			arrivals: 5,
			usual: 6,
		});
		expect(hours[8]).toMatchObject({ arrivals: 0, usual: 0 });
		expect(hours[13]?.arrivals).toBeNull();
	});

	it("know days with 23 and 25 hours", () => {
		const at = (month: number, day: number) =>
			toBoard(input({ now: Date.UTC(2026, month, day, 11) })).hours;
		expect(at(2, 29)).toHaveLength(23);
		expect(at(9, 25)).toHaveLength(25);
	});

	it("find the same hour on the wall across the change of the clock", () => {
		/** Sunday 2026-10-25 has 25 hours; a week later nine o'clock is an hour later in UTC. */
		const nine = Date.UTC(2026, 9, 25, 8);
		const { hours } = toBoard(
			input({
				now: Date.UTC(2026, 10, 1, 20),
				since: nine - 2 * dayMs,
				arrivals: [{ at: nine, count: 3 }],
			}),
		);
		expect(hours[9]?.usual).toBe(3);
	});

	it("claim nothing usual in the first week", () => {
		const { hours, staffing } = toBoard(input({ since: midnight - 2 * dayMs }));
		expect(hours.every(({ usual }) => usual === null)).toBe(true);
		expect(staffing.every(({ required }) => required === null)).toBe(true);
	});
});

describe("staffing", () => {
	const usual = (perHour: number) =>
		Array.from({ length: 48 }, (_, hour) => ({
			at: midnight - 7 * dayMs + hour * hourMs,
			count: perHour,
		}));

	it("looks six hours ahead, also past midnight", () => {
		const { staffing } = toBoard(
			input({
				now: midnight + 21.5 * hourMs,
				since: midnight - 8 * dayMs,
				arrivals: usual(10),
			}),
		);
		expect(staffing.map(({ at }) => (at - midnight) / hourMs)).toEqual([
			21, 22, 23, 24, 25, 26,
		]);
	});

	it("asks for more people on a day that began busier than usual", () => {
		const quiet = toBoard(
			input({ since: midnight - 8 * dayMs, arrivals: usual(10) }),
		);
		const busy = toBoard(
			input({
				since: midnight - 8 * dayMs,
				arrivals: [
					...usual(10),
					...Array.from({ length: 12 }, (_, hour) => ({
						at: midnight + hour * hourMs,
						count: 30,
					})),
				],
			}),
		);
		expect(busy.staffing[0]?.expected).toBeGreaterThan(25);
		expect(busy.staffing[0]?.required ?? 0).toBeGreaterThan(
			quiet.staffing[0]?.required ?? 0,
		);
	});
});
