import { describe, expect, it } from "vitest";
import type { Board } from "../board/board.js";
import { type Alarm, decideAlarms } from "./decide-alarms.js";

const thresholds = { waiting: 5, waitMs: 300_000, serviceLevel: 0.8 };

function board(
	now: Partial<Board["now"]>,
	today: Partial<Board["today"]> = {},
): Pick<Board, "at" | "now" | "today"> {
	return {
		at: 1000,
		now: {
			waiting: 0,
			longestWaitMs: 0,
			promisedMs: null,
			available: 2,
			open: 0,
			...now,
		},
		today: {
			from: 0,
			arrivals: 0,
			accepted: 0,
			abandoned: 0,
			fellBack: 0,
			serviceLevel: null,
			kept: null,
			meanHandleMs: null,
			...today,
		},
	};
}

const kinds = (alarms: readonly Alarm[]) => alarms.map(({ kind }) => kind);

describe("alarms", () => {
	it("begin at the threshold and are told once", () => {
		const first = decideAlarms(board({ waiting: 5 }), thresholds, {
			before: [],
			isOpen: true,
		});
		expect(first.begun).toEqual([
			{ kind: "waiting", since: 1000, value: 5, threshold: 5 },
		]);
		const second = decideAlarms(
			{ ...board({ waiting: 7 }), at: 2000 },
			thresholds,
			{ before: first.alarms, isOpen: true },
		);
		expect(second.begun).toEqual([]);
		expect(second.alarms).toEqual([
			{ kind: "waiting", since: 1000, value: 7, threshold: 5 },
		]);
	});

	it("end only when it is clearly better, so that they do not flutter", () => {
		const before: readonly Alarm[] = [
			{ kind: "waiting", since: 1, value: 5, threshold: 5 },
		];
		const at = (waiting: number) =>
			decideAlarms(board({ waiting }), thresholds, { before, isOpen: true });
		expect(kinds(at(4).alarms)).toEqual(["waiting"]);
		expect(kinds(at(3).ended)).toEqual(["waiting"]);
	});

	it("ring for a long wait, and for people whom nobody attends to", () => {
		const { begun } = decideAlarms(
			board({ waiting: 1, longestWaitMs: 400_000, available: 0 }),
			thresholds,
			{ before: [], isOpen: true },
		);
		expect(kinds(begun)).toEqual(["wait", "unattended"]);
	});

	it("do not ring for an empty desk when it is closed", () => {
		expect(
			decideAlarms(board({ waiting: 1, available: 0 }), thresholds, {
				before: [],
				isOpen: false,
			}).alarms,
		).toEqual([]);
	});

	it("judge the day by its service level only once there is something to judge", () => {
		const at = (accepted: number) =>
			kinds(
				decideAlarms(board({}, { accepted, serviceLevel: 0.5 }), thresholds, {
					before: [],
					isOpen: true,
				}).alarms,
			);
		expect(at(9)).toEqual([]);
		expect(at(10)).toEqual(["service-level"]);
	});

	it("are silent where nobody wants to be told", () => {
		expect(
			decideAlarms(
				board({ waiting: 50, longestWaitMs: 1e9 }),
				{ waiting: null, waitMs: null, serviceLevel: null },
				{ before: [], isOpen: true },
			).alarms,
		).toEqual([]);
	});
});
