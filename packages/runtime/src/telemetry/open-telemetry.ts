import type { Store } from "@shopbell/store";
import type { RouteGroup } from "../runtime-parts.js";
import { createMetricsRoutes } from "./create-metrics-routes.js";
import { createPrometheus } from "./create-prometheus.js";
import { createTracing } from "./create-tracing.js";
import { type Meter, silentMeter } from "./meter.js";
import { observeStore } from "./observe-store.js";
import { openTraceExport } from "./open-trace-export.js";
import { type NumberSources, readNumbers } from "./read-numbers.js";
import type { TelemetrySetting } from "./telemetry-setting.js";

/** What is counted and traced in this process. */
export interface Telemetry {
	readonly meter: Meter;
	/** The same store, with everything that goes through it counted and traced. */
	observe(store: Store): Store;
	/** Where the numbers are read; none where metrics are off. */
	routes(sources: NumberSources): readonly RouteGroup[];
	/** Sends what is left. */
	close(): Promise<void>;
}

/** Opens what the settings ask for; what is off costs next to nothing. */
export async function openTelemetry(
	setting: TelemetrySetting,
	now: () => number,
): Promise<Telemetry> {
	const { metricsToken: token } = setting;
	const prometheus = token === null ? null : createPrometheus();
	const meter = prometheus?.meter ?? silentMeter;
	const traces = setting.traces && (await openTraceExport(setting.traces));
	const tracing = traces?.tracing ?? createTracing();
	return {
		meter,
		observe: (store) => observeStore(store, meter, tracing, now),
		routes: (sources) =>
			token !== null && prometheus
				? [
						createMetricsRoutes({
							token,
							prometheus,
							read: () => readNumbers(sources),
						}),
					]
				: [],
		close: async () => traces?.close(),
	};
}
