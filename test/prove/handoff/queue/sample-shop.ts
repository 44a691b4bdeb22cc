import type { AgentAtDesk, Need, Opening, Priority } from "@shopbell/handoff";
import type { Chance } from "./create-chance.js";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** An agent with the hours of their shift, ms since midnight. */
export interface SampleAgent {
	readonly profile: Omit<
		AgentAtDesk,
		"presence" | "open" | "idleSince" | "capacity"
	> & { readonly capacity: number };
	readonly from: number;
	readonly to: number;
}

const languages = [
	["pl", 36],
	["en", 34],
	["uk", 12],
	["bg", 6],
	["sk", 6],
	["tr", 6],
] as const;
const topics = [
	["returns", 30],
	["delivery", 30],
	["payment", 12],
	["orders", 14],
	["products", 14],
] as const;

/**
 * Twenty-four agents and four reserves: all write English, most one or two languages more; a third
 * know some topics only; early, middle and late shift.
 */
export function createSampleAgents(chance: Chance): readonly SampleAgent[] {
	const foreign = languages.map(([language]) => language);
	return Array.from({ length: 28 }, (_, i): SampleAgent => {
		const isReserve = i >= 24;
		const known = new Set([
			"en",
			foreign[i % foreign.length] ?? "pl",
			chance.pick(languages),
		]);
		const shift = [8, 10, 12][Math.floor(i / 6) % 3] ?? 8;
		return {
			profile: {
				id: `agent-${i}`,
				name: `Agent ${i}`,
				capacity: chance.pick([
					[1, 2],
					[2, 5],
					[3, 3],
				]),
				skills: {
					topics:
						i % 3 === 2
							? [chance.pick(topics), chance.pick(topics), "returns"]
							: "all",
					languages: [...known],
					channels: i % 5 === 4 ? ["webchat"] : "all",
					classes: i % 7 === 6 ? ["guest", "customer"] : "all",
				},
				groups: [],
				isReserve,
			},
			from: isReserve ? 8 * hour : shift * hour,
			to: isReserve ? 20 * hour : (shift + 8) * hour,
		};
	});
}

/** Who comes, and what they need. */
export function createSampleNeed(chance: Chance): {
	readonly need: Need;
	readonly priority: Priority;
} {
	return {
		need: {
			topic: chance.happens(0.1) ? null : chance.pick(topics),
			language: chance.pick(languages),
			channel: chance.pick([
				["webchat", 7],
				["whatsapp", 3],
			]),
			customerClass: chance.pick([
				["guest", 5],
				["customer", 4],
				["vip", 1],
			]),
		},
		priority: chance.pick([
			["normal", 85],
			["repeat", 12],
			["always", 3],
		]),
	};
}

/** Arrivals in an hour at `now`: a wave at noon, another in the evening, on some days a rush of an hour. */
export function arrivalsPerHour(now: number, scale: number): number {
	const date = Math.floor(now / day);
	const time = (now % day) / hour;
	if (time < 7.5 || time >= 20.25) return 2 * scale;
	const wave = (middle: number, width: number) =>
		Math.exp(-(((time - middle) / width) ** 2));
	const rush = date % 4 === 3 && time >= 15 && time < 16 ? 90 : 0;
	const weekday = [0.85, 1.15, 1, 1, 1.05, 0.9, 0.7][date % 7] ?? 1;
	return (
		scale * weekday * (95 + 130 * wave(12.5, 1.5) + 40 * wave(17.5, 1) + rush)
	);
}

/** Highest that `arrivalsPerHour` gets for a scale of 1. */
export const mostArrivalsPerHour = 400;

/** Open from 8 to 20 every day. */
export function openingOfSample(now: number): Opening {
	const midnight = now - (now % day);
	const time = now % day;
	if (time < 8 * hour) return { kind: "closed", opensAt: midnight + 8 * hour };
	if (time < 20 * hour) return { kind: "open", closesAt: midnight + 20 * hour };
	return { kind: "closed", opensAt: midnight + day + 8 * hour };
}
