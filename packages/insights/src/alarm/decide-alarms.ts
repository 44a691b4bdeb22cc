import type { Board } from "../board/board.js";

/** What somebody wants to be told of at once; null: not of that. */
export interface AlarmThresholds {
	/** People waiting. */
	readonly waiting: number | null;
	/** Longest wait, ms. */
	readonly waitMs: number | null;
	/** Service level of the day below this share, 0..1. */
	readonly serviceLevel: number | null;
}

/** What an alarm is about. `unattended`: people wait and nobody is there within opening hours. */
export type AlarmKind = "waiting" | "wait" | "service-level" | "unattended";

/** An alarm that goes on. */
export interface Alarm {
	readonly kind: AlarmKind;
	/** Since when, epoch ms. */
	readonly since: number;
	/** People, ms or share; for `unattended` people. */
	readonly value: number;
	readonly threshold: number;
}

/** What to ring for and what is over. */
export interface AlarmDecision {
	readonly alarms: readonly Alarm[];
	/** Begun now: to be told once. */
	readonly begun: readonly Alarm[];
	readonly ended: readonly Alarm[];
}

/** An alarm ends only when the figure is this much better than the threshold, so that it does not flutter. */
const relief = 0.2;

/** Fewest judged handoffs of the day before its service level rings. */
const minJudged = 10;

interface Reading {
	readonly kind: AlarmKind;
	readonly value: number;
	readonly threshold: number;
	readonly isBad: boolean;
	readonly isGood: boolean;
}

/** Which alarms go on, given those that went on before. */
export function decideAlarms(
	board: Pick<Board, "at" | "now" | "today">,
	thresholds: AlarmThresholds,
	{
		before,
		isOpen,
	}: { readonly before: readonly Alarm[]; readonly isOpen: boolean },
): AlarmDecision {
	const readings = read(board, thresholds, isOpen);
	const alarms: Alarm[] = [];
	const begun: Alarm[] = [];
	for (const { kind, value, threshold, isBad, isGood } of readings) {
		const old = before.find((alarm) => alarm.kind === kind);
		if (old ? isGood : !isBad) continue;
		const alarm = { kind, value, threshold, since: old?.since ?? board.at };
		alarms.push(alarm);
		if (!old) begun.push(alarm);
	}
	return {
		alarms,
		begun,
		ended: before.filter(
			({ kind }) => !alarms.some((alarm) => alarm.kind === kind),
		),
	};
}

function read(
	{ now, today }: Pick<Board, "now" | "today">,
	thresholds: AlarmThresholds,
	isOpen: boolean,
): readonly Reading[] {
	const above = (
		kind: AlarmKind,
		value: number,
		threshold: number | null,
	): readonly Reading[] =>
		threshold === null
			? []
			: [
					{
						kind,
						value,
						threshold,
						isBad: value >= threshold,
						isGood: value < threshold * (1 - relief),
					},
				];
	const judged = today.accepted + today.abandoned + today.fellBack;
	const level = thresholds.serviceLevel;
	return [
		...above("waiting", now.waiting, thresholds.waiting),
		...above("wait", now.longestWaitMs, thresholds.waitMs),
		...(level === null || today.serviceLevel === null || judged < minJudged
			? []
			: [
					{
						kind: "service-level" as const,
						value: today.serviceLevel,
						threshold: level,
						isBad: today.serviceLevel < level,
						isGood: today.serviceLevel >= Math.min(1, level * (1 + relief / 4)),
					},
				]),
		{
			kind: "unattended",
			value: now.waiting,
			threshold: 1,
			isBad: isOpen && now.waiting > 0 && now.available === 0,
			isGood: !isOpen || now.waiting === 0 || now.available > 0,
		},
	];
}
