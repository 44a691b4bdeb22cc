import {
	Counter,
	collectDefaultMetrics,
	Gauge,
	Histogram,
	Registry,
} from "prom-client";
import type { Meter } from "./meter.js";

/** A value that is looked up when somebody asks for the numbers. */
export interface Reading {
	/** By Prometheus' conventions: base unit at the end, e.g. `shopbell_inbox_oldest_seconds`. */
	readonly name: string;
	readonly help: string;
	readonly value: number;
}

/** Counted numbers of this process, for Prometheus. */
export interface Prometheus {
	readonly meter: Meter;
	/**
	 * Everything in the text format, with the readings of this moment and those of the process itself
	 * (processor, memory, delay of the event loop).
	 */
	render(
		readings: readonly Reading[],
	): Promise<{ readonly contentType: string; readonly text: string }>;
}

/** Upper bounds of durations in seconds: a turn takes milliseconds, a call to the shop up to many seconds. */
const buckets = [
	0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30,
];

/** Numbers in a registry of their own, so that several bots may run in one process. */
export function createPrometheus(): Prometheus {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry });
	const registers = [registry];
	const arrivals = new Counter({
		name: "shopbell_inputs_received_total",
		help: "Inputs by channel, kind (message, opened, timer, action-result, desk …) and what became of them.",
		labelNames: ["channel", "input", "outcome"],
		registers,
	});
	const shed = new Counter({
		name: "shopbell_requests_shed_total",
		help: "Requests that were asked to come back later, by reason.",
		labelNames: ["reason"],
		registers,
	});
	const waits = new Histogram({
		name: "shopbell_turn_wait_seconds",
		help: "Time from the arrival of an input to its first turn.",
		buckets,
		registers,
	});
	const turns = new Histogram({
		name: "shopbell_turn_duration_seconds",
		help: "Time of a turn from claim to commit, by kind of input and outcome.",
		labelNames: ["input", "outcome"],
		buckets,
		registers,
	});
	const events = new Counter({
		name: "shopbell_turn_events_total",
		help: "What turns did: answered, clarified, missed, handoff-requested …",
		labelNames: ["event"],
		registers,
	});
	const deliveries = new Histogram({
		name: "shopbell_delivery_duration_seconds",
		help: "Time of an attempt to deliver, by target, channel and outcome.",
		labelNames: ["target", "channel", "outcome"],
		buckets,
		registers,
	});
	const calls = new Histogram({
		name: "shopbell_shop_call_duration_seconds",
		help: "Time of a call to the shop, by action and outcome.",
		labelNames: ["action", "outcome"],
		buckets,
		registers,
	});
	return {
		meter: {
			arrived: ({ channel, input, outcome }) =>
				arrivals.inc({ channel, input, outcome }),
			shed: (reason) => shed.inc({ reason }),
			waited: (seconds) => waits.observe(seconds),
			turned(turn) {
				const { input, outcome } = turn;
				turns.observe({ input, outcome }, turn.seconds);
				for (const event of turn.events) events.inc({ event });
			},
			delivered: ({ seconds, ...labels }) =>
				deliveries.observe(labels, seconds),
			called: ({ seconds, ...labels }) => calls.observe(labels, seconds),
		},
		async render(readings) {
			// A registry of this moment: a value that cannot be read now is absent, not old.
			const moment = new Registry();
			for (const { name, help, value } of readings)
				new Gauge({ name, help, registers: [moment] }).set(value);
			return {
				contentType: registry.contentType,
				text: await Registry.merge([registry, moment]).metrics(),
			};
		},
	};
}
