import { z } from "zod";
import type { TraceSetting } from "./open-trace-export.js";

/** Settings of what is seen of a running process. */
export const telemetrySettingsShape = {
	METRICS_TOKEN: z
		.string()
		.refine(
			(text) => text === "" || /^[\x21-\x7e]{16,}$/.test(text),
			"needs 16 characters or more without blanks, e.g. of openssl rand -hex 24",
		)
		.default("")
		.describe(
			"Token that Prometheus has to show for GET /metrics (Authorization: Bearer); empty: there are no metrics.",
		),
	OTEL_EXPORTER_OTLP_ENDPOINT: z
		.url({ protocol: /^https?$/ })
		.optional()
		.describe(
			"Collector of OpenTelemetry that traces are sent to by OTLP over HTTP, e.g. http://localhost:4318; empty: none.",
		),
	OTEL_SERVICE_NAME: z
		.string()
		.min(1)
		.default("shopbell")
		.describe("Name of this bot in traces."),
};

/** What is seen of a running process, and by whom. */
export interface TelemetrySetting {
	/** Null: there are no metrics. */
	readonly metricsToken: string | null;
	/** Null: nothing is traced by the bot itself. */
	readonly traces: TraceSetting | null;
}

/** Reads the settings that belong to it. */
export function toTelemetrySetting(
	all: z.output<z.ZodObject<typeof telemetrySettingsShape>>,
): TelemetrySetting {
	return {
		metricsToken: all.METRICS_TOKEN || null,
		traces:
			all.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
				? null
				: {
						endpoint: all.OTEL_EXPORTER_OTLP_ENDPOINT,
						serviceName: all.OTEL_SERVICE_NAME,
					},
	};
}
